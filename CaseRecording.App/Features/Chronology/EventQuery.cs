using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>How an event was worded at one time.</summary>
/// <param name="Id">The wording.</param>
/// <param name="Told">What it told; null where it may hold words that were sealed since, and this person may not read them.</param>
/// <param name="Why">Why it took the place of the one before.</param>
/// <param name="By">Who worded it, and when.</param>
public sealed record WordingRow(Guid Id, ChronologyDetails? Told, string? Why, Stamp By);

/// <summary>How it was judged at one time.</summary>
public sealed record JudgementRow(bool Taken, string? Why, Stamp By);

/// <summary>A brother or sister for whom the event may matter too.</summary>
/// <param name="FileId">Their file.</param>
/// <param name="Name">Their name.</param>
/// <param name="Matters">Whether it was said that it does.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Who said it; null where nobody did.</param>
public sealed record BrotherOrSisterRow(Guid FileId, string Name, bool Matters, string? Why, Stamp? By);

/// <summary>An event with all that was worded and judged.</summary>
/// <param name="Standing">The wording that stands, with the day as its source has it now.</param>
/// <param name="WordingId">That wording's key.</param>
/// <param name="WordedBy">Who worded it, by key.</param>
/// <param name="Wordings">All of them, the latest first.</param>
/// <param name="Judgements">All of them, the latest first.</param>
/// <param name="Siblings">Brothers and sisters whose files open for this person.</param>
public sealed record EventRow(ChronologyDetails Standing, Guid WordingId, Guid WordedBy, IReadOnlyList<WordingRow> Wordings, IReadOnlyList<JudgementRow> Judgements, IReadOnlyList<BrotherOrSisterRow> Siblings);

/// <summary>One event, for whoever words or judges it anew or looks at how it was worded before (3.4.3, 3.7.1; P27, P39).</summary>
public sealed class EventQuery(CaseRead reads)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file, or the event is not there for them.</exception>
    public Task<EventRow> ReadAsync(Guid fileId, Guid entryId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var reads = r.Rights.May(Permission.AnswerForNotes);
        var entry = (await r.EntriesAsync(r.Db.ChronologyEntries.Where(e => e.FileId == fileId && e.Id == entryId))).SingleOrDefault();
        Rule.Require(entry is not null && (reads || !entry.IsHeldBack), "This event is not in the chronology of this child. Open the chronology again.");
        var wordings = await r.Db.ChronologyWordings.Where(w => w.EntryId == entryId).OrderByDescending(w => w.Number).ToListAsync(r.Cancelled);
        var judgements = await r.Db.ChronologyJudgements.Where(j => j.EntryId == entryId).OrderByDescending(j => j.Number).ToListAsync(r.Cancelled);
        return new EventRow(entry.Wording.Details with { When = entry.When }, entry.Wording.Id, entry.Wording.Recorded.ById,
            [.. wordings.Select(w => new WordingRow(w.Id, reads || !(entry.Found?.SealedAt > w.Recorded.At) ? w.Details : null, w.Why, w.Recorded))],
            [.. judgements.Select(j => new JudgementRow(j.State == ChronologyState.InChronology, j.Why, j.Recorded))], await SiblingsAsync(r, fileId, entryId));
    }, ct);

    private static async Task<IReadOnlyList<BrotherOrSisterRow>> SiblingsAsync(Reading r, Guid fileId, Guid entryId)
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
        var said = await r.Db.ChronologyRelevances.Where(x => x.EntryId == entryId).OrderBy(x => x.Number).ToListAsync(r.Cancelled);
        var siblings = (await Siblings.OfAsync(r, child)).Where(s => s.FileId is not null).ToList();
        var files = siblings.ConvertAll(s => s.FileId!.Value);
        var open = await r.Db.Files.OpenTo(r.Db, r.Rights, r.Now).Where(f => files.Contains(f.Id)).Select(f => f.Id).ToListAsync(r.Cancelled);
        return [.. siblings.Where(s => open.Contains(s.FileId!.Value)).Select(s =>
        {
            var last = said.LastOrDefault(x => x.ForFileId == s.FileId);
            return new BrotherOrSisterRow(s.FileId!.Value, s.Name, last?.Matters == true, last?.Why, last?.Recorded);
        })];
    }
}
