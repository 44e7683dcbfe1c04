using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>An order runs longer than it said, because the court prolonged it.</summary>
public sealed record ProlongLegalStatusCommand(Guid FileId, Guid StatusId, DateOnly Until, string? Reason, Guid HandIn);

/// <summary>Records it; until when it ran before stays in the history (3.4.3, P24).</summary>
public sealed class ProlongLegalStatus(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(ProlongLegalStatusCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var status = await w.LegalStatusAsync(c.StatusId);
        status.Prolong(c.Until, c.Reason);
        return status.Id;
    }, c.HandIn, ct);
}
