using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Files;

/// <summary>A case that NARRATES chosen out of hours opened (3.5.2).</summary>
[Policy("P30")]
public class UnconfirmedCaseTests
{
    private static readonly DateOnly Until = new(2032, 11, 4);
    private static readonly Stamp Manager = A.Stamp("Breeshey Cain", "Team Manager");

    [Fact]
    public void It_is_open_at_once_and_says_by_when_a_manager_confirms()
    {
        var opened = Opened();

        (opened.IsOpen, opened.AwaitsConfirmation, opened.OpenedOn).Should().Be((true, true, new DateOnly(2026, 11, 4)));
        opened.Happenings[^1].What.Should().Be("Case opened out of hours; a manager confirms by 5 November 2026");
    }

    [Fact]
    public void A_manager_confirms_it_once_and_from_then_on_only_a_closure_ends_it()
    {
        var opened = Opened();
        opened.Confirm();

        opened.Invoking(c => c.Confirm()).Should().Throw<RuleBrokenException>().WithMessage("A manager has confirmed this case already.");
        opened.Invoking(c => c.EndUnconfirmed(new HangsOnCase(), Until, "Advice given", Manager)).Should().Throw<RuleBrokenException>().WithMessage("*closed by a closure*");
    }

    [Fact]
    public void A_case_that_a_manager_opened_does_not_end_by_a_decision() => Case.Open(Guid.NewGuid(), Guid.NewGuid(), Manager)
        .Invoking(c => c.EndUnconfirmed(new HangsOnCase(), Until, "Advice given", Manager)).Should().Throw<RuleBrokenException>().Which.Clause.Should().Be("7.1.2");

    [Fact, Policy("P06")]
    public void It_ends_with_its_allocations_is_kept_as_long_as_a_closed_one_and_says_why()
    {
        var opened = Opened();
        var allocation = opened.Allocate(Guid.NewGuid(), "Erin Callow", opened.TeamId, "Knows them", Manager);

        opened.EndUnconfirmed(new HangsOnCase(), Until, "Advice given. The grandmother looks after them.", Manager);

        (opened.IsOpen, opened.RetainUntil, opened.Stage, opened.Level, allocation.Until).Should().Be((false, Until, CaseStage.Closed, LevelOfNeed.AdditionalNeeds, Manager.Day));
        opened.Happenings[^1].Should().Be(new Happening("Case ended without a closure: NARRATES chosen out of hours was not confirmed", "Advice given. The grandmother looks after them."));
    }

    public static TheoryData<HangsOnCase, string> Weighty() => new()
    {
        { new HangsOnCase(AuthorisedForm: true), "*a form of it is authorised*closed by a closure*" },
        { new HangsOnCase(PlanInForce: true, AuthorisedForm: true), "*a plan was agreed*closed by a closure*" },
        { new HangsOnCase(StrategyDiscussion: true, FormAtManager: true), "*a Strategy Discussion hangs on it*closed by a closure*" },
        { new HangsOnCase(Review: true), "*a review hangs on it*closed by a closure*" },
        { new HangsOnCase(FormAtManager: true), "A form of this case waits for authorisation. Return it*" },
    };

    [Theory, MemberData(nameof(Weighty))]
    public void What_is_more_than_begun_does_not_end_with_the_decision(HangsOnCase hanging, string sentence)
    {
        var opened = Opened();

        opened.Invoking(c => c.EndUnconfirmed(hanging, Until, "Advice given", Manager)).Should().Throw<RuleBrokenException>().WithMessage(sentence);
        opened.IsOpen.Should().BeTrue();
    }

    [Theory]
    [InlineData(CaseStage.Referral, true, "NARRATES chosen out of hours; a manager has to confirm")]
    [InlineData(CaseStage.Assessment, true, "Assessment; a manager has to confirm")]
    [InlineData(CaseStage.Closed, true, "No case; NARRATES was not confirmed")]
    [InlineData(CaseStage.Referral, false, "Referral accepted")]
    public void The_stage_says_whether_a_manager_has_still_to_confirm(CaseStage stage, bool awaits, string words) => Case.StageWords(stage, awaits).Should().Be(words);

    private static Case Opened() => Case.OpenOutOfHours(Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 11, 5), A.Stamp("Lucy Hargreaves"));
}
