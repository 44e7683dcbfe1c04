using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>Who was told, and when they acknowledged it, UTC.</summary>
public sealed record RiskReaderRow(string Who, DateTime? At);

/// <summary>A risk on a child's file.</summary>
/// <param name="Risk">What the file shows of it.</param>
/// <param name="Tie">Who the person is to the child: <c>Mother's partner</c>, or that they live or lived together.</param>
/// <param name="Told">Who was told.</param>
public sealed record FileRiskRow(RiskOnFile Risk, string Tie, IReadOnlyList<RiskReaderRow> Told);

/// <summary>The risks on a child's file.</summary>
/// <param name="Child">The child.</param>
/// <param name="PersonId">The child's own record.</param>
/// <param name="MayMark">Whether this person may mark somebody, and read what is known.</param>
/// <param name="Rows">Those in force first.</param>
public sealed record FileRisks(string Child, Guid PersonId, bool MayMark, IReadOnlyList<FileRiskRow> Rows);

/// <summary>The page of risks on a child's file.</summary>
public sealed class FileRisksQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<FileRisks> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { p.Id, p.Forename, p.Surname, p.Sex }).FirstAsync(r.Cancelled);
        var risks = await r.RisksAsync(codes, r.Db.RiskAlerts.Where(a => a.FileId == fileId));
        var people = risks.Select(x => x.PersonId).Distinct().ToList();
        // The alert stays when what raised it is taken back, and then says so.
        var ties = await r.Db.Relationships.Where(x => (x.PersonId == child.Id && people.Contains(x.RelatedPersonId)) || (x.RelatedPersonId == child.Id && people.Contains(x.PersonId)))
            .OrderBy(x => x.TakenBackBecause != null).ThenBy(x => x.Id).Select(x => new { x.PersonId, x.RelatedPersonId, x.Kind, x.Until, ByMistake = x.TakenBackBecause != null, Sex = r.Db.People.Where(p => p.Id == x.PersonId).Select(p => p.Sex).First() }).ToListAsync(r.Cancelled);
        var alerts = risks.Select(x => x.AlertId).ToList();
        var told = (await r.Db.RiskAlertReaders.Where(t => alerts.Contains(t.AlertId)).Join(r.Db.Staff, t => t.StaffId, s => s.Id, (t, s) => new { t.AlertId, s.FullName, t.AcknowledgedAt })
            .OrderBy(t => t.FullName).ToListAsync(r.Cancelled)).ToLookup(t => t.AlertId, t => new RiskReaderRow(t.FullName, t.AcknowledgedAt));
        return new FileRisks($"{child.Forename} {child.Surname}".Trim(), child.Id, r.Rights.May(Permission.MarkRisks),
            [.. risks.Select(x => new FileRiskRow(x, x.Who is null ? "" : string.Join("; ", ties.Where(t => t.PersonId == x.PersonId || t.RelatedPersonId == x.PersonId)
                .Select(t => codes.Relative(t.Kind, t.PersonId == child.Id, t.Sex.ToString()) + (t.ByMistake ? ": recorded by mistake, taken back" : t.Until is { } until ? $", until {IslandTime.Words(until)}" : "")).DefaultIfEmpty(Otherwise(x.Link))), [.. told[x.AlertId]]))]);
    }, ct);

    private static string Otherwise(RiskLink link) => link == RiskLink.Household ? "Lives or lived in the same household" : "Linked by another record of one of them";
}
