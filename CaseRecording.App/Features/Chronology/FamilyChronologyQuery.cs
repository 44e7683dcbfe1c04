using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// A child's chronology together with those events on the files of brothers and sisters that a worker marked as mattering for this child, and no other
/// (4.2; P27, P44). A file that this person may not know of adds nothing and is not counted; each file whose words are shown has a line in its access log
/// before they are (2.7.1, P07).
/// </summary>
public sealed class FamilyChronologyQuery(CaseRead reads, ChronologyQuery own)
{
    /// <summary>What the access log calls it on the screen.</summary>
    public const string Part = "Family chronology";

    /// <summary>Reads it.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="part">What the access log calls it.</param>
    /// <param name="logged">The files that have a line for this look already.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the child's file, or a line of reason comes first.</exception>
    public async Task<ChronologyOfChild> ReadAsync(Guid fileId, string part, IReadOnlySet<Guid> logged, Actor actor, CancellationToken ct = default)
    {
        var child = await own.ReadAsync(fileId, actor, ct);
        var others = await reads.ListAsync(Permission.OpenFiles, actor, r => OthersAsync(r, fileId),
            found => found.Select(row => row.FileId).Append(fileId).Where(id => !logged.Contains(id)), part, ct);
        return child with { Entries = [.. child.Entries.Concat(others).OrderBy(row => row.When.Day).ThenBy(row => row.Id)] };
    }

    private static async Task<IReadOnlyList<ChronologyRow>> OthersAsync(Reading r, Guid fileId)
    {
        var me = r.Rights.Actor.Id;
        var said = r.Db.ChronologyRelevances.Where(x => x.ForFileId == fileId && r.Db.Files.VisibleTo(me).Any(f => f.Id == x.FileId));
        var matters = said.Where(x => x.Matters && !said.Any(later => later.EntryId == x.EntryId && later.Number > x.Number));
        var why = await matters.Select(x => new { x.EntryId, x.Why }).ToDictionaryAsync(x => x.EntryId, x => x.Why, r.Cancelled);
        if (why.Count == 0)
            return [];
        var rows = await r.EventsAsync(r.Db.ChronologyEntries.Where(e => matters.Any(x => x.EntryId == e.Id)));
        var ids = rows.Select(row => row.FileId).Distinct().ToList();
        var names = await r.Db.Files.Where(f => ids.Contains(f.Id)).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, Name = p.Forename + " " + p.Surname })
            .ToDictionaryAsync(x => x.Id, x => x.Name.Trim(), r.Cancelled);
        var open = await r.Db.Files.OpenTo(r.Db, r.Rights, r.Now).Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(r.Cancelled);
        return [.. rows.Select(row => row with { OfWhom = names[row.FileId], WhyHere = why.GetValueOrDefault(row.Id) })
            .Select(row => open.Contains(row.FileId) ? row with { OfWhomLink = $"files/{row.FileId}/chronology" } : OfAClosedFile(row))];
    }

    // What was marked for this child is that it happened, and why that matters here; what it meant for the other child stays on a file that does not open.
    private static ChronologyRow OfAClosedFile(ChronologyRow row) => row with { Impact = null, Action = null, Analysis = null, SourceName = null, SourceLink = null };
}
