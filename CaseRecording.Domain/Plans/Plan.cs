using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Plans;

/// <summary>A version of a child's plan. What is written in it is in its form (3.4.1, 4.2).</summary>
public sealed class Plan : RecordItem, IOnFile
{
    /// <summary>The longest reasons.</summary>
    public const int MaxReasonsLength = 8000;

    /// <summary>How the line of the history ends when a plan ends.</summary>
    public const string Ended = " ended";

    private Plan()
    {
    }

    private Plan(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The period of involvement it belongs to.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Its form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>Which plan.</summary>
    public PlanKind Kind { get; private set; }

    /// <summary>Counts the versions, from 1.</summary>
    public int PlanNumber { get; private set; }

    /// <summary>The version it takes the place of.</summary>
    public Guid? SupersedesId { get; private set; }

    /// <summary>Where it is.</summary>
    public PlanState State { get; private set; }

    /// <summary>The last day in time to send it for agreement; null where no timescale is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Why it was late (3.6.1).</summary>
    public string? LateReason { get; private set; }

    /// <summary>The day it was agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Who agreed it, by full name and role as they were then.</summary>
    public string? AgreedByName { get; private set; }

    /// <summary>The day it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended.</summary>
    public string? EndReasons { get; private set; }

    /// <summary>Begins the first version of a plan on its form.</summary>
    /// <exception cref="RuleBrokenException">The form is not a plan.</exception>
    public static Plan Draft(Guid caseId, Form form, Template template, DateOnly? dueOn, Stamp by) => New(caseId, form, template, 1, null, dueOn, by);

    /// <summary>Begins the version that will take this one's place when it is agreed.</summary>
    /// <exception cref="RuleBrokenException">This plan is not active, or the form is for another kind of plan.</exception>
    public Plan NextVersion(Form form, Template template, DateOnly? dueOn, Stamp by)
    {
        Rule.Require(State == PlanState.Active, $"Only a {Kind.Words()} that is active gets a next version.");
        var next = New(CaseId, form, template, PlanNumber + 1, Id, dueOn, by);
        Rule.Require(next.Kind == Kind, $"{template.Title} is not the next version of a {Kind.Words()}.");
        return next;
    }

    /// <summary>Sends it to a manager for agreement.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, nothing is aimed at for the child (4.2), or it is late without a reason (3.6.1).</exception>
    public void SendForAgreement(Form form, PlanFacts facts, string? lateReason, Stamp by)
    {
        LateReason = Rule.OptionalText(lateReason, "Why it is late", Deadline.MaxReasonLength) ?? LateReason;
        Flow(form, facts).Fire(PlanStep.SendForAgreement);
        form.Sent(by);
        Say($"{Kind.Words()} sent for agreement", LateReason);
    }

    /// <summary>Returns it with reasons the author sees on the form.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it does not await agreement.</exception>
    public FormReturn Return(Form form, PlanFacts facts, string? reasons, Stamp by)
    {
        Flow(form, facts).Fire(PlanStep.Return);
        var back = form.SentBack(reasons, by);
        Say($"{Kind.Words()} returned", back.Reasons);
        return back;
    }

    /// <summary>Takes a returned plan up again.</summary>
    /// <exception cref="RuleBrokenException">It was not returned.</exception>
    public void Resume(Form form, PlanFacts facts)
    {
        Flow(form, facts).Fire(PlanStep.Resume);
        form.TakenUp();
        Say($"{Kind.Words()} taken up again");
    }

    /// <summary>Agrees it, keeps how it stood, and makes it the plan that is followed.</summary>
    /// <exception cref="RuleBrokenException">Whoever agrees wrote part of it (6.1.2); ethnicity is not known (3.4.3); nobody agreed that the child comes into care.</exception>
    public FormSnapshot Agree(FormContents contents, PlanFacts facts, Stamp by)
    {
        Flow(contents.Form, facts).Fire(PlanStep.Agree);
        AgreedOn = by.Day;
        AgreedByName = by.ToString();
        Say($"{Kind.Words()} agreed, version {PlanNumber}");
        return contents.Form.Authorised(contents, by);
    }

    /// <summary>Gives way to its next version, once that is agreed.</summary>
    /// <exception cref="RuleBrokenException">That plan is not this one's next version, or is not agreed.</exception>
    public void Supersede(Plan next)
    {
        Rule.Require(next.SupersedesId == Id && next.State == PlanState.Active, "A plan gives way only to its own next version, once that is agreed.");
        new PlanWorkflow(this, PlanFacts.Example).Fire(PlanStep.Supersede);
        EndedOn = next.AgreedOn;
        Say($"{Kind.Words()}, version {PlanNumber}, replaced by version {next.PlanNumber}");
    }

    /// <summary>Ends it.</summary>
    /// <param name="reasons">Why.</param>
    /// <param name="on">The day, not in the future and not before it was agreed.</param>
    /// <param name="by">Who ends it.</param>
    /// <exception cref="RuleBrokenException">There are no reasons, the day cannot be right, or the plan is not active.</exception>
    public void End(string? reasons, DateOnly on, Stamp by)
    {
        new PlanWorkflow(this, PlanFacts.Example).Fire(PlanStep.End);
        new HappenedOn(on).RequirePast(by.At);
        Rule.Require(on >= AgreedOn, $"This plan was agreed on {IslandTime.Words(AgreedOn.GetValueOrDefault())}; it cannot have ended before that.");
        EndedOn = on;
        EndReasons = Rule.Text(reasons, "Reasons", MaxReasonsLength, "4.3");
        Say($"{Kind.Words()}{Ended}", EndReasons);
    }

    /// <summary>Gives up a plan that was never agreed, with reasons.</summary>
    /// <exception cref="RuleBrokenException">There are no reasons, or it was sent or agreed.</exception>
    public void Abandon(Form form, PlanFacts facts, string? reasons)
    {
        Flow(form, facts).Fire(PlanStep.Abandon);
        Say($"{Kind.Words()} abandoned", form.GivenUp(reasons));
    }

    // For the diagram, which needs a plan in its first state.
    internal static Plan Example => new();

    internal void MoveTo(PlanState state) => State = state;

    private static Plan New(Guid caseId, Form form, Template template, int number, Guid? supersedes, DateOnly? dueOn, Stamp by)
    {
        Rule.Require(template.Kind == TemplateKind.Plan && Enum.TryParse<PlanKind>(template.Variant, out _), $"{template.Title} is not a plan.", "3.4.1");
        var plan = new Plan(by)
        {
            FileId = form.FileId,
            CaseId = caseId,
            FormId = form.Id,
            Kind = Enum.Parse<PlanKind>(template.Variant),
            PlanNumber = number,
            SupersedesId = supersedes,
            DueOn = dueOn,
        };
        form.BelongsTo(plan, FormOwner.Plan);
        plan.Say($"{plan.Kind.Words()} begun, version {number}");
        return plan;
    }

    private PlanWorkflow Flow(Form form, PlanFacts facts)
    {
        Rule.Require(form.Id == FormId, "This form belongs to something else.");
        return new PlanWorkflow(this, facts);
    }
}
