using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Narrates;

/// <summary>A manager returns a NARRATES with reasons its author sees on it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form.</param>
/// <param name="Reasons">What must change.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReturnNarratesCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class ReturnNarrates(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ReturnNarratesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseForms, actor, async work =>
        {
            var (assessment, form) = await work.NarratesAsync(c.FormId);
            work.Db.Add(assessment.Return(form, work.Facts(await work.ContentsAsync(templates, form)), c.Reasons, work.By));
            await work.FinishTasksAsync(form.Id, TaskKind.AuthoriseForm);
            await work.SendBackAsync(form);
            return form.Id;
        }, c.HandIn, ct);
}
