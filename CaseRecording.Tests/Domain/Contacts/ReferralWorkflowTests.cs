using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Contacts;

public class ReferralWorkflowTests
{
    public static IEnumerable<object?[]> EveryStateAndStep() => WorkflowTable.Of<ReferralState, ReferralStep>(
        (ReferralState.Taken, ReferralStep.PassForDecision, ReferralState.AwaitingDecision),
        (ReferralState.AwaitingDecision, ReferralStep.ChooseNarratesOutOfHours, ReferralState.AwaitingDecision),
        (ReferralState.AwaitingDecision, ReferralStep.Accept, ReferralState.Accepted),
        (ReferralState.AwaitingDecision, ReferralStep.TakeNoFurtherAction, ReferralState.NoFurtherAction),
        (ReferralState.AwaitingDecision, ReferralStep.GiveAdvice, ReferralState.AdviceGiven),
        (ReferralState.AwaitingDecision, ReferralStep.OfferEarlyHelp, ReferralState.EarlyHelp),
        (ReferralState.Accepted, ReferralStep.Close, ReferralState.Closed));

    [Theory, MemberData(nameof(EveryStateAndStep)), Policy("P32")]
    public void Every_step_is_taken_where_it_is_lawful_and_refused_elsewhere(ReferralState from, ReferralStep step, ReferralState? to)
    {
        var state = from;
        WorkflowTable.Holds(new ReferralWorkflow(() => state, moved => state = moved, () => false), step, to);
    }

    [Fact, Policy("P30")]
    public void NARRATES_is_chosen_out_of_hours_once()
    {
        var flow = new ReferralWorkflow(() => ReferralState.AwaitingDecision, _ => { }, () => true);

        flow.Blocks(ReferralStep.ChooseNarratesOutOfHours).Should().ContainSingle().Which.Should().Contain("chosen already");
        flow.Invoking(f => f.Fire(ReferralStep.ChooseNarratesOutOfHours)).Should().Throw<RuleBrokenException>().Which.Clause.Should().Be("3.5.2");
    }

    [Fact]
    public void The_diagram_is_as_agreed() => Golden.Matches(ReferralWorkflow.Diagram(), "ReferralWorkflow.mmd");
}
