using CaseRecording.App.Features;
using CaseRecording.App.Features.Plans;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Plans;

/// <summary>A plan from its task to its next version and its end.</summary>
public sealed class PlanTests
{
    [Theory, Engines, Policy("P50"), Policy("P34")]
    public async Task An_agreed_plan_moves_the_case_on_and_asks_for_its_review(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);

        await child.PlanInForceAsync();

        (await child.CaseAsync()).Should().BeEquivalentTo(new { Stage = CaseStage.Plan, Level = LevelOfNeed.ComplexNeeds });
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.ArrangeReview))).Should()
            .BeEquivalentTo(new { AssignedToId = (Guid?)child.Worker.Id, DueOn = (DateOnly?)new DateOnly(2027, 2, 4) });
    }

    [Theory, Engines, Policy("P58")]
    public async Task Whoever_wrote_it_does_not_agree_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await child.SentPlanAsync(PlanKind.ComplexNeeds, child.Manager);

        (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Clause.Should().Be("6.1.2");
        (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.SeniorManager)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P38"), Policy("P54")]
    public async Task A_Looked_After_plan_waits_for_ethnicity_and_for_the_agreement_to_coming_into_care(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var unknown = await OpenCase.InAsync(world, ethnicity: null);
        var child = await OpenCase.InAsync(world, forename: "Voirrey");

        (await unknown.TrySendPlanAsync(PlanKind.LookedAfter, unknown.Worker)).Refusal.Should().Be("This plan cannot be agreed yet: Juan's ethnicity is not recorded (policy 3.4.3).");
        var form = await child.SentPlanAsync(PlanKind.LookedAfter, child.Worker);
        (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Refusal.Should().Contain("must agree first that Voirrey comes into care");
        (await world.The<AgreeComingIntoCare>().RunAsync(new(child.FileId, "No family home is available.", "Voirrey is warm, fed and rested.", HandInKey.New()), child.Manager)).Refusal.Should().StartWith("Only");
        (await world.The<AgreeComingIntoCare>().RunAsync(new(child.FileId, "No family home is available.", "Voirrey is warm, fed and rested.", HandInKey.New()), child.SeniorManager)).Refusal.Should().BeNull();
        (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await child.CaseAsync()).Should().BeEquivalentTo(new { Level = LevelOfNeed.LookedAfter, EverLookedAfter = true });
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.ArrangeReview))).DueOn.Should().Be(A.Today.AddDays(28));
    }

    [Theory, Engines, Policy("P50")]
    public async Task A_plan_without_an_intended_outcome_is_not_sent(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = (await world.The<StartPlan>().RunAsync(new(child.FileId, PlanKind.ComplexNeeds, HandInKey.New()), child.Worker)).Id;
        await child.FillAsync(form, child.Worker, but: "outcomes.table");

        (await world.The<SubmitPlan>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker)).Refusal.Should().Contain("Add at least one intended outcome");
    }

    [Theory, Engines]
    public async Task The_next_version_takes_over_only_when_it_is_agreed(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var first = await child.PlanInForceAsync();
        (await world.The<StartPlan>().RunAsync(new(child.FileId, PlanKind.ComplexNeeds, HandInKey.New()), child.Worker)).Refusal.Should().Contain("begin its next version");

        var form = (await world.The<NewPlanVersion>().RunAsync(new(child.FileId, first, true, HandInKey.New()), child.Worker)).Id;
        (await world.ReadAsync(db => db.OutcomeRows.SingleAsync(o => o.FormId == form))).Effect.Should().Be("Juan sleeps through the night");
        (await world.The<NewPlanVersion>().RunAsync(new(child.FileId, first, true, HandInKey.New()), child.Colleague)).Refusal.Should().Contain("is being written already");
        await child.FillAsync(form, child.Worker, null, "outcomes.table");
        await world.The<SubmitPlan>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker);
        (await StatesAsync(child)).Should().Equal(PlanState.Active, PlanState.AwaitingAgreement);
        (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await StatesAsync(child)).Should().Equal(PlanState.Superseded, PlanState.Active);
    }

    [Theory, Engines]
    public async Task A_plan_ends_with_reasons_and_its_review_is_asked_for_no_more(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var plan = await child.PlanInForceAsync();

        (await world.The<EndPlan>().RunAsync(new(child.FileId, plan, "", null, HandInKey.New()), child.Manager)).Refusal.Should().StartWith("Reasons");
        (await world.The<EndPlan>().RunAsync(new(child.FileId, plan, "All that was aimed at is reached.", null, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await StatesAsync(child)).Should().Equal(PlanState.Ended);
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.ArrangeReview))).State.Should().Be(TaskState.Withdrawn);
    }

    private static Task<List<PlanState>> StatesAsync(OpenCase child) =>
        child.World.ReadAsync(db => db.Plans.Where(p => p.FileId == child.FileId).OrderBy(p => p.PlanNumber).Select(p => p.State).ToListAsync());
}
