using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Notes;

/// <summary>
/// What a note tells outside its words: when it happened, who was seen and who was there. Last seen, the evidence for a closure and the lists rely on
/// these, so that a correction puts them right as it does words (3.7.1, P39).
/// </summary>
/// <param name="HappenedOn">When it happened.</param>
/// <param name="ChildSeen">Whether the child was seen, and whether alone (P49).</param>
/// <param name="ChildSpokenToAlone">Whether the child was spoken to alone (P49).</param>
/// <param name="CarersSeenAndSpokenToAlone">Whether the carers were seen and spoken to alone (P65).</param>
/// <param name="HomeVisited">Whether the home was visited (P65).</param>
/// <param name="ProfessionalsViewsSought">Whether the views of the professionals involved were sought (P65).</param>
/// <param name="Presence">Who was there.</param>
public sealed record FactsOfNote(
    HappenedOn HappenedOn, ChildSeen ChildSeen, bool ChildSpokenToAlone, bool CarersSeenAndSpokenToAlone, bool HomeVisited, bool ProfessionalsViewsSought, IReadOnlyList<PresentAtNote> Presence)
{
    /// <summary>As the note was recorded.</summary>
    public static FactsOfNote Recorded(CaseNote note) => Recorded(note, note.Presence.Select(p => new PresentAtNote(p.Name, p.Role, p.PersonId)));

    /// <summary>As the note was recorded, where who was there was read apart from it.</summary>
    public static FactsOfNote Recorded(CaseNote note, IEnumerable<PresentAtNote> presence) => new(note.HappenedOn with { }, note.ChildSeen, note.ChildSpokenToAlone,
        note.CarersSeenAndSpokenToAlone, note.HomeVisited, note.ProfessionalsViewsSought, [.. presence]);

    /// <summary>Whether both tell the same.</summary>
    public bool TellsTheSame(FactsOfNote other) => !ChangesTo(other).Any();

    /// <summary>What differs from these in others: its name, how it was, and how it is told there.</summary>
    public IEnumerable<(string Name, string Before, string Now)> ChangesTo(FactsOfNote other) =>
        Told().Zip(other.Told(), (before, now) => (before.Name, Before: before.Words, Now: now.Words)).Where(x => x.Before != x.Now);

    /// <summary>Each of them, in words.</summary>
    public IEnumerable<string> InWords => Told().Select(t => $"{t.Name}: {t.Words}");

    private IEnumerable<(string Name, string Words)> Told() =>
    [
        ("When it happened", HappenedOn.ToString()),
        ("The child", ChildSeen switch { ChildSeen.NotSeen => "not seen", ChildSeen.Seen => "seen, not alone", _ => ChildSpokenToAlone ? "seen alone and spoken to alone" : "seen alone" }),
        ("The carers", CarersSeenAndSpokenToAlone ? "seen and spoken to alone" : "not seen and spoken to alone"),
        ("The home", HomeVisited ? "visited" : "not visited"),
        ("Professionals' views", ProfessionalsViewsSought ? "sought" : "not sought"),
        ("Present", Presence.Count == 0 ? "nobody named" : string.Join(", ", Presence.Select(p => $"{p.Name} ({p.Role})"))),
    ];
}

/// <summary>How the facts of a note stand, and what its rules need.</summary>
/// <param name="Facts">As they stand after its corrections.</param>
/// <param name="LastId">The correction of facts that stands; null where they stand as they were recorded.</param>
/// <param name="RecordedOn">When its author recorded it.</param>
/// <param name="Child">The child.</param>
/// <param name="Kinds">What each kind of note asks for.</param>
/// <param name="Timescales">By when a note is recorded.</param>
public sealed record FactsStanding(FactsOfNote Facts, Guid? LastId, DateOnly RecordedOn, NoteFacts Child, NoteKindTable Kinds, TimescaleTable Timescales);
