using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Closure;

/// <content>
/// The Closure Record form moves with the closure: what awaits countersignature takes no answers, and what is countersigned is kept as it stood.
/// Letters are written beside it.
/// </content>
public sealed partial class ClosureRecord
{
    /// <summary>Takes a form just begun as the one that holds the closing summary and the assessment.</summary>
    /// <exception cref="RuleBrokenException">It is no Closure Record, or this closure has one already.</exception>
    public void UseForm(Form form, Stamp by)
    {
        form.BelongsTo(this, FormOwner.Closure);
        UseForm(form.Id, by);
    }

    /// <summary>Sends closure and form for countersignature; both are frozen.</summary>
    /// <exception cref="RuleBrokenException">An item of the checklist is missing.</exception>
    public void Send(Form form, ClosureFacts facts, Stamp by)
    {
        RequireOwn(form);
        Send(facts, by);
        form.Sent(by);
    }

    /// <summary>Returns both with reasons; the form takes answers again at once and shows the reasons until it is sent again.</summary>
    /// <exception cref="RuleBrokenException">It does not await countersignature, or no reasons are given.</exception>
    public FormReturn Return(Form form, string? reasons, ClosureFacts facts, Stamp by)
    {
        RequireOwn(form);
        var back = form.SentBack(Return(reasons ?? "", facts, by).Reasons, by);
        form.TakenUp();
        return back;
    }

    /// <summary>Countersigns, and keeps the form as it stood (7.1.2, P59).</summary>
    /// <exception cref="RuleBrokenException">The manager wrote part of it, or something has come to be missing since it was sent.</exception>
    public FormSnapshot Countersign(FormContents contents, string? statement, ClosureFacts facts, Stamp by)
    {
        RequireOwn(contents.Form);
        Countersign(facts, by, statement);
        return contents.Form.Authorised(contents, by);
    }

    /// <summary>The case is not to close after all; a form that was not countersigned is given up with the closure and stays on the file.</summary>
    /// <exception cref="RuleBrokenException">It awaits countersignature or has ended, or no reasons are given.</exception>
    public void Withdraw(Form form, string? reasons, ClosureFacts facts, Stamp by)
    {
        RequireOwn(form);
        Withdraw(reasons ?? "", facts, by);
        if (form.State != FormState.Authorised)
            form.GivenUp(WithdrawnReasons);
    }

    // The Team Manager agrees to the letters as they stand, and so has written none of them, nor the reasons for sending none.
    internal void LettersChangedBy(Stamp by)
    {
        if (IsOpenToChange)
            Contribute(by);
    }

    private void RequireOwn(Form form) => Rule.Require(form.Id == FormId, "This form belongs to something else.");
}
