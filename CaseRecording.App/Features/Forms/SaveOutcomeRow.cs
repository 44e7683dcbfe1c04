using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Adds or changes a line of intended outcomes (4.3).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="QuestionKey">The table.</param>
/// <param name="RowId">The line; null adds one.</param>
/// <param name="Words">What was written.</param>
/// <param name="BasedOn">The revision the writer had before them.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SaveOutcomeRowCommand(Guid FileId, Guid FormId, string QuestionKey, Guid? RowId, OutcomeWords Words, int BasedOn, Guid HandIn);

/// <summary>Does it; the outcome is the line's key.</summary>
public sealed class SaveOutcomeRow(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SaveOutcomeRowCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (form, question) = await work.TableAsync(templates, c.FormId, c.QuestionKey);
            var row = await work.Db.OutcomeRows.RowAsync(form, c.RowId, ct);
            if (row is not null)
                row.Revise(form, c.Words, c.BasedOn, work.By);
            else
                work.Db.Add(row = OutcomeRow.Add(form, question, await work.Db.OutcomeRows.NextPlaceAsync(form, ct), c.Words, work.By));
            await work.WroteAsync(form);
            return row.Id;
        }, c.HandIn, ct);
}
