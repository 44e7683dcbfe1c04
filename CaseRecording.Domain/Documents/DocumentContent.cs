namespace CaseRecording.Domain.Documents;

/// <summary>What a document is, by what it holds and never by its name. What is not known is kept and offered as a download alone (2.2.4, P02).</summary>
public enum DocumentContent { Other, Pdf, Jpeg, Png, Gif, Webp, Mp4, WebM, Mp3, Wav, Ogg, Email }

/// <summary>Tells the kinds of content apart.</summary>
public static class DocumentContents
{
    /// <summary>How many of the first bytes <see cref="Of"/> and <see cref="IsProgram"/> look at.</summary>
    public const int HeadLength = 2_048;

    /// <summary>What these first bytes are the beginning of.</summary>
    public static DocumentContent Of(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => DocumentContent.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => DocumentContent.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => DocumentContent.Png,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => DocumentContent.Gif,
        _ when Has(head, 0, "RIFF"u8) && Has(head, 8, "WEBP"u8) => DocumentContent.Webp,
        _ when Has(head, 0, "RIFF"u8) && Has(head, 8, "WAVE"u8) => DocumentContent.Wav,
        // Pictures of some telephones (heic) are of the same family, and no browser but one shows them.
        _ when Has(head, 4, "ftyp"u8) => IsFilm(head) ? DocumentContent.Mp4 : DocumentContent.Other,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => DocumentContent.WebM,
        _ when head.StartsWith("OggS"u8) => DocumentContent.Ogg,
        _ when head.StartsWith("ID3"u8) => DocumentContent.Mp3,
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => DocumentContent.Mp3,
        _ when EmailHead.Begins(head) => DocumentContent.Email,
        _ => DocumentContent.Other,
    };

    /// <summary>Whether these are the first bytes of a program of Windows, Linux or macOS, or of a script that a system runs by itself.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head is [0x7F, 0x45, 0x4C, 0x46, ..] || head.StartsWith("#!"u8)
        || head is [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..];

    /// <summary>The type a browser is told; of what is not known it learns nothing that it could run.</summary>
    public static string MediaType(this DocumentContent content) => content switch
    {
        DocumentContent.Pdf => "application/pdf",
        DocumentContent.Jpeg => "image/jpeg",
        DocumentContent.Png => "image/png",
        DocumentContent.Gif => "image/gif",
        DocumentContent.Webp => "image/webp",
        DocumentContent.Mp4 => "video/mp4",
        DocumentContent.WebM => "video/webm",
        DocumentContent.Mp3 => "audio/mpeg",
        DocumentContent.Wav => "audio/wav",
        DocumentContent.Ogg => "audio/ogg",
        _ => "application/octet-stream",
    };

    /// <summary>Whether a page of the program shows it as it is. An e-mail is read to whoever opens it, and never handed to the browser.</summary>
    public static bool IsShown(this DocumentContent content) => content is not (DocumentContent.Other or DocumentContent.Email);

    /// <summary>Whether a browser may show it in a page: it is of a kind that is shown, and nothing in it could run.</summary>
    public static bool IsShownInPage(this DocumentContent content, ContentActivity activity) => content.IsShown() && activity == ContentActivity.Passive;

    /// <summary>Whether a list may show a small picture of it.</summary>
    public static bool HasSmallPicture(this DocumentContent content, ContentActivity activity) => content.IsShownInPage(activity) && (content.IsPicture() || content == DocumentContent.Pdf);

    /// <summary>Whether it is a picture.</summary>
    public static bool IsPicture(this DocumentContent content) =>
        content is DocumentContent.Jpeg or DocumentContent.Png or DocumentContent.Gif or DocumentContent.Webp;

    /// <summary>As a row says it.</summary>
    public static string Words(this DocumentContent content) => content switch
    {
        DocumentContent.Pdf => "PDF",
        DocumentContent.Mp4 or DocumentContent.WebM => "film",
        DocumentContent.Mp3 or DocumentContent.Wav or DocumentContent.Ogg => "sound",
        DocumentContent.Email => "e-mail",
        DocumentContent.Other => "download only",
        _ => "picture",
    };

    // The brand says which of the family it is: films and recordings of telephones are these.
    private static bool IsFilm(ReadOnlySpan<byte> head) =>
        Has(head, 8, "iso"u8) || Has(head, 8, "mp4"u8) || Has(head, 8, "M4V"u8) || Has(head, 8, "M4A"u8) || Has(head, 8, "avc1"u8) || Has(head, 8, "3gp"u8);

    private static bool Has(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> mark) => head.Length >= at + mark.Length && head[at..].StartsWith(mark);
}
