using System.Security.Cryptography;
using System.Text;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Drafts;

/// <summary>
/// What one person has typed into one field and not handed in yet. Drafts are kept outside the audit and are no part of the record:
/// they may be incomplete or invalid, are seen by their author only, and are deleted when the text is handed in. A manager who takes over the
/// unfinished note of somebody who is gone becomes its author.
/// </summary>
public sealed class DraftField
{
    /// <summary>The longest texts, in characters. A draft may be longer than what can be handed in, so that nothing typed is lost.</summary>
    public const int MaxScopeLength = 60, MaxFieldLength = 200, MaxTextLength = 1_000_000, DigestLength = 64;

    private DraftField()
    {
    }

    /// <summary>The draft's key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who is typing.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>What is being written, as <see cref="DraftScope"/> writes it.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The field, unique for one author and scope.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The child's file, where it is known already.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The text so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text as it was received (UTF-8), in lower-case hexadecimal; the browser compares it with its own.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Counts the saves. Each save names the one its text goes on from, so that no clock decides which of two texts is newer.</summary>
    public long Sequence { get; private set; }

    /// <summary>When the browser first sent something, UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When the text was last saved, UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Keeps the first text of a field.</summary>
    /// <exception cref="RuleBrokenException">The field has no name, or a text is too long.</exception>
    public static DraftField Begin(Guid authorId, DraftScope scope, string field, Guid? fileId, string? text, long? after, DateTime at)
    {
        var draft = new DraftField
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(at, TimeSpan.Zero)), AuthorId = authorId, Scope = scope.ToString(),
            Field = Rule.Text(field, "Field", MaxFieldLength), FileId = fileId, BegunAt = at, Sequence = after ?? 0,
        };
        draft.Put(text, after, at);
        return draft;
    }

    /// <summary>Keeps a text. False, and nothing changes, where another window has saved a different one since the save it goes on from.</summary>
    /// <param name="text">The whole text of the field; empty is a text too. One that is kept already is true, however often it is sent.</param>
    /// <param name="after">The save that it goes on from; null for whatever is there.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">The text is longer than <see cref="MaxTextLength"/>.</exception>
    public bool Put(string? text, long? after, DateTime at)
    {
        text ??= "";
        Rule.Require(text.Length <= MaxTextLength, $"{text.Length:N0} characters is more than the {MaxTextLength:N0} that a draft can hold. Upload it as a document instead.");
        var digest = DigestOf(text);
        if (digest == Digest)
            return true;
        if (after is { } known && known != Sequence)
            return false;
        Text = Storable(text);
        Digest = digest;
        Sequence++;
        SavedAt = at;
        return true;
    }

    /// <summary>
    /// Keeps a text of which the browser sent the changed piece alone. Null, and nothing changes, where that does not come to the text the browser
    /// shows: then it sends the whole.
    /// </summary>
    /// <param name="change">The piece.</param>
    /// <param name="after">The save that it goes on from.</param>
    /// <param name="at">Now, UTC.</param>
    /// <returns>As <see cref="Put"/> does.</returns>
    /// <exception cref="RuleBrokenException">The text becomes longer than <see cref="MaxTextLength"/>.</exception>
    public bool? Change(DraftChange change, long after, DateTime at)
    {
        if (change.Digest == Digest)
            return true;
        if (after != Sequence)
            return false;
        return change.MadeIn(Text) is { } text ? Put(text, after, at) : null;
    }

    /// <summary>Somebody else goes on with it; whether they may was decided before.</summary>
    public void PassTo(Guid authorId) => AuthorId = authorId;

    /// <summary>Whether a screen that shows the text has this digest: of what can be seen of it, or of the text as the server answered it.</summary>
    public static bool IsSeenAs(string text, string? digest) => digest is not null && (DigestOf(PlainText.Tidy(text)) == digest || DigestOf(text) == digest);

    /// <summary>The digest of a text, as the browser computes it.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // Neither engine keeps both NUL and half of a surrogate pair; all else stays as typed, spaces at the end included.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "");
}
