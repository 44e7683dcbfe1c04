using CaseRecording.App.Features.Contacts;
using CaseRecording.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Contacts come in, become referrals, and are decided.</summary>
internal static class IntakeSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["TakeContact"] = TakeContactAsync,
        ["PassForDecision"] = scene => scene.EachOnAsync("referral", (_, referral) => scene.The<PassForDecision>().RunAsync(new(referral, Scene.HandIn), scene.By)),
        ["DecideReferral"] = scene => scene.EachOnAsync("referral", (_, referral) => scene.The<DecideReferral>().RunAsync(
            new(referral, scene.Step.Get<ReferralState>("outcome"), Decision(scene.Step), Scene.HandIn), scene.By)),
        ["ChooseNarrates"] = scene => scene.EachOnAsync("referral", (_, referral) => scene.The<ChooseNarratesOutOfHours>().RunAsync(
            new(referral, scene.Step.Get<NarratesChoice>("variant"), scene.Step.Text("reasons"), Scene.HandIn), scene.By)),
    };

    private static ReferralDecision Decision(StoryStep step) => new(step.Text("reasons"), step.Text("intendedOutcome"),
        step.Optional<ReferralNextStep?>("next") ?? ReferralNextStep.None, step.Optional<NarratesChoice?>("variant"), step.Optional("lateReason"));

    private static async Task TakeContactAsync(Scene scene)
    {
        var (step, family) = (scene.Step, scene.Family);
        var (from, role) = (step.Text("from"), step.Text("role"));
        var received = step.Optional<StoryWhen>("received") is { } when ? scene.Days.InstantOf(when, step.OutOfHours) : scene.Now;
        var contact = new ContactDetails(received > scene.Now ? scene.Now : received, step.Get<ContactMeans>("how"), from, role, step.Optional("reach"), step.Text("text"),
            step.Get<bool>("asksForService"), step.Optional("response"));
        var (source, asked) = (step.Text("source"), step.Optional<StoryReferral>("referral"));
        var children = step.About.Select(child => new ChildInContact(scene.Person(child), asked is null ? null : Details(scene, child, asked, contact, source))).ToList();
        var id = await scene.DoAsync(scene.The<TakeContact>().RunAsync(new(contact, children, PassOn: step.Optional<bool>("passOn"), Scene.HandIn), scene.By));
        if (asked is null)
            return;
        var taken = await scene.LookAsync(db => db.Referrals.Where(r => r.ContactId == id)
            .Join(db.Files, r => r.FileId, f => f.Id, (r, f) => new { r.Id, r.FileId, f.PersonId }).ToListAsync());
        foreach (var child in step.About)
        {
            var own = taken.Single(t => t.PersonId == scene.Person(child));
            scene.Ledger.Files[child] = own.FileId;
            scene.Ledger.Name(child, asked.As, own.Id);
        }
    }

    private static ReferralDetails Details(Scene scene, string child, StoryReferral asked, ContactDetails contact, string source)
    {
        var own = asked.AnswersFor?.GetValueOrDefault(child) ?? new StoryReferralOfOne();
        var (consent, harm) = (own.Consent ?? asked.Consent, own.HarmAlleged ?? asked.HarmAlleged);
        return new ReferralDetails(contact.ReceivedAt, source, $"{contact.FromName}, {contact.FromRole}", own.Reason ?? asked.Reason, own.WhoKnows ?? asked.WhoKnows,
            Enum.TryParse<ReferralConsent>(consent.Answer, out var given) ? given : throw new StoryFault("consent: the answer is Given, Refused or NotSought"), consent.Detail,
            Household(scene, child), Responsible(scene, child), harm.Answer == "Yes", harm.Detail);
    }

    private static string Household(Scene scene, string child)
    {
        var here = scene.Family.Households.Where(h => h.Members.Contains(child) && scene.Days.Exact(h.From) <= scene.Today).OrderByDescending(h => scene.Days.Exact(h.From)).FirstOrDefault();
        return here is null ? "Not known yet." : string.Join(", ", here.Members.Select(m => scene.Family.Person(m).FullName));
    }

    private static string Responsible(Scene scene, string child)
    {
        var held = scene.Family.ParentalResponsibility.Where(p => p.For.Contains(child)).Select(p => $"{scene.Family.Person(p.Who).FullName} ({p.How})").ToList();
        return held.Count == 0 ? "Not known yet." : string.Join(", ", held);
    }
}

/// <summary>The referral that a contact becomes, for all its children.</summary>
internal sealed record StoryReferral(string As, string Reason, string WhoKnows, StoryAnswer Consent, StoryAnswer HarmAlleged, Dictionary<string, StoryReferralOfOne>? AnswersFor = null);

/// <summary>What is told otherwise for one child.</summary>
internal sealed record StoryReferralOfOne(string? Reason = null, string? WhoKnows = null, StoryAnswer? Consent = null, StoryAnswer? HarmAlleged = null);

/// <summary>A choice, and what lies behind it.</summary>
internal sealed record StoryAnswer(string Answer, string? Detail = null);
