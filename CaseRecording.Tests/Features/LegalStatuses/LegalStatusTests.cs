using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.LegalStatuses;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Story;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.Tests.Features.LegalStatuses;

/// <summary>Legal statuses on a child's file: recorded, followed, ended, and those that follow from a plan (3.4.3).</summary>
public sealed class LegalStatusTests
{
    private static readonly LegalStatusDetails Ordered = new(A.Today.AddDays(-20), A.Today.AddDays(40), "High Court of the Isle of Man", "FAM 2026/112", A.Today.AddDays(-20));

    [Theory, Engines, Policy("P24"), Policy("P06")]
    public async Task A_change_of_legal_status_is_recorded_and_shown_where_the_child_is(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var first = (await RecordAsync(child, "Accommodated25", new(A.Today.AddDays(-60)))).Id;
        (await RecordAsync(child, "InterimCareOrder", Ordered)).Refusal.Should().Contain("the two cannot stand at once");
        (await RecordAsync(child, "InterimCareOrder", Ordered, first)).Refusal.Should().BeNull();

        var view = await world.The<LegalStatusesQuery>().ReadAsync(child.FileId, child.Worker);
        view.Rows.Select(r => (r.Label, r.InForce, r.When)).Should().Equal(
            ("Interim care order", true, "since 15 October 2026, runs until 14 December 2026"), ("Accommodated by agreement (section 25)", false, "5 September 2026 to 15 October 2026"));
        view.Rows[0].Order.Should().Be("Order of High Court of the Isle of Man, made 15 October 2026, FAM 2026/112");
        view.Rows[1].End.Should().Be("Interim care order took its place.");
        (await world.The<FileHeaderQuery>().ReadAsync(child.FileId, child.Worker, null)).LegalStatus.Should().Be("Interim care order since 15 October 2026, until 14 December 2026");
        (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker))[StoryPart.Child].Lines.Should().ContainSingle(l => l.Lead == "Legal status")
            .Which.Words.Should().Be("Interim care order since 15 October 2026, until 14 December 2026");
        (await child.CaseAsync()).Should().BeEquivalentTo(new { Level = LevelOfNeed.LookedAfter, EverLookedAfter = true });
    }

    [Theory, Engines, Policy("P24")]
    public async Task While_a_Looked_After_plan_is_active_the_child_is_looked_after_and_nobody_types_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await child.SentPlanAsync(PlanKind.LookedAfter, child.Worker);
        await world.The<AgreeComingIntoCare>().RunAsync(new(child.FileId, "No family home.", "Juan is warm.", HandInKey.New()), child.SeniorManager);
        (await HeaderAsync(child)).Should().BeNull("it is not agreed yet");
        var plan = (await world.The<AgreePlan>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Id;

        var view = await world.The<LegalStatusesQuery>().ReadAsync(child.FileId, child.Worker);
        view.Follows.Should().ContainSingle().Which.Should().Be(new StatusFollowsRow("Looked after", "since 4 November 2026", plan, "4 November 2026", true));
        view.Missing.Should().StartWith("A Looked After plan is in force.");
        (await HeaderAsync(child)).Should().Be("Looked after since 4 November 2026");

        (await world.The<EndPlan>().RunAsync(new(child.FileId, plan, "Juan went home.", null, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();
        (await HeaderAsync(child)).Should().BeNull("the plan ended");
        (await world.The<LegalStatusesQuery>().ReadAsync(child.FileId, child.Worker)).Follows.Should().ContainSingle().Which.When.Should().Be("4 November 2026 to 4 November 2026");
    }

    [Theory, Engines, Policy("P25"), Policy("P42")]
    public async Task Without_ethnicity_no_child_comes_to_be_looked_after_and_a_restricted_file_is_not_there(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world, ethnicity: null);
        (await RecordAsync(child, "PoliceProtection", new(A.Today))).Refusal.Should().Be("This status cannot be recorded yet: Juan's ethnicity is not recorded (policy 3.4.3). Record it under People, then record the status.");
        (await RecordAsync(child, "Nonsense", new(A.Today))).Refusal.Should().Be("Legal status: choose one from the list.");
        var order = (await RecordAsync(child, "SupervisionOrder31", Ordered)).Id;
        var other = await OpenCase.InAsync(world, forename: "Mona");
        (await world.The<EndLegalStatus>().RunAsync(new(other.FileId, order, A.Today, "It ended.", HandInKey.New()), child.Worker)).Refusal.Should().StartWith("There is no such legal status");
        await world.RestrictAsync(child.FileId, world.Staff("David"));
        (await world.The<EndLegalStatus>().RunAsync(new(child.FileId, order, A.Today, "It ended.", HandInKey.New()), child.Worker)).Refusal.Should().Be(App.Security.FileAccess.NotFound);
        await FluentActions.Awaiting(() => world.The<LegalStatusesQuery>().ReadAsync(child.FileId, child.Worker)).Should().ThrowAsync<RuleBrokenException>();
    }

    private static Task<Outcome> RecordAsync(OpenCase child, string code, LegalStatusDetails told, params Guid[] insteadOf) =>
        child.World.The<RecordLegalStatus>().RunAsync(new(child.FileId, code, told, insteadOf, HandInKey.New()), child.Worker);

    private static async Task<string?> HeaderAsync(OpenCase child) => (await child.World.The<FileHeaderQuery>().ReadAsync(child.FileId, child.Worker, null)).LegalStatus;
}
