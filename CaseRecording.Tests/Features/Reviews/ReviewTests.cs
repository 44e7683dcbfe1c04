using CaseRecording.App.Features;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Reviews;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Reviews;

/// <summary>A review from the invitation to minutes in everyone's hands, and what its decision drives.</summary>
public sealed class ReviewTests
{
    [Theory, Engines, Policy("P34"), Policy("P50"), Policy("P58")]
    public async Task A_review_goes_from_the_invitation_to_minutes_in_everyones_hands(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var plan = await child.PlanInForceAsync();
        var review = await ArrangeAsync(child, plan);
        (await OpenTaskAsync(child, review)).Should().BeEquivalentTo(new { Kind = TaskKind.HoldReview, AssignedToId = (Guid?)child.Chair.Id });
        world.Clock.Advance(TimeSpan.FromDays(14));

        var form = await HoldAsync(child, review);
        (await child.CaseAsync()).Stage.Should().Be(CaseStage.Review);
        (await SendAsync(child, review, child.Chair)).Refusal.Should().Contain("Record progress against each intended outcome of the plan");
        await WriteAsync(child, form, nameof(ReviewDecision.Continue));
        (await SendAsync(child, review, child.SeniorReviewingOfficer)).Refusal.Should().Contain("The chair settles the minutes");
        (await SendAsync(child, review, child.Chair)).Refusal.Should().BeNull();
        (await world.The<AuthoriseReview>().RunAsync(new(child.FileId, review, HandInKey.New()), child.SeniorReviewingOfficer)).Refusal.Should().BeNull();
        (await world.The<DistributeReview>().RunAsync(new(child.FileId, review, "Kirree Quayle, mother", null, null, HandInKey.New()), child.Secretary)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Reviews.SingleAsync(r => r.Id == review))).Should().BeEquivalentTo(new
        {
            State = ReviewState.Distributed, Decision = (ReviewDecision?)ReviewDecision.Continue, NextReviewOn = (DateOnly?)new DateOnly(2027, 2, 1), DistributedTo = "Kirree Quayle, mother",
        });
        (await child.CaseAsync()).Stage.Should().Be(CaseStage.Plan);
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.SubjectId == plan && t.Kind == TaskKind.ArrangeReview && t.State == TaskState.Open))).DueOn.Should().Be(new DateOnly(2027, 2, 1));
    }

    [Theory, Engines(ReviewDecision.Change, TaskKind.StartPlan), Engines(ReviewDecision.StepUp, TaskKind.StartStrategyDiscussion), Engines(ReviewDecision.RecommendClosure, TaskKind.StartClosure), Policy("P50")]
    public async Task What_a_review_decides_puts_the_next_step_in_the_workers_list(Engine engine, ReviewDecision decision, TaskKind next)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);

        await AuthorisedAsync(child, await child.PlanInForceAsync(), decision);

        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == next && t.State == TaskState.Open))).AssignedToId.Should().Be(child.Worker.Id);
    }

    [Theory, Engines]
    public async Task A_review_that_ends_the_plan_ends_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var plan = await child.PlanInForceAsync();

        await AuthorisedAsync(child, plan, ReviewDecision.EndPlan);

        (await world.ReadAsync(db => db.Plans.SingleAsync(p => p.Id == plan))).State.Should().Be(PlanState.Ended);
    }

    [Theory, Engines, Policy("P34")]
    public async Task A_review_held_late_says_why(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var review = await ArrangeAsync(child, await child.PlanInForceAsync());
        world.Clock.Advance(TimeSpan.FromDays(120));

        (await world.The<HoldReview>().RunAsync(new(child.FileId, review, A.Today.AddDays(119), null, HandInKey.New()), child.Chair)).Clause.Should().Be("3.6.1");
        (await world.The<HoldReview>().RunAsync(new(child.FileId, review, A.Today.AddDays(119), "The chair was ill.", HandInKey.New()), child.Chair)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P58")]
    public async Task Returned_minutes_come_back_to_the_chair(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var review = await ArrangeAsync(child, await child.PlanInForceAsync());
        world.Clock.Advance(TimeSpan.FromDays(14));
        await WriteAsync(child, await HoldAsync(child, review), nameof(ReviewDecision.Continue));
        await SendAsync(child, review, child.Chair);

        (await world.The<ReturnMinutes>().RunAsync(new(child.FileId, review, "Who took part?", HandInKey.New()), child.SeniorReviewingOfficer)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.CompleteReturnedForm))).AssignedToId.Should().Be(child.Chair.Id);
        (await SendAsync(child, review, child.Chair)).Refusal.Should().BeNull();
    }

    [Theory, Engines]
    public async Task A_cancelled_review_is_asked_for_again_and_a_moved_one_keeps_its_task(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var plan = await child.PlanInForceAsync();
        var review = await ArrangeAsync(child, plan);
        (await world.The<ArrangeReview>().RunAsync(new(child.FileId, plan, A.Today.AddDays(20), new(10, 0), null, child.Chair.Id, HandInKey.New()), child.Secretary)).Refusal.Should().Contain("is arranged already");

        (await world.The<MoveReview>().RunAsync(new(child.FileId, review, A.Today.AddDays(21), new(9, 30), "Murrays Road", "The school asked.", HandInKey.New()), child.Secretary)).Refusal.Should().BeNull();
        (await OpenTaskAsync(child, review)).DueOn.Should().Be(A.Today.AddDays(21));
        (await world.The<CancelReview>().RunAsync(new(child.FileId, review, "The family moved.", HandInKey.New()), child.Secretary)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.SubjectId == plan && t.Kind == TaskKind.ArrangeReview && t.State == TaskState.Open))).Should().Be(1);
    }

    [Theory, Engines]
    public async Task Somebody_who_records_no_reviews_does_not_chair_one(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var plan = await child.PlanInForceAsync();

        var arranged = await world.The<ArrangeReview>().RunAsync(new(child.FileId, plan, A.Today.AddDays(20), new(10, 0), null, child.Secretary.Id, HandInKey.New()), child.Secretary);

        arranged.Refusal.Should().StartWith("Peter Gawne may not chair a review.");
    }

    [Theory, Engines]
    public async Task A_chair_who_is_away_hands_the_review_over_with_its_task_and_the_new_chair_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var review = await ArrangeAsync(child, await child.PlanInForceAsync());
        var owen = world.Staff("Owen Parry");

        (await HandOverAsync(child, review, owen, child.Secretary, " ")).Refusal.Should().StartWith("Reasons: this is needed.");
        (await HandOverAsync(child, review, child.Secretary, child.Secretary)).Refusal.Should().StartWith("Peter Gawne may not chair a review.");
        (await HandOverAsync(child, review, null, child.Secretary)).Refusal.Should().Be("Chair: choose who chairs it from now on.");
        (await HandOverAsync(child, review, owen, child.Secretary)).Refusal.Should().BeNull();

        (await OpenTaskAsync(child, review)).AssignedToId.Should().Be(owen.Id);
        (await world.The<NoticesQuery>().ReadAsync(owen)).Should().ContainSingle().Which.What.Should().StartWith("You chair a review on");
        (await world.The<NoticesQuery>().ReadAsync(child.Chair)).Should().Contain(n => n.What == "Owen Parry chairs a review that was yours.");
        (await HandOverAsync(child, review, owen, child.Secretary)).Refusal.Should().Be("Owen Parry chairs this review already.");
    }

    [Theory, Engines, Policy("P34")]
    public async Task Once_it_was_held_only_its_chair_or_the_senior_reviewing_officer_hands_the_minutes_over(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var review = await ArrangeAsync(child, await child.PlanInForceAsync());
        world.Clock.Advance(TimeSpan.FromDays(14));
        var form = await HoldAsync(child, review);
        var owen = world.Staff("Owen Parry");

        foreach (var other in new[] { child.Worker, child.Secretary, child.Manager })
        {
            (await world.The<ReviewQuery>().ReadAsync(child.FileId, review, other, null)).MayHandOver.Should().BeFalse();
            (await HandOverAsync(child, review, owen, other)).Refusal.Should().Contain("Only Nuala Crellin or the senior reviewing officer can hand that over.");
        }
        (await world.The<ReviewQuery>().ReadAsync(child.FileId, review, child.Chair, null)).MayHandOver.Should().BeTrue();
        (await HandOverAsync(child, review, owen, child.SeniorReviewingOfficer)).Refusal.Should().BeNull();

        await WriteAsync(child, form, nameof(ReviewDecision.Continue));
        (await SendAsync(child, review, child.Chair)).Refusal.Should().Contain("Owen Parry sends them");
        (await SendAsync(child, review, owen)).Refusal.Should().BeNull();
        (await HandOverAsync(child, review, child.Chair, child.SeniorReviewingOfficer)).Refusal.Should().Be("The minutes of this review are settled; its chair cannot change.");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_review_on_a_restricted_file_goes_to_nobody_who_may_not_see_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var review = await ArrangeAsync(child, await child.PlanInForceAsync());
        await world.RestrictAsync(child.FileId, child.Chair);

        (await HandOverAsync(child, review, world.Staff("Owen Parry"), child.Chair)).Refusal.Should().StartWith("This file is restricted, and Owen Parry is not among those who may see it.");
    }

    private static Task<App.Data.Outcome> HandOverAsync(OpenCase child, Guid review, Actor? to, Actor by, string reasons = "On leave until January.") =>
        child.World.The<HandOverReview>().RunAsync(new(child.FileId, review, to?.Id, reasons, HandInKey.New()), by);

    internal static async Task AuthorisedAsync(OpenCase child, Guid plan, ReviewDecision decision)
    {
        var review = await ArrangeAsync(child, plan);
        child.World.Clock.Advance(TimeSpan.FromDays(14));
        await WriteAsync(child, await HoldAsync(child, review), decision.ToString());
        (await SendAsync(child, review, child.Chair)).Refusal.Should().BeNull();
        (await child.World.The<AuthoriseReview>().RunAsync(new(child.FileId, review, HandInKey.New()), child.SeniorReviewingOfficer)).Refusal.Should().BeNull();
    }

    private static async Task<Guid> ArrangeAsync(OpenCase child, Guid plan)
    {
        var arranged = await child.World.The<ArrangeReview>().RunAsync(new(child.FileId, plan, A.Today.AddDays(14), new(10, 0), "Murray House", child.Chair.Id, HandInKey.New()), child.Secretary);
        arranged.Refusal.Should().BeNull();
        return arranged.Id;
    }

    private static async Task<Guid> HoldAsync(OpenCase child, Guid review)
    {
        var held = await child.World.The<HoldReview>().RunAsync(new(child.FileId, review, A.Today.AddDays(14), null, HandInKey.New()), child.Chair);
        held.Refusal.Should().BeNull();
        return held.Id;
    }

    private static Task WriteAsync(OpenCase child, Guid form, string decision) =>
        child.FillAsync(form, child.Chair, new Dictionary<string, string> { ["decision.outcome"] = decision, ["decision.next-review"] = "1 February 2027" });

    private static Task<App.Data.Outcome> SendAsync(OpenCase child, Guid review, Actor who) => child.World.The<SubmitMinutes>().RunAsync(new(child.FileId, review, HandInKey.New()), who);

    private static Task<WorkTask> OpenTaskAsync(OpenCase child, Guid subject) => child.World.ReadAsync(db => db.Tasks.SingleAsync(t => t.SubjectId == subject && t.State == TaskState.Open));
}
