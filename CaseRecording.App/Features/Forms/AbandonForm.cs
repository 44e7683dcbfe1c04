using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Gives a form of its own up, with reasons; what was written stays on the file.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AbandonFormCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class AbandonForm(CaseWork cases)
{
    public Task<Outcome> RunAsync(AbandonFormCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId, FormOwner.Itself);
            form.Abandon(FormFacts.Example, c.Reasons);
            await work.WithdrawTasksAsync(form.Id, "The form was abandoned.", TaskKind.CompleteForm, TaskKind.CompleteReturnedForm);
            return form.Id;
        }, c.HandIn, ct);
}
