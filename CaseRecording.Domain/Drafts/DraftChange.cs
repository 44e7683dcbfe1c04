namespace CaseRecording.Domain.Drafts;

/// <summary>The piece of a long text that was typed since the save it goes on from: who writes at the end of a long note does not send its beginning again.</summary>
/// <param name="At">Where it stands in the text of that save, in UTF-16 units as browsers count.</param>
/// <param name="Cut">How many units of that text it replaces.</param>
/// <param name="Put">What stands there now.</param>
/// <param name="Digest">Of the whole text as it is now, as <see cref="DraftField.Digest"/> is: no text is kept that nobody has seen.</param>
public sealed record DraftChange(int At, int Cut, string Put, string Digest)
{
    /// <summary>The text with the piece in it; null where it is not the text that the browser shows.</summary>
    public string? MadeIn(string text)
    {
        if (At < 0 || Cut < 0 || At > text.Length || Cut > text.Length - At)
            return null;
        var changed = string.Concat(text.AsSpan(0, At), Put, text.AsSpan(At + Cut));
        return DraftField.DigestOf(changed) == Digest ? changed : null;
    }
}
