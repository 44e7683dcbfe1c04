using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Supervision;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Supervision;

[Policy("P66")]
public class ReadyToCloseTests
{
    private static readonly DateOnly Today = new(2026, 11, 4);
    private static readonly CaseForSupervision Busy = new(A.CaseId, new DateOnly(2026, 3, 2)) { WorkUnderWay = true, LastWorkOn = Today };

    [Fact]
    public void A_case_at_work_is_not_listed() => ReadyToClose.Consider([Busy], Today).Should().BeEmpty();

    [Fact]
    public void Positive_changes_are_acknowledged()
    {
        Reason(Busy with { LatestReview = new(A.Evidence(link: EvidenceLink.Review), true) }).Should().Be("The review of 2 November 2026 shows the outcomes achieved and recommends closure.");
        Reason(Busy with { OutcomesIntended = 3, OutcomesAchieved = 3 }).Should().Be("All 3 intended outcomes of the plan are achieved.");
        Reason(Busy with { NarratesThatEndsTheCase = A.Evidence() }).Should().Be("The NARRATES authorised on 2 November 2026 chose no plan.");
        ReadyToClose.Consider([Busy with { OutcomesIntended = 3, OutcomesAchieved = 2 }], Today).Should().BeEmpty();
    }

    [Fact]
    public void Services_go_to_those_in_greatest_need()
    {
        Reason(Busy with { ServicesRefusedOn = new DateOnly(2026, 10, 1) }).Should().StartWith("The family refused services on 1 October 2026");
        Reason(Busy with { EighteenOn = Today }).Should().Be("The young person turned 18 on 4 November 2026.");
        ReadyToClose.Consider([Busy with { ServicesRefusedOn = new DateOnly(2026, 10, 1), StatutoryPowersInForce = true }], Today).Should().BeEmpty();
    }

    [Fact]
    public void The_workload_is_kept_accurate()
    {
        var quiet = Busy with { WorkUnderWay = false, LastWorkOn = Today.AddDays(-56) };

        Reason(quiet).Should().Be("No plan is in force, and nothing has been recorded since 9 September 2026.");
        Reason(quiet with { LastWorkOn = null }).Should().EndWith("since 2 March 2026.");
        ReadyToClose.Consider([quiet with { LastWorkOn = Today.AddDays(-55) }, quiet with { WorkUnderWay = true }], Today).Should().BeEmpty();
    }

    [Fact]
    public void A_case_that_is_closing_already_is_not_listed() =>
        ReadyToClose.Consider([Busy with { LatestReview = new(A.Evidence(), true), ClosureUnderWay = true }], Today).Should().BeEmpty();

    private static string Reason(CaseForSupervision c) => ReadyToClose.Consider([c], Today).Should().ContainSingle().Which.Reasons.Should().ContainSingle().Which;
}
