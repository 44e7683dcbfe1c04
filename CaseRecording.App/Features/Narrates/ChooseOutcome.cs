using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Narrates;

/// <summary>The author chooses what follows from a NARRATES, why, and what it is meant to change for the child (4.3, P36, P51).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form of the NARRATES.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Reasons">Why.</param>
/// <param name="IntendedOutcome">The effect on the child that is meant by it.</param>
/// <param name="InsteadOf">The choice that the screen showed, also that there was none; where another stands by now, it is not written over.</param>
public sealed record ChooseOutcomeCommand(Guid FileId, Guid FormId, NarratesOutcome Outcome, string? Reasons, string? IntendedOutcome, NarratesChosen InsteadOf);

/// <summary>Does it.</summary>
public sealed class ChooseOutcome(CaseWork cases)
{
    public Task<Outcome> RunAsync(ChooseOutcomeCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var (assessment, form) = await work.NarratesAsync(c.FormId);
            await work.TakeUpAsync(form);
            assessment.ChooseOutcome(form, c.Outcome, c.Reasons, c.IntendedOutcome, work.By, c.InsteadOf);
            await work.WroteAsync(form);
            return assessment.Id;
        }, ct: ct);
}
