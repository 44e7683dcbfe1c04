using CaseRecording.App.Features;
using CaseRecording.App.Features.Contacts;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Contacts;

public class DecideReferralTests
{
    [Theory, Engines, Policy("P30"), Policy("P36"), Policy("P51")]
    public async Task Accepting_opens_the_case_and_puts_the_start_of_NARRATES_in_the_teams_tray(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.AcceptedChildAsync();

        var open = await world.ReadAsync(db => db.Cases.SingleAsync());
        (open.FileId, open.Stage, open.Level).Should().Be((referral.FileId, CaseStage.Referral, LevelOfNeed.ComplexNeeds));
        referral.CaseId.Should().Be(open.Id);
        var tasks = await world.ReadAsync(db => db.Tasks.ToListAsync());
        tasks.Should().ContainSingle(t => t.Kind == TaskKind.StartNarrates && t.State == TaskState.Open && t.SubjectId == referral.Id && t.CaseId == open.Id);
        tasks.Should().ContainSingle(t => t.Kind == TaskKind.DecideReferral && t.State == TaskState.Done);
        (await world.ReadAsync(db => db.Notices.SingleAsync())).ToStaffId.Should().Be(world.Staff("Daniel Osei").Id);
    }

    [Theory, Engines]
    public async Task A_referral_on_an_open_case_joins_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await world.AcceptedChildAsync();
        var person = await world.ReadAsync(db => db.Files.Select(f => f.PersonId).FirstAsync());
        var second = (await world.ReferAsync([person]))[0];

        var seen = await world.The<ReferralQuery>().ReadAsync(second.Id, second.FileId, world.Staff("Breeshey Cain"), log: true);
        seen.Earlier.Should().ContainSingle().Which.Outcome.Should().Be("accepted");
        seen.OpenCase.Should().StartWith("Referral accepted");
        await DecideAsync(world, second, ReferralState.Accepted, A.Decision(ReferralNextStep.StrategyDiscussion));

        (await world.ReadAsync(db => db.Cases.CountAsync())).Should().Be(1);
        (await world.ReadAsync(db => db.Referrals.Where(r => r.Id == second.Id).Select(r => r.CaseId).FirstAsync())).Should().Be(first.CaseId);
        (await world.ReadAsync(db => db.Forms.AnyAsync(f => f.FileId == second.FileId && f.TemplateKey == "strategy-discussion"))).Should().BeTrue();
    }

    [Theory]
    [Engines(ReferralState.NoFurtherAction), Engines(ReferralState.AdviceGiven), Engines(ReferralState.EarlyHelp)]
    public async Task What_needs_no_case_leaves_nothing_to_close(Engine engine, ReferralState outcome)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();
        await DecideAsync(world, referral, outcome, A.Decision(ReferralNextStep.None));
        (await world.ReadAsync(db => db.Cases.AnyAsync())).Should().BeFalse();
        (await world.ReadAsync(db => db.Tasks.AnyAsync(t => t.State == TaskState.Open))).Should().BeFalse();
    }

    [Theory, Engines]
    public async Task Of_two_managers_who_decide_at_once_one_decides_and_the_other_gets_a_sentence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.Accepted, A.Decision(), HandInKey.New()), world.Staff("Breeshey Cain")))));

        outcomes.Should().ContainSingle(o => o.Done);
        outcomes.Should().ContainSingle(o => !o.Done).Which.Refusal.Should().MatchRegex("moved it on|changed this");
        (await world.ReadAsync(db => db.Cases.CountAsync())).Should().Be(1);
    }

    [Theory, Engines, Policy("P30")]
    public async Task NARRATES_chosen_out_of_hours_is_a_task_at_once_and_a_manager_confirms_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (referral, lucy) = (await world.ReferredChildAsync(), world.Staff("Lucy Hargreaves"));

        (await world.The<ChooseNarratesOutOfHours>().RunAsync(new(referral.Id, NarratesChoice.CwCN, "Three children alone at night."), lucy)).Refusal.Should().BeNull();
        var tasks = await world.ReadAsync(db => db.Tasks.Where(t => t.State == TaskState.Open).Select(t => t.Kind).ToListAsync());
        tasks.Should().BeEquivalentTo([TaskKind.StartNarrates, TaskKind.ConfirmNarrates]);
        (await world.ReadAsync(db => db.Notices.Select(n => n.ToStaffId).ToListAsync())).Should().Contain(world.Staff("Breeshey Cain").Id);

        await DecideAsync(world, referral, ReferralState.Accepted, A.Decision());
        (await world.ReadAsync(db => db.Tasks.Where(t => t.State == TaskState.Open).Select(t => t.Kind).ToListAsync())).Should().Equal([TaskKind.StartNarrates], "it is not put there twice");
    }

    [Theory, Engines, Policy("P30")]
    public async Task A_manager_who_decides_otherwise_withdraws_the_task(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();
        await world.The<ChooseNarratesOutOfHours>().RunAsync(new(referral.Id, NarratesChoice.CwCN, "Three children alone at night."), world.Staff("Lucy Hargreaves"));
        await DecideAsync(world, referral, ReferralState.EarlyHelp, A.Decision(ReferralNextStep.None));
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.StartNarrates))).State.Should().Be(TaskState.Withdrawn);
    }

    [Theory, Engines, Policy("P30")]
    public async Task Only_out_of_hours_workers_choose_NARRATES_before_a_manager(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();
        (await world.The<ChooseNarratesOutOfHours>().RunAsync(new(referral.Id, NarratesChoice.CwCN, "Because."), world.Staff("Daniel Osei"))).Refusal.Should().Contain("Out-of-hours Worker");
    }

    [Theory, Engines, Policy("P32")]
    public async Task The_clock_tells_what_is_left_and_what_is_late(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await world.ReferredChildAsync();
        (await world.The<WaitingReferralsQuery>().ReadAsync(world.Staff("Breeshey Cain"))).Single().Clock.Should().Be("by Thursday 5 November (1 working day left)");
        world.Clock.Advance(TimeSpan.FromDays(5));
        (await world.The<WaitingReferralsQuery>().ReadAsync(world.Staff("Breeshey Cain"))).Single().Should().Match<WaitingReferralRow>(r => r.Late && r.Clock == "was due Thursday 5 November (2 working days late)");
    }

    private static async Task DecideAsync(World world, Referral referral, ReferralState outcome, ReferralDecision decision) =>
        (await world.The<DecideReferral>().RunAsync(new(referral.Id, outcome, decision, HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();
}
