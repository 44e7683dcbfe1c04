using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>A child at whose home, or with whose family, whoever visits is in danger.</summary>
public sealed record DangerRow(Guid AlertId, Guid FileId, string Child, string Sentence, string Act);

/// <summary>The warnings that whoever works at night reads before going out (3.4.3, P26).</summary>
internal static class VisitorsInDanger
{
    /// <summary>On open cases that the reader may know of, by name of the child.</summary>
    public static async Task<IReadOnlyList<DangerRow>> DangersAsync(this Reading r, CodeLists codes)
    {
        var files = r.Db.Files.VisibleTo(r.Rights.Actor.Id).Where(f => r.Db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null));
        var kinds = codes["risk-types"].Codes.Where(c => c.ToVisitors).Select(c => c.Code).ToList();
        var risks = await r.RisksAsync(codes, r.Db.RiskAlerts.Where(a => files.Any(f => f.Id == a.FileId) && r.Db.Risks.Any(x => x.Id == a.RiskId && x.EndedOn == null && kinds.Contains(x.Type))));
        var keys = risks.Select(x => x.FileId).Distinct().ToList();
        var names = await r.Db.Files.Where(f => keys.Contains(f.Id)).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, p.Forename, p.Surname })
            .ToDictionaryAsync(x => x.Id, x => $"{x.Forename} {x.Surname}".Trim(), r.Cancelled);
        return [.. risks.Select(x => new DangerRow(x.AlertId, x.FileId, names[x.FileId], x.Sentence(names[x.FileId]), x.Act)).OrderBy(x => x.Child, StringComparer.CurrentCulture)];
    }
}
