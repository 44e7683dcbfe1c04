using System.Linq.Expressions;
using CaseRecording.App.Data;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>
/// The latest that the notes of a file tell, without what is sealed, and with facts and words as their corrections put them (3.7.1): four queries,
/// which look at the latest notes alone, however many there are.
/// </summary>
internal sealed record StoryNotes(ILookup<StoryAsk, StoryNote> Notes, ILookup<PassageKind, StoryPassage> Passages, IReadOnlyDictionary<PassageKind, int> Counted)
{
    /// <summary>How many passages of a kind are quoted, and how far they are counted.</summary>
    public const int Quoted = 3, Counting = 100;

    private static readonly PassageKind[] Kinds = [PassageKind.ChildsWords, PassageKind.Decision];

    private static readonly (StoryAsk Ask, int Most, Expression<Func<StandingNote, bool>> Is)[] Asks =
    [
        (StoryAsk.Seen, 1, n => n.ChildSeen != ChildSeen.NotSeen),
        (StoryAsk.SeenAlone, 1, n => n.ChildSeen == ChildSeen.SeenAlone),
        (StoryAsk.AtHome, 1, n => n.HomeVisited),
        (StoryAsk.CarersAlone, 1, n => n.CarersSeenAndSpokenToAlone),
        (StoryAsk.Contact, 3, n => n.Note.Kind == NoteKind.Visit || n.Note.Kind == NoteKind.Telephone || n.Note.Kind == NoteKind.DirectWork || n.Note.Kind == NoteKind.Contact),
        (StoryAsk.Event, 4, n => n.Note.SignificantRisk || n.Note.Kind == NoteKind.Incident),
        (StoryAsk.Together, 2, n => n.Note.Kind == NoteKind.Meeting || n.ProfessionalsViewsSought),
        (StoryAsk.Supervision, 1, n => n.Note.Kind == NoteKind.Supervision),
    ];

    /// <summary>The latest note that answers to this; null where none does.</summary>
    public StoryNote? Last(StoryAsk ask) => Notes[ask].FirstOrDefault();

    /// <summary>Reads them.</summary>
    public static async Task<StoryNotes> FindAsync(Reading r, Guid fileId)
    {
        var notes = r.Db.CaseNotes.NotSealed(r.Db).Where(n => n.FileId == fileId).AsTheyStand(r.Db);
        var words = notes.Join(r.Db.Passages.NotSealed(r.Db), n => n.Note.Id, p => p.NoteId, (n, p) => new PassageInNote { Note = n, Passage = p });
        // What was recorded last says how far back to look: what happened later than any of it was recorded later too, so the rest need not be sorted.
        var recorded = await Asks.Select(a => notes.Where(a.Is).OrderByDescending(n => n.Note.Id).Take(a.Most).Select(n => new Recorded { Of = (int)a.Ask, Day = n.Day }))
            .Concat(Kinds.Select(kind => words.Where(w => w.Passage.Kind == kind).OrderByDescending(w => w.Note.Note.Id).Take(Counting).Select(w => new Recorded { Of = -(int)kind, Day = w.Note.Day })))
            .Aggregate((one, other) => one.Concat(other)).ToListAsync(r.Cancelled);
        var days = recorded.ToLookup(x => x.Of, x => x.Day);
        var latest = await LatestAsync(r, notes, days);
        var quoted = await QuotedAsync(r, words, days);
        return new(latest.OrderByDescending(n => n.Day).ThenByDescending(n => n.Id).ToLookup(n => n.Ask),
            (await StandingAsync(r, quoted)).OrderByDescending(p => p.Day).ThenByDescending(p => p.NoteId).ThenByDescending(p => p.Position).ToLookup(p => p.Kind),
            Kinds.ToDictionary(kind => kind, kind => days[-(int)kind].Count()));
    }

    private static Task<List<StoryNote>> LatestAsync(Reading r, IQueryable<StandingNote> notes, ILookup<int, DateOnly> days) => Asks.Select(a =>
    {
        var from = Since(days[(int)a.Ask], a.Most);
        return notes.Where(a.Is).Where(n => n.Note.Id.CompareTo(from) >= 0).OrderByDescending(n => n.Day).ThenByDescending(n => n.Note.Id).Take(a.Most).Select(n => new StoryNote
        {
            Ask = a.Ask, Id = n.Note.Id, Kind = n.Note.Kind, SubKind = n.Note.SubKind, Day = n.Day, At = n.At, Until = n.Until, About = n.About,
            ChildSeen = n.ChildSeen, SpokenToAlone = n.ChildSpokenToAlone, SignificantRisk = n.Note.SignificantRisk, By = n.Note.Recorded.ByName + ", " + n.Note.Recorded.ByRole,
            Origin = r.Db.NoteOrigins.Where(o => o.NoteId == n.Note.Id).OrderByDescending(o => o.Id).Select(o => o.WrittenByName + ", " + o.WrittenByRole).FirstOrDefault(),
        });
    }).Aggregate((one, other) => one.Concat(other)).ToListAsync(r.Cancelled);

    private static Task<List<StoryPassage>> QuotedAsync(Reading r, IQueryable<PassageInNote> words, ILookup<int, DateOnly> days) => Kinds.Select(kind =>
    {
        var from = Since(days[-(int)kind].OrderDescending(), Quoted);
        return words.Where(w => w.Passage.Kind == kind && w.Note.Note.Id.CompareTo(from) >= 0)
            .OrderByDescending(w => w.Note.Day).ThenByDescending(w => w.Note.Note.Id).ThenByDescending(w => w.Passage.Position).Take(Quoted).Select(w => new StoryPassage
            {
                Kind = w.Passage.Kind, Id = w.Passage.Id, NoteId = w.Note.Note.Id, NoteKind = w.Note.Note.Kind, SubKind = w.Note.Note.SubKind, Day = w.Note.Day, Position = w.Passage.Position,
                By = w.Note.Note.Recorded.ByName + ", " + w.Note.Note.Recorded.ByRole,
                Origin = r.Db.NoteOrigins.Where(o => o.NoteId == w.Note.Note.Id).OrderByDescending(o => o.Id).Select(o => o.WrittenByName + ", " + o.WrittenByRole).FirstOrDefault(),
                Text = w.Passage.Text.Substring(0, StoryWords.Read), Source = w.Passage.Source, DecidedBy = w.Passage.DecidedBy,
                Reasons = w.Passage.Reasons!.Substring(0, StoryWords.Read), IntendedOutcome = w.Passage.IntendedOutcome!.Substring(0, StoryWords.Read),
            });
    }).Aggregate((one, other) => one.Concat(other)).ToListAsync(r.Cancelled);

    // As corrections put the words, the latest last (3.7.1).
    private static async Task<IEnumerable<StoryPassage>> StandingAsync(Reading r, List<StoryPassage> quoted)
    {
        var notes = quoted.Select(p => p.NoteId).Distinct().ToList();
        var corrected = (await r.Db.NoteCorrections.Where(c => notes.Contains(c.NoteId)).SelectMany(c => c.Parts).Where(c => c.PassageId != null).OrderBy(c => c.Id)
            .Select(c => new { c.PassageId, c.Part, Text = c.Text!.Substring(0, StoryWords.Read) }).ToListAsync(r.Cancelled)).ToLookup(c => c.PassageId);
        return quoted.Select(p =>
        {
            var (by, reasons, outcome) = NoteParts.Decision(p.Position);
            return corrected[p.Id].Aggregate(p, (now, c) => c.Part == NoteParts.Passage(p.Position) ? now with { Text = c.Text ?? NoteParts.Removed }
                : c.Part == NoteParts.Source(p.Position) ? now with { Source = c.Text }
                : c.Part == by ? now with { DecidedBy = c.Text }
                : c.Part == reasons ? now with { Reasons = c.Text }
                : c.Part == outcome ? now with { IntendedOutcome = c.Text } : now);
        });
    }

    // The lowest key of a note recorded on the day of the last one that counts; a day earlier, because the Island's day is not that of UTC.
    private static Guid Since(IEnumerable<DateOnly> days, int most)
    {
        var counting = days.Take(most).ToList();
        return counting.Count == 0 ? Guid.AllBitsSet : RecordItem.FirstId(counting.Min().AddDays(-1));
    }

    private sealed class Recorded
    {
        public int Of { get; init; }
        public DateOnly Day { get; init; }
    }

    private sealed class PassageInNote
    {
        public required StandingNote Note { get; init; }
        public required Passage Passage { get; init; }
    }
}
