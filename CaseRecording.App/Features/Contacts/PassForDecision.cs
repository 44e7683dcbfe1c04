using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Contacts;

/// <summary>A referral that was taken goes to a manager (3.6.1, P32).</summary>
public sealed record PassForDecisionCommand(Guid ReferralId, Guid? HandIn = null);

/// <summary>Passes it on: the team's tray shows it with its one working day.</summary>
public sealed class PassForDecision(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(PassForDecisionCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnReferralAsync(command.ReferralId, Permission.TakeContact, actor, PassAsync, command.HandIn, ct);

    internal static async Task PassAsync(Work w, Referral referral)
    {
        referral.PassForDecision(w.By);
        var open = await w.OpenCaseAsync(referral.FileId);
        w.Db.Add(WorkTask.ForTeam(referral.FileId, open?.Id, TaskKind.DecideReferral, "Decide the referral", referral.Id, await w.TeamAsync("irt"), referral.DecideBy, w.By));
        w.Tell(open?.AllocatedToId, "A new referral was taken for a child you are allocated to.", $"/referrals/{referral.Id}", referral.FileId);
    }
}
