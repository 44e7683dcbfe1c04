using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Contacts;

/// <summary>Where a referral stands.</summary>
public enum ReferralState { Taken, AwaitingDecision, Accepted, NoFurtherAction, AdviceGiven, EarlyHelp, Closed }

/// <summary>Whether whoever may consent did.</summary>
public enum ReferralConsent { Given, Refused, NotSought }

/// <summary>What follows from an accepted referral.</summary>
public enum ReferralNextStep { None, Narrates, StrategyDiscussion }

/// <summary>Which NARRATES is to be done.</summary>
public enum NarratesChoice { CwAN, CwCN, S46 }

/// <summary>
/// The request of a service for one child (3.3.5, 3.4.1, P14, P20). Brothers and sisters referred together get one each (4.2, P44).
/// </summary>
public sealed class Referral : RecordItem, IOnFile
{
    /// <summary>The longest code or name, and the longest text.</summary>
    public const int MaxNameLength = 300, MaxTextLength = 200_000;

    private Referral()
    {
    }

    private Referral(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The contact it came from.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>The case it opened or joined.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>When the request came in.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>Source, from the code list.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who referred: name and role.</summary>
    public string ReferredBy { get; private set; } = "";

    /// <summary>Why a service is asked for.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who knows about the referral: parents, the child.</summary>
    public string WhoKnows { get; private set; } = "";

    /// <summary>Consent.</summary>
    public ReferralConsent Consent { get; private set; }

    /// <summary>Whose consent, or why there is none.</summary>
    public string ConsentDetail { get; private set; } = "";

    /// <summary>Who lives with the child, as told.</summary>
    public string Household { get; private set; } = "";

    /// <summary>Who has parental responsibility, as told.</summary>
    public string ParentalResponsibility { get; private set; } = "";

    /// <summary>Whether deliberate harm to the child is alleged; closure then takes the steps of 7.1.3.</summary>
    public bool DeliberateHarmAlleged { get; private set; }

    /// <summary>What is alleged and by whom.</summary>
    public string? HarmDetail { get; private set; }

    /// <summary>The last day in time for the decision: one working day (3.6.1, P32).</summary>
    public DateOnly DecideBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReferralState State { get; private set; }

    /// <summary>What follows from it.</summary>
    public ReferralNextStep NextStep { get; private set; }

    /// <summary>Which NARRATES, where that follows.</summary>
    public NarratesChoice? Narrates { get; private set; }

    /// <summary>The day on which a worker chose NARRATES out of hours; the assessment's days count from it, whenever a manager confirms.</summary>
    public DateOnly? ChosenOutOfHoursOn { get; private set; }

    /// <summary>Out of hours the worker chose NARRATES; a manager confirms by this day.</summary>
    public DateOnly? ConfirmBy { get; private set; }

    /// <summary>The reasons of the decision (4.3, P51, P68).</summary>
    public string? DecisionReasons { get; private set; }

    /// <summary>What the decision is meant to achieve for the child (P36, P51).</summary>
    public string? IntendedOutcome { get; private set; }

    /// <summary>Who decided, with role as it was then.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why the decision took longer than one working day (P34).</summary>
    public string? LateReason { get; private set; }

    /// <summary>When it was closed with its case, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The way it can go from here.</summary>
    public ReferralWorkflow Workflow() => new(() => State, to => State = to, () => NextStep == ReferralNextStep.Narrates);

    /// <summary>Takes the referral of one child.</summary>
    /// <exception cref="RuleBrokenException">Something that the record needs is missing.</exception>
    public static Referral Take(Guid fileId, Guid contactId, ReferralDetails d, DateOnly decideBy, Stamp by)
    {
        var referral = new Referral(by)
        {
            FileId = fileId, ContactId = contactId, ReceivedAt = d.ReceivedAt, DecideBy = decideBy,
            Source = Rule.Text(d.Source, "Source", MaxNameLength),
            ReferredBy = Rule.Text(d.ReferredBy, "Who referred", MaxNameLength),
            Reason = Rule.Text(d.Reason, "Reason for the referral", MaxTextLength),
            WhoKnows = Rule.Text(d.WhoKnows, "Who knows about it", MaxTextLength),
            Consent = d.Consent,
            ConsentDetail = Rule.Text(d.ConsentDetail, d.Consent == ReferralConsent.Given ? "Who consented" : "Why there is no consent", MaxTextLength),
            Household = Rule.Text(d.Household, "Household", MaxTextLength, "4.2"),
            ParentalResponsibility = Rule.Text(d.ParentalResponsibility, "Who has parental responsibility", MaxTextLength, "4.2"),
            DeliberateHarmAlleged = d.DeliberateHarmAlleged,
            HarmDetail = d.DeliberateHarmAlleged
                ? Rule.Text(d.HarmDetail, "What is alleged, and by whom", MaxTextLength, "7.1.3")
                : Rule.OptionalText(d.HarmDetail, "What is alleged, and by whom", MaxTextLength),
        };
        Rule.Require(d.ReceivedAt <= by.At.AddMinutes(5), "A referral cannot have come in later than now. Put when it came in.");
        referral.Say("Referral taken", referral.DeliberateHarmAlleged ? "Deliberate harm is alleged" : null);
        return referral;
    }

    /// <summary>Passes it to a manager for decision (3.6.1).</summary>
    public void PassForDecision(Stamp by)
    {
        Workflow().Fire(ReferralStep.PassForDecision);
        Say("Referral passed for decision");
    }

    /// <summary>
    /// Out of hours the worker chooses NARRATES; it can be started at once and a manager confirms within a working day (3.5.2, P30).
    /// </summary>
    /// <param name="narrates">Which.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="caseId">The child's open case, just opened to be confirmed or joined.</param>
    /// <param name="confirmBy">The last day in time for the manager.</param>
    /// <param name="by">The worker, and when.</param>
    public void ChooseNarratesOutOfHours(NarratesChoice narrates, string reasons, Guid caseId, DateOnly confirmBy, Stamp by)
    {
        Workflow().Fire(ReferralStep.ChooseNarratesOutOfHours);
        (NextStep, Narrates, CaseId, ChosenOutOfHoursOn, ConfirmBy) = (ReferralNextStep.Narrates, narrates, caseId, by.Day, confirmBy);
        DecisionReasons = Rule.Text(reasons, "Reasons", MaxTextLength, "4.3");
        Say($"NARRATES ({narrates}) chosen out of hours; a manager confirms by {IslandTime.Words(confirmBy)}", DecisionReasons);
    }

    /// <summary>A manager accepts: the case opens or the referral joins the open one (P30, P36, P51).</summary>
    /// <param name="decision">What follows, why, and what it is meant to achieve.</param>
    /// <param name="caseId">The child's open case, just opened or joined.</param>
    /// <param name="by">The manager, and when.</param>
    public void Accept(ReferralDecision decision, Guid caseId, Stamp by)
    {
        Rule.Require(decision.NextStep != ReferralNextStep.None, "Choose what follows: NARRATES or a Strategy Discussion.", "3.5.2");
        Rule.Require(decision.NextStep != ReferralNextStep.Narrates || decision.Narrates is not null, "Choose which NARRATES is to be done.", "3.4.1");
        Decide(ReferralStep.Accept, decision, by);
        (NextStep, Narrates, CaseId) = (decision.NextStep, decision.NextStep == ReferralNextStep.Narrates ? decision.Narrates : null, caseId);
        ConfirmBy = null;
        Say(decision.NextStep == ReferralNextStep.Narrates
            ? $"Referral accepted; NARRATES ({decision.Narrates}) to be started"
            : "Referral accepted; a Strategy Discussion to be held", DecisionReasons);
    }

    /// <summary>A manager decides that nothing more is done, advice is given, or early help is offered. No closure is needed (design of the service).</summary>
    /// <param name="outcome">Which of the three.</param>
    /// <param name="decision">Why, and what it is meant to achieve.</param>
    /// <param name="by">The manager, and when.</param>
    /// <param name="ended">The case that NARRATES chosen out of hours had opened for this referral alone, and that ends with the decision.</param>
    public void DecideWithoutCase(ReferralState outcome, ReferralDecision decision, Stamp by, Guid? ended = null)
    {
        var step = outcome switch
        {
            ReferralState.NoFurtherAction => ReferralStep.TakeNoFurtherAction,
            ReferralState.AdviceGiven => ReferralStep.GiveAdvice,
            ReferralState.EarlyHelp => ReferralStep.OfferEarlyHelp,
            _ => throw new RuleBrokenException("Choose no further action, advice or early help."),
        };
        Decide(step, decision, by);
        (NextStep, Narrates, ConfirmBy, CaseId) = (ReferralNextStep.None, null, null, ended);
        Say(StateWords(outcome), DecisionReasons);
    }

    /// <summary>Closed together with its case (7.1.2, P64).</summary>
    public void Close(Stamp by)
    {
        Workflow().Fire(ReferralStep.Close);
        ClosedAt = by.At;
        Say("Referral closed");
    }

    /// <summary>The state as words.</summary>
    public static string StateWords(ReferralState state) => state switch
    {
        ReferralState.Taken => "Taken",
        ReferralState.AwaitingDecision => "Awaiting a decision",
        ReferralState.Accepted => "Accepted",
        ReferralState.NoFurtherAction => "No further action",
        ReferralState.AdviceGiven => "Advice given",
        ReferralState.EarlyHelp => "Early help",
        _ => "Closed",
    };

    private void Decide(ReferralStep step, ReferralDecision decision, Stamp by)
    {
        Workflow().Require(step);
        Rule.Require(by.Day <= DecideBy || !string.IsNullOrWhiteSpace(decision.LateReason),
            $"This decision was due by {IslandTime.LongWords(DecideBy)}. Write why it is late.", "3.6.1");
        DecisionReasons = Rule.Text(decision.Reasons, "Reasons", MaxTextLength, "4.3");
        IntendedOutcome = Rule.Text(decision.IntendedOutcome, "Intended outcome for the child", MaxTextLength, "4.3");
        LateReason = by.Day > DecideBy ? Rule.Text(decision.LateReason, "Why it is late", MaxTextLength, "3.6.1") : null;
        (DecidedBy, DecidedAt) = (by.ToString(), by.At);
        Workflow().Fire(step);
    }
}

/// <summary>What is told of a referral, for one child.</summary>
public sealed record ReferralDetails(
    DateTime ReceivedAt, string? Source, string? ReferredBy, string? Reason, string? WhoKnows, ReferralConsent Consent, string? ConsentDetail,
    string? Household, string? ParentalResponsibility, bool DeliberateHarmAlleged, string? HarmDetail);

/// <summary>A manager's decision on a referral.</summary>
public sealed record ReferralDecision(string? Reasons, string? IntendedOutcome, ReferralNextStep NextStep = ReferralNextStep.None, NarratesChoice? Narrates = null, string? LateReason = null);
