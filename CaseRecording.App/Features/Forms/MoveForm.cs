using CaseRecording.App.Data;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Where a form can be moved from its own page.</summary>
public enum FormMove { Send, Return, Authorise, Abandon }

/// <summary>Moves a form with the process it is part of.</summary>
/// <param name="Move">Where.</param>
/// <param name="Owner">What it is part of.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="Text">The reasons, or why it is late.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MoveFormCommand(FormMove Move, FormOwner Owner, Guid FileId, Guid FormId, string? Text, Guid HandIn);

/// <summary>Hands the move to the command of the process; each asks for its own right.</summary>
public sealed class MoveForm(
    SubmitForm sendForm, SubmitNarrates sendNarrates, SubmitPlan sendPlan, SubmitMinutes sendMinutes,
    ReturnForm returnForm, ReturnNarrates returnNarrates, ReturnPlan returnPlan, ReturnMinutes returnMinutes,
    AuthoriseForm authoriseForm, AuthoriseNarrates authoriseNarrates, AgreePlan agreePlan, AuthoriseReview authoriseReview,
    AbandonForm abandonForm, AbandonNarrates abandonNarrates, AbandonPlan abandonPlan)
{
    public Task<Outcome> RunAsync(MoveFormCommand c, Actor actor, CancellationToken ct = default) => (c.Move, c.Owner) switch
    {
        (FormMove.Send, FormOwner.Itself) => sendForm.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Send, FormOwner.Narrates) => sendNarrates.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Send, FormOwner.Plan) => sendPlan.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Send, FormOwner.Review) => sendMinutes.RunAsync(new(c.FileId, c.FormId, c.HandIn), actor, ct),
        (FormMove.Return, FormOwner.Itself) => returnForm.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Return, FormOwner.Narrates) => returnNarrates.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Return, FormOwner.Plan) => returnPlan.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Return, FormOwner.Review) => returnMinutes.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Authorise, FormOwner.Itself) => authoriseForm.RunAsync(new(c.FileId, c.FormId, c.HandIn), actor, ct),
        (FormMove.Authorise, FormOwner.Narrates) => authoriseNarrates.RunAsync(new(c.FileId, c.FormId, c.HandIn), actor, ct),
        (FormMove.Authorise, FormOwner.Plan) => agreePlan.RunAsync(new(c.FileId, c.FormId, c.HandIn), actor, ct),
        (FormMove.Authorise, FormOwner.Review) => authoriseReview.RunAsync(new(c.FileId, c.FormId, c.HandIn), actor, ct),
        (FormMove.Abandon, FormOwner.Itself) => abandonForm.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Abandon, FormOwner.Narrates) => abandonNarrates.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        (FormMove.Abandon, FormOwner.Plan) => abandonPlan.RunAsync(new(c.FileId, c.FormId, c.Text, c.HandIn), actor, ct),
        _ => Task.FromResult(Outcome.Refused("This form moves on from its own place on the child's file.")),
    };
}
