using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>What adding or changing a line of any table begins with.</summary>
internal static class Tables
{
    public static async Task<(Form Form, TemplateQuestion Question)> TableAsync(this Work work, TemplateShelf templates, Guid formId, string questionKey)
    {
        var form = await work.FormAsync(formId);
        await work.TakeUpAsync(form);
        return (form, (await templates.OfAsync(work.Db, form, work.Cancelled)).Question(questionKey));
    }

    /// <summary>The line to change, or null where one is to be added.</summary>
    public static async Task<TRow?> RowAsync<TRow>(this IQueryable<TRow> rows, Form form, Guid? rowId, CancellationToken ct) where TRow : FormRow =>
        rowId is null ? null : await rows.FirstOrDefaultAsync(r => r.Id == rowId && r.FormId == form.Id, ct)
            ?? throw new RuleBrokenException("This line is not in the form. Open the form again.");

    public static async Task<int> NextPlaceAsync<TRow>(this IQueryable<TRow> rows, Form form, CancellationToken ct) where TRow : FormRow =>
        (await rows.Where(r => r.FormId == form.Id).MaxAsync(r => (int?)r.Position, ct) ?? 0) + 1;
}
