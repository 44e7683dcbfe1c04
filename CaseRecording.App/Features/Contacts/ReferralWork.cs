using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Contacts;

/// <summary>An act on one referral, authorised on its child's file.</summary>
internal static class ReferralWork
{
    public static Task<Outcome> OnReferralAsync(this CaseWork work, Guid referralId, Permission permission, Actor actor, Func<Work, Referral, Task> act, Guid? handIn, CancellationToken ct) =>
        work.RunAsync(permission, actor, async w =>
        {
            var fileId = await w.Db.FileOfReferralAsync(referralId, w.Cancelled) ?? throw new RuleBrokenException(Security.FileAccess.NotFound);
            w.Db.CurrentFileId = fileId;
            w.File = await w.AlsoOnFileAsync(fileId);
            await act(w, await w.Db.ReferralAsync(referralId, w.Cancelled));
            return referralId;
        }, handIn, ct);

    /// <summary>The level of need that a decision comes with, until the assessment says more.</summary>
    public static void SetLevelOf(this Case open, ReferralNextStep next, NarratesChoice? narrates)
    {
        var level = next == ReferralNextStep.StrategyDiscussion || narrates == NarratesChoice.S46 ? LevelOfNeed.SafetyAndProtection
            : narrates == NarratesChoice.CwAN ? LevelOfNeed.AdditionalNeeds : LevelOfNeed.ComplexNeeds;
        if (level != open.Level)
            open.SetLevel(level);
    }

    /// <summary>Puts the start of a NARRATES into the Initial Response Team's tray (3.5.2, P30); one that is there already stays.</summary>
    public static async Task AskForNarratesAsync(this Work w, Referral referral, NarratesChoice narrates, Guid caseId)
    {
        var title = $"Start NARRATES ({narrates})";
        var present = (await w.TasksAsync(referral.Id)).Where(t => t.Kind == TaskKind.StartNarrates && t.State != TaskState.Withdrawn).ToList();
        if (present.Any(t => t.Title == title))
            return;
        foreach (var other in present.Where(t => t.State == TaskState.Open))
            other.Withdraw(w.By, $"The manager chose NARRATES ({narrates})");
        w.Db.Add(WorkTask.ForTeam(referral.FileId, caseId, TaskKind.StartNarrates, title, referral.Id, await w.TeamAsync("irt"), w.Timescales.Due("narrates-start", w.By.Day), w.By));
    }
}
