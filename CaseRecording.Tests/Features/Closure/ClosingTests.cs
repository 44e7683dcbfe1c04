using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>A closure from its start to the closed case, as its people take it.</summary>
public sealed class ClosingTests
{
    [Theory, Engines, Policy("P59"), Policy("P61"), Policy("P62"), Policy("P63"), Policy("P64"), Policy("P06")]
    public async Task A_case_goes_from_start_by_way_of_a_return_to_closed_with_all_that_follows(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync();
        await closing.WrittenAsync();
        (await closing.SendAsync()).Refusal.Should().BeNull();

        (await world.The<ReturnClosure>().RunAsync(new(closing.FileId, "Say what the school does.", HandInKey.New()), closing.Child.Manager)).Refusal.Should().BeNull();
        (await TaskAsync(closing, TaskKind.CompleteReturnedForm)).AssignedToId.Should().Be(closing.Child.Worker.Id);
        (await world.ReadAsync(db => db.Notices.AnyAsync(n => n.ToStaffId == closing.Child.Worker.Id && n.What.Contains("returned a closure")))).Should().BeTrue();
        (await closing.ClosureAsync()).Returns.Should().ContainSingle().Which.Reasons.Should().Be("Say what the school does.");
        await closing.WrittenAsync();
        (await closing.SendAsync()).Refusal.Should().BeNull();
        (await closing.CountersignAsync(closing.Child.Manager)).Refusal.Should().BeNull();

        var last = await closing.AllButOneSentAsync();
        (await closing.Child.CaseAsync()).IsOpen.Should().BeTrue();
        (await closing.SendLetterAsync(last)).Refusal.Should().BeNull();

        var closed = await closing.Child.CaseAsync();
        closed.Should().BeEquivalentTo(new { IsOpen = false, Stage = CaseStage.Closed, Level = LevelOfNeed.AdditionalNeeds, RetainUntil = (DateOnly?)new DateOnly(2032, 11, 4) });
        (await closing.ClosureAsync()).State.Should().Be(ClosureState.Closed);
        (await world.ReadAsync(db => db.Referrals.SingleAsync(r => r.Id == closing.ReferralId))).State.Should().Be(ReferralState.Closed);
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.CaseId == closing.Child.CaseId && t.State == TaskState.Open))).Should().Be(0);
        (await world.ReadAsync(db => db.FormSnapshots.CountAsync(s => s.FileId == closing.FileId))).Should().Be(2);
    }

    [Theory, Engines, Policy("P64")]
    public async Task The_allocated_worker_is_told_when_somebody_else_sends_the_last_letter(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var last = await closing.AllButOneSentAsync();

        (await world.The<MarkLetterSent>().RunAsync(new(closing.FileId, last, A.Today, LetterMeans.ByHand, HandInKey.New()), closing.Child.Manager)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Notices.AnyAsync(n => n.ToStaffId == closing.Child.Worker.Id && n.What.Contains("is closed")))).Should().BeTrue();
    }

    [Theory, Engines, Policy("P67")]
    public async Task Starting_puts_a_task_for_the_record_each_item_and_each_letter_in_the_workers_tray(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world, harm: true)).AssessedAsync()).StartedAsync();

        var tasks = await world.ReadAsync(db => db.Tasks.Where(t => t.CaseId == closing.Child.CaseId && t.State == TaskState.Open).ToListAsync());
        tasks.Should().OnlyContain(t => t.AssignedToId == closing.Child.Worker.Id);
        tasks.Count(t => t.Kind == TaskKind.CompleteClosureRecord).Should().Be(1);
        tasks.Where(t => t.Kind == TaskKind.GatherClosureEvidence).Select(t => t.Title).Should().Contain("For closure: Child seen and spoken to alone").And.Contain("For closure: Home visited");
        tasks.Where(t => t.Kind == TaskKind.SendClosureLetter).Select(t => t.SubjectId!.Value).Should().BeEquivalentTo((await closing.LettersAsync()).Select(l => l.Id));
        (await closing.LettersAsync()).Select(l => (l.RecipientKind, l.RecipientName)).Should().Equal(
            (LetterRecipient.Child, "Juan Quayle"), (LetterRecipient.Family, "Kirree Quayle"), (LetterRecipient.Agency, "Ballacottier School"));
        (await closing.Child.CaseAsync()).Stage.Should().Be(CaseStage.Closure);
        (await world.The<StartClosure>().RunAsync(new(closing.FileId, ClosureRoute.OutcomesAchieved, HandInKey.New()), closing.Child.Worker)).Refusal.Should().Contain("started already");
    }

    [Theory, Engines, Policy("P59"), Policy("P64"), Policy("P65")]
    public async Task An_early_closure_is_refused_with_everything_that_is_missing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await ClosingCase.InAsync(world, harm: true)).StartedAsync();

        var sent = await closing.SendAsync();

        sent.Clause.Should().Be("7.1.2");
        foreach (var missing in new[]
        {
            "no authorised review, and no authorised NARRATES", "no closing summary", "No note says that the child was seen and spoken to alone",
            "No note says that the home was visited", "no plan for the child's continuing safety",
        })
            sent.Refusal.Should().Contain(missing);
    }

    [Theory, Engines, Policy("P65")]
    public async Task Where_harm_was_alleged_the_notes_of_the_case_show_what_was_done(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world, harm: true)).AssessedAsync()).StartedAsync()).WrittenAsync();
        (await closing.SendAsync()).Refusal.Should().Contain("Carers seen and spoken to alone").And.NotContain("Closing summary");
        world.Clock.Advance(TimeSpan.FromDays(1));

        await ClosingCase.DoneAsync(closing.NoteAsync(A.Visit() with
        {
            HappenedOn = new(A.Today), CarersSeenAndSpokenToAlone = true, HomeVisited = true, ProfessionalsViewsSought = true,
        }));

        (await closing.SendAsync()).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.Kind == TaskKind.GatherClosureEvidence && t.State == TaskState.Open))).Should().Be(0);
    }

    [Theory, Engines, Policy("P60")]
    public async Task Refused_services_close_on_their_own_evidence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world)).StartedAsync(ClosureRoute.ServicesRefused)).WrittenAsync();
        (await closing.SendAsync()).Refusal.Should().Contain("no statutory powers remain");

        await closing.Child.FillAsync((await closing.ClosureAsync()).FormId!.Value, closing.Child.Worker, new Dictionary<string, string>
        {
            ["refusal.powers"] = new YesNoAnswer(true, "Considered with the manager.").ToValue(), ["refusal.offered"] = "A weekly visit.", ["refusal.who-when"] = "Kirree Quayle, on 2 November.",
        });

        (await closing.SendAsync()).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P60")]
    public async Task A_plan_that_a_refusing_family_will_not_make_does_not_stand_in_the_way(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.InAsync(world);
        var plan = await ClosingCase.DoneAsync(world.The<CaseWork>().OnFileAsync(closing.FileId, Permission.WriteForms, Actor.System, async work =>
        {
            var open = await work.RequireOpenCaseAsync();
            var task = WorkTask.ForTeam(closing.FileId, open.Id, TaskKind.StartPlan, "Start the plan", null, open.TeamId, work.By.Day, work.By);
            work.Db.Add(task);
            return task.Id;
        }));

        await closing.StartedAsync(ClosureRoute.ServicesRefused);

        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Id == plan))).State.Should().Be(TaskState.Withdrawn);
    }

    [Theory, Engines, Policy("P64")]
    public async Task A_closed_case_takes_no_new_notes_forms_plans_or_assessments_and_no_second_closure(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        await ClosingCase.DoneAsync(closing.SendLetterAsync(await closing.AllButOneSentAsync()));
        var (file, worker) = (closing.FileId, closing.Child.Worker);

        (await closing.NoteAsync()).Clause.Should().Be("7.1.2");
        (await world.The<StartForm>().RunAsync(new(file, StartForm.StrategyDiscussion, null, HandInKey.New()), worker)).Clause.Should().Be("7.1.2");
        (await world.The<StartPlan>().RunAsync(new(file, PlanKind.ComplexNeeds, HandInKey.New()), worker)).Clause.Should().Be("7.1.2");
        (await world.The<StartNarrates>().RunAsync(new(file, NarratesVariant.CwCN, HandInKey.New()), worker)).Clause.Should().Be("7.1.2");
        (await world.The<SaveAnswers>().RunAsync(new(file, (await closing.ClosureAsync()).FormId!.Value, [new("summary.work", "More.")]), worker)).Clause.Should().Be("7.1.2");
        (await world.The<StartClosure>().RunAsync(new(file, ClosureRoute.OutcomesAchieved, HandInKey.New()), worker)).Refusal.Should().Be("This case is closed already.");
    }

    [Theory, Engines]
    public async Task A_closure_withdrawn_gives_the_case_back_as_it_was_and_may_be_started_anew(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync();

        await ClosingCase.DoneAsync(world.The<WithdrawClosure>().RunAsync(new(closing.FileId, "Ruby asked for help herself.", HandInKey.New()), closing.Child.Worker));

        (await closing.Child.CaseAsync()).Stage.Should().Be(CaseStage.Assessment);
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.CaseId == closing.Child.CaseId && t.State == TaskState.Open))).Should().Be(0);
        await (await closing.StartedAsync()).WrittenAsync();
        (await closing.SendAsync()).Refusal.Should().BeNull("the form of the withdrawn closure does not hold it up");
    }

    private static Task<WorkTask> TaskAsync(ClosingCase closing, TaskKind kind) =>
        closing.World.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == closing.FileId && t.Kind == kind && t.State == TaskState.Open));
}
