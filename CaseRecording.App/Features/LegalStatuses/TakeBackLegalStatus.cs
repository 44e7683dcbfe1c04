using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>A legal status was recorded by mistake.</summary>
public sealed record TakeBackLegalStatusCommand(Guid FileId, Guid StatusId, string? Reason, Guid HandIn);

/// <summary>Takes it back; what was recorded stays in sight with the reason (3.7.1, P39).</summary>
public sealed class TakeBackLegalStatus(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(TakeBackLegalStatusCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var status = await w.LegalStatusAsync(c.StatusId);
        status.TakeBack(c.Reason);
        return status.Id;
    }, c.HandIn, ct);
}
