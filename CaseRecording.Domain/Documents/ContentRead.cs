namespace CaseRecording.Domain.Documents;

/// <summary>Whether anything in a content could run where it is shown.</summary>
public enum ContentActivity
{
    /// <summary>It was looked through, or is of a kind that cannot: nothing runs.</summary>
    Passive,

    /// <summary>It holds a script, or something that starts or sends by itself.</summary>
    Runs,

    /// <summary>It could not be looked through: too large, locked with a password, or damaged.</summary>
    NotLookedThrough,
}

/// <summary>What looking through a content found, before it became a document.</summary>
/// <param name="Activity">Whether anything in it could run.</param>
/// <param name="Text">Its words, where they can be read; null where there are none.</param>
public sealed record ContentRead(ContentActivity Activity, string? Text)
{
    /// <summary>Of a kind that is not looked through, because nothing in it runs and no words can be read: a photograph, a film.</summary>
    public static readonly ContentRead Nothing = new(ContentActivity.Passive, null);

    /// <summary>It could not be looked through, so nobody knows what it would do.</summary>
    public static readonly ContentRead Unknown = new(ContentActivity.NotLookedThrough, null);
}
