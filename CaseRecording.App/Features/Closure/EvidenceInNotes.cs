using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>What the notes of a case show for its closing (7.1.3), newest first.</summary>
internal sealed record EvidenceInNotes(
    IReadOnlyList<Evidence> ChildSeenAlone, IReadOnlyList<Evidence> CarersSeenAlone, IReadOnlyList<Evidence> HomeVisits, IReadOnlyList<Evidence> ViewsSought)
{
    public static async Task<EvidenceInNotes> FindAsync(CaseDb db, Guid caseId, CancellationToken ct)
    {
        var notes = await db.Set<CaseNote>().NotSealed(db).Where(n => n.CaseId == caseId).AsTheyStand(db)
            .Where(n => (n.ChildSeen == ChildSeen.SeenAlone && n.ChildSpokenToAlone) || n.CarersSeenAndSpokenToAlone || n.HomeVisited || n.ProfessionalsViewsSought)
            .Select(n => new
            {
                n.Note.Id, n.Day, n.Note.Recorded.ByName, n.CarersSeenAndSpokenToAlone, n.HomeVisited, n.ProfessionalsViewsSought,
                Alone = n.ChildSeen == ChildSeen.SeenAlone && n.ChildSpokenToAlone,
            }).ToListAsync(ct);
        var newest = notes.OrderByDescending(n => n.Day).ThenByDescending(n => n.Id)
            .Select(n => (Note: n, Evidence: new Evidence($"Note of {IslandTime.Words(n.Day)}", EvidenceLink.Note, n.Id, n.Day, n.ByName))).ToList();
        return new(
            [.. newest.Where(n => n.Note.Alone).Select(n => n.Evidence)], [.. newest.Where(n => n.Note.CarersSeenAndSpokenToAlone).Select(n => n.Evidence)],
            [.. newest.Where(n => n.Note.HomeVisited).Select(n => n.Evidence)], [.. newest.Where(n => n.Note.ProfessionalsViewsSought).Select(n => n.Evidence)]);
    }

    /// <summary>Notes begun on the file and not finished, whoever began them; what stands in them is seen by nobody else.</summary>
    public static async Task<IReadOnlyList<UnfinishedNote>> UnfinishedAsync(CaseDb db, Guid fileId, CancellationToken ct)
    {
        var prefix = DraftScope.Prefix(DraftKind.Note);
        var begun = await db.Set<DraftField>().Where(d => d.FileId == fileId && d.Scope.StartsWith(prefix))
            .Join(db.Staff, d => d.AuthorId, s => s.Id, (d, s) => new { d.Scope, s.FullName, d.BegunAt }).ToListAsync(ct);
        return [.. begun.GroupBy(d => (d.Scope, d.FullName)).Select(g =>
        {
            DraftScope.TryRead(g.Key.Scope, out var scope);
            return new UnfinishedNote(scope.Id, g.Key.FullName, IslandTime.DayOf(g.Min(d => d.BegunAt)));
        }).OrderBy(n => n.BegunOn)];
    }
}
