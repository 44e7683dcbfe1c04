using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Contacts;

/// <summary>A manager's decision on a referral (3.6.1, 4.3, P36, P51).</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="Outcome">Accepted, no further action, advice given or early help.</param>
/// <param name="Decision">Reasons, intended outcome, and for an accepted one what follows.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record DecideReferralCommand(Guid ReferralId, ReferralState Outcome, ReferralDecision Decision, Guid? HandIn = null);

/// <summary>
/// Decides: accepting opens the child's case, joins the open one, or confirms the one that NARRATES chosen out of hours opened; the other
/// outcomes need no closure.
/// </summary>
public sealed class DecideReferral(CaseWork work, TemplateShelf templates)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(DecideReferralCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnReferralAsync(command.ReferralId, Permission.DecideReferral, actor, async (w, referral) =>
        {
            await w.FinishTasksAsync(referral.Id, TaskKind.DecideReferral, TaskKind.ConfirmNarrates);
            if (command.Outcome == ReferralState.Accepted)
                await AcceptAsync(w, referral, command.Decision);
            else
                await WithoutCaseAsync(w, referral, command.Outcome, command.Decision);
            w.Tell(referral.Recorded.ById, $"A referral you took was decided: {Referral.StateWords(referral.State)}.", $"/referrals/{referral.Id}");
        }, command.HandIn, ct);

    private async Task AcceptAsync(Work w, Referral referral, ReferralDecision decision)
    {
        var open = await w.OpenCaseAsync() ?? await OpenCaseAsync(w, decision);
        referral.Accept(decision, open.Id, w.By);
        if (open.AwaitsConfirmation)
        {
            open.Confirm();
            open.SetLevelOf(decision.NextStep, decision.Narrates);
        }
        if (decision.NextStep == ReferralNextStep.Narrates)
        {
            await w.AskForNarratesAsync(referral, decision.Narrates!.Value, open.Id);
        }
        else
        {
            await w.WithdrawTasksAsync(referral.Id, "The manager chose a Strategy Discussion", TaskKind.StartNarrates);
            await StartForm.OpenForTeamAsync(w, templates, open, StartForm.StrategyDiscussion, referral.Id, await w.TeamAsync("irt"));
        }
        w.Tell(open.AllocatedToId, "A referral was accepted for a child you are allocated to.", $"/referrals/{referral.Id}");
    }

    private static async Task<Case> OpenCaseAsync(Work w, ReferralDecision decision)
    {
        var opened = Case.Open(w.File.Id, await w.TeamAsync("irt"), w.By);
        opened.SetLevelOf(decision.NextStep, decision.Narrates);
        w.Db.Add(opened);
        return opened;
    }

    private static async Task WithoutCaseAsync(Work w, Referral referral, ReferralState outcome, ReferralDecision decision)
    {
        var ends = await w.OpenedByThisAloneAsync(referral);
        referral.DecideWithoutCase(outcome, decision, w.By, ends?.Id);
        var why = $"The manager decided: {Referral.StateWords(outcome)}";
        await w.WithdrawTasksAsync(referral.Id, why, TaskKind.StartNarrates);
        if (ends is not null)
            await w.EndUnconfirmedAsync(ends, referral, $"{why}. {referral.DecisionReasons}");
    }
}
