using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Notes;

namespace CaseRecording.App.Data;

/// <summary>
/// What is left when sealed words are taken away (3.7.1, P39). Every read of notes or their passages for anybody but a manager starts here:
/// lists, search, snippets, evidence and what a file shows of the child.
/// </summary>
public static class Sealed
{
    /// <summary>Notes that are not sealed whole.</summary>
    public static IQueryable<CaseNote> NotSealed(this IQueryable<CaseNote> notes, CaseDb db) =>
        notes.Where(n => !db.NoteSeals.Any(s => s.NoteId == n.Id && s.Part == null));

    /// <summary>Documents that are not sealed.</summary>
    public static IQueryable<Document> NotSealed(this IQueryable<Document> documents, CaseDb db) =>
        documents.Where(d => !db.DocumentSeals.Any(s => s.DocumentId == d.Id));

    /// <summary>Passages of which no word is sealed.</summary>
    public static IQueryable<Passage> NotSealed(this IQueryable<Passage> passages, CaseDb db) =>
        passages.Where(p => !db.NoteSeals.Any(s => s.NoteId == p.NoteId && (s.Part == null || s.PassageId == p.Id)));
}
