using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <content>
/// The way of a form. The public verbs are for a form of its own; an assessment, plan, review or closure moves its form with the
/// internal ones, after its own workflow allowed the step, so that returning, freezing and authorising are written once.
/// </content>
public sealed partial class Form
{
    /// <summary>Sends a form of its own for authorisation.</summary>
    /// <param name="facts">What else must be known.</param>
    /// <param name="lateReason">Why it is late, where it is (3.6.1).</param>
    /// <param name="by">Who sends it; they count as having written part of it.</param>
    /// <exception cref="RuleBrokenException">Something is missing, it is late without a reason, or it is not in progress.</exception>
    public void SendForAuthorisation(FormFacts facts, string? lateReason, Stamp by)
    {
        LateReason = Rule.OptionalText(lateReason, "Why it is late", Deadline.MaxReasonLength) ?? LateReason;
        Flow(facts).Fire(FormStep.SendForAuthorisation);
        Sent(by);
    }

    /// <summary>Returns it with reasons the author sees on the form.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it does not await authorisation.</exception>
    public FormReturn Return(FormFacts facts, string? reasons, Stamp by)
    {
        Flow(facts).Fire(FormStep.Return);
        return SentBack(reasons, by);
    }

    /// <summary>Takes a returned form up again.</summary>
    /// <exception cref="RuleBrokenException">It was not returned.</exception>
    public void Resume(FormFacts facts)
    {
        Flow(facts).Fire(FormStep.Resume);
        TakenUp();
    }

    /// <summary>Authorises it and keeps how it stood.</summary>
    /// <exception cref="RuleBrokenException">The authoriser wrote or sent part of it, or it does not await authorisation (6.1.2).</exception>
    public FormSnapshot Authorise(FormContents contents, FormFacts facts, Stamp by)
    {
        Flow(facts).Fire(FormStep.Authorise);
        return Authorised(contents, by);
    }

    /// <summary>Gives it up, with reasons. What was written stays on the file.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it was sent or authorised.</exception>
    public void Abandon(FormFacts facts, string? reasons)
    {
        Flow(facts).Fire(FormStep.Abandon);
        GivenUp(reasons);
    }

    /// <summary>The form becomes part of something with a process of its own.</summary>
    internal void BelongsTo(RecordItem owner, FormOwner kind)
    {
        Rule.Require(Owner == kind, $"{Title} is not a form for this.");
        Rule.Require(SubjectId is null || SubjectId == owner.Id, $"{Title} belongs to something else already.");
        SubjectId = owner.Id;
    }

    internal void MoveTo(FormState state) => State = state;

    internal void Sent(Stamp by)
    {
        State = FormState.AwaitingAuthorisation;
        SentById = by.ById;
        SentAt = by.At;
        ReturnedBecause = ReturnedByName = null;
        SayAlone($"Sent for authorisation: {Title}", LateReason);
    }

    internal FormReturn SentBack(string? reasons, Stamp by)
    {
        var back = new FormReturn(this, reasons, by);
        State = FormState.Returned;
        ReturnedBecause = back.Reasons;
        ReturnedByName = by.ToString();
        SayAlone($"Returned: {Title}", back.Reasons);
        return back;
    }

    internal void TakenUp()
    {
        State = FormState.InProgress;
        SayAlone($"Taken up again: {Title}");
    }

    internal FormSnapshot Authorised(FormContents contents, Stamp by)
    {
        State = FormState.Authorised;
        AuthorisedByName = by.ToString();
        AuthorisedAt = by.At;
        SayAlone($"Authorised: {Title}");
        return FormSnapshot.Of(contents, by);
    }

    internal string GivenUp(string? reasons)
    {
        var why = Rule.Text(reasons, "Reasons", MaxReasonsLength);
        State = FormState.Abandoned;
        SayAlone($"Abandoned: {Title}", why);
        return why;
    }

    // What a form is part of says what happened, once for both.
    private void SayAlone(string what, string? why = null)
    {
        if (Owner == FormOwner.Itself)
            Say(what, why);
    }

    private FormWorkflow Flow(FormFacts facts)
    {
        Rule.Require(Owner == FormOwner.Itself, $"{Title} moves on with the {Owner} it is part of.");
        return new FormWorkflow(this, facts);
    }
}
