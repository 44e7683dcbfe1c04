using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

[Policy("P67")]
public class ClosureTasksTests
{
    private static readonly ClosureTray Tray = new(A.Actor().Id, Guid.NewGuid());

    [Fact]
    public void Starting_creates_a_task_for_the_record_and_for_each_letter_and_one_for_each_item_that_is_not_found()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure) with { ChildSeenAlone = [], EssentialGaps = ["ethnicity"] };

        IReadOnlyList<WorkTask> tasks =
        [
            .. ClosureTasks.For(closure, facts.Letters, Tray, A.Stamp()),
            .. ClosureTasks.KeepTrue(closure, [], ClosureChecklist.Check(facts, closure), Tray, A.Stamp()),
        ];

        tasks.Select(t => (t.Kind, t.Title)).Should().Equal(
            (TaskKind.CompleteClosureRecord, "Write the Closure Record, and send it for countersignature once everything is found"),
            (TaskKind.SendClosureLetter, "Inform The Child in writing of the closure and its reasons"),
            (TaskKind.SendClosureLetter, "Inform The Family in writing of the closure and its reasons"),
            (TaskKind.SendClosureLetter, "Inform The Agency in writing of the closure and its reasons"),
            (TaskKind.GatherClosureEvidence, "For closure: File up to date and complete"),
            (TaskKind.GatherClosureEvidence, "For closure: Child seen and spoken to alone"));
        tasks.Should().OnlyContain(t => t.AssignedToId == Tray.WorkerId && t.CaseId == A.CaseId && t.State == TaskState.Open);
    }

    [Fact]
    public void Without_an_allocated_worker_they_lie_in_the_teams_tray() =>
        ClosureTasks.For(A.Closure(), [], Tray with { WorkerId = null }, A.Stamp())
            .Should().ContainSingle().Which.Should().Match<WorkTask>(t => t.AssignedToId == null && t.TeamId == Tray.TeamId);

    [Fact]
    public void A_task_of_gathering_is_done_when_its_item_is_found_and_comes_back_when_it_is_missing_again()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure);
        IReadOnlyList<WorkTask> Keep(IEnumerable<WorkTask> open, ClosureFacts now) => ClosureTasks.KeepTrue(closure, open, ClosureChecklist.Check(now, closure), Tray, A.Stamp());
        var tasks = Keep([], facts with { ChildSeenAlone = [], HomeVisits = [] });

        Keep(tasks, facts with { HomeVisits = [] }).Should().BeEmpty("what is still missing has its task");
        tasks.Where(t => t.State == TaskState.Done).Select(t => t.Title).Should().Equal("For closure: Child seen and spoken to alone");

        Keep(tasks, facts with { ChildSeenAlone = [], HomeVisits = [] }).Select(t => t.Title).Should().Equal("For closure: Child seen and spoken to alone");
    }

    [Fact]
    public void A_task_for_what_the_other_ground_does_not_ask_is_no_longer_needed()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure) with { LatestReview = null, Answers = new() };
        var tasks = ClosureTasks.KeepTrue(closure, [], ClosureChecklist.Check(facts, closure), Tray, A.Stamp());
        closure.ChangeRoute(ClosureRoute.ServicesRefused, "Kirree wants no more visits.", A.Stamp());

        var added = ClosureTasks.KeepTrue(closure, tasks, ClosureChecklist.Check(facts, closure), Tray, A.Stamp());

        tasks.Where(t => t.State == TaskState.Withdrawn).Select(t => t.Title).Should().Equal("For closure: A review shows the outcomes achieved and the child's welfare protected and promoted");
        added.Select(t => t.Title).Should().Equal("For closure: No statutory powers remain and services are refused");
    }

    [Fact]
    public void Countersigning_starts_the_clock_of_the_letters()
    {
        var closure = A.Closure();
        var tasks = ClosureTasks.For(closure, A.Letters(closure), Tray, A.Stamp());

        ClosureTasks.LettersAreDue(tasks, A.Timescales(), A.Manager);

        tasks.Where(t => t.Kind == TaskKind.SendClosureLetter).Should().OnlyContain(t => t.DueOn == new DateOnly(2026, 11, 11));
        ClosureTasks.ForCountersignature(closure, null, Tray.TeamId, A.Stamp()).Kind.Should().Be(TaskKind.CountersignClosure);
    }
}
