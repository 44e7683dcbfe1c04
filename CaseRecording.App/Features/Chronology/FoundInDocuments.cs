using CaseRecording.App.Data;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Key documents (3.3.2), and papers of the court and the police: what they tell is often an event.</summary>
internal static class FoundInDocuments
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var (db, file) = (l.Db, l.FileId);
        var documents = db.Documents.NotSealed(db);
        documents = l.Ids(ChronologySourceKind.Document) is { } ids
            ? documents.Where(d => ids.Contains(d.Id))
            : documents.Where(d => d.FileId == file && (d.Kind == DocumentKind.CourtDocument || d.Kind == DocumentKind.PoliceDocument
                || db.NoteLinks.Any(k => k.ToId == d.Id && k.To == NoteLinkTo.Document && k.TakenAwayAt == null && db.CaseNotes.Any(n => n.Id == k.NoteId && n.Kind == NoteKind.DocumentReceived))));
        var rows = await documents.Select(d => new { d.Id, d.Kind, d.Title, d.DatedOn, d.Recorded.At }).ToListAsync(l.Cancelled);
        return rows.Select(d => FoundEvent.Fact(new(ChronologySourceKind.Document, d.Id), Kind(d.Kind), d.DatedOn ?? IslandTime.DayOf(d.At), FoundEvent.Line(d.Title), $"{d.Kind.Title()} on the file",
            d.Kind is DocumentKind.CourtDocument or DocumentKind.PoliceDocument ? $"A {d.Kind.Words()} came" : "A key document came", $"{d.Kind.Title()}: {d.Title}", $"documents/{d.Id}"));
    }

    private static ChronologyKind Kind(DocumentKind kind) => kind switch
    {
        DocumentKind.CourtDocument => ChronologyKind.LegalStatus,
        DocumentKind.PoliceDocument => ChronologyKind.Offence,
        DocumentKind.SchoolDocument => ChronologyKind.School,
        DocumentKind.Report => ChronologyKind.Assessment,
        _ => ChronologyKind.Other,
    };
}
