using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>What becomes of a case that NARRATES chosen out of hours opened, where a manager decides otherwise (3.5.2, P30).</summary>
internal static class UnconfirmedCase
{
    /// <summary>The open case that rests on this referral's choice and on nothing else; null where another referral holds it, or none was opened.</summary>
    public static async Task<Case?> OpenedByThisAloneAsync(this Work w, Referral referral)
    {
        if (referral.CaseId is null || await w.OpenCaseAsync() is not { AwaitsConfirmation: true } open || open.Id != referral.CaseId)
            return null;
        return await w.Db.Referrals.AnyAsync(r => r.CaseId == open.Id && r.Id != referral.Id, w.Cancelled) ? null : open;
    }

    /// <summary>
    /// Ends it in the save of the decision: what was begun is given up with the manager's reasons, what was asked for is no longer needed, and
    /// whoever wrote or had the case is told. What they wrote stays on the file.
    /// </summary>
    /// <exception cref="RuleBrokenException">Something hangs on it that a closure has to look at.</exception>
    public static async Task EndUnconfirmedAsync(this Work w, Case ends, Referral referral, string why)
    {
        var forms = await w.Db.Forms.Where(f => f.CaseId == ends.Id && f.State != FormState.Abandoned).ToListAsync(w.Cancelled);
        var hanging = new HangsOnCase(
            AuthorisedForm: forms.Any(f => f.State == FormState.Authorised),
            FormAtManager: forms.Any(f => f.State == FormState.AwaitingAuthorisation),
            PlanInForce: await w.Db.Plans.AnyAsync(p => p.CaseId == ends.Id && p.AgreedOn != null, w.Cancelled),
            StrategyDiscussion: forms.Any(f => f.TemplateKey == StartForm.StrategyDiscussion),
            Review: await w.Db.Reviews.AnyAsync(r => r.CaseId == ends.Id && r.State != ReviewState.Cancelled, w.Cancelled));
        var worker = ends.AllocatedToId;
        ends.EndUnconfirmed(hanging, await RetainUntilAsync(w), why, w.By);
        foreach (var form in forms)
            await w.GiveUpAsync(form, why);
        foreach (var task in (await w.Db.Tasks.Where(t => t.CaseId == ends.Id && t.State == TaskState.Open).ToListAsync(w.Cancelled)).Where(t => t.State == TaskState.Open))
            task.Withdraw(w.By, why);
        var chosenBy = await w.Db.Tasks.Where(t => t.SubjectId == referral.Id && t.Kind == TaskKind.ConfirmNarrates).Select(t => t.Recorded.ById).FirstOrDefaultAsync(w.Cancelled);
        foreach (var person in forms.Select(f => f.Recorded.ById).Append(worker ?? Guid.Empty).Append(chosenBy).Where(p => p != Guid.Empty && p != referral.Recorded.ById).Distinct())
            w.Tell(person, $"NARRATES chosen out of hours was not confirmed: {Referral.StateWords(referral.State)}. What was begun stays on the file.", $"/referrals/{referral.Id}");
    }

    private static async Task GiveUpAsync(this Work w, Form form, string why)
    {
        switch (form.Owner)
        {
            case FormOwner.Narrates:
                (await w.Db.Narrates.FirstAsync(n => n.FormId == form.Id, w.Cancelled)).Abandon(form, FormFacts.Example, why);
                break;
            case FormOwner.Plan:
                (await w.Db.Plans.FirstAsync(p => p.FormId == form.Id, w.Cancelled)).Abandon(form, PlanFacts.Example, why);
                break;
            default:
                form.Abandon(FormFacts.Example, why);
                break;
        }
    }

    private static async Task<DateOnly> RetainUntilAsync(Work w)
    {
        var fileId = w.File.Id;
        return Retention.From(w.By.Day, new RetentionFacts(
            EverLookedAfter: await w.Db.Cases.AnyAsync(c => c.FileId == fileId && c.EverLookedAfter, w.Cancelled)
                || await w.Db.LegalStatuses.AnyAsync(s => s.FileId == fileId && s.IsLookedAfter && s.TakenBackBecause == null, w.Cancelled),
            EverChildProtection: await w.Db.Plans.AnyAsync(p => p.FileId == fileId && p.Kind == PlanKind.ChildProtectionRiskAction && p.AgreedOn != null, w.Cancelled))).KeepUntil;
    }
}
