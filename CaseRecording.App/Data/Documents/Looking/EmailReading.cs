using System.Globalization;
using System.Text;
using CaseRecording.Domain.Documents;
using MimeKit;
using MimeKit.Text;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>An e-mail as it is shown: words alone. No picture is fetched, no link can be followed, nothing of its own page is drawn.</summary>
/// <param name="From">Who says to have sent it.</param>
/// <param name="To">To whom.</param>
/// <param name="Copies">To whom a copy went; empty for nobody.</param>
/// <param name="Sent">When it says it was sent, with its own offset; null where it does not say.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Attachments">What hangs on it: its name and its size in bytes.</param>
public sealed record EmailShown(string From, string To, string Copies, DateTimeOffset? Sent, string Subject, string Text, IReadOnlyList<(string Name, long Length)> Attachments)
{
    /// <summary>What of it can be found.</summary>
    public string Words => string.Join("\n", new[] { Subject, From, To, Copies, Text, string.Join("\n", Attachments.Select(a => a.Name)) }.Where(t => t.Length > 0));
}

/// <summary>Reads e-mails.</summary>
internal static class EmailReading
{
    private const int MaxDepth = 12, MaxParts = 500;
    private static readonly HashSet<HtmlTagId> Lines =
        [HtmlTagId.P, HtmlTagId.Br, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.LI, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.BlockQuote, HtmlTagId.HR];

    /// <summary>Reads one.</summary>
    public static EmailShown Read(byte[] email)
    {
        using var stream = new MemoryStream(email, writable: false);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth }, stream);
        var text = message.TextBody ?? (message.HtmlBody is { } page ? OfPage(page) : "");
        return new EmailShown(
            People(message.From), People(message.To), People(message.Cc), message.Headers.Contains(HeaderId.Date) ? message.Date : null, message.Subject ?? "",
            text.Length <= DocumentText.MaxLength ? text : text[..DocumentText.MaxLength],
            [.. message.Attachments.Take(MaxParts).Select(a => (NameOf(a), LengthOf(a)))]);
    }

    // The address stands beside the name: whoever writes under another's name is seen by it.
    private static string People(InternetAddressList people) =>
        string.Join("; ", people.Mailboxes.Select(m => string.IsNullOrWhiteSpace(m.Name) ? m.Address : string.Create(CultureInfo.InvariantCulture, $"{m.Name} <{m.Address}>")));

    private static string NameOf(MimeEntity part) => part.ContentDisposition?.FileName ?? part.ContentType?.Name ?? (part is MessagePart ? "an e-mail" : "a part without a name");

    private static long LengthOf(MimeEntity part)
    {
        using var counted = new MimeKit.IO.MeasuringStream();
        if (part is MimePart { Content: { } content })
            content.DecodeTo(counted);
        else
            part.WriteTo(counted, contentOnly: true);
        return counted.Length;
    }

    // The words of a page, with a line for each paragraph; what is in a script or a style is none.
    private static string OfPage(string page)
    {
        var (text, tokens, hidden) = (new StringBuilder(), new HtmlTokenizer(new StringReader(page)) { DecodeCharacterReferences = true }, 0);
        while (tokens.ReadNextToken(out var token) && !ReadingLimits.Enough(text))
        {
            if (token is HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title } unseen && !unseen.IsEmptyElement)
                hidden = Math.Max(0, hidden + (unseen.IsEndTag ? -1 : 1));
            else if (token is HtmlTagToken tag && Lines.Contains(tag.Id) && (text.Length == 0 || text[^1] != '\n' || tag.Id == HtmlTagId.Br))
                text.Append('\n');
            else if (hidden == 0 && token is HtmlDataToken { Data: var data } && token is not HtmlScriptDataToken)
                text.Append(Spaced(data, text));
        }
        return text.ToString().Trim();
    }

    // A page's own line breaks are spaces.
    private static string Spaced(string data, StringBuilder before)
    {
        var spaced = string.Join(' ', data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (spaced.Length == 0)
            return "";
        return (char.IsWhiteSpace(data[0]) && before.Length > 0 && before[^1] != '\n' ? " " : "") + spaced + (char.IsWhiteSpace(data[^1]) ? " " : "");
    }
}
