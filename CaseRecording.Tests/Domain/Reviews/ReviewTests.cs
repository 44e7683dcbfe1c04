using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Reviews;

public sealed class ReviewTests
{
    private static readonly Stamp Chair = A.Stamp("Peter Kermode", "Reviewing Officer"), Senior = A.Stamp("Ann Skelly", "Senior Reviewing Officer");
    private static readonly Template Template = A.Template(TemplateKind.Review, "Review");
    private readonly Form _form = A.Form(Template);
    private readonly Review _review = Review.Arrange(A.FileId, A.CaseId, null, A.Now, "Hillside", new(Chair.ById, Chair.ByName), A.Today.AddDays(7), A.Stamp());

    public static IEnumerable<object?[]> Table() => WorkflowTable.Of(
        (ReviewState.Arranged, ReviewStep.Hold, ReviewState.Held),
        (ReviewState.Arranged, ReviewStep.Cancel, ReviewState.Cancelled),
        (ReviewState.Held, ReviewStep.SendMinutes, ReviewState.MinutesAwaitingAuthorisation),
        (ReviewState.MinutesAwaitingAuthorisation, ReviewStep.ReturnMinutes, ReviewState.Held),
        (ReviewState.MinutesAwaitingAuthorisation, ReviewStep.AuthoriseMinutes, ReviewState.Authorised),
        (ReviewState.Authorised, ReviewStep.Distribute, ReviewState.Distributed));

    [Theory, MemberData(nameof(Table))]
    public void Only_the_lawful_steps_are_taken(ReviewState from, ReviewStep step, ReviewState? to)
    {
        Bring(from);
        WorkflowTable.Holds(new ReviewWorkflow(_review, Facts(step == ReviewStep.SendMinutes ? Chair : Senior)), step, to);
    }

    [Fact]
    public void The_diagram_is_the_one_people_know() => Golden.Matches(ReviewWorkflow.Diagram(), "ReviewWorkflow.mmd");

    [Fact, Policy("P46")]
    public void Minutes_wait_until_progress_is_recorded_against_each_planned_outcome()
    {
        Bring(ReviewState.Held);
        _review.Invoking(r => r.SendMinutes(_form, Facts(Chair) with { UnmeasuredOutcomes = 1 }, Chair)).Should().Throw<RuleBrokenException>()
            .WithMessage("Record progress against each intended outcome of the plan*").Which.Clause.Should().Be("4.2");
    }

    [Fact, Policy("P46")]
    public void Each_planned_outcome_without_progress_counts()
    {
        var plan = A.Form();
        OutcomeRow[] planned = [A.Outcome(plan, A.Template()), A.Outcome(plan, A.Template(), "Juan goes to school each day")];
        var one = ProgressRow.Add(_form, Template.Question("progress"), planned[0], 1, Progress.Achieved, "Sleeps till seven", Chair);
        var contents = new FormContents(_form, Template) { PlannedOutcomes = planned };
        ReviewFacts.Of(contents, Chair.ById, A.Today).UnmeasuredOutcomes.Should().Be(2);
        ReviewFacts.Of(contents with { Progress = [one] }, Chair.ById, A.Today).UnmeasuredOutcomes.Should().Be(1);
    }

    [Fact, Policy("P38")]
    public void The_chair_settles_the_minutes()
    {
        Bring(ReviewState.Held);
        _review.Invoking(r => r.SendMinutes(_form, Facts(A.Stamp()), A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("The chair settles the minutes: Peter Kermode sends them*");
        _review.HandOver(new(Senior.ById, Senior.ByName), "Peter Kermode is ill");
        _review.Invoking(r => r.SendMinutes(_form, Facts(Senior), Senior)).Should().NotThrow();
    }

    [Fact, Policy("P58")]
    public void Neither_the_chair_nor_a_writer_authorises_the_minutes()
    {
        Bring(ReviewState.MinutesAwaitingAuthorisation);
        foreach (var facts in new[] { Facts(Chair), new ReviewFacts(A.Facts(Senior, null, Senior.ById), 0) })
            _review.Invoking(r => r.AuthoriseMinutes(new FormContents(_form, Template), facts, Senior)).Should().Throw<RuleBrokenException>().WithMessage(FormFacts.OwnWorkSentence);
        _review.AuthoriseMinutes(new FormContents(_form, Template), Facts(Senior), Senior).IsWhole.Should().BeTrue();
    }

    [Theory, Policy("P38"), Policy("P51")]
    [InlineData(ReviewDecision.Continue, "", 30, "Reasons*")]
    [InlineData(ReviewDecision.Continue, "Progress is good", null, "Next review*")]
    [InlineData(ReviewDecision.Change, "Progress is slow", null, "Next review*")]
    [InlineData(ReviewDecision.StepUp, "Harm is likely", null, "Next review*")]
    [InlineData(ReviewDecision.Continue, "Progress is good", 0, "*must be after this review*")]
    public void A_decision_has_reasons_and_the_day_of_the_next_review(ReviewDecision decision, string reasons, int? days, string sentence)
    {
        Hold();
        _review.Invoking(r => r.Decide(_form, decision, reasons, days is { } d ? A.Today.AddDays(d) : null, Chair)).Should().Throw<RuleBrokenException>().WithMessage(sentence);
    }

    [Theory]
    [InlineData(ReviewDecision.EndPlan)]
    [InlineData(ReviewDecision.RecommendClosure)]
    public void No_next_review_is_needed_where_the_plan_ends_or_closure_is_recommended(ReviewDecision decision)
    {
        Hold();
        _review.Decide(_form, decision, "Outcomes achieved", null, Chair);
        _review.NextReviewOn.Should().BeNull();
    }

    [Fact, Policy("P38")]
    public void Minutes_do_not_go_without_a_decision()
    {
        Hold();
        _review.Invoking(r => r.SendMinutes(_form, Facts(Chair), Chair)).Should().Throw<RuleBrokenException>().WithMessage("Record what the review decided*");
    }

    [Theory, Policy("P34"), Policy("P38")]
    [InlineData(7, null, true)]
    [InlineData(8, null, false)]
    [InlineData(8, "The school was closed", true)]
    public void A_review_held_late_needs_a_reason(int days, string? reason, bool held)
    {
        var on = A.Today.AddDays(days);
        var by = A.Stamp(at: A.Now.AddDays(10));
        var hold = _review.Invoking(r => r.Hold(on, _form, reason, null, by));
        if (held)
            hold.Should().NotThrow();
        else
            hold.Should().Throw<RuleBrokenException>().WithMessage("This review was due by 11 November 2026. Say why*").Which.Clause.Should().Be("3.6.1");
    }

    [Fact]
    public void A_review_is_not_held_tomorrow() =>
        _review.Invoking(r => r.Hold(A.Today.AddDays(1), _form, null, null, Chair)).Should().Throw<RuleBrokenException>().WithMessage("*has not come yet*");

    [Theory, Policy("P38")]
    [InlineData(15, null, true)]
    [InlineData(16, null, false)]
    [InlineData(16, "The chair was ill", true)]
    public void Minutes_that_go_out_late_need_a_reason(int days, string? reason, bool sent)
    {
        Bring(ReviewState.Authorised);
        var distribute = _review.Invoking(r => r.Distribute("Kirree Quayle, mother", A.Today.AddDays(days), reason, A.Stamp(at: A.Now.AddDays(20))));
        if (sent)
            distribute.Should().NotThrow();
        else
            distribute.Should().Throw<RuleBrokenException>().WithMessage("The minutes were due by 19 November 2026*");
    }

    [Fact, Policy("P38")]
    public void Minutes_go_out_to_somebody()
    {
        Bring(ReviewState.Authorised);
        _review.Invoking(r => r.Distribute(" ", A.Today, null, Chair)).Should().Throw<RuleBrokenException>().WithMessage("To whom*");
    }

    [Fact]
    public void Returned_minutes_can_be_written_on_at_once_and_show_the_reasons()
    {
        Bring(ReviewState.MinutesAwaitingAuthorisation);
        _review.ReturnMinutes(_form, Facts(Senior), "Say who took part", Senior);
        _review.State.Should().Be(ReviewState.Held);
        _form.IsOpen.Should().BeTrue();
        _form.ReturnedBecause.Should().Be("Say who took part");
    }

    [Fact]
    public void A_review_is_moved_or_cancelled_only_with_reasons_and_before_it_is_held()
    {
        _review.Invoking(r => r.Rearrange(A.Now.AddDays(2), null, "")).Should().Throw<RuleBrokenException>().WithMessage("Reasons*");
        _review.Rearrange(A.Now.AddHours(-1), "School", "Mother could not come");
        Hold();
        _review.Invoking(r => r.Rearrange(A.Now.AddDays(2), null, "Again")).Should().Throw<RuleBrokenException>();
        _review.Invoking(r => r.Cancel("Ill")).Should().Throw<RuleBrokenException>().WithMessage("“Cancel” is not on offer*");
    }

    private static ReviewFacts Facts(Stamp actor) => new(A.Facts(actor), 0);

    private void Hold() => _review.Hold(A.Today, _form, null, A.Today.AddDays(15), Chair);

    private void Bring(ReviewState state)
    {
        if (state == ReviewState.Cancelled)
            _review.Cancel("The family moved");
        if (state is ReviewState.Arranged or ReviewState.Cancelled)
            return;
        Hold();
        _review.Decide(_form, ReviewDecision.Continue, "Progress is good", A.Today.AddMonths(3), Chair);
        if (state == ReviewState.Held)
            return;
        _review.SendMinutes(_form, Facts(Chair), Chair);
        if (state is ReviewState.Authorised or ReviewState.Distributed)
            _review.AuthoriseMinutes(new FormContents(_form, Template), Facts(Senior), Senior);
        if (state == ReviewState.Distributed)
            _review.Distribute("Kirree Quayle, mother", A.Today, null, Chair);
    }
}
