using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A case to watch tonight.</summary>
public sealed record NightFlagRow(Guid FlagId, Guid FileId, string Child, string Number, string Reason, DateOnly Until, string By, string AllocatedTo);

/// <summary>Whether a file is flagged for the night, and whether this person may flag it.</summary>
public sealed record NightFlagOnFile(NightFlagRow? Flag, bool May, DateOnly Today);

/// <summary>The flag of one file, as part of its Work tab.</summary>
public sealed class NightFlagQuery(CaseRead reads)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NightFlagOnFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var may = r.Rights.May(Permission.FlagForTheNight) && await r.Db.Cases.AnyAsync(c => c.FileId == fileId && c.ClosedAt == null, r.Cancelled);
        return new NightFlagOnFile((await FlagsAsync(r, r.Db.Files.Where(f => f.Id == fileId))).FirstOrDefault(), may, r.Today);
    }, ct);

    /// <summary>The flags that count tonight on some files, by name of the child.</summary>
    internal static async Task<IReadOnlyList<NightFlagRow>> FlagsAsync(Reading r, IQueryable<ChildFile> files)
    {
        var evening = NightHours.EveningOf(r.Now);
        var rows = await r.Db.NightFlags.Where(n => n.TakenDownAt == null && n.Until >= evening)
            .Join(files, n => n.FileId, f => f.Id, (n, f) => new { Flag = n, f.PersonId, f.PermanentNumber })
            .Join(r.Db.People, x => x.PersonId, p => p.Id, (x, p) => new
            {
                x.Flag.Id, x.Flag.FileId, p.Forename, p.Surname, x.PermanentNumber, x.Flag.Reason, x.Flag.Until, x.Flag.Recorded.ByName, x.Flag.Recorded.ByRole,
                Worker = r.Db.Staff.Where(s => r.Db.Cases.Any(c => c.FileId == x.Flag.FileId && c.ClosedAt == null && c.AllocatedToId == s.Id)).Select(s => s.FullName).FirstOrDefault(),
            }).ToListAsync(r.Cancelled);
        return [.. rows.OrderBy(x => x.Surname, StringComparer.CurrentCulture).ThenBy(x => x.Forename, StringComparer.CurrentCulture)
            .Select(x => new NightFlagRow(x.Id, x.FileId, $"{x.Forename} {x.Surname}".Trim(), PermanentNumber.Words(x.PermanentNumber), x.Reason, x.Until, $"{x.ByName}, {x.ByRole}", x.Worker ?? "nobody yet"))];
    }
}
