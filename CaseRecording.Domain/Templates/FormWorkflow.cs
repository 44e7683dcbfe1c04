using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>Where a form is.</summary>
public enum FormState { InProgress, AwaitingAuthorisation, Returned, Authorised, Abandoned }

/// <summary>What can be done with a form.</summary>
public enum FormStep { SendForAuthorisation, Return, Resume, Authorise, Abandon }

/// <summary>The way of an ICS form that has no process of its own, such as a Strategy Discussion (3.4.1, 6.1.2).</summary>
public sealed class FormWorkflow : Workflow<FormState, FormStep>
{
    /// <summary>For one form, with what else must be known.</summary>
    public FormWorkflow(Form form, FormFacts facts) : base("form", () => form.State, form.MoveTo)
    {
        var deadline = new Deadline("form", form.DueOn, facts.Today, form.LateReason);

        In(FormState.InProgress)
            .PermitIf(FormStep.SendForAuthorisation, FormState.AwaitingAuthorisation,
                If(() => facts.Missing.Count == 0, facts.MissingSentence),
                If(deadline.IsMetOrExplained, deadline.Sentence, "3.6.1"))
            .Permit(FormStep.Abandon, FormState.Abandoned);

        In(FormState.AwaitingAuthorisation)
            .PermitIf(FormStep.Authorise, FormState.Authorised,
                If(() => facts.ActorWroteNone, FormFacts.OwnWorkSentence, "6.1.2"))
            .Permit(FormStep.Return, FormState.Returned);

        In(FormState.Returned)
            .Permit(FormStep.Resume, FormState.InProgress)
            .Permit(FormStep.Abandon, FormState.Abandoned);
    }

    /// <summary>The process as a Mermaid diagram.</summary>
    public static string Diagram() => new FormWorkflow(Form.Example, FormFacts.Example).Draw();
}
