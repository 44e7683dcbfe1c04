using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Contacts;

/// <summary>NARRATES chosen out of hours: started at once, confirmed by a manager or decided otherwise (3.5.2).</summary>
[Policy("P30")]
public sealed class OutOfHoursTests
{
    [Theory]
    [Engines("Lucy Hargreaves"), Engines("Daniel Osei")]
    public async Task NARRATES_is_started_at_once_by_the_worker_or_by_the_Initial_Response_Team(Engine engine, string who)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);

        var form = await StartAsync(world, referral, who);

        var open = await world.ReadAsync(db => db.Cases.SingleAsync());
        (open.AwaitsConfirmation, open.Stage, open.Level).Should().Be((true, CaseStage.Assessment, LevelOfNeed.ComplexNeeds));
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.StartNarrates))).State.Should().Be(TaskState.Done);
        (await world.ReadAsync(db => db.Narrates.SingleAsync())).Should().Match<NarratesAssessment>(n => n.FormId == form && n.CaseId == open.Id && n.Variant == NarratesVariant.CwCN);
    }

    [Theory, Engines]
    public async Task The_task_lies_in_the_teams_tray_and_the_file_says_that_a_manager_has_to_confirm(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);
        var daniel = world.Staff("Daniel Osei");

        (await world.The<TeamTrayQuery>().ReadAsync(null, null, daniel)).Page.Rows.Select(t => t.Kind).Should().BeEquivalentTo([TaskKind.StartNarrates, TaskKind.ConfirmNarrates]);
        (await world.The<FileHeaderQuery>().ReadAsync(referral.FileId, daniel, null)).Stage.Should().Be("NARRATES chosen out of hours; a manager has to confirm");
        var way = await world.The<WayQuery>().ReadAsync(referral.FileId, daniel);
        way[0].Should().Match<WayStep>(s => s.State == "now" && s.Lines[0] == "NARRATES chosen out of hours; a manager has to confirm" && s.Waits.Any(w => w.StartsWith("Confirm NARRATES (CwCN)")));
        (await world.The<ReferralQuery>().ReadAsync(referral.Id, referral.FileId, world.Staff("Breeshey"), log: true)).CaseRestsOnThis.Should().BeTrue();
    }

    [Theory, Engines, Policy("P34")]
    public async Task The_days_of_the_assessment_count_from_the_choice_whenever_a_manager_confirms(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (before, after) = (await ChosenAsync(world), await ChosenAsync(world, A.Child("Voirrey")));
        await StartAsync(world, before, "Lucy Hargreaves");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await DecideAsync(world, before, ReferralState.Accepted);
        await DecideAsync(world, after, ReferralState.Accepted);
        await StartAsync(world, after, "Daniel Osei");

        (await world.ReadAsync(db => db.Narrates.Select(n => n.DueOn).ToListAsync())).Should().Equal(new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 11));
    }

    [Theory, Engines]
    public async Task A_manager_confirms_the_case_that_was_opened_and_opens_no_second(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);
        await DecideAsync(world, referral, ReferralState.Accepted, A.Decision(narrates: NarratesChoice.S46));

        var open = await world.ReadAsync(db => db.Cases.SingleAsync());
        (open.AwaitsConfirmation, open.IsOpen, open.Level).Should().Be((false, true, LevelOfNeed.SafetyAndProtection));
        (await AgainAsync(world, referral)).CaseId.Should().Be(open.Id);
        (await world.ReadAsync(db => db.Tasks.Where(t => t.State == TaskState.Open).Select(t => t.Title).ToListAsync())).Should().Equal(["Start NARRATES (S46)"], "the manager chose another");
    }

    [Theory]
    [Engines(ReferralState.NoFurtherAction), Engines(ReferralState.AdviceGiven), Engines(ReferralState.EarlyHelp)]
    public async Task A_manager_who_decides_otherwise_ends_the_case_with_what_was_begun_on_it(Engine engine, ReferralState outcome)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);
        var form = await StartAsync(world, referral, "Daniel Osei");
        await world.The<SaveAnswers>().RunAsync(new(referral.FileId, form, [new("health.needs", "Max has a cough.")]), world.Staff("Daniel Osei"));

        await DecideAsync(world, referral, outcome);

        var ended = await world.ReadAsync(db => db.Cases.SingleAsync());
        (ended.IsOpen, ended.RetainUntil, ended.Level).Should().Be((false, new DateOnly(2032, 11, 4), LevelOfNeed.AdditionalNeeds));
        (await world.ReadAsync(db => db.Tasks.AnyAsync(t => t.State == TaskState.Open))).Should().BeFalse();
        (await world.ReadAsync(db => db.Narrates.SingleAsync())).State.Should().Be(NarratesState.Abandoned);
        (await world.ReadAsync(db => db.Forms.SingleAsync())).State.Should().Be(FormState.Abandoned);
        (await world.ReadAsync(db => db.Answers.SingleAsync())).Value.Should().Be("Max has a cough.", "nothing that was written is lost");
        var history = await world.ReadAsync(db => db.History.Where(h => h.FileId == referral.FileId).Select(h => new { h.What, h.Why }).ToListAsync());
        history.Where(h => h.What is "NARRATES abandoned" || h.What.StartsWith("Case ended without a closure")).Should().HaveCount(2)
            .And.OnlyContain(h => h.Why == $"The manager decided: {Referral.StateWords(outcome)}. The children have gone without meals for months.");
        (await world.ReadAsync(db => db.Notices.Where(n => n.What.StartsWith("NARRATES chosen out of hours was not confirmed")).Select(n => n.ToStaffId).ToListAsync()))
            .Should().Equal(world.Staff("Lucy Hargreaves").Id);
    }

    [Theory, Engines]
    public async Task A_file_whose_case_was_not_confirmed_says_so_takes_the_notes_of_that_night_and_a_new_referral(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (referral, lucy) = (await ChosenAsync(world), world.Staff("Lucy Hargreaves"));
        await DecideAsync(world, referral, ReferralState.AdviceGiven);

        (await world.The<FileHeaderQuery>().ReadAsync(referral.FileId, lucy, null)).Should().Match<FileHeaderRow>(h => h.Stage == "No case; NARRATES was not confirmed" && !h.HasOpenCase);
        (await world.The<WayQuery>().ReadAsync(referral.FileId, lucy))[0].Should().Match<WayStep>(s => s.State == "now" && s.Lines[0] == "Advice given");
        var note = new NoteToWrite(referral.FileId, NoteKind.OutOfHours, new HappenedOn(new DateOnly(2026, 11, 4)), [new(PassageKind.ObservedFact, "Max slept.")]);
        (await world.The<RecordNote>().RunAsync(new(note, null), lucy)).Refusal.Should().BeNull();
        var person = await world.ReadAsync(db => db.Files.Select(f => f.PersonId).SingleAsync());
        var again = (await world.ReferAsync([person]))[0];
        await DecideAsync(world, again, ReferralState.Accepted);
        (await world.ReadAsync(db => db.Cases.SingleAsync(c => c.ClosedAt == null))).AwaitsConfirmation.Should().BeFalse();
    }

    [Theory, Engines]
    public async Task A_case_that_something_else_rests_on_goes_on(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await world.AcceptedChildAsync();
        var person = await world.ReadAsync(db => db.Files.Select(f => f.PersonId).SingleAsync());
        var second = await ChosenAsync(world, (await world.ReferAsync([person]))[0]);
        second.CaseId.Should().Be(first.CaseId);

        await DecideAsync(world, second, ReferralState.NoFurtherAction);

        (await world.ReadAsync(db => db.Cases.SingleAsync())).IsOpen.Should().BeTrue();
        (await AgainAsync(world, second)).CaseId.Should().BeNull();
    }

    [Theory, Engines]
    public async Task Of_two_choices_for_one_child_the_last_to_be_refused_ends_the_case(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await ChosenAsync(world);
        var person = await world.ReadAsync(db => db.Files.Select(f => f.PersonId).SingleAsync());
        var second = await ChosenAsync(world, (await world.ReferAsync([person]))[0]);

        await DecideAsync(world, first, ReferralState.NoFurtherAction);
        (await world.ReadAsync(db => db.Cases.SingleAsync())).IsOpen.Should().BeTrue("the second choice still awaits a manager");
        await DecideAsync(world, second, ReferralState.NoFurtherAction);
        (await world.ReadAsync(db => db.Cases.SingleAsync())).IsOpen.Should().BeFalse();
    }

    [Theory, Engines, Policy("P59")]
    public async Task Where_a_Strategy_Discussion_hangs_on_it_the_case_is_confirmed_and_then_closed_by_a_closure(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (referral, breeshey) = (await ChosenAsync(world), world.Staff("Breeshey Cain"));
        (await world.The<StartForm>().RunAsync(new(referral.FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), world.Staff("Daniel Osei"))).Refusal.Should().BeNull();

        (await world.The<StartClosure>().RunAsync(new(referral.FileId, ClosureRoute.OutcomesAchieved, HandInKey.New()), breeshey)).Refusal.Should().Contain("a manager has still to confirm it");
        (await world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.NoFurtherAction, A.Decision(ReferralNextStep.None), HandInKey.New()), breeshey))
            .Refusal.Should().Contain("a Strategy Discussion hangs on it").And.Contain("has to be closed by a closure");
        (await AgainAsync(world, referral)).State.Should().Be(ReferralState.AwaitingDecision);
        await DecideAsync(world, referral, ReferralState.Accepted);
        (await world.The<StartClosure>().RunAsync(new(referral.FileId, ClosureRoute.OutcomesAchieved, HandInKey.New()), breeshey)).Refusal.Should().BeNull();
    }

    [Theory, Engines]
    public async Task Of_two_managers_at_once_one_confirms_or_ends_the_case_and_the_other_gets_a_sentence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);
        await StartAsync(world, referral, "Daniel Osei");

        var outcomes = await Task.WhenAll(
            Task.Run(() => world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.Accepted, A.Decision(), HandInKey.New()), world.Staff("Breeshey Cain"))),
            Task.Run(() => world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.EarlyHelp, A.Decision(ReferralNextStep.None), HandInKey.New()), world.Staff("David Lewthwaite"))));

        outcomes.Should().ContainSingle(o => o.Done);
        outcomes.Should().ContainSingle(o => !o.Done).Which.Refusal.Should().MatchRegex("moved it on|changed this");
        var (kept, state) = (await world.ReadAsync(db => db.Cases.SingleAsync()), (await AgainAsync(world, referral)).State);
        (kept.IsOpen, kept.AwaitsConfirmation).Should().Be(state == ReferralState.Accepted ? (true, false) : (false, true));
        (await world.ReadAsync(db => db.Narrates.SingleAsync())).State.Should().Be(state == ReferralState.Accepted ? NarratesState.InProgress : NarratesState.Abandoned);
    }

    [Theory, Engines]
    public async Task A_choice_and_a_start_at_the_instant_of_the_decision_leave_no_case_half_ended(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await ChosenAsync(world);

        await Task.WhenAll(
            Task.Run(() => world.The<StartNarrates>().RunAsync(new(referral.FileId, null, HandInKey.New()), world.Staff("Daniel Osei"))),
            Task.Run(() => world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.EarlyHelp, A.Decision(ReferralNextStep.None), HandInKey.New()), world.Staff("Breeshey Cain"))));

        (await world.ReadAsync(db => db.Cases.SingleAsync())).IsOpen.Should().BeFalse();
        (await world.ReadAsync(db => db.Narrates.CountAsync(n => n.State == NarratesState.InProgress))).Should().Be(0);
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.State == TaskState.Open))).Should().Be(0);
    }

    private static async Task<Referral> ChosenAsync(World world, CaseRecording.Domain.People.PersonDetails? child = null) => await ChosenAsync(world, await world.ReferredChildAsync(child));

    private static async Task<Referral> ChosenAsync(World world, Referral referral)
    {
        (await world.The<ChooseNarratesOutOfHours>().RunAsync(new(referral.Id, NarratesChoice.CwCN, "Three children alone at night.", HandInKey.New()), world.Staff("Lucy Hargreaves"))).Refusal.Should().BeNull();
        return await AgainAsync(world, referral);
    }

    private static async Task<Guid> StartAsync(World world, Referral referral, string who)
    {
        var started = await world.The<StartNarrates>().RunAsync(new(referral.FileId, null, HandInKey.New()), world.Staff(who));
        started.Refusal.Should().BeNull();
        return started.Id;
    }

    private static async Task DecideAsync(World world, Referral referral, ReferralState outcome, ReferralDecision? decision = null) =>
        (await world.The<DecideReferral>().RunAsync(
            new(referral.Id, outcome, decision ?? A.Decision(outcome == ReferralState.Accepted ? ReferralNextStep.Narrates : ReferralNextStep.None), HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();

    private static Task<Referral> AgainAsync(World world, Referral referral) => world.ReadAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.Id == referral.Id));
}
