using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.People;
using CaseRecording.App.Live;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>What the acts on a risk share.</summary>
internal static class RiskInHand
{
    /// <summary>A risk of a person whom the actor may know of.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static async Task<RiskToChildren> RiskAsync(this Work w, Guid riskId)
    {
        await w.Db.LockAsync($"risk:{riskId}", w.Cancelled);
        var risk = await w.Db.Risks.FirstOrDefaultAsync(r => r.Id == riskId, w.Cancelled) ?? throw new RuleBrokenException(Security.PeopleAccess.NotFound);
        await w.RequirePersonAsync(risk.PersonId);
        w.Db.CurrentFileId = null;
        // The children's files show what becomes of it.
        w.Topics.UnionWith((await w.Db.RiskAlerts.Where(a => a.RiskId == riskId).Select(a => a.FileId).ToListAsync(w.Cancelled)).Select(Topics.File));
        return risk;
    }

    /// <summary>Who is told of a risk on a file: those whose case it is; where a referral still waits, those who decide it.</summary>
    public static async Task<IReadOnlyList<NightReader>> ReadersOfRiskAsync(this Work w, Guid fileId)
    {
        if (await w.Db.OpenCaseAsync(fileId, w.Cancelled) is { } open)
            return await w.WithTheCaseAsync(open);
        return await w.Db.Referrals.AnyAsync(r => r.FileId == fileId && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision), w.Cancelled)
            ? await w.ManagersAsync(fileId, await w.TeamAsync("irt")) : [];
    }
}
