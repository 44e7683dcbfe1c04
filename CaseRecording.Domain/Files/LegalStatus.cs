using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>
/// Under which law a child stood, from one day to another, and the order behind it (3.4.3, P24). Several may stand at once where the law lets them; the
/// same one twice does not. What follows from a plan is not recorded here: see <see cref="StatusFromPlan"/>.
/// </summary>
public sealed class LegalStatus : RecordItem, IOnFile
{
    /// <summary>The longest code, name of a status, court or number; the longest reasons. In characters.</summary>
    public const int MaxCodeLength = 60, MaxLabelLength = 200, MaxOrderLength = 200, MaxReasonsLength = 2000;

    private const string Clause = "3.4.3";

    private LegalStatus()
    {
    }

    private LegalStatus(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Its code in the service's list.</summary>
    public string Status { get; private set; } = "";

    /// <summary>What it was called when it was recorded, because laws and lists change.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Whether a child under it is looked after.</summary>
    public bool IsLookedAfter { get; private set; }

    /// <summary>Whether it gives the service powers.</summary>
    public bool GivesPowers { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day that the order names.</summary>
    public DateOnly? RunsUntil { get; private set; }

    /// <summary>Which court made it; null where none did.</summary>
    public string? Court { get; private set; }

    /// <summary>Number or reference of the order.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The day the order was made.</summary>
    public DateOnly? OrderMadeOn { get; private set; }

    /// <summary>The order itself, among the documents of the file.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The day it ended, which is the first on which it no longer stood; null while nobody recorded an end.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Why it should never have been recorded; it then counts nowhere and stays in sight.</summary>
    public string? TakenBackBecause { get; private set; }

    /// <summary>The first day on which it no longer stands; null where that is not known.</summary>
    public DateOnly? Over => EndedOn ?? RunsUntil?.AddDays(1);

    /// <summary>Whether a child stood under it on a day.</summary>
    public bool InForceOn(DateOnly day) => TakenBackBecause is null && From <= day && (Over is null || day < Over);

    /// <summary>Whether the day that the order names has passed and nobody recorded what follows.</summary>
    public bool RanOut(DateOnly today) => TakenBackBecause is null && EndedOn is null && RunsUntil < today;

    /// <summary>Records that a child stands under it.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="kind">Which.</param>
    /// <param name="told">Since when, and the order.</param>
    /// <param name="child">Whose it is.</param>
    /// <param name="before">What is recorded of this child, with what the list says of each; those that this one follows are ended already.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">Ethnicity is not known (3.4.3), the order is not told, a day cannot be, or the law does not let both stand.</exception>
    public static LegalStatus Begin(
        Guid fileId, LegalStatusKind kind, LegalStatusDetails told, ChildForStatus child, IReadOnlyCollection<(LegalStatus Status, LegalStatusKind Kind)> before, Stamp by)
    {
        Rule.Require(child.EthnicityKnown || !kind.LookedAfter, $"This status cannot be recorded yet: {child.Name}'s ethnicity is not recorded (policy 3.4.3). Record it under People, then record the status.", Clause);
        Rule.Require(told.From <= by.Day, "A legal status cannot begin in the future. Record it on the day.", Clause);
        Days.RequireInALife(told.From, child.Born);
        Rule.Require(told.RunsUntil is null || told.RunsUntil >= told.From, "The order cannot run out before it began. Check the two days.", Clause);
        if (told.RunsUntil is { } until)
            Days.RequireNear(until, told.From, 18);
        var status = new LegalStatus(by)
        {
            FileId = fileId, Status = kind.Code, Label = kind.Label, IsLookedAfter = kind.LookedAfter, GivesPowers = kind.Powers, From = told.From, RunsUntil = told.RunsUntil,
            Court = kind.ByOrder ? Rule.Text(told.Court, "Which court made the order", MaxOrderLength, Clause) : null,
            OrderNumber = kind.ByOrder ? Rule.OptionalText(told.Number, "Number or reference of the order", MaxOrderLength) : null,
            OrderMadeOn = kind.ByOrder ? OrderDay(told, child.Born) : null, DocumentId = told.DocumentId,
        };
        if (told.EndedOn is { } ended)
            status.Close(ended, told.EndReason, by);
        foreach (var (other, otherKind) in before.Where(b => b.Status.TakenBackBecause is null && b.Status.Meets(status)))
        {
            Rule.Require(other.Status != status.Status, $"{other.Label} is recorded already, {other.Span()}. The same status does not stand twice at once.", Clause);
            Rule.Require(!kind.Excludes(otherKind),
                $"{other.Label} is recorded {other.Span()}, and the two cannot stand at once. Tick that this one takes its place, or end it first.", Clause);
        }
        status.Say($"Legal status: {kind.Label}, from {IslandTime.Words(told.From)}{(told.EndedOn is { } over ? $" to {IslandTime.Words(over)}" : "")}");
        return status;
    }

    /// <summary>It ended.</summary>
    /// <param name="on">The first day on which it no longer stood.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who records it, and when.</param>
    /// <exception cref="RuleBrokenException">It has ended, was taken back, no reason, or the day cannot be.</exception>
    public void End(DateOnly on, string? reason, Stamp by)
    {
        Rule.Require(TakenBackBecause is null, "This was recorded by mistake and is taken back, so it does not end.", Clause);
        Rule.Require(EndedOn is null, $"{Label} has an end already: {IslandTime.Words(EndedOn.GetValueOrDefault())}.", Clause);
        Close(on, reason, by);
        Say($"Legal status: {Label} ended on {IslandTime.Words(on)}", EndReason);
    }

    /// <summary>The court prolonged the order.</summary>
    /// <param name="until">The last day that it names now.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="RuleBrokenException">It names no last day, is over, no reason, or the day is not later.</exception>
    public void Prolong(DateOnly until, string? reason)
    {
        Rule.Require(TakenBackBecause is null && EndedOn is null, "This has ended, so it cannot be prolonged. Record a new status.", Clause);
        Rule.Require(RunsUntil is not null, $"{Label} is recorded without a last day. Nothing has to be prolonged.", Clause);
        Rule.Require(until > RunsUntil, $"It runs until {IslandTime.Words(RunsUntil.GetValueOrDefault())} already. Put a later day.", Clause);
        Days.RequireNear(until, From, 18);
        var why = Rule.Text(reason, "Why it runs longer", MaxReasonsLength, Clause);
        RunsUntil = until;
        Say($"Legal status: {Label} prolonged until {IslandTime.Words(until)}", why);
    }

    /// <summary>It was recorded by mistake: it counts nowhere, and stays in sight with the reason (3.7.1).</summary>
    /// <exception cref="RuleBrokenException">It was taken back already, or no reason.</exception>
    public void TakeBack(string? reason)
    {
        Rule.Require(TakenBackBecause is null, "This was taken back already.", "3.7.1");
        TakenBackBecause = Rule.Text(reason, "What was wrong", MaxReasonsLength, "3.7.1");
        Say($"Legal status recorded by mistake and taken back: {Label}, from {IslandTime.Words(From)}", TakenBackBecause);
    }

    private void Close(DateOnly on, string? reason, Stamp by)
    {
        Rule.Require(on >= From, $"{Label} began on {IslandTime.Words(From)}, so it cannot have ended before. Put a later day.", Clause);
        Rule.Require(on <= by.Day, "That day has not come yet. Record the end on the day.", Clause);
        EndReason = Rule.Text(reason, "Why it ended", MaxReasonsLength, Clause);
        EndedOn = on;
    }

    private static DateOnly OrderDay(LegalStatusDetails told, DateOnly? born)
    {
        Rule.Require(told.MadeOn is not null, "The day the order was made: this is needed. It stands on the order.", Clause);
        Days.RequireInALife(told.MadeOn.Value, born);
        Rule.Require(told.MadeOn <= told.From, "The order was made after the status began. Check the two days.", Clause);
        return told.MadeOn.Value;
    }

    private bool Meets(LegalStatus other) => (Over is null || other.From < Over) && (other.Over is null || From < other.Over);

    private string Span() => Over is null ? $"since {IslandTime.Words(From)}" : EndedOn is { } ended ? $"from {IslandTime.Words(From)} to {IslandTime.Words(ended)}"
        : $"from {IslandTime.Words(From)}, running until {IslandTime.Words(RunsUntil.GetValueOrDefault())}";
}
