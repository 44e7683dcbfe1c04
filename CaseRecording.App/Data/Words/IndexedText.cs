namespace CaseRecording.App.Data.Words;

/// <summary>What kind of item a text is part of.</summary>
public enum TextOf
{
    /// <summary>A completed note.</summary>
    Note,

    /// <summary>An answer or a line of a form.</summary>
    Form,

    /// <summary>A document, as far as its words could be read.</summary>
    Document,

    /// <summary>An event of the chronology, as it is worded now.</summary>
    Event,

    /// <summary>A version of an ecomap: what was said, and the supports that stand nowhere else.</summary>
    Ecomap,
}

/// <summary>
/// The words of one note, of one answer or line of a form, or of one event, as they can be searched. Written in the same save as what it repeats, and outside the
/// audit. The number never changes and is never given twice: the full-text index of SQLite rests on it.
/// </summary>
public sealed class IndexedText
{
    /// <summary>The most characters in one row; PostgreSQL takes no more than a megabyte of words. A longer text takes several rows.</summary>
    public const int MaxLength = 50_000;

    /// <summary>Counts up as texts are recorded: newest first is this read backwards.</summary>
    public long Number { get; init; }

    /// <summary>The child's file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The note, the form or the event.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The note, answer, line or wording whose words these are.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>What kind of item it is of.</summary>
    public required TextOf Of { get; init; }

    /// <summary>The kind of the note or the event; for a form, the key of the question.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened; for a form, when it was written.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Their full name as it was then.</summary>
    public required string AuthorName { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>The words. Empty once they may not be found any more; the row stays, so that nobody puts them back.</summary>
    public required string Text { get; set; }

    /// <summary>The file as a word of its own, so that SQLite narrows a search down to one file within its index.</summary>
    public string Scope
    {
        get => FileWord(FileId);
        private set => _ = value; // It follows from the file.
    }

    /// <summary>A file as a word of the index.</summary>
    public static string FileWord(Guid fileId) => $"f{fileId:N}";
}
