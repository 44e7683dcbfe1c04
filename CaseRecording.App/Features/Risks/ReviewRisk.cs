using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Risks;

/// <summary>Somebody looked at a risk again, and it still counts.</summary>
/// <param name="RiskId">The risk.</param>
/// <param name="Found">What they found.</param>
/// <param name="Next">The day of the next look.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReviewRiskCommand(Guid RiskId, string? Found, DateOnly Next, Guid HandIn);

/// <summary>Records the review (3.4.3, P26).</summary>
public sealed class ReviewRisk(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(ReviewRiskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.MarkRisks, actor, async w =>
    {
        var risk = await w.RiskAsync(c.RiskId);
        w.Db.Add(risk.Review(c.Found, c.Next, w.By));
        return risk.Id;
    }, c.HandIn, ct);
}
