using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Narrates;

/// <summary>Where an assessment is.</summary>
public enum NarratesState { InProgress, AwaitingAuthorisation, Returned, Authorised, Abandoned }

/// <summary>What can be done with an assessment.</summary>
public enum NarratesStep { SendForAuthorisation, Return, Resume, Authorise, Abandon }

/// <summary>The way of a NARRATES from its first answer to a manager's authorisation (3.4.1, 3.6.1, 6.1.2).</summary>
public sealed class NarratesWorkflow : Workflow<NarratesState, NarratesStep>
{
    /// <summary>For one assessment, with what else must be known.</summary>
    public NarratesWorkflow(NarratesAssessment assessment, FormFacts facts)
        : base("assessment", () => assessment.State, assessment.MoveTo)
    {
        var deadline = new Deadline("assessment", assessment.DueOn, facts.Today, assessment.LateReason);

        In(NarratesState.InProgress)
            .PermitIf(NarratesStep.SendForAuthorisation, NarratesState.AwaitingAuthorisation,
                If(() => facts.Missing.Count == 0, facts.MissingSentence),
                If(() => assessment.Outcome is not null,
                    "Choose the outcome of this assessment, with reasons and what is intended for the child (policy 4.3).", "4.3"),
                If(deadline.IsMetOrExplained, deadline.Sentence, "3.6.1"))
            .Permit(NarratesStep.Abandon, NarratesState.Abandoned);

        In(NarratesState.AwaitingAuthorisation)
            .PermitIf(NarratesStep.Authorise, NarratesState.Authorised,
                If(() => facts.ActorWroteNone && assessment.OutcomeChosenById != facts.ActorId, FormFacts.OwnWorkSentence, "6.1.2"))
            .Permit(NarratesStep.Return, NarratesState.Returned);

        In(NarratesState.Returned)
            .Permit(NarratesStep.Resume, NarratesState.InProgress)
            .Permit(NarratesStep.Abandon, NarratesState.Abandoned);
    }

    /// <summary>The process as a Mermaid diagram.</summary>
    public static string Diagram() => new NarratesWorkflow(NarratesAssessment.Example, FormFacts.Example).Draw();
}
