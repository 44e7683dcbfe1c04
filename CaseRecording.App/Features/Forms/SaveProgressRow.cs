using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Records progress against one intended outcome of the plan under review (4.2); what was recorded before is changed.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The review's form.</param>
/// <param name="QuestionKey">The table.</param>
/// <param name="OutcomeRowId">The line of the plan.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Note">What is different for the child, and how we know.</param>
/// <param name="BasedOn">The revision the writer had before them; 0 for none.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SaveProgressRowCommand(Guid FileId, Guid FormId, string QuestionKey, Guid OutcomeRowId, Progress Progress, string? Note, int BasedOn, Guid HandIn);

/// <summary>Does it; the outcome is the line's key.</summary>
public sealed class SaveProgressRow(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SaveProgressRowCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (form, question) = await work.TableAsync(templates, c.FormId, c.QuestionKey);
            var outcome = await work.Db.PlannedOutcomes(form.Id).FirstOrDefaultAsync(o => o.Id == c.OutcomeRowId, ct)
                ?? throw new RuleBrokenException("This outcome is not one of the plan under review. Open the form again.", "4.2");
            var row = await work.Db.ProgressRows.FirstOrDefaultAsync(r => r.FormId == form.Id && r.OutcomeRowId == outcome.Id && !r.Removed, ct);
            if (row is not null)
                row.Revise(form, c.Progress, c.Note, c.BasedOn, work.By);
            else
                work.Db.Add(row = ProgressRow.Add(form, question, outcome, outcome.Position, c.Progress, c.Note, work.By));
            await work.WroteAsync(form);
            return row.Id;
        }, c.HandIn, ct);
}
