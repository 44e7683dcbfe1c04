using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Takes a line out of a table of outcomes or risks; it is kept, because it was once part of the form.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="RowId">The line.</param>
public sealed record RemoveRowCommand(Guid FileId, Guid FormId, Guid RowId);

/// <summary>Does it.</summary>
public sealed class RemoveRow(CaseWork cases)
{
    public Task<Outcome> RunAsync(RemoveRowCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId);
            await work.TakeUpAsync(form);
            FormRow row = (FormRow?)await work.Db.OutcomeRows.FirstOrDefaultAsync(r => r.Id == c.RowId && r.FormId == form.Id, ct)
                ?? await work.Db.RiskRows.FirstOrDefaultAsync(r => r.Id == c.RowId && r.FormId == form.Id, ct)
                ?? throw new RuleBrokenException("This line is not in the form. Open the form again.");
            row.Remove(form, work.By);
            await work.WroteAsync(form);
            return row.Id;
        }, ct: ct);
}
