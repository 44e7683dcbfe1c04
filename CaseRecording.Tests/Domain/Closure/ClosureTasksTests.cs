using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

[Policy("P67")]
public class ClosureTasksTests
{
    private static readonly ClosureTray Tray = new(A.Actor().Id, Guid.NewGuid());

    [Fact]
    public void Starting_creates_the_tasks_of_what_is_not_found_and_one_for_each_letter()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure) with { ChildSeenAlone = [], EssentialGaps = ["ethnicity"] };

        var tasks = ClosureTasks.For(closure, ClosureChecklist.Check(facts, closure), facts.Letters, Tray, A.Stamp());

        tasks.Select(t => (t.Kind, t.Title)).Should().Equal(
            (TaskKind.CompleteClosureRecord, "Write the Closure Record: closing summary, reason for closure and assessment"),
            (TaskKind.GatherClosureEvidence, "For closure: File up to date and complete"),
            (TaskKind.GatherClosureEvidence, "For closure: Child seen and spoken to alone"),
            (TaskKind.SendClosureLetter, "Inform The Child in writing of the closure and its reasons"),
            (TaskKind.SendClosureLetter, "Inform The Family in writing of the closure and its reasons"),
            (TaskKind.SendClosureLetter, "Inform The Agency in writing of the closure and its reasons"));
        tasks.Should().OnlyContain(t => t.AssignedToId == Tray.WorkerId && t.CaseId == A.CaseId && t.State == TaskState.Open);
    }

    [Fact]
    public void Without_an_allocated_worker_they_lie_in_the_teams_tray() =>
        ClosureTasks.For(A.Closure(), new ClosureChecklist([]), [], Tray with { WorkerId = null }, A.Stamp())
            .Should().ContainSingle().Which.Should().Match<WorkTask>(t => t.AssignedToId == null && t.TeamId == Tray.TeamId);

    [Fact]
    public void A_task_is_done_when_its_item_is_found()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure);
        var tasks = ClosureTasks.For(closure, ClosureChecklist.Check(facts with { ChildSeenAlone = [], HomeVisits = [] }, closure), [], Tray, A.Stamp());

        ClosureTasks.FinishSettled(closure, tasks, ClosureChecklist.Check(facts with { HomeVisits = [] }, closure), A.Stamp());

        tasks.Where(t => t.State == TaskState.Done).Select(t => t.Title).Should().Equal("For closure: Child seen and spoken to alone");
    }

    [Fact]
    public void Countersigning_starts_the_clock_of_the_letters()
    {
        var closure = A.Closure();
        var tasks = ClosureTasks.For(closure, new ClosureChecklist([]), A.Letters(closure), Tray, A.Stamp());

        ClosureTasks.LettersAreDue(tasks, A.Timescales(), A.Manager);

        tasks.Where(t => t.Kind == TaskKind.SendClosureLetter).Should().OnlyContain(t => t.DueOn == new DateOnly(2026, 11, 11));
        ClosureTasks.ForCountersignature(closure, null, Tray.TeamId, A.Stamp()).Kind.Should().Be(TaskKind.CountersignClosure);
    }
}
