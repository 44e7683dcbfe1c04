using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>A note with its facts as they stand after its corrections; where none touched them, as they were recorded.</summary>
public sealed class StandingNote
{
    public required CaseNote Note { get; init; }
    public DateOnly Day { get; init; }
    public TimeOnly? At { get; init; }
    public DateOnly? Until { get; init; }
    public bool About { get; init; }
    public ChildSeen ChildSeen { get; init; }
    public bool ChildSpokenToAlone { get; init; }
    public bool CarersSeenAndSpokenToAlone { get; init; }
    public bool HomeVisited { get; init; }
    public bool ProfessionalsViewsSought { get; init; }
}

/// <summary>
/// Whatever relies on when something happened, on who was seen or whether the home was visited starts here, so that it follows a corrected fact (3.7.1,
/// P40): last seen, caseloads, evidence for a closure, titles of notes.
/// </summary>
public static class NotesAsTheyStand
{
    /// <summary>Of all corrections of a note's facts the one in whose place none was put; <see cref="CorrectedFacts.Latest"/> says it of those in hand.</summary>
    public static IQueryable<CorrectedFacts> Standing(this IQueryable<CorrectedFacts> facts, CaseDb db) => facts.Where(f => !db.CorrectedFacts.Any(later => later.ReplacesId == f.Id));

    /// <summary>The notes with the facts that stand.</summary>
    public static IQueryable<StandingNote> AsTheyStand(this IQueryable<CaseNote> notes, CaseDb db) =>
        from n in notes
        from f in db.CorrectedFacts.Standing(db).Where(f => f.NoteId == n.Id).DefaultIfEmpty()
        select new StandingNote
        {
            Note = n,
            Day = f == null ? n.HappenedOn.Day : f.HappenedOn.Day,
            At = f == null ? n.HappenedOn.At : f.HappenedOn.At,
            Until = f == null ? n.HappenedOn.Until : f.HappenedOn.Until,
            About = f == null ? n.HappenedOn.About : f.HappenedOn.About,
            ChildSeen = f == null ? n.ChildSeen : f.ChildSeen,
            ChildSpokenToAlone = f == null ? n.ChildSpokenToAlone : f.ChildSpokenToAlone,
            CarersSeenAndSpokenToAlone = f == null ? n.CarersSeenAndSpokenToAlone : f.CarersSeenAndSpokenToAlone,
            HomeVisited = f == null ? n.HomeVisited : f.HomeVisited,
            ProfessionalsViewsSought = f == null ? n.ProfessionalsViewsSought : f.ProfessionalsViewsSought,
        };
}
