using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

public class ClosureWorkflowTests
{
    public static IEnumerable<object?[]> EveryStateAndStep() => WorkflowTable.Of<ClosureState, ClosureStep>(
        (ClosureState.Started, ClosureStep.Send, ClosureState.AwaitingCountersignature),
        (ClosureState.Started, ClosureStep.Withdraw, ClosureState.Withdrawn),
        (ClosureState.AwaitingCountersignature, ClosureStep.Countersign, ClosureState.Countersigned),
        (ClosureState.AwaitingCountersignature, ClosureStep.Return, ClosureState.Returned),
        (ClosureState.Returned, ClosureStep.Send, ClosureState.AwaitingCountersignature),
        (ClosureState.Returned, ClosureStep.Withdraw, ClosureState.Withdrawn),
        (ClosureState.Countersigned, ClosureStep.Close, ClosureState.Closed),
        (ClosureState.Countersigned, ClosureStep.Withdraw, ClosureState.Withdrawn));

    [Theory]
    [MemberData(nameof(EveryStateAndStep))]
    public void Every_step_is_taken_where_it_is_lawful_and_refused_elsewhere(ClosureState from, ClosureStep step, ClosureState? to)
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure);
        closure.Send(facts, A.Stamp());
        closure.Countersign(facts, A.Manager);
        foreach (var letter in facts.Letters)
            letter.MarkSent(IslandTime.DayOf(A.Now), LetterMeans.ByHand, closure, A.Stamp());
        typeof(ClosureRecord).GetProperty(nameof(ClosureRecord.State))!.SetValue(closure, from);

        WorkflowTable.Holds(new ClosureWorkflow(closure, facts, A.Manager.ById), step, to);
    }

    [Fact]
    public void The_diagram_is_as_agreed() => Golden.Matches(ClosureWorkflow.Diagram(), "ClosureWorkflow.mmd");

    [Fact, Policy("P59")]
    public void Every_missing_item_is_named_with_its_clause()
    {
        var blocks = new ClosureWorkflow(A.Closure(), new ClosureFacts { HarmAllegedOn = new DateOnly(2026, 9, 1), EssentialGaps = ["ethnicity"] }, A.Stamp().ById).Blocks(ClosureStep.Send);

        blocks.Should().HaveCount(10);
        blocks.Should().Contain(b => b.Contains("Essential information is missing: ethnicity."));
        blocks.Should().OnlyContain(b => b.Contains("(policy 7.1."));
    }

    public static TheoryData<StaffRole> EveryRole() => [.. Enum.GetValues<StaffRole>()];

    [Theory, MemberData(nameof(EveryRole)), Policy("P59")]
    public void Of_all_roles_only_a_managers_countersigns(StaffRole role)
    {
        var require = FluentActions.Invoking(() => Countersigner.Require([role]));

        if (role is StaffRole.TeamManager or StaffRole.SeniorManager or StaffRole.HeadOfService)
            require.Should().NotThrow();
        else
            require.Should().Throw<RuleBrokenException>().WithMessage("Only a Team Manager can countersign a closure.").Which.Clause.Should().Be("7.1.2");
        FluentActions.Invoking(() => Countersigner.Require([role, StaffRole.TeamManager])).Should().NotThrow("people hold several roles");
    }

    [Fact, Policy("P59")]
    public void Nobody_without_a_role_countersigns() => FluentActions.Invoking(() => Countersigner.Require([])).Should().Throw<RuleBrokenException>();

    [Fact, Policy("P59")]
    public void Whoever_started_marked_or_sent_it_or_wrote_in_its_form_cannot_countersign()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure) with { FormContributorIds = [A.Stamp("Finn Watterson").ById] };
        closure.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "None wanted.", A.Stamp("Voirrey Kelly"));
        closure.Send(facts, A.Stamp("Juan Corlett", "Team Manager"));

        foreach (var author in new[] { "Erin Callow", "Finn Watterson", "Voirrey Kelly", "Juan Corlett" })
            closure.Invoking(c => c.Countersign(facts, A.Stamp(author, "Team Manager"))).Should().Throw<RuleBrokenException>().WithMessage("*wrote none of the closure*");
        closure.Countersign(facts, A.Manager);
        (closure.CountersignedByName, closure.CountersignedByRole, closure.CountersignedAt).Should().Be(("Mona Kneale", "Team Manager", A.Now));
    }
}
