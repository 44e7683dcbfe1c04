using CaseRecording.App.Data;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Authorises a form of its own and keeps how it stood (6.1.2).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AuthoriseFormCommand(Guid FileId, Guid FormId, Guid HandIn);

/// <summary>Does it; a Strategy Discussion that decides on NARRATES puts the task where it is done.</summary>
public sealed class AuthoriseForm(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(AuthoriseFormCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId, FormOwner.Itself);
            var contents = await work.ContentsAsync(templates, form);
            work.Rights.RequireAuthoriser(contents.Template);
            work.Db.Add(form.Authorise(contents, work.Facts(contents), work.By));
            await work.FinishTasksAsync(form.Id, TaskKind.AuthoriseForm);
            work.Tell(form.SentById, $"{work.By.ByName} authorised {form.Title}.", $"/forms/{form.Id}");
            if (contents.Means(QuestionMeaning.Decision) is "NarratesS46" or "NarratesCwCN" && await work.OpenCaseAsync() is { } openCase)
                await work.AskForNarratesAsync(openCase, contents.Means(QuestionMeaning.Decision) == "NarratesS46" ? "S46" : "CwCN", form.Id);
            return form.Id;
        }, c.HandIn, ct);
}
