using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Narrates;

/// <summary>Sends a NARRATES to a manager for authorisation (3.6.1).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form.</param>
/// <param name="LateReason">Why it is late, where it is.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SubmitNarratesCommand(Guid FileId, Guid FormId, string? LateReason, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class SubmitNarrates(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SubmitNarratesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (assessment, form) = await work.NarratesAsync(c.FormId);
            await work.TakeUpAsync(form);
            var contents = await work.ContentsAsync(templates, form);
            var facts = work.Facts(contents);
            assessment.Submit(form, facts, c.LateReason, work.By);
            await work.WroteAsync(form);
            await work.FinishTasksAsync(form.Id, TaskKind.CompleteNarrates, TaskKind.CompleteReturnedForm);
            await work.AskAsync(TaskKind.AuthoriseForm, $"Authorise {form.Title}", form.Id, assessment.DueOn, await work.OpenCaseAsync(), Authorisers.RolesFor(contents.Template), facts.ContributorIds);
            return form.Id;
        }, c.HandIn, ct);
}
