using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Sends a form of its own for authorisation.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="LateReason">Why it is late, where it is (3.6.1).</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SubmitFormCommand(Guid FileId, Guid FormId, string? LateReason, Guid HandIn);

/// <summary>Does it; the task goes to somebody who authorises and wrote none of it.</summary>
public sealed class SubmitForm(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SubmitFormCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId, FormOwner.Itself);
            await work.TakeUpAsync(form);
            var contents = await work.ContentsAsync(templates, form);
            var facts = work.Facts(contents);
            form.SendForAuthorisation(facts, c.LateReason, work.By);
            await work.WroteAsync(form);
            await work.FinishTasksAsync(form.Id, TaskKind.CompleteForm, TaskKind.CompleteReturnedForm);
            await work.AskAsync(TaskKind.AuthoriseForm, $"Authorise: {form.Title}", form.Id, form.DueOn, await work.OpenCaseAsync(), Authorisers.RolesFor(contents.Template), facts.ContributorIds);
            return form.Id;
        }, c.HandIn, ct);
}
