using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Narrates;

/// <summary>Gives a NARRATES up, with reasons; what was written stays on the file.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">Its form.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record AbandonNarratesCommand(Guid FileId, Guid FormId, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class AbandonNarrates(CaseWork cases)
{
    public Task<Outcome> RunAsync(AbandonNarratesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (assessment, form) = await work.NarratesAsync(c.FormId);
            assessment.Abandon(form, FormFacts.Example, c.Reasons);
            await work.WithdrawTasksAsync(form.Id, "The NARRATES was abandoned.", TaskKind.CompleteNarrates, TaskKind.CompleteReturnedForm);
            return form.Id;
        }, c.HandIn, ct);
}
