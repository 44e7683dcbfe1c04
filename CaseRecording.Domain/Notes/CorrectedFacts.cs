using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// The facts of a note as one correction puts them. The note keeps those that were recorded; whatever relies on a fact starts from the latest of
/// these (3.7.1; P39, P40). Never changed itself: a later correction puts another in its place.
/// </summary>
public sealed class CorrectedFacts : RecordItem, IAppendOnly
{
    private readonly List<CorrectedPresence> _presence = [];

    private CorrectedFacts()
    {
    }

    private CorrectedFacts(Stamp by) : base(by)
    {
    }

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>The correction it belongs to.</summary>
    public Guid CorrectionId { get; private set; }

    /// <summary>The correction of facts in whose place it stands; null for the first of a note.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>When it happened.</summary>
    public HappenedOn HappenedOn { get; private set; } = new(default);

    /// <summary>Whether the child was seen, and whether alone.</summary>
    public ChildSeen ChildSeen { get; private set; }

    /// <summary>Whether the child was spoken to alone.</summary>
    public bool ChildSpokenToAlone { get; private set; }

    /// <summary>Whether the carers were seen and spoken to alone.</summary>
    public bool CarersSeenAndSpokenToAlone { get; private set; }

    /// <summary>Whether the home was visited.</summary>
    public bool HomeVisited { get; private set; }

    /// <summary>Whether the views of the professionals involved were sought.</summary>
    public bool ProfessionalsViewsSought { get; private set; }

    /// <summary>
    /// How late the note was, in working days, counted from the corrected day. What the note said of its lateness when it was recorded stays as it
    /// was: the reason given then answers to it (P33).
    /// </summary>
    public int LateBy { get; private set; }

    /// <summary>Who was there.</summary>
    public IReadOnlyList<CorrectedPresence> Presence => _presence;

    /// <summary>What they tell.</summary>
    public FactsOfNote Facts => new(HappenedOn with { }, ChildSeen, ChildSpokenToAlone, CarersSeenAndSpokenToAlone, HomeVisited, ProfessionalsViewsSought,
        [.. _presence.OrderBy(p => p.Position).Select(p => new PresentAtNote(p.Name, p.Role, p.PersonId))]);

    /// <summary>The one that stands, of all corrections of a note; null where none touched its facts.</summary>
    public static CorrectedFacts? Latest(IEnumerable<NoteCorrection> corrections)
    {
        var made = corrections.Select(c => c.Facts).OfType<CorrectedFacts>().ToList();
        return made.Find(f => !made.Exists(later => later.ReplacesId == f.Id));
    }

    /// <summary>Puts them right.</summary>
    /// <exception cref="RuleBrokenException">They cannot be right either.</exception>
    internal static CorrectedFacts Make(NoteCorrection correction, CaseNote note, FactsStanding at, FactsOfNote told, Stamp by)
    {
        Rule.Require(correction.Ground == CorrectionGround.InaccurateFacts,
            "When it happened, who was seen and who was there are facts. Correct them on the other ground: a significant fact is wrong (policy 3.7.1).", "3.7.1");
        told.HappenedOn.RequirePast(by.At);
        Rule.Require((told.HappenedOn.Until ?? told.HappenedOn.Day) <= at.RecordedOn,
            $"The note was recorded on {IslandTime.Words(at.RecordedOn)}, so what it tells cannot have happened later. Put the day on which it happened.", "3.7.1");
        NoteRules.RequireChildCouldBeSeen(told.ChildSeen, told.ChildSpokenToAlone, told.HappenedOn, at.Child);
        NoteRules.RequireMet(note.Kind, told.ChildSeen, told.CarersSeenAndSpokenToAlone, told.HomeVisited, at.Kinds);
        Rule.Require(told.Presence.Count > 0 || at.Facts.Presence.Count == 0 || !at.Kinds.Asks(note.Kind, NoteAsk.Present), NoteRules.SayWhoWasThere, "4.4");
        var late = at.Timescales.Calendar.WorkingDaysBetween(CaseNote.RecordByFor(told.HappenedOn, note.SignificantRisk, at.Timescales), at.RecordedOn);
        var facts = new CorrectedFacts(by)
        {
            NoteId = note.Id,
            CorrectionId = correction.Id,
            ReplacesId = at.LastId,
            HappenedOn = told.HappenedOn with { },
            ChildSeen = told.ChildSeen,
            ChildSpokenToAlone = told.ChildSpokenToAlone,
            CarersSeenAndSpokenToAlone = told.CarersSeenAndSpokenToAlone,
            HomeVisited = told.HomeVisited,
            ProfessionalsViewsSought = told.ProfessionalsViewsSought,
            LateBy = Math.Max(0, late),
        };
        facts._presence.AddRange(told.Presence.Select((present, position) => new CorrectedPresence(facts.Id, position, present, by)));
        return facts;
    }
}

/// <summary>Somebody who was there, as a correction puts it (4.4).</summary>
public sealed class CorrectedPresence : RecordItem, IAppendOnly
{
    private CorrectedPresence()
    {
    }

    internal CorrectedPresence(Guid factsId, int position, PresentAtNote told, Stamp by) : base(by)
    {
        (FactsId, Position, PersonId) = (factsId, position, told.PersonId);
        Name = Rule.Text(told.Name, "Name of who was present", NotePresence.MaxNameLength);
        Role = Rule.Text(told.Role, "Who they are to the child, or their job", NotePresence.MaxRoleLength, "4.4");
    }

    /// <summary>The corrected facts it belongs to.</summary>
    public Guid FactsId { get; private set; }

    /// <summary>Its place among them.</summary>
    public int Position { get; private set; }

    /// <summary>The person's record, where there is one.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who they are to the child, or their job.</summary>
    public string Role { get; private set; } = "";
}
