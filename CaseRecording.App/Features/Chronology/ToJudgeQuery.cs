using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Something that the record offers for the chronology.</summary>
/// <param name="Source">Where it was found.</param>
/// <param name="Offered">As it is offered.</param>
/// <param name="Why">Why it is offered.</param>
/// <param name="SourceName">How its source is called.</param>
/// <param name="SourceLink">Where that opens.</param>
public sealed record CandidateRow(ChronologySource Source, ChronologyDetails Offered, string Why, string SourceName, string SourceLink)
{
    /// <summary>A word of its own for elements on the page.</summary>
    public string Key => $"{Source.Kind}-{Source.ItemId:N}-{Source.Moment}".ToLowerInvariant();
}

/// <summary>An event that is held back, because what it was taken from is sealed or no longer on this file.</summary>
/// <param name="EntryId">The event.</param>
/// <param name="What">What became of its source; for a manager with the words that were written from it.</param>
/// <param name="MayReword">Whether this person may word it anew.</param>
public sealed record HeldBackRow(Guid EntryId, string What, bool MayReword);

/// <summary>An event that somebody left out.</summary>
/// <param name="EntryId">The event.</param>
/// <param name="When">When it happened.</param>
/// <param name="Headline">In the words in which it was offered or stood.</param>
/// <param name="Why">Why it was left out.</param>
/// <param name="By">By whom, and when.</param>
public sealed record LeftOutRow(Guid EntryId, HappenedOn When, string Headline, string Why, Stamp By);

/// <summary>What waits for somebody's judgement.</summary>
/// <param name="Rows">The first of what the record offers, the earliest first.</param>
/// <param name="Count">How many it offers.</param>
/// <param name="HeldBack">What is held back.</param>
/// <param name="LeftOut">What was left out, the latest judgement first.</param>
/// <param name="MayJudge">Whether this person may judge: they may write notes here, and a case is open.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record ToJudge(IReadOnlyList<CandidateRow> Rows, int Count, IReadOnlyList<HeldBackRow> HeldBack, IReadOnlyList<LeftOutRow> LeftOut, bool MayJudge, DateOnly Today);

/// <summary>
/// What the record holds that may belong in the chronology and nobody has judged yet, and what was judged not to (3.4.3, P27). It is found anew at each
/// look and never stored, so that it is what the record says now.
/// </summary>
public sealed class ToJudgeQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>How many are shown at a time.</summary>
    public const int Size = 25;

    /// <summary>Reads it. The page around it has logged that the file was opened.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="most">How many to show.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="note">A note that they chose for the chronology; it stands first.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file, or a line of reason comes first.</exception>
    public Task<ToJudge> ReadAsync(Guid fileId, int most, Actor actor, Guid? note = null, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var mayJudge = r.Rights.May(Permission.WriteNote) && await r.Db.Cases.AnyAsync(c => c.FileId == fileId && c.ClosedAt == null, r.Cancelled);
        var judged = (await r.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.SourceId != null)
            .Select(e => new { e.SourceKind, e.SourceId, e.SourceMoment }).ToListAsync(r.Cancelled)).Select(e => new ChronologySource(e.SourceKind!.Value, e.SourceId!.Value, e.SourceMoment!.Value)).ToHashSet();
        var looking = new Looking(r.Db, r.Rights.Actor.Id, r.Today, r.NoteKinds, codes, r.Cancelled) { Chosen = note is { } chosen ? [chosen] : [] };
        var offered = (await FoundEvents.OnFileAsync(looking, fileId)).Where(e => !judged.Contains(e.Source)).OrderByDescending(e => e.Source.ItemId == note).ToList();
        var shown = await FoundInNotes.WordedAsync(looking, [.. offered.Take(most)]);
        return new ToJudge([.. shown.Select(e => new CandidateRow(e.Source, e.Offered, e.Why, e.Name, e.Link))], offered.Count, await HeldBackAsync(r, fileId), await LeftOutAsync(r, fileId), mayJudge, r.Today);
    }, ct);

    private static async Task<IReadOnlyList<HeldBackRow>> HeldBackAsync(Reading r, Guid fileId)
    {
        var reads = r.Rights.May(Permission.AnswerForNotes);
        return [.. (await r.EntriesAsync(r.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.State == ChronologyState.InChronology && e.SourceId != null))).Where(e => e.IsHeldBack).Select(e =>
            new HeldBackRow(e.Id, $"{(e.Found is null ? "Its source is no longer on this file" : "Words of its source were sealed after it was taken up")}. Taken up by {e.Wording.Recorded.ByName} on {IslandTime.Words(e.Wording.Recorded.Day)}{(reads ? $": “{e.Wording.Headline}”" : "")}.",
                reads && e.Found is not null))];
    }

    private static async Task<IReadOnlyList<LeftOutRow>> LeftOutAsync(Reading r, Guid fileId)
    {
        var entries = (await r.EntriesAsync(r.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.State == ChronologyState.LeftOut))).Where(e => !e.IsHeldBack).ToDictionary(e => e.Id);
        if (entries.Count == 0)
            return [];
        var why = await (
            from e in r.Db.ChronologyEntries
            where e.FileId == fileId && e.State == ChronologyState.LeftOut
            join j in r.Db.ChronologyJudgements on new { EntryId = e.Id, Number = e.LatestJudgement } equals new { j.EntryId, j.Number }
            orderby j.Id descending
            select j).ToListAsync(r.Cancelled);
        return [.. why.Where(j => entries.ContainsKey(j.EntryId)).Select(j => new LeftOutRow(j.EntryId, entries[j.EntryId].When, entries[j.EntryId].Wording.Headline, j.Why ?? "", j.Recorded))];
    }
}
