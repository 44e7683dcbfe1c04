using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// A completed case note on a child's file. It is written whole and never altered; a correction adds to it (3.7.1, P39).
/// Until it is complete it is a draft, which is no part of the record.
/// </summary>
public sealed class CaseNote : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>What whoever begins a note on a closed case is told (7.1.2).</summary>
    public const string CaseIsClosed = "This case is closed and takes no new notes. If the child needs help again, take a referral: it opens a new case on the same file (policy 7.1.2).";

    /// <summary>The longest texts, in characters.</summary>
    public const int MaxReasonLength = 2_000, MaxTopicsLength = 4_000, MaxWhyNotSeenLength = 2_000, MaxViewsLength = 8_000, MaxLateReasonLength = 2_000, MaxRelevanceLength = 2_000, MaxSubKindLength = 60;

    private readonly List<Passage> _passages = [];
    private readonly List<NotePresence> _presence = [];

    private CaseNote()
    {
    }

    private CaseNote(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case it belongs to; null for a note made before a case was open.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>What the note is about.</summary>
    public NoteKind Kind { get; private set; }

    /// <summary>What it is more closely, in the words its author chose from: <c>at school</c>. They stay as they were when the list changes.</summary>
    public string? SubKind { get; private set; }

    /// <summary>When it happened, as the author tells it.</summary>
    public HappenedOn HappenedOn { get; private set; } = new(default);

    /// <summary>Shared with the notes on brothers' and sisters' files that were written with it; each is a record of its own (P44).</summary>
    public Guid? WrittenTogetherId { get; private set; }

    /// <summary>Why it belongs on this child's file; always there where it was written for several (P44).</summary>
    public string? Relevance { get; private set; }

    /// <summary>Why the visit, call or meeting took place (P48).</summary>
    public string? ReasonForContact { get; private set; }

    /// <summary>Key topics and themes (P48).</summary>
    public string? KeyTopics { get; private set; }

    /// <summary>That no decision was made, where a visit or meeting led to none (P48).</summary>
    public bool NoDecisionMade { get; private set; }

    /// <summary>Whether the child was seen, and whether alone (P49).</summary>
    public ChildSeen ChildSeen { get; private set; }

    /// <summary>Whether the child was spoken to alone (P49).</summary>
    public bool ChildSpokenToAlone { get; private set; }

    /// <summary>Why the child was not seen, or not alone (P49).</summary>
    public string? WhyNotSeen { get; private set; }

    /// <summary>Whether the carers were seen and spoken to alone (P65).</summary>
    public bool CarersSeenAndSpokenToAlone { get; private set; }

    /// <summary>Whether the accommodation in which the child lives was visited (P65).</summary>
    public bool HomeVisited { get; private set; }

    /// <summary>Whether the views of the professionals involved were sought (P65).</summary>
    public bool ProfessionalsViewsSought { get; private set; }

    /// <summary>How the child's views informed the decision (P49).</summary>
    public string? HowViewsInformedDecision { get; private set; }

    /// <summary>Whether a significant risk was identified (P33).</summary>
    public bool SignificantRisk { get; private set; }

    /// <summary>The last day on which recording it was in time (P33).</summary>
    public DateOnly RecordBy { get; private set; }

    /// <summary>How late it was recorded, in working days; 0 when in time (P33).</summary>
    public int LateBy { get; private set; }

    /// <summary>Why it was late (P33).</summary>
    public string? LateReason { get; private set; }

    /// <summary>The note itself, in order.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>Who was there.</summary>
    public IReadOnlyList<NotePresence> Presence => _presence;

    /// <summary>The last day on which a note of something that happened then is in time (3.6.1, P33).</summary>
    public static DateOnly RecordByFor(HappenedOn happened, bool significantRisk, TimescaleTable timescales) =>
        timescales.Due(significantRisk ? "case-note-significant-risk" : "case-note", happened.Until ?? happened.Day);

    /// <summary>Completes a note.</summary>
    /// <exception cref="RuleBrokenException">The case is closed, the day cannot be right, or something that the policy asks for is missing.</exception>
    public static CaseNote Write(NoteToWrite told, NoteFacts facts, NoteKindTable kinds, TimescaleTable timescales, Stamp by)
    {
        NoteRules.Require(told, facts, kinds, by);
        var recordBy = RecordByFor(told.HappenedOn, told.SignificantRisk, timescales);
        var lateBy = Math.Max(0, timescales.Calendar.WorkingDaysBetween(recordBy, by.Day));
        var note = new CaseNote(by)
        {
            FileId = told.FileId,
            CaseId = told.CaseId,
            Kind = told.Kind,
            SubKind = told.SubKind,
            HappenedOn = told.HappenedOn,
            WrittenTogetherId = told.WrittenTogetherId,
            Relevance = NoteRules.TextIf(told.WrittenTogetherId is not null, told.Relevance, "Why this is relevant to the child", MaxRelevanceLength, "4.2"),
            ReasonForContact = NoteRules.TextIf(kinds.Asks(told.Kind, NoteAsk.Reason), told.ReasonForContact, $"Reason for the {kinds.Words(told.Kind)}", MaxReasonLength, "4.2"),
            KeyTopics = NoteRules.TextIf(kinds.Asks(told.Kind, NoteAsk.Topics), told.KeyTopics, "Key topics", MaxTopicsLength, "4.2"),
            NoDecisionMade = told.NoDecisionMade,
            ChildSeen = told.ChildSeen,
            ChildSpokenToAlone = told.ChildSpokenToAlone,
            WhyNotSeen = Rule.OptionalText(told.WhyNotSeen, "Why the child was not seen", MaxWhyNotSeenLength),
            CarersSeenAndSpokenToAlone = told.CarersSeenAndSpokenToAlone,
            HomeVisited = told.HomeVisited,
            ProfessionalsViewsSought = told.ProfessionalsViewsSought,
            HowViewsInformedDecision = NoteRules.TextIf(NoteRules.HoldsViewsAndDecision(told),
                told.HowViewsInformedDecision, "How the child's views informed the decision", MaxViewsLength, "4.3"),
            SignificantRisk = told.SignificantRisk,
            RecordBy = recordBy,
            LateBy = lateBy,
            LateReason = NoteRules.TextIf(lateBy > 0, told.LateReason, "Why this note is late", MaxLateReasonLength, "3.6.1"),
        };
        note._passages.AddRange(told.Passages.Select((passage, position) => new Passage(note.Id, position, passage, by)));
        note._presence.AddRange(told.Presence.Select(present => new NotePresence(note.Id, present, by)));
        note.Say($"Note recorded: {kinds.Words(told.Kind, told.SubKind)}, {told.HappenedOn}", note.LateReason);
        return note;
    }

    /// <summary>
    /// Records a note on the right child's file that was written on another's: the same words as they stand, the same day, and no later than
    /// its author was. Who wrote it and when is kept beside it (3.7.1).
    /// </summary>
    /// <param name="original">The note on the wrong file.</param>
    /// <param name="standing">The original's texts as they stand after its corrections.</param>
    /// <param name="told">The original's facts as they stand.</param>
    /// <param name="corrections">Its corrections, the earliest first.</param>
    /// <param name="addenda">What was added to it.</param>
    /// <param name="fileId">The right child's file.</param>
    /// <param name="caseId">The case there; null where none was ever open.</param>
    /// <param name="facts">The right child.</param>
    /// <param name="kinds">The kinds of note.</param>
    /// <param name="by">The manager who moves it.</param>
    /// <exception cref="RuleBrokenException">It is the same file, or this child cannot have been seen then.</exception>
    public static (CaseNote Note, NoteOrigin Origin, IReadOnlyList<NoteAddendum> Addenda) Move(
        CaseNote original, IReadOnlyDictionary<string, string> standing, FactsOfNote told, IEnumerable<NoteCorrection> corrections, IEnumerable<NoteAddendum> addenda, Guid fileId, Guid? caseId, NoteFacts facts, NoteKindTable kinds, Stamp by)
    {
        Rule.Require(fileId != original.FileId, "The note is on this child's file already. Choose the file on which it belongs.");
        NoteRules.RequireChildCouldBeSeen(told.ChildSeen, told.ChildSpokenToAlone, told.HappenedOn, facts);
        var note = new CaseNote(by)
        {
            FileId = fileId,
            CaseId = caseId,
            Kind = original.Kind,
            SubKind = original.SubKind,
            HappenedOn = told.HappenedOn with { },
            WrittenTogetherId = original.WrittenTogetherId,
            Relevance = standing.GetValueOrDefault(NoteParts.Relevance),
            ReasonForContact = standing.GetValueOrDefault(NoteParts.Reason),
            KeyTopics = standing.GetValueOrDefault(NoteParts.Topics),
            NoDecisionMade = original.NoDecisionMade,
            ChildSeen = told.ChildSeen,
            ChildSpokenToAlone = told.ChildSpokenToAlone,
            WhyNotSeen = Rule.OptionalText(standing.GetValueOrDefault(NoteParts.WhyNotSeen), "Why the child was not seen", MaxWhyNotSeenLength),
            CarersSeenAndSpokenToAlone = told.CarersSeenAndSpokenToAlone,
            HomeVisited = told.HomeVisited,
            ProfessionalsViewsSought = told.ProfessionalsViewsSought,
            HowViewsInformedDecision = standing.GetValueOrDefault(NoteParts.HowViews),
            SignificantRisk = original.SignificantRisk,
            RecordBy = original.RecordBy,
            LateBy = original.LateBy,
            LateReason = standing.GetValueOrDefault(NoteParts.Late),
        };
        note._passages.AddRange(original._passages.OrderBy(p => p.Position).Select(p =>
        {
            var (who, reasons, outcome) = NoteParts.Decision(p.Position);
            return new Passage(note.Id, p.Position, new(p.Kind, standing[NoteParts.Passage(p.Position)], standing.GetValueOrDefault(NoteParts.Source(p.Position)),
                standing.GetValueOrDefault(who), standing.GetValueOrDefault(reasons), standing.GetValueOrDefault(outcome)), by);
        }));
        note._presence.AddRange(told.Presence.Select(present => new NotePresence(note.Id, present, by)));
        note.Say($"Note recorded: {kinds.Words(note.Kind, note.SubKind)}, {note.HappenedOn}");
        return (note, new NoteOrigin(note, original, corrections, by), [.. addenda.Select(a => NoteAddendum.Carried(note, a, by))]);
    }
}
