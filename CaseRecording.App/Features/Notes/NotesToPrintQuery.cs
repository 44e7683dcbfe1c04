using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>The notes of a file as they go on paper.</summary>
/// <param name="Service">Whose record it is.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Number">The file's permanent number, as people read it.</param>
/// <param name="Printed">By whom, with their role of today, and when.</param>
/// <param name="Rows">All that were asked for, the earliest recorded first.</param>
public sealed record NotesToPrint(string Service, string Child, string Number, Stamp Printed, IReadOnlyList<NoteRow> Rows);

/// <summary>
/// Every note of a file, or every passage of one kind, for a court or a meeting (4.2, P47). Paper leaves the record's walls: the print is a view of
/// its own in the access log, and sealed words are on none, whoever prints (2.7.1, 3.7.1).
/// </summary>
public sealed class NotesToPrintQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Notes that are read at a time: a file of ten thousand is read in fifty steps, never once for each note.</summary>
    public const int Step = 200;

    /// <summary>All of them.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="only">The one kind of passage, of the notes that hold it; null for whole notes.</param>
    /// <param name="actor">Who prints.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NotesToPrint> ReadAsync(Guid fileId, PassageKind? only, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, only is { } one ? $"Print: Notes, only {one.Name()}" : "Print: Notes", async r =>
        {
            var whose = await WhoseFile.ReadAsync(r.Db, fileId, ct);
            var rows = new List<NoteRow>();
            for (IReadOnlyList<NoteRow>? step = null; step is null || step.Count == Step; rows.AddRange(step))
            {
                var notes = r.Db.CaseNotes.On(fileId, only, r.Db);
                if (step?[^1].Id is { } after)
                    notes = notes.Where(n => n.Id.CompareTo(after) > 0);
                step = await r.NotesAsync(notes.OrderBy(n => n.Id).Take(Step), fileId, onPaper: true);
            }
            return new NotesToPrint(reference.Organisation.DisplayName, whose.Child, whose.Number, Stamp.Of(r.Rights.Actor, r.Now),
                [.. rows.Select(row => only is { } kind ? row.Only(kind) : row)]);
        }, ct);
}
