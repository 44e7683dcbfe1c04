namespace CaseRecording.Domain.Notes;

/// <summary>What the note is about. Its words, and what it asks for, are in <c>seed-data/codes/note-kinds.json</c>.</summary>
public enum NoteKind
{
    Visit, Telephone, Meeting, Contact, Incident, ThirdPartyInformation, DirectWork, Email, Supervision, ManagementDecision, DocumentReceived, OutOfHours, Other,
}

/// <summary>Whether the child was seen, and whether alone (P49).</summary>
public enum ChildSeen { NotSeen, Seen, SeenAlone }

/// <summary>What follows from the kind of a note.</summary>
public static class NoteKinds
{
    /// <summary>Whether somebody can have been seen, or a home visited, in what the note describes.</summary>
    public static bool IsFaceToFace(this NoteKind kind) =>
        kind is not (NoteKind.Telephone or NoteKind.Email or NoteKind.DocumentReceived or NoteKind.Supervision or NoteKind.ManagementDecision);
}
