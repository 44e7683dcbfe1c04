using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What was added to notes since they were recorded, for a page of them: six queries, whatever its length.</summary>
internal sealed record NoteAmendments(ILookup<Guid, NoteCorrection> Corrections, ILookup<Guid, NoteAddendum> Addenda, ILookup<Guid, NoteSeal> Seals, ILookup<Guid, NoteOrigin> Origins,
    IReadOnlyDictionary<Guid, CorrectionReview> Reviews, bool ReadsSealed)
{
    public static async Task<NoteAmendments> FindAsync(Reading r, IReadOnlyCollection<Guid> notes)
    {
        var corrections = await r.Db.NoteCorrections.Where(c => notes.Contains(c.NoteId)).Include(c => c.Parts).Include(c => c.ReliedOn).Include(c => c.Facts!.Presence).AsSplitQuery().OrderBy(c => c.Id).ToListAsync(r.Cancelled);
        var ids = corrections.Where(c => c.ReliedOn.Count > 0).Select(c => c.Id).ToList();
        return new(
            corrections.ToLookup(c => c.NoteId),
            (await r.Db.NoteAddenda.Where(a => notes.Contains(a.NoteId)).OrderBy(a => a.Id).ToListAsync(r.Cancelled)).ToLookup(a => a.NoteId),
            (await r.Db.NoteSeals.Where(s => notes.Contains(s.NoteId)).ToListAsync(r.Cancelled)).ToLookup(s => s.NoteId),
            (await r.Db.NoteOrigins.Where(o => notes.Contains(o.NoteId)).ToListAsync(r.Cancelled)).ToLookup(o => o.NoteId),
            ids.Count == 0 ? new Dictionary<Guid, CorrectionReview>() : await r.Db.CorrectionReviews.Where(x => ids.Contains(x.CorrectionId)).ToDictionaryAsync(x => x.CorrectionId, r.Cancelled),
            r.Rights.May(Permission.AnswerForNotes));
    }

    /// <summary>Whether nothing of the note's words may be shown to this reader.</summary>
    public bool HidesAll(Guid noteId) => !ReadsSealed && Seals[noteId].Any(s => s.Part is null);

    /// <summary>The marker of a note that was moved; null for any other.</summary>
    public NoteMovedRow? Moved(Guid noteId) => Seals[noteId].FirstOrDefault(s => s.Part is null) is { } seal ? new(seal.Recorded, seal.Why ?? "") : null;

    /// <summary>Who wrote it, where it was moved here or taken over unfinished.</summary>
    public NoteOriginRow? Origin(Guid noteId, bool moved) => Origins[noteId].Where(o => o.OriginalId is not null == moved)
        .Select(o => new NoteOriginRow($"{o.WrittenByName}, {o.WrittenByRole}", o.WrittenAt, o.CorrectedBefore)).FirstOrDefault();

    private static string Late(int by) => by switch { 0 => "in time", 1 => "1 working day late", _ => $"{by} working days late" };

    /// <summary>Its facts as corrections put them; null where none did.</summary>
    public FactsOfNote? FactsOf(Guid noteId) => CorrectedFacts.Latest(Corrections[noteId])?.Facts;

    /// <summary>Its corrections, the earliest first, without any word that is sealed to this reader.</summary>
    public IReadOnlyList<CorrectionRow> CorrectionRows(IReadOnlyList<NotePart> parts, FactsOfNote recorded, int lateBy, Guid noteId)
    {
        var (facts, late) = (recorded, lateBy);
        var inOrder = Corrections[noteId].ToList();
        var texts = parts.ToDictionary(p => p.Key, p => p.Text);
        var rows = new List<CorrectionRow>();
        for (var place = 0; place < inOrder.Count; place++)
        {
            var c = inOrder[place];
            var changed = new List<CorrectedRow>();
            foreach (var p in c.Parts.OrderBy(p => p.Id))
            {
                // Words that a later correction sealed are hidden in every correction before it too.
                var sealedAt = inOrder.FindLastIndex(x => x.Ground == CorrectionGround.InappropriateContent && x.Parts.Any(y => y.Part == p.Part));
                var (before, now) = (texts[p.Part], p.Text ?? NoteParts.Removed);
                changed.Add(new(parts.First(x => x.Key == p.Part).Name, ReadsSealed || place > sealedAt ? before : null, ReadsSealed || place >= sealedAt ? now : null) { Part = p.Part });
                texts[p.Part] = now;
            }
            if (c.Facts is { } corrected)
            {
                changed.InsertRange(0, facts.ChangesTo(corrected.Facts).Select(x => new CorrectedRow(x.Name, x.Before, x.Now) { Part = NoteParts.Facts }));
                if (corrected.LateBy != late)
                    changed.Add(new("How late it was, counted from that day; what was said when it was recorded stands", Late(late), Late(corrected.LateBy)) { Part = NoteParts.Facts });
                (facts, late) = (corrected.Facts, corrected.LateBy);
            }
            rows.Add(new(c.Id, c.Ground, c.Circumstances, c.Recorded, changed, [.. c.ReliedOn.OrderByDescending(x => x.On).Select(x => $"{x.Title}, {IslandTime.Words(x.On)}")],
                Reviews.GetValueOrDefault(c.Id) is { } review ? new(review.Id, review.CompletedBy, review.CompletedAt) : null));
        }
        return rows;
    }
}
