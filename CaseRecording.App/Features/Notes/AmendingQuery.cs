using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What somebody may do with a completed note, and what there is to correct.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child.</param>
/// <param name="Number">The permanent number, as people read it.</param>
/// <param name="Title">The note: its kind and day.</param>
/// <param name="Texts">Its texts as they stand.</param>
/// <param name="Relied">What may have relied on it; a tick each.</param>
/// <param name="MayAmend">Whether they may correct it and add to it.</param>
/// <param name="IsManager">Whether they may seal or move it.</param>
/// <param name="TakesAddenda">Whether its case is open.</param>
public sealed record NoteAmending(Guid FileId, string Child, string Number, string Title, IReadOnlyList<NotePart> Texts, IReadOnlyList<ReliedOn> Relied, bool MayAmend, bool IsManager, bool TakesAddenda)
{
    /// <summary>Its kind.</summary>
    public NoteKind Kind { get; init; }

    /// <summary>Its facts as they stand; null for whoever may not correct them.</summary>
    public FactsOfNote? Told { get; init; }
}

/// <summary>Reads it.</summary>
public sealed class AmendingQuery(CaseRead reads)
{
    /// <summary>For one note.</summary>
    /// <exception cref="RuleBrokenException">It is not there for this person.</exception>
    public async Task<NoteAmending> ReadAsync(Guid noteId, Actor actor, CancellationToken ct = default)
    {
        var fileId = await reads.FileOfAsync<CaseNote>(noteId, actor, NoteQuery.NotThere, ct);
        return await reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var at = await NoteToAmend.FindAsync(r.Db, r.Rights, fileId, noteId, r.Today, r.Cancelled);
            var whose = await WhoseFile.ReadAsync(r.Db, fileId, r.Cancelled);
            var may = !at.Facts.IsSealed && r.Rights.May(Permission.WriteNote) && at.Facts.AnswersFor(at.Note, actor.Id);
            return new NoteAmending(fileId, whose.Child, whose.Number, $"{r.NoteKinds.Words(at.Note.Kind, at.Note.SubKind)}, {at.Told.HappenedOn}",
                may ? [.. at.Parts.Select(p => p with { Text = at.Standing[p.Key] })] : [], may ? await RelianceReading.AfterAsync(r.Db, r.NoteKinds, at.Note, r.Cancelled) : [],
                may, at.Facts.IsManager && !at.Facts.IsSealed, may && !at.CaseClosed) { Kind = at.Note.Kind, Told = may ? at.Told : null };
        }, ct);
    }
}
