namespace CaseRecording.Domain.Notes;

/// <summary>How kinds of note read in a sentence.</summary>
public static class NoteWords
{
    /// <summary><c>visit</c>, <c>third-party information</c> and so on.</summary>
    public static string Words(this NoteKind kind) => kind switch
    {
        NoteKind.Telephone => "telephone call",
        NoteKind.ThirdPartyInformation => "third-party information",
        NoteKind.DirectWork => "direct work with the child",
        NoteKind.Email => "email or letter",
        NoteKind.ManagementDecision => "management decision",
        NoteKind.DocumentReceived => "document received",
        NoteKind.OutOfHours => "out-of-hours contact",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
