using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>A legal status ended.</summary>
public sealed record EndLegalStatusCommand(Guid FileId, Guid StatusId, DateOnly On, string? Reason, Guid HandIn);

/// <summary>Ends it; it stays on the file (3.4.3, P24).</summary>
public sealed class EndLegalStatus(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndLegalStatusCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var status = await w.LegalStatusAsync(c.StatusId);
        status.End(c.On, c.Reason, w.By);
        return status.Id;
    }, c.HandIn, ct);
}
