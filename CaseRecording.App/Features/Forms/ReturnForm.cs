using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Returns a form of its own with reasons the author sees on it.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="Reasons">What must change.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ReturnFormCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class ReturnForm(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ReturnFormCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId, FormOwner.Itself);
            var contents = await work.ContentsAsync(templates, form);
            work.Rights.RequireAuthoriser(contents.Template);
            work.Db.Add(form.Return(work.Facts(contents), c.Reasons, work.By));
            await work.FinishTasksAsync(form.Id, TaskKind.AuthoriseForm);
            await work.SendBackAsync(form);
            return form.Id;
        }, c.HandIn, ct);
}

/// <summary>What follows from a return, for every kind of form.</summary>
internal static class Returned
{
    /// <summary>The author gets the task and is told.</summary>
    public static async Task SendBackAsync(this Work work, Form form, Guid? authorId = null)
    {
        var openCase = await work.OpenCaseAsync();
        if ((authorId ?? form.SentById) is not { } author)
            return;
        work.Db.Add(WorkTask.ForPerson(work.File.Id, openCase?.Id, TaskKind.CompleteReturnedForm, $"Returned: {form.Title}", form.Id, author, openCase?.TeamId, form.DueOn, work.By));
        work.Tell(author, $"{work.By.ByName} returned {form.Title} with reasons.", $"/forms/{form.Id}");
    }
}
