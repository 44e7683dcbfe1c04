using System.Text;
using CaseRecording.Domain.Documents;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>The words of a plain text.</summary>
internal static class PlainReading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one.</summary>
    /// <exception cref="DecoderFallbackException">It is no text, whatever its name says.</exception>
    public static ContentRead Read(byte[] text, ReadingLimits limits)
    {
        limits.Check();
        // A letter cut in two at the end of what is read is no sign of another kind of content.
        var length = Math.Min(text.Length, DocumentText.MaxLength);
        while (length < text.Length && length > 0 && (text[length] & 0xC0) == 0x80)
            length--;
        return new ContentRead(ContentActivity.Passive, Strict.GetString(text, 0, length).TrimStart('\uFEFF'));
    }
}
