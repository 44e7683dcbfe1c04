using CaseRecording.Domain.Files;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Files;

/// <summary>Under which law a child stands (3.4.3).</summary>
public sealed class LegalStatusTests
{
    private static readonly Stamp Erin = A.Stamp();
    private static readonly DateOnly Today = A.Today;
    private static readonly ChildForStatus Juan = new("Juan", new DateOnly(2019, 6, 4), EthnicityKnown: true);
    private static readonly LegalStatusKind Care = new("CareOrder31", "Care order (section 31)", true, true, true, ["Accommodated25"]);
    private static readonly LegalStatusKind Accommodated = new("Accommodated25", "Accommodated by agreement (section 25)", true, false, false, []);
    private static readonly LegalStatusKind Assessment = new("AssessmentOrder41", "Child assessment order (section 41)", false, true, true, []);
    private static readonly LegalStatusDetails Ordered = new(Today.AddDays(-20), null, "High Court of the Isle of Man", "FAM 2026/112", Today.AddDays(-21));

    [Fact, Policy("P25")]
    public void Ethnicity_comes_before_any_status_under_which_a_child_is_looked_after()
    {
        var unknown = Juan with { EthnicityKnown = false };
        Refused(() => Begin(Accommodated, new(Today), unknown), "This status cannot be recorded yet: Juan's ethnicity is not recorded (policy 3.4.3). Record it under People, then record the status.");
        Begin(Assessment, Ordered, unknown).Label.Should().Be("Child assessment order (section 41)");
    }

    [Fact, Policy("P24")]
    public void An_order_says_which_court_made_it_and_when()
    {
        Refused(() => Begin(Care, Ordered with { Court = " " }), "Which court made the order*");
        Refused(() => Begin(Care, Ordered with { MadeOn = null }), "The day the order was made*");
        Refused(() => Begin(Care, Ordered with { MadeOn = Ordered.From.AddDays(1) }), "The order was made after the status began*");
        Begin(Accommodated, Ordered).Court.Should().BeNull("no court makes it");
    }

    [Fact, Policy("P24")]
    public void It_begins_in_the_life_of_the_child_and_not_in_the_future_and_may_run_for_some_time()
    {
        Refused(() => Begin(Care, Ordered with { From = Today.AddDays(1) }), "A legal status cannot begin in the future*");
        Refused(() => Begin(Accommodated, new(new DateOnly(2019, 6, 3))), "*before 4 June 2019*");
        Refused(() => Begin(Accommodated, new(Today, Today.AddDays(-1))), "The order cannot run out before it began*");
        Begin(Care, Ordered with { RunsUntil = Today.AddYears(2) }).InForceOn(Today).Should().BeTrue();
    }

    [Fact, Policy("P24")]
    public void The_same_status_does_not_stand_twice_nor_two_that_the_law_does_not_let_stand_at_once()
    {
        var accommodated = Begin(Accommodated, new(Today.AddDays(-60)));
        Refused(() => Begin(Accommodated, new(Today), Juan, (accommodated, Accommodated)), "*is recorded already, since *");
        Refused(() => Begin(Care, Ordered, Juan, (accommodated, Accommodated)), "*and the two cannot stand at once*");
        Begin(Assessment, Ordered, Juan, (accommodated, Accommodated)).InForceOn(Today).Should().BeTrue("an assessment order stands beside it");
        accommodated.End(Ordered.From, "A care order was made.", Erin);
        Begin(Care, Ordered, Juan, (accommodated, Accommodated)).InForceOn(Today).Should().BeTrue();
        Refused(() => Begin(Accommodated, new(Today.AddDays(-50)), Juan, (accommodated, Accommodated)), "*is recorded already, from *");
    }

    [Fact, Policy("P24")]
    public void It_ends_with_a_reason_or_runs_out_by_itself()
    {
        var status = Begin(Care, Ordered with { RunsUntil = Today.AddDays(-2) });
        (status.InForceOn(Today.AddDays(-2)), status.InForceOn(Today.AddDays(-1)), status.RanOut(Today)).Should().Be((true, false, true));
        Refused(() => status.End(Today, " ", Erin), "Why it ended*");
        Refused(() => status.End(Today.AddDays(1), "It ended.", Erin), "That day has not come yet*");
        Refused(() => status.End(Ordered.From.AddDays(-1), "It ended.", Erin), "*began on*");
        status.End(Today, "The court discharged it.", Erin);
        (status.RanOut(Today), status.InForceOn(Today), status.InForceOn(Today.AddDays(-1))).Should().Be((false, false, true));
        Refused(() => status.End(Today, "Again.", Erin), "*has an end already*");
    }

    [Fact, Policy("P24")]
    public void One_that_old_papers_show_is_recorded_with_its_end_beside_what_stands_now()
    {
        var accommodated = Begin(Accommodated, new(Today.AddDays(-60)));
        var old = Ordered with { From = Today.AddDays(-900), MadeOn = Today.AddDays(-900), EndedOn = Today.AddDays(-700), EndReason = "The court discharged it." };
        Begin(Care, old, Juan, (accommodated, Accommodated)).InForceOn(Today).Should().BeFalse();
        Refused(() => Begin(Care, old with { EndedOn = Today.AddDays(-50) }, Juan, (accommodated, Accommodated)), "*the two cannot stand at once*");
        Refused(() => Begin(Care, old with { EndReason = null }), "Why it ended*");
    }

    [Fact, Policy("P24")]
    public void An_order_that_the_court_prolongs_runs_on_with_the_reason()
    {
        var order = Begin(Care, Ordered with { RunsUntil = Today.AddDays(-2) });
        Refused(() => order.Prolong(Today.AddDays(-2), "A hearing is set."), "It runs until*");
        Refused(() => order.Prolong(Today.AddDays(28), " "), "Why it runs longer*");
        order.Prolong(Today.AddDays(28), "A hearing is set.");
        (order.RanOut(Today), order.InForceOn(Today.AddDays(28)), order.InForceOn(Today.AddDays(29))).Should().Be((false, true, false));
        Refused(() => Begin(Accommodated, new(Today)).Prolong(Today.AddDays(28), "A hearing is set."), "*without a last day*");
    }

    [Fact, Policy("P39")]
    public void What_was_recorded_by_mistake_counts_nowhere_and_stays()
    {
        var status = Begin(Accommodated, new(Today.AddDays(-60)));
        Refused(() => status.TakeBack(null), "What was wrong*");
        status.TakeBack("It was his sister.");
        status.InForceOn(Today).Should().BeFalse();
        Begin(Accommodated, new(Today.AddDays(-60)), Juan, (status, Accommodated)).InForceOn(Today).Should().BeTrue();
        Refused(() => status.End(Today, "It ended.", Erin), "*by mistake*");
    }

    [Fact, Policy("P24")]
    public void A_status_that_follows_from_a_plan_begins_with_it_goes_on_through_its_versions_and_ends_with_the_last()
    {
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        AgreedPlan[] plans =
        [
            new(first, PlanKind.LookedAfter, Today.AddDays(-90), Today.AddDays(-40), null), new(second, PlanKind.LookedAfter, Today.AddDays(-40), null, first),
            new(third, PlanKind.ChildProtectionRiskAction, Today.AddDays(-200), Today.AddDays(-90), null), new(Guid.NewGuid(), PlanKind.ComplexNeeds, Today.AddDays(-9), null, null),
        ];

        var follows = StatusFromPlan.Of(plans);

        follows.Select(f => (f.Words, f.PlanId, f.From, f.Until)).Should().Equal(
            ("Looked after", second, Today.AddDays(-90), null), ("Subject to a Child Protection Risk Action Plan", third, Today.AddDays(-200), Today.AddDays(-90)));
        follows[1].InForceOn(Today.AddDays(-90)).Should().BeFalse("it ended that day");
    }

    private static LegalStatus Begin(LegalStatusKind kind, LegalStatusDetails told, ChildForStatus? child = null, params (LegalStatus, LegalStatusKind)[] before) =>
        LegalStatus.Begin(Guid.NewGuid(), kind, told, child ?? Juan, before, Erin);

    private static void Refused(Action act, string sentence) => act.Should().Throw<RuleBrokenException>().WithMessage(sentence);
}
