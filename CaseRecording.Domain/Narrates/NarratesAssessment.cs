using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Narrates;

/// <summary>One NARRATES assessment of one child (3.4.1). What is written in it is in its form.</summary>
public sealed class NarratesAssessment : RecordItem, IOnFile
{
    /// <summary>The longest reasons or intended outcome.</summary>
    public const int MaxReasonsLength = 8000;

    private NarratesAssessment()
    {
    }

    private NarratesAssessment(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The period of involvement it belongs to.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Its form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>Which NARRATES.</summary>
    public NarratesVariant Variant { get; private set; }

    /// <summary>Where it is.</summary>
    public NarratesState State { get; private set; }

    /// <summary>Who started it, by full name and role as they were then.</summary>
    public string StartedByName { get; private set; } = "";

    /// <summary>The day it was started.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>The last day in time; null where no timescale is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Why it was late (3.6.1).</summary>
    public string? LateReason { get; private set; }

    /// <summary>What follows from it.</summary>
    public NarratesOutcome? Outcome { get; private set; }

    /// <summary>Why.</summary>
    public string? OutcomeReasons { get; private set; }

    /// <summary>The effect on the child that is meant by it (4.3).</summary>
    public string? IntendedOutcomeForChild { get; private set; }

    /// <summary>Who chose it.</summary>
    public Guid? OutcomeChosenById { get; private set; }

    /// <summary>Their full name and role as they were then.</summary>
    public string? OutcomeChosenByName { get; private set; }

    /// <summary>When it was authorised, UTC.</summary>
    public DateTime? AuthorisedAt { get; private set; }

    /// <summary>Starts an assessment on its form.</summary>
    /// <param name="caseId">The open case.</param>
    /// <param name="form">A form just begun from a NARRATES template.</param>
    /// <param name="template">That template.</param>
    /// <param name="dueOn">The last day in time.</param>
    /// <param name="by">Who starts it.</param>
    /// <exception cref="RuleBrokenException">The form is not a NARRATES.</exception>
    public static NarratesAssessment Start(Guid caseId, Form form, Template template, DateOnly? dueOn, Stamp by)
    {
        Rule.Require(template.Kind == TemplateKind.Narrates && Enum.TryParse<NarratesVariant>(template.Variant, out _), $"{template.Title} is not a NARRATES.", "3.4.1");
        var assessment = new NarratesAssessment(by)
        {
            FileId = form.FileId,
            CaseId = caseId,
            FormId = form.Id,
            Variant = Enum.Parse<NarratesVariant>(template.Variant),
            StartedByName = by.ToString(),
            StartedOn = by.Day,
            DueOn = dueOn,
        };
        form.BelongsTo(assessment, FormOwner.Narrates);
        assessment.Say($"Started: {template.Title}");
        return assessment;
    }

    /// <summary>Chooses what follows, why, and what it is meant to change for the child (3.6.1, 4.3).</summary>
    /// <param name="form">Its form.</param>
    /// <param name="outcome">What follows.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="intendedForChild">The effect on the child that is meant.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="insteadOf">The choice it replaces, as it was read; <see cref="NarratesChosen.Nothing"/> before the first.</param>
    /// <exception cref="RuleBrokenException">Reasons or intended outcome are missing, the form takes no more answers, or another choice stands by now.</exception>
    public void ChooseOutcome(Form form, NarratesOutcome outcome, string? reasons, string? intendedForChild, Stamp by, NarratesChosen insteadOf)
    {
        form.RequireOpen();
        Rule.Require(Enum.IsDefined(outcome), "Outcome: choose one.");
        var (standing, chosen) = (new NarratesChosen(Outcome, OutcomeReasons, IntendedOutcomeForChild),
            new NarratesChosen(outcome, Rule.Text(reasons, "Reasons", MaxReasonsLength, "4.3"), Rule.Text(intendedForChild, "Intended outcome for the child", MaxReasonsLength, "4.3")));
        // The same choice again, as by a double click, writes over nothing.
        Rule.RequireAsRead(insteadOf == standing || chosen == standing);
        (Outcome, OutcomeReasons, IntendedOutcomeForChild) = (chosen.Outcome, chosen.Reasons, chosen.IntendedForChild);
        OutcomeChosenById = by.ById;
        OutcomeChosenByName = by.ToString();
        Say($"Outcome of NARRATES chosen: {outcome.Words()}", OutcomeReasons);
    }

    /// <summary>Sends it to a manager for authorisation.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, no outcome is chosen, or it is late without a reason (3.6.1).</exception>
    public void Submit(Form form, FormFacts facts, string? lateReason, Stamp by)
    {
        LateReason = Rule.OptionalText(lateReason, "Why it is late", Deadline.MaxReasonLength) ?? LateReason;
        Flow(form, facts).Fire(NarratesStep.SendForAuthorisation);
        form.Sent(by);
        Say("NARRATES sent for authorisation", LateReason);
    }

    /// <summary>Returns it with reasons the author sees on the form.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it does not await authorisation.</exception>
    public FormReturn Return(Form form, FormFacts facts, string? reasons, Stamp by)
    {
        Flow(form, facts).Fire(NarratesStep.Return);
        var back = form.SentBack(reasons, by);
        Say("NARRATES returned", back.Reasons);
        return back;
    }

    /// <summary>Takes a returned assessment up again.</summary>
    /// <exception cref="RuleBrokenException">It was not returned.</exception>
    public void Resume(Form form, FormFacts facts)
    {
        Flow(form, facts).Fire(NarratesStep.Resume);
        form.TakenUp();
        Say("NARRATES taken up again");
    }

    /// <summary>Authorises it and keeps how it stood (3.6.1, 6.1.2).</summary>
    /// <exception cref="RuleBrokenException">The authoriser wrote or sent part of it, or it does not await authorisation.</exception>
    public FormSnapshot Authorise(FormContents contents, FormFacts facts, Stamp by)
    {
        Flow(contents.Form, facts).Fire(NarratesStep.Authorise);
        AuthorisedAt = by.At;
        Say($"NARRATES authorised: {Outcome?.Words()}", OutcomeReasons);
        return contents.Form.Authorised(contents, by);
    }

    /// <summary>Gives it up, with reasons.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it was sent or authorised.</exception>
    public void Abandon(Form form, FormFacts facts, string? reasons)
    {
        Flow(form, facts).Fire(NarratesStep.Abandon);
        Say("NARRATES abandoned", form.GivenUp(reasons));
    }

    // For the diagram, which needs an assessment in its first state.
    internal static NarratesAssessment Example => new();

    internal void MoveTo(NarratesState state) => State = state;

    private NarratesWorkflow Flow(Form form, FormFacts facts)
    {
        Rule.Require(form.Id == FormId, "This form belongs to something else.");
        return new NarratesWorkflow(this, facts);
    }
}

/// <summary>An outcome as it was chosen, with its reasons and what is meant for the child; all null before the first choice.</summary>
public sealed record NarratesChosen(NarratesOutcome? Outcome, string? Reasons, string? IntendedForChild)
{
    /// <summary>Before the first choice.</summary>
    public static NarratesChosen Nothing { get; } = new(null, null, null);
}
