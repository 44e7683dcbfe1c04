using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Narrates;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Narrates;

/// <summary>A NARRATES from its task to what follows from it.</summary>
public sealed class NarratesTests
{
    [Theory, Engines, Policy("P18"), Policy("P20"), Policy("P34")]
    public async Task Starting_a_NARRATES_moves_the_case_on_and_sets_the_day_it_is_due(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);

        var form = await StartAsync(child);

        (await child.CaseAsync()).Stage.Should().Be(CaseStage.Assessment);
        var task = await TaskAsync(child, TaskKind.CompleteNarrates);
        task.Should().BeEquivalentTo(new { SubjectId = (Guid?)form, AssignedToId = (Guid?)child.Worker.Id, DueOn = (DateOnly?)new DateOnly(2027, 1, 11) });
    }

    [Theory, Engines]
    public async Task A_second_NARRATES_is_not_started_beside_the_first(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        await StartAsync(child);

        var second = await world.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwAN, HandInKey.New()), child.Colleague);

        second.Refusal.Should().StartWith("A NARRATES is under way already, started by Erin Callow, Social Worker.");
    }

    [Theory, Engines]
    public async Task A_double_click_starts_one(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var handIn = HandInKey.New();

        var first = await world.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwCN, handIn), child.Worker);
        var again = await world.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwCN, handIn), child.Worker);

        again.Should().Be(first);
    }

    [Theory, Engines, Policy("P36"), Policy("P51")]
    public async Task It_is_not_sent_before_everything_is_answered_and_an_outcome_is_chosen(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await StartAsync(child);
        await child.FillAsync(form, child.Worker, but: ["child.words", "carers.views"]);

        var sent = await world.The<SubmitNarrates>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker);

        sent.Refusal.Should().Contain("2 things are still missing").And.Contain("Choose the outcome of this assessment");
    }

    [Theory, Engines, Policy("P58"), Policy("P38")]
    public async Task Whoever_wrote_any_of_it_does_not_authorise_it_and_it_goes_to_somebody_who_did_not(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await StartAsync(child);
        await world.The<SaveAnswers>().RunAsync(new(child.FileId, form, [new("health.needs", "Juan is well.")]), child.Manager);
        await SendAsync(child, form, NarratesOutcome.ComplexNeedsPlan);

        var own = await world.The<AuthoriseNarrates>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager);
        var other = await world.The<AuthoriseNarrates>().RunAsync(new(child.FileId, form, HandInKey.New()), child.SeniorManager);

        own.Refusal.Should().Be(FormFacts.OwnWorkSentence);
        own.Clause.Should().Be("6.1.2");
        other.Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.AuthoriseForm))).AssignedToId.Should().NotBe(child.Manager.Id);
    }

    [Theory, Engines, Policy("P36")]
    public async Task Authorising_keeps_how_it_stood_and_asks_for_the_plan_it_decided_on(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await StartAsync(child);
        await child.FillAsync(form, child.Worker);
        await SendAsync(child, form, NarratesOutcome.ComplexNeedsPlan);
        (await TaskAsync(child, TaskKind.AuthoriseForm)).AssignedToId.Should().Be(child.Manager.Id);

        (await world.The<AuthoriseNarrates>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        var snapshot = await world.ReadAsync(db => db.FormSnapshots.SingleAsync(s => s.FormId == form));
        snapshot.IsWhole.Should().BeTrue();
        snapshot.Read().Answers.Should().Contain(a => a.QuestionKey == "child.words" && a.WrittenBy == "Erin Callow");
        (await TaskAsync(child, TaskKind.StartPlan)).Should().BeEquivalentTo(new { AssignedToId = (Guid?)child.Worker.Id, Title = "Start a Complex Needs plan" });
        var late = await world.The<SaveAnswers>().RunAsync(new(child.FileId, form, [new("health.needs", "Changed.")]), child.Worker);
        late.Refusal.Should().Contain("is authorised and takes no more answers");
    }

    [Theory, Engines, Policy("P58")]
    public async Task Returning_it_needs_reasons_that_come_to_the_author_who_takes_it_up_by_writing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await StartAsync(child);
        await child.FillAsync(form, child.Worker);
        await SendAsync(child, form, NarratesOutcome.ComplexNeedsPlan);

        (await world.The<ReturnNarrates>().RunAsync(new(child.FileId, form, " ", HandInKey.New()), child.Manager)).Refusal.Should().StartWith("Reasons: this is needed");
        (await world.The<ReturnNarrates>().RunAsync(new(child.FileId, form, "Voirrey's views are missing.", HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await TaskAsync(child, TaskKind.CompleteReturnedForm)).AssignedToId.Should().Be(child.Worker.Id);
        (await world.ReadAsync(db => db.Forms.SingleAsync(f => f.Id == form))).Should().BeEquivalentTo(new { State = FormState.Returned, ReturnedBecause = "Voirrey's views are missing." });
        await world.The<SaveAnswers>().RunAsync(new(child.FileId, form, [new("carers.views", "Voirrey likes it.")]), child.Worker);
        (await world.ReadAsync(db => db.Forms.SingleAsync(f => f.Id == form))).State.Should().Be(FormState.InProgress);
        await SendAsync(child, form, NarratesOutcome.ComplexNeedsPlan);
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.CompleteReturnedForm))).State.Should().Be(TaskState.Done);
    }

    [Theory, Engines]
    public async Task A_chosen_outcome_is_not_written_over_by_somebody_who_had_not_read_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = (await world.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwCN, HandInKey.New()), child.Worker)).Id;

        Task<App.Data.Outcome> ChooseAsync(NarratesOutcome outcome, NarratesChosen read, Actor by) =>
            world.The<ChooseOutcome>().RunAsync(new(child.FileId, form, outcome, "The evidence.", "Juan sleeps.", read), by);
        (await ChooseAsync(NarratesOutcome.ComplexNeedsPlan, NarratesChosen.Nothing, child.Worker)).Refusal.Should().BeNull();
        (await ChooseAsync(NarratesOutcome.Closure, NarratesChosen.Nothing, child.Colleague)).Refusal.Should().StartWith("Somebody else changed this while you had it open");
        (await ChooseAsync(NarratesOutcome.Closure, new(NarratesOutcome.ComplexNeedsPlan, "The evidence.", "Juan sleeps."), child.Colleague)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P34")]
    public async Task After_the_day_it_was_due_it_goes_only_with_a_reason(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var form = await StartAsync(child);
        await child.FillAsync(form, child.Worker);
        await ChooseAsync(child, form, NarratesOutcome.NoFurtherAction);
        world.Clock.Advance(TimeSpan.FromDays(90));

        (await world.The<SubmitNarrates>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker)).Clause.Should().Be("3.6.1");
        (await world.The<SubmitNarrates>().RunAsync(new(child.FileId, form, "The family was away.", HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
    }

    private static async Task<Guid> StartAsync(OpenCase child)
    {
        var started = await child.World.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwCN, HandInKey.New()), child.Worker);
        started.Refusal.Should().BeNull();
        return started.Id;
    }

    private static async Task ChooseAsync(OpenCase child, Guid form, NarratesOutcome outcome)
    {
        var read = await child.World.ReadAsync(db => db.Narrates.Where(n => n.FormId == form).Select(n => new NarratesChosen(n.Outcome, n.OutcomeReasons, n.IntendedOutcomeForChild)).SingleAsync());
        (await child.World.The<ChooseOutcome>().RunAsync(new(child.FileId, form, outcome, "Lasting needs.", "Juan sleeps through the night.", read), child.Worker)).Refusal.Should().BeNull();
    }

    private static async Task SendAsync(OpenCase child, Guid form, NarratesOutcome outcome)
    {
        await child.FillAsync(form, child.Worker);
        await ChooseAsync(child, form, outcome);
        (await child.World.The<SubmitNarrates>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
    }

    private static Task<WorkTask> TaskAsync(OpenCase child, TaskKind kind) =>
        child.World.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == kind && t.State == TaskState.Open));
}
