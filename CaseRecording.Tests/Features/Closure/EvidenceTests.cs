using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using CaseRecording.Tests.Features.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>What the record shows for a closure, and what came before or lies elsewhere does not (7.1.2, 7.1.3).</summary>
public sealed class EvidenceTests
{
    [Theory, Engines, Policy("P59")]
    public async Task Once_a_plan_was_made_only_a_review_that_recommends_closure_shows_the_outcomes_achieved(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await ClosingCase.InAsync(world)).AssessedAsync();
        var plan = await closing.Child.PlanInForceAsync();
        (await ItemAsync(closing)).Gaps.Select(g => g.Sentence).Should().Contain("There is no authorised review, and no authorised NARRATES that ends the case.", "the case went on after the NARRATES");

        await ReviewTests.AuthorisedAsync(closing.Child, plan, ReviewDecision.RecommendClosure);

        (await ItemAsync(closing)).Evidence.Should().ContainSingle(e => e.Label == "Review of 18 November 2026");
    }

    [Theory, Engines, Policy("P59")]
    public async Task A_review_that_decided_otherwise_shows_nothing_achieved(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.InAsync(world);

        await ReviewTests.AuthorisedAsync(closing.Child, await closing.Child.PlanInForceAsync(), ReviewDecision.Continue);

        (await ItemAsync(closing)).Should().Match<ClosureItemView>(i => i.State == ClosureItemState.Missing && i.Gaps[0].Sentence == "The review of 18 November 2026 does not show the outcomes achieved.");
    }

    [Theory, Engines, Policy("P65")]
    public async Task Harm_alleged_in_any_referral_of_this_case_asks_for_the_steps_of_7_1_3_and_one_not_accepted_does_not(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        await AlsoReferredAsync(closing, accepted: false);
        (await ViewAsync(closing)).Items.Should().HaveCount(5);

        await AlsoReferredAsync(closing, accepted: true);

        (await ViewAsync(closing)).Items.Should().HaveCount(10);
        (await closing.SendAsync()).Refusal.Should().ContainAll("Child seen and spoken to alone", "Carers seen and spoken to alone", "Home visited");
    }

    [Theory, Engines, Policy("P60"), Policy("P06")]
    public async Task A_child_looked_after_is_under_statutory_powers_until_that_plan_ends_and_the_record_is_kept_for_75_years(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await ClosingCase.InAsync(world)).StartedAsync(ClosureRoute.ServicesRefused);
        var (file, child) = (closing.FileId, closing.Child);
        var form = await child.SentPlanAsync(PlanKind.LookedAfter, child.Worker);
        await ClosingCase.DoneAsync(world.The<AgreeComingIntoCare>().RunAsync(new(file, "No family home is available.", "Juan is warm, fed and rested.", HandInKey.New()), child.SeniorManager));
        var plan = await ClosingCase.DoneAsync(world.The<AgreePlan>().RunAsync(new(file, form, HandInKey.New()), child.Manager));
        await closing.WrittenAsync();
        await RefusedAsync(closing);
        (await closing.SendAsync()).Refusal.Should().Contain("The record shows statutory powers in force, so the case cannot close because services are refused.");

        await ClosingCase.DoneAsync(world.The<EndPlan>().RunAsync(new(file, plan, "Juan is home with his mother.", null, HandInKey.New()), child.Manager));
        await ClosingCase.DoneAsync(closing.SendAsync());
        await ClosingCase.DoneAsync(closing.CountersignAsync(child.Manager));
        await ClosingCase.DoneAsync(closing.SendLetterAsync(await closing.AllButOneSentAsync()));

        (await child.CaseAsync()).RetainUntil.Should().Be(new DateOnly(2101, 11, 4));
    }

    [Theory, Engines, Policy("P60"), Policy("P63")]
    public async Task A_plan_in_force_ends_with_the_case_of_a_family_that_refuses_services(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.InAsync(world);
        var plan = await closing.Child.PlanInForceAsync();
        await (await closing.StartedAsync(ClosureRoute.ServicesRefused)).WrittenAsync();
        await RefusedAsync(closing);
        await ClosingCase.DoneAsync(closing.SendAsync());
        await ClosingCase.DoneAsync(closing.CountersignAsync(closing.Child.Manager));
        await ClosingCase.DoneAsync(closing.SendLetterAsync(await closing.AllButOneSentAsync()));

        (await world.ReadAsync(db => db.Plans.SingleAsync(p => p.Id == plan))).State.Should().Be(PlanState.Ended);
    }

    [Theory, Engines, Policy("P64"), Policy("P17")]
    public async Task A_closed_file_still_takes_contacts_and_a_new_referral_opens_a_new_case_on_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        await ClosingCase.DoneAsync(closing.SendLetterAsync(await closing.AllButOneSentAsync()));

        var referral = (await world.ReferAsync([closing.PersonId]))[0];
        referral.FileId.Should().Be(closing.FileId);
        await ClosingCase.DoneAsync(world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.Accepted, A.Decision(), HandInKey.New()), world.Staff("Breeshey Cain")));

        (await closing.Child.CaseAsync()).IsOpen.Should().BeFalse();
        (await world.ReadAsync(db => db.Cases.SingleAsync(c => c.FileId == closing.FileId && c.ClosedAt == null))).Id.Should().NotBe(closing.Child.CaseId);
        (await world.The<StartClosure>().RunAsync(new(closing.FileId, ClosureRoute.OutcomesAchieved, HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull("the new case has a closure of its own");
    }

    private static Task<ClosureView> ViewAsync(ClosingCase closing) => closing.World.The<ClosureQuery>().ReadAsync(closing.FileId, ClosureRoute.OutcomesAchieved, closing.Child.Worker);

    private static async Task<ClosureItemView> ItemAsync(ClosingCase closing) => (await ViewAsync(closing)).Items.Single(i => i.Kind == ClosureItemKind.ReviewShowsOutcomesAchieved);

    private static async Task RefusedAsync(ClosingCase closing) => await closing.Child.FillAsync((await closing.ClosureAsync()).FormId!.Value, closing.Child.Worker, new Dictionary<string, string>
    {
        ["refusal.powers"] = new YesNoAnswer(true, "Considered with the manager.").ToValue(), ["refusal.offered"] = "A weekly visit.", ["refusal.who-when"] = "Kirree Quayle, on 2 November.",
    });

    private static Task AlsoReferredAsync(ClosingCase closing, bool accepted) => ClosingCase.DoneAsync(
        closing.World.The<CaseWork>().OnFileAsync(closing.FileId, Permission.AddPerson, Actor.System, work =>
        {
            var taken = Referral.Take(closing.FileId, Guid.CreateVersion7(), A.ReferralDetails(harm: true), work.By.Day.AddDays(1), work.By);
            taken.PassForDecision(work.By);
            if (accepted)
                taken.Accept(A.Decision(), closing.Child.CaseId, work.By);
            else
                taken.DecideWithoutCase(ReferralState.NoFurtherAction, A.Decision(), work.By);
            work.Db.Add(taken);
            return Task.FromResult(taken.Id);
        }));
}
