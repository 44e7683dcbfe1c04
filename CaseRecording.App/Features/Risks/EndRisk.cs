using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>A risk counts no more.</summary>
/// <param name="RiskId">The risk.</param>
/// <param name="On">From which day.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record EndRiskCommand(Guid RiskId, DateOnly On, string? Reasons, Guid HandIn);

/// <summary>Ends it. It stays on the record, and the children's files go on to show that it was there and when it ended (3.4.3, P26).</summary>
public sealed class EndRisk(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndRiskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.MarkRisks, actor, async w =>
    {
        var risk = await w.RiskAsync(c.RiskId);
        w.Db.Add(risk.End(c.On, c.Reasons, w.By));
        foreach (var file in await w.Db.RiskAlerts.Where(a => a.RiskId == risk.Id).Select(a => a.FileId).Distinct().ToListAsync(w.Cancelled))
            await TellAsync(w, file, c.On);
        return risk.Id;
    }, c.HandIn, ct);

    // Whoever works with a child goes by what its file said of visits, so they are told that it says something else now.
    private static async Task TellAsync(Work w, Guid file, DateOnly on)
    {
        foreach (var reader in (await w.ReadersOfRiskAsync(file)).DistinctBy(r => r.StaffId))
            w.Tell(reader.StaffId, $"A risk on this child's file counts no more since {IslandTime.Words(on)}. Look at what the file says now before the next visit.", $"/files/{file}/risks", file);
    }
}
