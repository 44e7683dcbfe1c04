using CaseRecording.App.Data;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Corrects a completed note.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="NoteId">The note.</param>
/// <param name="Told">Ground, circumstances and the words and facts as they are to stand.</param>
/// <param name="ReliedOn">Keys of what relied on the incorrect facts, as the page listed them.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record CorrectNoteCommand(Guid FileId, Guid NoteId, CorrectionToMake Told, IReadOnlyList<Guid> ReliedOn, Guid HandIn);

/// <summary>
/// Adds the correction; inappropriate words are sealed with it, and where a significant decision relied on a wrong fact a manager's review
/// opens, all in one transaction (3.7.1; P39, P40). A closed case takes corrections.
/// </summary>
public sealed class CorrectNote(CaseWork work)
{
    /// <summary>Corrects it.</summary>
    public Task<Outcome> RunAsync(CorrectNoteCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.WriteNote, actor, async w =>
    {
        var at = await NoteToAmend.FindAsync(w, c.NoteId);
        var correction = NoteCorrection.Make(at.Note, at.Parts, at.Standing, c.Told, at.Facts, await StandingAsync(w, at), w.By);
        var relied = await ReliedAsync(w, at.Note, c);
        correction.ReliedOnBy(relied, w.By);
        w.Db.Add(correction);
        w.Db.AddRange(correction.Seals(at.Parts, w.By));
        if (correction.Facts is { HappenedOn: { Day: var day } } && day != at.Told.HappenedOn.Day)
            await w.CountSupervisionAnewAsync(at.Note, day);
        if (correction.Ground == CorrectionGround.InaccurateFacts && relied.Any(r => r.IsDecision))
            await OpenReviewAsync(w, at.Note, correction);
        w.Tell(at.Note.Recorded.ById, $"{w.By} corrected your note of {at.Note.HappenedOn}.", $"/notes/{at.Note.Id}");
        return correction.Id;
    }, c.HandIn, ct);

    private static async Task<FactsStanding> StandingAsync(Work w, NoteToAmend at)
    {
        var child = await w.Db.People.AsNoTracking().FirstAsync(p => p.Id == w.File.PersonId, w.Cancelled);
        var moved = await w.Db.NoteOrigins.Where(o => o.NoteId == at.Note.Id && o.OriginalId != null).Select(o => (DateTime?)o.WrittenAt).FirstOrDefaultAsync(w.Cancelled);
        return new(at.Told, at.ToldId, moved is { } written ? IslandTime.DayOf(written) : at.Note.Recorded.Day,
            new NoteFacts(FileStanding.CaseOpen, child.DateOfBirth, child.IsUnborn), w.NoteKinds, w.Timescales);
    }

    private static async Task<IReadOnlyList<ReliedOn>> ReliedAsync(Work w, CaseNote note, CorrectNoteCommand c)
    {
        if (c.ReliedOn.Count == 0)
            return [];
        var found = (await RelianceReading.AfterAsync(w.Db, w.NoteKinds, note, w.Cancelled)).Where(x => c.ReliedOn.Contains(x.ItemId)).ToList();
        Rule.Require(found.Count == c.ReliedOn.Distinct().Count(), "What you ticked is no longer on this file as you saw it. Open the page again; your text is kept.", "3.7.1");
        return found;
    }

    private static async Task OpenReviewAsync(Work w, CaseNote note, NoteCorrection correction)
    {
        var review = CorrectionReview.Open(correction, w.By);
        var its = await w.Db.Cases.Where(x => x.FileId == note.FileId).OrderBy(x => x.Id == note.CaseId ? 0 : 1).ThenByDescending(x => x.Id).FirstOrDefaultAsync(w.Cancelled);
        w.Db.Add(review);
        w.Db.Add(WorkTask.ForTeam(note.FileId, its?.Id, TaskKind.ReviewCorrection, "Review the case: a decision relied on a fact that was corrected", review.Id,
            its?.TeamId ?? w.Rights.Teams.First(), null, w.By));
    }
}
