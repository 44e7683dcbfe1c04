using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Contacts;

public class ReferralTests
{
    private static readonly Stamp Manager = A.Stamp("Breeshey Cain", "Team Manager");

    [Fact, Policy("P51"), Policy("P68")]
    public void A_decision_shows_who_made_it_when_why_and_what_it_is_meant_to_achieve()
    {
        var referral = A.Referral();

        referral.Accept(A.Decision(), Guid.NewGuid(), Manager);

        referral.DecidedBy.Should().Be("Breeshey Cain, Team Manager");
        referral.DecidedAt.Should().Be(A.Now);
        referral.DecisionReasons.Should().Be("The children have gone without meals for months.");
        referral.IntendedOutcome.Should().Be("Juan has breakfast and time to be seven.");
        referral.Happenings[^1].What.Should().Be("Referral accepted; NARRATES (CwCN) to be started");
    }

    [Theory, Policy("P51"), Policy("P36")]
    [InlineData("", "Juan is safe.", "Reasons")]
    [InlineData("Because.", " \t ", "Intended outcome for the child")]
    [InlineData("\u0000\u0007", "Juan is safe.", "Reasons")]
    public void A_decision_without_reasons_or_intended_outcome_is_refused_and_nothing_moves(string reasons, string intended, string field)
    {
        var referral = A.Referral();

        referral.Invoking(r => r.Accept(new ReferralDecision(reasons, intended, ReferralNextStep.StrategyDiscussion), Guid.NewGuid(), Manager))
            .Should().Throw<RuleBrokenException>().WithMessage($"{field}*").Which.Clause.Should().Be("4.3");
        referral.State.Should().Be(ReferralState.AwaitingDecision);
    }

    [Fact, Policy("P34")]
    public void A_late_decision_asks_why()
    {
        var referral = A.Referral(decideBy: new DateOnly(2026, 11, 3));

        referral.Invoking(r => r.Accept(A.Decision(), Guid.NewGuid(), Manager)).Should().Throw<RuleBrokenException>().WithMessage("*was due by Tuesday 3 November 2026*why it is late*");
        referral.Accept(A.Decision(late: "The manager was ill."), Guid.NewGuid(), Manager);
        referral.LateReason.Should().Be("The manager was ill.");
    }

    [Fact]
    public void A_decision_in_time_keeps_no_reason_for_lateness()
    {
        var referral = A.Referral();
        referral.Accept(A.Decision(late: "Not late at all"), Guid.NewGuid(), Manager);
        referral.LateReason.Should().BeNull();
    }

    [Theory]
    [InlineData(ReferralState.NoFurtherAction)]
    [InlineData(ReferralState.AdviceGiven)]
    [InlineData(ReferralState.EarlyHelp)]
    public void What_needs_no_case_opens_none(ReferralState outcome)
    {
        var referral = A.Referral();
        referral.DecideWithoutCase(outcome, A.Decision(ReferralNextStep.None), Manager);
        (referral.State, referral.CaseId, referral.NextStep).Should().Be((outcome, null, ReferralNextStep.None));
    }

    [Theory]
    [InlineData(ReferralState.Accepted)]
    [InlineData(ReferralState.Closed)]
    [InlineData(ReferralState.Taken)]
    public void Accepting_is_not_done_by_the_other_door(ReferralState outcome) =>
        A.Referral().Invoking(r => r.DecideWithoutCase(outcome, A.Decision(), Manager)).Should().Throw<RuleBrokenException>();

    [Fact]
    public void Two_managers_decide_one_referral_once()
    {
        var referral = A.Referral();
        referral.Accept(A.Decision(), Guid.NewGuid(), Manager);
        referral.Invoking(r => r.DecideWithoutCase(ReferralState.NoFurtherAction, A.Decision(), A.Stamp("Maureen Kneale", "Team Manager")))
            .Should().Throw<RuleBrokenException>().WithMessage("*is accepted*Somebody may have moved it on*");
    }

    [Fact]
    public void An_accepted_referral_says_what_follows() => A.Referral()
        .Invoking(r => r.Accept(A.Decision(ReferralNextStep.None), Guid.NewGuid(), Manager)).Should().Throw<RuleBrokenException>().WithMessage("Choose what follows*");

    [Fact, Policy("P30")]
    public void Out_of_hours_NARRATES_is_chosen_with_reasons_and_a_day_to_confirm()
    {
        var referral = A.Referral();
        var open = Guid.NewGuid();
        referral.ChooseNarratesOutOfHours(NarratesChoice.S46, "Three children alone at night.", open, new DateOnly(2026, 11, 5), A.Stamp("Lucy Hargreaves"));
        (referral.State, referral.Narrates, referral.ConfirmBy, referral.CaseId).Should().Be((ReferralState.AwaitingDecision, NarratesChoice.S46, new DateOnly(2026, 11, 5), open));
        referral.ChosenOutOfHoursOn.Should().Be(new DateOnly(2026, 11, 4));
    }

    [Fact, Policy("P30")]
    public void A_manager_who_decides_otherwise_takes_the_referral_out_of_a_case_that_goes_on_and_leaves_it_in_one_that_ends()
    {
        var (open, joined, opener) = (Guid.NewGuid(), A.Referral(), A.Referral());
        foreach (var referral in new[] { joined, opener })
            referral.ChooseNarratesOutOfHours(NarratesChoice.CwCN, "Three children alone at night.", open, new DateOnly(2026, 11, 5), A.Stamp("Lucy Hargreaves"));

        joined.DecideWithoutCase(ReferralState.EarlyHelp, A.Decision(ReferralNextStep.None), Manager);
        opener.DecideWithoutCase(ReferralState.EarlyHelp, A.Decision(ReferralNextStep.None), Manager, open);

        (joined.CaseId, opener.CaseId, joined.ConfirmBy, opener.Narrates).Should().Be((null, open, null, null));
    }

    [Theory, Policy("P65")]
    [InlineData(null)]
    [InlineData("")]
    public void Alleged_harm_says_what_and_by_whom(string? detail) =>
        FluentActions.Invoking(() => Referral.Take(Guid.NewGuid(), Guid.NewGuid(), A.ReferralDetails(harm: true) with { HarmDetail = detail }, A.Stamp().Day, A.Stamp()))
            .Should().Throw<RuleBrokenException>().WithMessage("What is alleged, and by whom*");

    [Fact]
    public void A_referral_cannot_have_come_in_tomorrow() =>
        FluentActions.Invoking(() => Referral.Take(Guid.NewGuid(), Guid.NewGuid(), A.ReferralDetails(at: A.Now.AddDays(1)), A.Stamp().Day, A.Stamp()))
            .Should().Throw<RuleBrokenException>().WithMessage("*later than now*");

    [Fact]
    public void Words_of_any_script_and_emoji_are_kept_and_control_characters_are_not()
    {
        const string said = "Мама 👩‍👧 قالت لي\u0007 — “It’s fine”";
        Referral.Take(Guid.NewGuid(), Guid.NewGuid(), A.ReferralDetails(said), A.Stamp().Day, A.Stamp()).Reason.Should().Be("Мама 👩‍👧 قالت لي — “It’s fine”");
    }
}
