using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>
/// An event that somebody judged: it belongs in the child's chronology, or it was left out (3.4.3, P27). What the record offers is a candidate until
/// then. How it was worded and judged before stays.
/// </summary>
public sealed class ChronologyEntry : RecordItem, IOnFile
{
    private readonly List<ChronologyWording> _wordings = [];
    private readonly List<ChronologyJudgement> _judgements = [];

    private ChronologyEntry()
    {
    }

    private ChronologyEntry(Guid fileId, ChronologySource? source, Stamp by) : base(by) =>
        (FileId, SourceKind, SourceId, SourceMoment) = (fileId, source?.Kind, source?.ItemId, source?.Moment);

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>In which table it was found; null where it was added by hand.</summary>
    public ChronologySourceKind? SourceKind { get; private set; }

    /// <summary>The row there.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>Which of its ends.</summary>
    public ChronologyMoment? SourceMoment { get; private set; }

    /// <summary>Where it stands in the record; null where it was added by hand.</summary>
    public ChronologySource? Source => SourceKind is { } kind ? new(kind, SourceId!.Value, SourceMoment!.Value) : null;

    /// <summary>Whether it stands in the chronology.</summary>
    public ChronologyState State { get; private set; }

    /// <summary>The number of the wording that stands.</summary>
    public int LatestWording { get; private set; }

    /// <summary>The number of the judgement that stands.</summary>
    public int LatestJudgement { get; private set; }

    /// <summary>The wordings that were loaded.</summary>
    public IReadOnlyList<ChronologyWording> Wordings => _wordings;

    /// <summary>The judgements that were loaded.</summary>
    public IReadOnlyList<ChronologyJudgement> Judgements => _judgements;

    /// <summary>Takes an event up into the chronology.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="source">Where it was found; null where it is added by hand.</param>
    /// <param name="told">What is told of it.</param>
    /// <param name="sourceSays">When it happened by its source; where the same is told, its day follows the source.</param>
    /// <param name="by">Who judges, and when.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or the day cannot be.</exception>
    public static ChronologyEntry TakeUp(Guid fileId, ChronologySource? source, ChronologyDetails told, HappenedOn? sourceSays, Stamp by)
    {
        var entry = new ChronologyEntry(fileId, source, by);
        entry.Word(told, sourceSays, null, by);
        entry.Judge(ChronologyState.InChronology, null, by);
        entry.Say($"Event {(source is null ? "added to" : "taken up into")} the chronology: {told.When}");
        return entry;
    }

    /// <summary>Leaves out what the record offered, with the words in which it was offered, so that the judgement can be understood later.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="source">Where it was found.</param>
    /// <param name="offered">How it was offered.</param>
    /// <param name="reason">Why it does not belong there.</param>
    /// <param name="by">Who judges, and when.</param>
    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public static ChronologyEntry LeaveOut(Guid fileId, ChronologySource source, ChronologyDetails offered, string? reason, Stamp by)
    {
        var entry = new ChronologyEntry(fileId, source, by);
        entry.Word(offered, offered.When, null, by);
        entry.Judge(ChronologyState.LeftOut, Reason(reason), by);
        entry.Say($"Event left out of the chronology: {offered.When}", entry._judgements[^1].Why);
        return entry;
    }

    /// <summary>Words it anew.</summary>
    /// <param name="told">What is told now.</param>
    /// <param name="sourceSays">When it happened by its source, as that stands now.</param>
    /// <param name="standing">The wording that stands.</param>
    /// <param name="insteadOf">The wording that was on the screen.</param>
    /// <param name="why">Why, where the words of another person give way.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">Nothing was changed, somebody else worded it meanwhile, or something is missing.</exception>
    public ChronologyWording Reword(ChronologyDetails told, HappenedOn? sourceSays, ChronologyWording standing, Guid insteadOf, string? why, Stamp by)
    {
        Rule.RequireAsRead(standing.Id == insteadOf && standing.Number == LatestWording);
        var reason = standing.Recorded.ById == by.ById ? Rule.OptionalText(why, "Why it is worded anew", ChronologyWording.MaxWhyLength)
            : Rule.Text(why, $"Why it is worded anew (these are the words of {standing.Recorded.ByName})", ChronologyWording.MaxWhyLength, "3.7.1");
        var wording = new ChronologyWording(this, LatestWording + 1, told, sourceSays, reason, by);
        Rule.Require(wording.Details != standing.Details || wording.IsSourcesDay != standing.IsSourcesDay, "Nothing was changed. Change what is to be worded differently, or leave it as it was.");
        LatestWording = wording.Number;
        _wordings.Add(wording);
        Say($"Event in the chronology worded anew: {told.When}", reason);
        return wording;
    }

    /// <summary>Judges that it does not belong in the chronology after all.</summary>
    /// <exception cref="RuleBrokenException">It is left out already, or no reason is given.</exception>
    public void LeaveOut(string? reason, Stamp by)
    {
        Rule.Require(State == ChronologyState.InChronology, "This event is left out already.");
        Judge(ChronologyState.LeftOut, Reason(reason), by);
        Say("Event left out of the chronology", _judgements[^1].Why);
    }

    /// <summary>Judges that it does belong there.</summary>
    /// <exception cref="RuleBrokenException">It stands there already, or no reason is given.</exception>
    public void TakeUpAgain(string? reason, Stamp by)
    {
        Rule.Require(State == ChronologyState.LeftOut, "This event stands in the chronology already.");
        Judge(ChronologyState.InChronology, Rule.Text(reason, "Why it belongs in the chronology", ChronologyWording.MaxWhyLength, "3.4.3"), by);
        Say("Event taken up into the chronology again", _judgements[^1].Why);
    }

    private static string Reason(string? reason) => Rule.Text(reason, "Why it is left out", ChronologyWording.MaxWhyLength, "3.4.3");

    private void Word(ChronologyDetails told, HappenedOn? sourceSays, string? why, Stamp by)
    {
        _wordings.Add(new ChronologyWording(this, 1, told, sourceSays, why, by));
        LatestWording = 1;
    }

    private void Judge(ChronologyState state, string? why, Stamp by)
    {
        State = state;
        _judgements.Add(new ChronologyJudgement(Id, ++LatestJudgement, state, why, by));
    }
}
