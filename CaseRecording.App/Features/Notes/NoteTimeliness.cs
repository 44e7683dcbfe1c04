using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>How timely notes were recorded lately (3.6.1, P33).</summary>
/// <param name="Notes">How many there are.</param>
/// <param name="Late">How many of them were late.</param>
/// <param name="Latest">By how many working days the latest was.</param>
public sealed record NoteTimeliness(int Notes, int Late, int Latest)
{
    /// <summary>Nothing was recorded.</summary>
    public static readonly NoteTimeliness None = new(0, 0, 0);

    /// <summary>As a sentence, such as <c>Of 14 notes in the last 3 months 12 in time; 2 late, the latest by 3 working days.</c></summary>
    public string Words => (Notes, Late) switch
    {
        (0, _) => "No note in the last 3 months.",
        (1, 0) => "1 note in the last 3 months, in time.",
        (1, _) => $"1 note in the last 3 months, late by {Days}.",
        (_, 0) => $"All {Notes} notes in the last 3 months in time.",
        (_, 1) => $"Of {Notes} notes in the last 3 months {Notes - 1} in time; 1 late, by {Days}.",
        _ => $"Of {Notes} notes in the last 3 months {Notes - Late} in time; {Late} late, the latest by {Days}.",
    };

    private string Days => Latest == 1 ? "1 working day" : $"{Latest} working days";
}

/// <summary>
/// Counts them: one query each. A note that this reader may not know of is not counted, nor one that is sealed here, which was moved and counts on
/// the file where it belongs (3.7.1, 3.9.1; P39, P42).
/// </summary>
internal static class TimelinessReading
{
    /// <summary>How far back it looks.</summary>
    public const int Months = 3;

    /// <summary>Of some notes together.</summary>
    public static async Task<NoteTimeliness> TimelinessAsync(this Reading r, IQueryable<CaseNote> among) =>
        await r.Lately(among).GroupBy(_ => 1).Select(g => new NoteTimeliness(g.Count(), g.Count(n => n.LateBy > 0), g.Max(n => n.LateBy))).FirstOrDefaultAsync(r.Cancelled) ?? NoteTimeliness.None;

    /// <summary>Of each of several authors.</summary>
    public static async Task<Dictionary<Guid, NoteTimeliness>> TimelinessOfAsync(this Reading r, IReadOnlyCollection<Guid> authors) => authors.Count == 0 ? []
        : await r.Lately(r.WrittenBy(authors)).GroupBy(n => n.Recorded.ById)
            .Select(g => new { g.Key, Of = new NoteTimeliness(g.Count(), g.Count(n => n.LateBy > 0), g.Max(n => n.LateBy)) }).ToDictionaryAsync(x => x.Key, x => x.Of, r.Cancelled);

    /// <summary>What some people wrote themselves: not what they moved or finished for somebody else.</summary>
    public static IQueryable<CaseNote> WrittenBy(this Reading r, IReadOnlyCollection<Guid> authors) =>
        r.Db.CaseNotes.Where(n => authors.Contains(n.Recorded.ById) && !r.Db.NoteOrigins.Any(o => o.NoteId == n.Id));

    // Keys are made from time: what was recorded lately is one stretch of the index.
    private static IQueryable<CaseNote> Lately(this Reading r, IQueryable<CaseNote> notes)
    {
        var (me, since) = (r.Rights.Actor.Id, Guid.CreateVersion7(new DateTimeOffset(r.Now.AddMonths(-Months), TimeSpan.Zero)));
        return notes.NotSealed(r.Db).Where(n => n.Id.CompareTo(since) > 0 && r.Db.Files.VisibleTo(me).Any(f => f.Id == n.FileId));
    }
}
