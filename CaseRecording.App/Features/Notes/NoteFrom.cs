namespace CaseRecording.App.Features.Notes;

/// <summary>From what a note can be begun, beside the file itself.</summary>
public enum NoteFromKind { Task, Review, Form, Note, Alert, Document }

/// <summary>What a note was begun from, written as <c>task:018f…</c> in addresses and in the draft; once finished, the note is linked to it (3.4.3, P23).</summary>
/// <param name="Kind">What kind of item.</param>
/// <param name="Id">Its key.</param>
public readonly record struct NoteFrom(NoteFromKind Kind, Guid Id)
{
    /// <summary>Reads it; false where the text is none.</summary>
    public static bool TryRead(string? text, out NoteFrom from)
    {
        from = default;
        if (text?.Split(':') is not [var word, var key] || !Guid.TryParseExact(key, "D", out var id))
            return false;
        foreach (var kind in Enum.GetValues<NoteFromKind>())
            if (word == kind.ToString().ToLowerInvariant())
            {
                from = new NoteFrom(kind, id);
                return true;
            }
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Id:D}";
}
