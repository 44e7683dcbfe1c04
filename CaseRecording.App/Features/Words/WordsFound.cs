using CaseRecording.Domain.Words;

namespace CaseRecording.App.Features.Words;

/// <summary>What to look for inside notes, forms, documents and chronologies, and where.</summary>
/// <param name="Typed">Words, and phrases between quotation marks, as they were typed.</param>
/// <param name="FileId">In one file; null for every file that opens for this person.</param>
/// <param name="Kind">A kind of note, <see cref="Forms"/>, <see cref="Documents"/>, <see cref="Events"/>, or null for all.</param>
/// <param name="From">Not before this day.</param>
/// <param name="Until">Not after this day.</param>
/// <param name="By">Part of the author's name.</param>
public sealed record WordsToFind(string? Typed, Guid? FileId = null, string? Kind = null, DateOnly? From = null, DateOnly? Until = null, string? By = null)
{
    /// <summary>The kind that stands for all forms.</summary>
    public const string Forms = "Forms";

    /// <summary>The kind that stands for all documents.</summary>
    public const string Documents = "Documents";

    /// <summary>The kind that stands for events of chronologies.</summary>
    public const string Events = "Chronology";
}

/// <summary>A text in which everything that was sought stands.</summary>
/// <param name="Number">Its place in the order of recording.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="What">The kind of note, or the form and the question.</param>
/// <param name="Link">Where it can be read whole.</param>
/// <param name="Day">When it happened, or was written.</param>
/// <param name="Author">Who recorded it, by the name they had then.</param>
/// <param name="Context">The hits, with the words around them.</param>
public sealed record WordsHit(long Number, Guid FileId, string Child, string What, string Link, DateOnly Day, string Author, IReadOnlyList<ContextPart> Context)
{
    /// <summary>Where a note is begun that is then linked to this (P23); null for an event, which has a source of its own.</summary>
    public string? NoteLink => Link.StartsWith("files/", StringComparison.Ordinal) ? null : $"files/{FileId}/notes/new?from={Link.Replace("forms/", "form:", StringComparison.Ordinal).Replace("notes/", "note:", StringComparison.Ordinal).Replace("documents/", "document:", StringComparison.Ordinal)}";
}

/// <summary>A page of hits.</summary>
/// <param name="Rows">Recorded last comes first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Hint">What to write, where there was nothing to look for.</param>
public sealed record WordsFound(IReadOnlyList<WordsHit> Rows, long? Next, string? Hint = null)
{
    /// <summary>Whether this person may write notes.</summary>
    public bool MayNote { get; init; }
}
