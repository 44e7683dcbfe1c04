using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Narrates;

/// <summary>A manager who wrote none of it authorises a NARRATES (3.6.1, 6.1.2, P36, P58).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AuthoriseNarratesCommand(Guid FileId, Guid FormId, Guid HandIn);

/// <summary>Does it, keeps how it stood, and puts what follows in a tray.</summary>
public sealed class AuthoriseNarrates(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(AuthoriseNarratesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.AuthoriseForms, actor, async work =>
        {
            var openCase = await work.RequireOpenCaseAsync();
            var (assessment, form) = await work.NarratesAsync(c.FormId);
            var contents = await work.ContentsAsync(templates, form);
            work.Rights.RequireAuthoriser(contents.Template);
            work.Db.Add(assessment.Authorise(contents, work.Facts(contents), work.By));
            await work.FinishTasksAsync(form.Id, TaskKind.AuthoriseForm);
            await work.FollowAsync(assessment, openCase);
            work.Tell(form.SentById, $"{work.By.ByName} authorised {form.Title}.", $"/forms/{form.Id}");
            return form.Id;
        }, c.HandIn, ct);
}
