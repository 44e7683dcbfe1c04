using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Reviews;

/// <content>From holding the review to minutes that everyone has.</content>
public sealed partial class Review
{
    /// <summary>Records that it was held, on the form that will hold its minutes.</summary>
    /// <param name="heldOn">The day.</param>
    /// <param name="form">A form just begun from a review template.</param>
    /// <param name="lateReason">Why it was held late, where it was (3.6.1).</param>
    /// <param name="minutesDueOn">The last day on which the minutes reach people in time.</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="RuleBrokenException">The day is in the future, it was late without a reason, or it is not arranged.</exception>
    public void Hold(DateOnly heldOn, Form form, string? lateReason, DateOnly? minutesDueOn, Stamp by)
    {
        new HappenedOn(heldOn).RequirePast(by.At);
        LateReason = Rule.OptionalText(lateReason, "Why it was late", Deadline.MaxReasonLength);
        Rule.Require(!(heldOn > DueOn) || LateReason is not null,
            $"This review was due by {IslandTime.Words(DueOn.GetValueOrDefault())}. Say why it was held late (policy 3.6.1).", "3.6.1");
        new ReviewWorkflow(this, ReviewFacts.Example).Fire(ReviewStep.Hold);
        form.BelongsTo(this, FormOwner.Review);
        FormId = form.Id;
        HeldOn = heldOn;
        MinutesDueOn = minutesDueOn;
        Say($"Review held on {IslandTime.Words(heldOn)}", LateReason);
    }

    /// <summary>Records what it decided (3.6.1, 4.3).</summary>
    /// <param name="form">Its form, which must still take answers.</param>
    /// <param name="decision">What.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="nextReviewOn">The day by which the next is to be held; not needed where the plan ends or closure is recommended.</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="RuleBrokenException">There are no reasons, or no day for the next, or it is before this one.</exception>
    public void Decide(Form form, ReviewDecision decision, string? reasons, DateOnly? nextReviewOn, Stamp by)
    {
        RequireOwn(form);
        form.RequireOpen();
        Rule.Require(Enum.IsDefined(decision), "Decision: choose one.");
        Rule.Require(nextReviewOn is not null || !decision.NeedsNextReview(), "Next review: say by which day it is to be held.", "3.6.1");
        Rule.Require(!(nextReviewOn <= HeldOn), "Next review: the day must be after this review.");
        Decision = decision;
        DecisionReasons = Rule.Text(reasons, "Reasons", MaxReasonsLength, "4.3");
        NextReviewOn = nextReviewOn;
        DecidedById = by.ById;
        Say($"Review decided: {decision.Words()}", DecisionReasons);
    }

    /// <summary>The chair settles the minutes and sends them for authorisation.</summary>
    /// <exception cref="RuleBrokenException">Somebody else sends them; progress against a planned outcome (4.2), an answer or the decision is missing.</exception>
    public void SendMinutes(Form form, ReviewFacts facts, Stamp by)
    {
        RequireOwn(form);
        new ReviewWorkflow(this, facts).Fire(ReviewStep.SendMinutes);
        form.Sent(by);
        Say("Minutes of the review sent for authorisation");
    }

    /// <summary>Returns the minutes to the chair with reasons seen on the form.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or the minutes do not await authorisation.</exception>
    public FormReturn ReturnMinutes(Form form, ReviewFacts facts, string? reasons, Stamp by)
    {
        RequireOwn(form);
        new ReviewWorkflow(this, facts).Fire(ReviewStep.ReturnMinutes);
        var back = form.SentBack(reasons, by);
        form.TakenUp();
        Say("Minutes of the review returned", back.Reasons);
        return back;
    }

    /// <summary>Authorises the minutes and keeps how they stood.</summary>
    /// <exception cref="RuleBrokenException">The authoriser chaired the review or wrote part of the minutes (6.1.2).</exception>
    public FormSnapshot AuthoriseMinutes(FormContents contents, ReviewFacts facts, Stamp by)
    {
        RequireOwn(contents.Form);
        new ReviewWorkflow(this, facts).Fire(ReviewStep.AuthoriseMinutes);
        AuthorisedAt = by.At;
        Say($"Minutes of the review authorised: {Decision?.Words()}", DecisionReasons);
        return contents.Form.Authorised(contents, by);
    }

    /// <summary>Records that the minutes went out.</summary>
    /// <param name="toWhom">To whom, one on each line.</param>
    /// <param name="on">The day.</param>
    /// <param name="lateReason">Why they went late, where they did (3.6.1).</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="RuleBrokenException">Nobody is named, the day is in the future, they went late without a reason, or they are not authorised.</exception>
    public void Distribute(string? toWhom, DateOnly on, string? lateReason, Stamp by)
    {
        new ReviewWorkflow(this, ReviewFacts.Example).Fire(ReviewStep.Distribute);
        new HappenedOn(on).RequirePast(by.At);
        Rule.Require(!(on < HeldOn), "Distributed on: the minutes cannot have gone out before the review was held.");
        MinutesLateReason = Rule.OptionalText(lateReason, "Why they went late", Deadline.MaxReasonLength);
        Rule.Require(!(on > MinutesDueOn) || MinutesLateReason is not null,
            $"The minutes were due by {IslandTime.Words(MinutesDueOn.GetValueOrDefault())}. Say why they went out late (policy 3.6.1).", "3.6.1");
        DistributedTo = Rule.Text(toWhom, "To whom", MaxDistributedToLength, "3.6.1");
        DistributedOn = on;
        Say($"Minutes of the review distributed on {IslandTime.Words(on)}", MinutesLateReason);
    }

    private void RequireOwn(Form form) => Rule.Require(form.Id == FormId, "This form belongs to something else.");
}
