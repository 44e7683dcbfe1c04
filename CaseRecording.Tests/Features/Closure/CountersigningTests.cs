using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>What awaits countersignature is frozen, and only a Team Manager who wrote none of it countersigns (7.1.2).</summary>
[Policy("P59")]
public sealed class CountersigningTests
{
    [Theory, Engines]
    public async Task It_goes_to_the_teams_manager_and_nothing_in_it_changes_meanwhile(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        var (file, worker) = (closing.FileId, closing.Child.Worker);
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;

        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.CountersignClosure && t.State == TaskState.Open))).AssignedToId.Should().Be(closing.Child.Manager.Id);
        foreach (var refused in new[]
        {
            await world.The<SaveAnswers>().RunAsync(new(file, (await closing.ClosureAsync()).FormId!.Value, [new("summary.work", "Other words.")]), worker),
            await world.The<MarkNotAppropriate>().RunAsync(new(file, ClosureItemKind.ContinuingSupport, "None wanted.", HandInKey.New()), worker),
            await closing.SaveLetterAsync(letter, "Other words.", false),
            await world.The<MarkLetterSent>().RunAsync(new(file, letter, A.Today, LetterMeans.ByHand, HandInKey.New()), worker),
            await world.The<WithdrawClosure>().RunAsync(new(file, "No.", HandInKey.New()), worker),
            await closing.SendAsync(),
        })
            refused.Refusal.Should().NotBeNull();
    }

    [Theory, Engines]
    public async Task A_manager_who_wrote_in_it_does_not_countersign_and_it_goes_to_another(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        await ClosingCase.DoneAsync(world.The<SaveAnswers>().RunAsync(new(closing.FileId, (await closing.ClosureAsync()).FormId!.Value, [new("summary.carers", "Kirree is glad.")]), closing.Child.Manager));
        await ClosingCase.DoneAsync(closing.SendAsync());

        var own = await closing.CountersignAsync(closing.Child.Manager);

        (own.Clause, own.Refusal).Should().Be(("7.1.2", "A Team Manager who wrote none of the closure countersigns it; you wrote part of it (policy 7.1.2)."));
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.CountersignClosure && t.State == TaskState.Open))).AssignedToId.Should().NotBe(closing.Child.Manager.Id);
        (await closing.CountersignAsync(closing.Child.SeniorManager)).Refusal.Should().BeNull();
    }

    [Fact]
    public async Task Only_managers_countersign_or_return_whatever_else_people_may_do()
    {
        await using var world = await World.StartAsync();
        var closing = await ClosingCase.SentAsync(world);
        StaffRole[] managers = [StaffRole.TeamManager, StaffRole.SeniorManager, StaffRole.HeadOfService];

        foreach (var (actor, roles) in world.OneForEachSetOfRoles().Where(row => !row.Roles.Intersect(managers).Any()))
        {
            (await closing.CountersignAsync(actor)).Refusal.Should().Be("Only a Team Manager can countersign a closure.", string.Join(" and ", roles));
            (await world.The<ReturnClosure>().RunAsync(new(closing.FileId, "No.", HandInKey.New()), actor)).Done.Should().BeFalse();
        }
        (await closing.ClosureAsync()).State.Should().Be(ClosureState.AwaitingCountersignature);
    }

    // The system may do everything that a permission gives, and is no Team Manager: what refuses it is the rule and not the table of roles.
    [Theory, Engines]
    public async Task A_permission_alone_neither_countersigns_nor_returns(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);

        foreach (var refused in new[] { await closing.CountersignAsync(Actor.System), await world.The<ReturnClosure>().RunAsync(new(closing.FileId, "No.", HandInKey.New()), Actor.System) })
            (refused.Refusal, refused.Clause).Should().Be(("Only a Team Manager can countersign a closure.", "7.1.2"));
        (await closing.ClosureAsync()).State.Should().Be(ClosureState.AwaitingCountersignature);
    }

    [Theory, Engines, Policy("P42")]
    public async Task The_closure_of_a_restricted_file_does_not_exist_for_a_manager_who_is_not_named_on_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        await ClosingCase.DoneAsync(world.The<App.Features.Files.RestrictFile>().RunAsync(new(closing.FileId, [closing.Child.Worker.Id], "Family of a colleague.", HandInKey.New()), closing.Child.Manager));

        (await closing.CountersignAsync(closing.Child.SeniorManager)).Refusal.Should().Be(App.Security.FileAccess.NotFound);
        await world.The<ClosureQuery>().Invoking(q => q.ReadAsync(closing.FileId, ClosureRoute.OutcomesAchieved, closing.Child.SeniorManager))
            .Should().ThrowAsync<RuleBrokenException>().WithMessage(App.Security.FileAccess.NotFound);
        (await closing.CountersignAsync(closing.Child.Manager)).Refusal.Should().BeNull();
    }

    [Theory, Engines]
    public async Task Two_managers_at_once_countersign_it_once_and_the_other_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);

        var both = await Task.WhenAll(Task.Run(() => closing.CountersignAsync(closing.Child.Manager)), Task.Run(() => closing.CountersignAsync(closing.Child.SeniorManager)));

        both.Count(o => o.Done).Should().Be(1);
        both.Single(o => !o.Done).Refusal.Should().Contain("Somebody may have moved it on");
        (await world.ReadAsync(db => db.FormSnapshots.CountAsync(s => s.FileId == closing.FileId && s.Recorded.At == db.FormSnapshots.Max(x => x.Recorded.At)))).Should().BeGreaterThan(0);
    }

    [Theory, Engines, Policy("P64")]
    public async Task What_came_to_be_missing_since_it_was_sent_is_found_when_it_is_countersigned(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        await closing.NoteBegunAsync();
        (await closing.CountersignAsync(closing.Child.Manager)).Refusal.Should().Contain("An unfinished note, begun on 4 November 2026.");
    }

    [Theory, Engines, Policy("P64")]
    public async Task A_task_that_came_to_be_overdue_holds_the_countersignature_up(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        await ClosingCase.DoneAsync(world.The<App.Data.CaseWork>().OnFileAsync(closing.FileId, App.Security.Permission.TakeTasks, closing.Child.Worker, work =>
        {
            var task = WorkTask.ForPerson(closing.FileId, closing.Child.CaseId, TaskKind.Visit, "Visit Juan", null, closing.Child.Worker.Id, null, A.Today.AddDays(-1), work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        }));

        (await closing.CountersignAsync(closing.Child.Manager)).Refusal.Should().Contain("A task overdue since 3 November 2026.");
    }

    [Theory, Engines, Policy("P64"), Policy("P66")]
    public async Task Late_supervision_holds_the_countersignature_up_until_the_manager_writes_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        var (file, worker, manager) = (closing.FileId, closing.Child.Worker, closing.Child.Manager);
        await ClosingCase.DoneAsync(world.The<App.Data.CaseWork>().OnFileAsync(file, App.Security.Permission.TakeTasks, manager, work =>
        {
            var task = WorkTask.ForPerson(file, closing.Child.CaseId, TaskKind.Supervise, "Talk this case over in supervision", null, manager.Id, null, A.Today.AddDays(-1), work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        }));

        (await closing.CountersignAsync(manager)).Refusal.Should().Contain("Supervision of this case is overdue since 3 November 2026.");
        (await GapAsync(worker)).Should().Match<ClosureGapRow>(g => g.Detail == $"{manager.FullName} talks it over and writes the note." && g.Href == null);
        (await GapAsync(manager)).Should().Match<ClosureGapRow>(g => g.Verb == "Write the supervision note" && g.Href == $"files/{file}/notes/new?kind=Supervision");

        var note = new NoteToWrite(file, NoteKind.Supervision, new HappenedOn(A.Today), [new(PassageKind.ObservedFact, "We agreed that the case may close.")]);
        await ClosingCase.DoneAsync(world.The<App.Features.Notes.RecordNote>().RunAsync(new(note, null), manager));
        (await closing.CountersignAsync(manager)).Refusal.Should().BeNull();

        async Task<ClosureGapRow> GapAsync(Actor who) =>
            (await world.The<ClosureQuery>().ReadAsync(file, ClosureRoute.OutcomesAchieved, who)).Items.Single(i => i.Kind == ClosureItemKind.FileComplete).Gaps.Single();
    }

    [Theory, Engines, Policy("P62"), Policy("P65")]
    public async Task What_is_marked_not_appropriate_settles_only_what_the_policy_qualifies(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync("support.arrangements");
        (await closing.SendAsync()).Refusal.Should().Contain("does not say who will go on supporting");

        (await world.The<MarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.FileComplete, "Enough.", HandInKey.New()), closing.Child.Worker)).Clause.Should().Be("7.1.2");
        await ClosingCase.DoneAsync(world.The<MarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, "The family wants none.", HandInKey.New()), closing.Child.Worker));
        await ClosingCase.DoneAsync(world.The<UnmarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, HandInKey.New()), closing.Child.Worker));
        (await closing.SendAsync()).Done.Should().BeFalse();
        await ClosingCase.DoneAsync(world.The<MarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, "The family wants none.", HandInKey.New()), closing.Child.Worker));

        (await closing.SendAsync()).Refusal.Should().BeNull();
        (await closing.ClosureAsync()).Items.Should().HaveCount(2, "the mark taken back stays in the record");
    }
}
