using System.Text.Json;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Data.Words;

/// <summary>
/// Which words of the record can be found: those of completed notes, of the answers and lines of forms, of documents, and of events as they are worded
/// now. Drafts never are.
/// </summary>
internal static class TextsOfItems
{
    /// <summary>The rows for an item; none where it is not searched or holds no words. Another kind of text is added here.</summary>
    public static IEnumerable<IndexedText> Of(RecordItem item) => item switch
    {
        CaseNote note => Of(note, [], FactsOfNote.Recorded(note)),
        NoteAddendum addendum => Of(addendum),
        Answer answer => OfForm(answer.Id, answer.FileId, answer.FormId, answer.QuestionKey, answer.WrittenById, answer.WrittenByName, answer.WrittenAt, Answered(answer.Value)),
        DocumentText document => Of(document),
        FormRow { Removed: true } => [],
        OutcomeRow row => Of(row, row.Effect, row.Actions, row.WhoDoes),
        RiskRow row => Of(row, row.Risk, row.ProtectiveFactor, row.Impact, row.Evidence),
        ProgressRow row => Of(row, row.Effect, row.Note),
        ChronologyWording wording => Of(wording),
        EcomapVersion version => Of(version),
        _ => [],
    };

    /// <summary>Whether items of this kind are searched at all.</summary>
    public static bool Holds(RecordItem item) => item is CaseNote or NoteAddendum or Answer or FormRow or DocumentText or EcomapVersion;

    /// <summary>The rows for a note as its corrections put it, the earliest first.</summary>
    public static IEnumerable<IndexedText> Of(CaseNote note, IEnumerable<CorrectedPart> corrected, FactsOfNote facts)
    {
        var parts = NoteParts.Of(note, note.Passages);
        var standing = NoteParts.Standing(parts, corrected);
        var text = string.Join("\n", parts.Select(p => standing[p.Key]).Concat(facts.Presence.Select(p => $"{p.Name} ({p.Role})")).Where(t => !string.IsNullOrWhiteSpace(t)));
        return Split(text).Select(part => new IndexedText
        {
            FileId = note.FileId, ItemId = note.Id, SourceId = note.Id, Of = TextOf.Note, Kind = note.Kind.ToString(), Day = facts.HappenedOn.Day,
            AuthorId = note.Recorded.ById, AuthorName = note.Recorded.ByName, RecordedAt = note.Recorded.At, Text = part,
        });
    }

    // An addendum has its own author and day; what it opens is the note under which it stands.
    private static IEnumerable<IndexedText> Of(NoteAddendum addendum) => Split(addendum.Text).Select(part => new IndexedText
    {
        FileId = addendum.FileId, ItemId = addendum.NoteId, SourceId = addendum.Id, Of = TextOf.Note, Kind = nameof(NoteAddendum), Day = addendum.Recorded.Day,
        AuthorId = addendum.Recorded.ById, AuthorName = addendum.Recorded.ByName, RecordedAt = addendum.Recorded.At, Text = part,
    });

    private static IEnumerable<IndexedText> Of(DocumentText document) => Split(document.Text).Select(part => new IndexedText
    {
        FileId = document.FileId, ItemId = document.DocumentId, SourceId = document.Id, Of = TextOf.Document, Kind = nameof(Document), Day = document.Recorded.Day,
        AuthorId = document.Recorded.ById, AuthorName = document.Recorded.ByName, RecordedAt = document.Recorded.At, Text = part,
    });

    private static IEnumerable<IndexedText> Of(ChronologyWording w) =>
        Split(string.Join("\n", new[] { w.Headline, w.ToldBy, w.Impact, w.Action, w.Analysis }.Where(t => !string.IsNullOrWhiteSpace(t)))).Select(part => new IndexedText
        {
            FileId = w.FileId, ItemId = w.EntryId, SourceId = w.Id, Of = TextOf.Event, Kind = w.Kind.ToString(), Day = w.When.Day,
            AuthorId = w.Recorded.ById, AuthorName = w.Recorded.ByName, RecordedAt = w.Recorded.At, Text = part,
        });

    // What was said of a person is left out: not everybody who opens the file may know of them.
    private static IEnumerable<IndexedText> Of(EcomapVersion version) =>
        Split(string.Join("\n", version.Ties.Where(t => t.PersonId is null).SelectMany(t => new[] { t.Name, t.Remark }).Prepend(version.Account).Where(t => !string.IsNullOrWhiteSpace(t)))).Select(part => new IndexedText
        {
            FileId = version.FileId, ItemId = version.Id, SourceId = version.Id, Of = TextOf.Ecomap, Kind = nameof(TextOf.Ecomap), Day = version.DrawnOn,
            AuthorId = version.Recorded.ById, AuthorName = version.Recorded.ByName, RecordedAt = version.Recorded.At, Text = part,
        });

    private static IEnumerable<IndexedText> Of(FormRow row, params string?[] cells) => OfForm(
        row.Id, row.FileId, row.FormId, row.QuestionKey, row.WrittenById, row.WrittenByName, row.Recorded.At, string.Join("\n", cells.Where(c => !string.IsNullOrWhiteSpace(c))));

    private static IEnumerable<IndexedText> OfForm(Guid id, Guid fileId, Guid formId, string question, Guid by, string byName, DateTime at, string text) =>
        Split(text).Select(part => new IndexedText
        {
            FileId = fileId, ItemId = formId, SourceId = id, Of = TextOf.Form, Kind = question, Day = IslandTime.DayOf(at),
            AuthorId = by, AuthorName = byName, RecordedAt = at, Text = part,
        });

    // Answers of several parts are small JSON, of which people wrote the detail and the name; a choice or a day is one word and nobody's text.
    private static string Answered(string value)
    {
        if (!value.Contains(' '))
            return "";
        if (!value.StartsWith('{'))
            return value;
        try
        {
            using var parts = JsonDocument.Parse(value);
            return string.Join(" ", new[] { "detail", "name" }.Where(k => parts.RootElement.TryGetProperty(k, out var p) && p.ValueKind == JsonValueKind.String)
                .Select(k => parts.RootElement.GetProperty(k).GetString()));
        }
        catch (JsonException)
        {
            return value;
        }
    }

    // Cut between words, never within a character.
    private static IEnumerable<string> Split(string text)
    {
        while (text.Length > IndexedText.MaxLength)
        {
            var end = text.LastIndexOf(' ', IndexedText.MaxLength - 1, 1_000);
            if (end <= 0)
                end = IndexedText.MaxLength - (char.IsHighSurrogate(text[IndexedText.MaxLength - 1]) ? 1 : 0);
            yield return text[..end];
            text = text[end..].TrimStart();
        }
        if (!string.IsNullOrWhiteSpace(text))
            yield return text;
    }
}
