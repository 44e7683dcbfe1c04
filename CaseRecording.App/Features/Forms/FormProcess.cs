using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>What the process that a form belongs to says about the person who looks at it.</summary>
/// <param name="DueOn">The last day in time.</param>
/// <param name="LateReason">Why it was late, as far as it was said.</param>
/// <param name="MaySend">Whether this person sends it.</param>
/// <param name="MayAuthorise">Whether their role authorises it.</param>
/// <param name="AuthoriseBlocks">What blocks them from it, in sentences.</param>
internal sealed record FormProcess(DateOnly? DueOn, string? LateReason, bool MaySend, bool MayAuthorise, IReadOnlyList<string> AuthoriseBlocks)
{
    public static Task<FormProcess> OfAsync(Reading r, Form form, FormContents contents) => form.Owner switch
    {
        FormOwner.Narrates => NarratesAsync(r, form, contents),
        FormOwner.Plan => PlanAsync(r, form, contents),
        FormOwner.Review => ReviewAsync(r, form, contents),
        FormOwner.Itself => Task.FromResult(Own(r, form, contents)),
        _ => Task.FromResult(new FormProcess(form.DueOn, form.LateReason, false, false, [])),
    };

    private static FormProcess Own(Reading r, Form form, FormContents contents) => new(form.DueOn, form.LateReason, true,
        r.Rights.May(Permission.AuthoriseForms) && Authorisers.RolesFor(contents.Template).Any(r.Rights.Is),
        new FormWorkflow(form, Facts(r, contents)).Blocks(FormStep.Authorise));

    private static async Task<FormProcess> NarratesAsync(Reading r, Form form, FormContents contents)
    {
        var assessment = await r.Db.Narrates.FirstAsync(n => n.FormId == form.Id, r.Cancelled);
        return new(assessment.DueOn, assessment.LateReason, true, r.Rights.May(Permission.AuthoriseForms),
            new NarratesWorkflow(assessment, Facts(r, contents)).Blocks(NarratesStep.Authorise));
    }

    private static async Task<FormProcess> PlanAsync(Reading r, Form form, FormContents contents)
    {
        var plan = await r.Db.Plans.FirstAsync(p => p.FormId == form.Id, r.Cancelled);
        var child = await r.Db.Files.Where(f => f.Id == form.FileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (_, p) => new { p.Forename, p.Ethnicity }).FirstAsync(r.Cancelled);
        var care = await r.Db.CareAgreements.AnyAsync(a => a.CaseId == plan.CaseId, r.Cancelled);
        var facts = PlanFacts.Of(contents, r.Rights.Actor.Id, r.Today, child.Forename, !string.IsNullOrWhiteSpace(child.Ethnicity), care);
        return new(plan.DueOn, plan.LateReason, true, r.Rights.May(Permission.AgreePlans), new PlanWorkflow(plan, facts).Blocks(PlanStep.Agree));
    }

    private static async Task<FormProcess> ReviewAsync(Reading r, Form form, FormContents contents)
    {
        var review = await r.Db.Reviews.FirstAsync(x => x.FormId == form.Id, r.Cancelled);
        var facts = ReviewFacts.Of(contents, r.Rights.Actor.Id, r.Today);
        return new(review.MinutesDueOn, "", review.ChairId == r.Rights.Actor.Id, r.Rights.May(Permission.AuthoriseReviews),
            new ReviewWorkflow(review, facts).Blocks(ReviewStep.AuthoriseMinutes));
    }

    private static FormFacts Facts(Reading r, FormContents contents) => contents.Facts(r.Rights.Actor.Id, r.Today);
}
