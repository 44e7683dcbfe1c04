using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Consents;

/// <summary>Somebody withdrew a consent.</summary>
public sealed record WithdrawConsentCommand(Guid FileId, Guid ConsentId, DateOnly On, string? Reason, Guid HandIn);

/// <summary>Records it; that it was given stays (4.2).</summary>
public sealed class WithdrawConsent(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(WithdrawConsentCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var consent = await w.Db.Consents.FirstOrDefaultAsync(x => x.Id == c.ConsentId && x.FileId == c.FileId, w.Cancelled) ?? throw new RuleBrokenException("There is no such consent on this file. Open the people again.", "4.2");
        consent.Withdraw(c.On, c.Reason, w.By);
        return consent.Id;
    }, c.HandIn, ct);
}
