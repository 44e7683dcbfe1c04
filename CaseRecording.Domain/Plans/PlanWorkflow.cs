using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Plans;

/// <summary>Where a plan is.</summary>
public enum PlanState { Draft, AwaitingAgreement, Returned, Active, Superseded, Ended, Abandoned }

/// <summary>What can be done with a plan.</summary>
public enum PlanStep { SendForAgreement, Return, Resume, Agree, Supersede, End, Abandon }

/// <summary>The way of a plan from its first draft to its end, or to its next version (3.4.3, 4.2, 6.1.2).</summary>
public sealed class PlanWorkflow : Workflow<PlanState, PlanStep>
{
    /// <summary>For one plan, with what else must be known.</summary>
    public PlanWorkflow(Plan plan, PlanFacts facts) : base("plan", () => plan.State, plan.MoveTo)
    {
        var deadline = new Deadline("plan", plan.DueOn, facts.Form.Today, plan.LateReason);
        var ethnicity = If(() => facts.EthnicityKnown || !plan.Kind.NeedsEthnicity(),
            $"This plan cannot be agreed yet: {facts.ChildName}'s ethnicity is not recorded (policy 3.4.3).", "3.4.3");

        In(PlanState.Draft)
            .PermitIf(PlanStep.SendForAgreement, PlanState.AwaitingAgreement,
                If(() => facts.Form.Missing.Count == 0, facts.Form.MissingSentence),
                If(() => facts.HasIntendedOutcome, "Add at least one intended outcome: what will be different for the child (policy 4.2).", "4.2"),
                If(() => facts.HasContingency || !plan.Kind.NeedsContingency(), "Say what will happen if this plan does not keep the child safe."),
                ethnicity,
                If(deadline.IsMetOrExplained, deadline.Sentence, "3.6.1"))
            .Permit(PlanStep.Abandon, PlanState.Abandoned);

        In(PlanState.AwaitingAgreement)
            .PermitIf(PlanStep.Agree, PlanState.Active,
                If(() => facts.Form.ActorWroteNone, FormFacts.OwnWorkSentence, "6.1.2"),
                ethnicity,
                If(() => facts.ComingIntoCareAgreed || plan.SupersedesId is not null || !plan.Kind.NeedsAgreementToCare(),
                    $"The head of service or a senior manager must agree first that {facts.ChildName} comes into care."))
            .Permit(PlanStep.Return, PlanState.Returned);

        In(PlanState.Returned)
            .Permit(PlanStep.Resume, PlanState.Draft)
            .Permit(PlanStep.Abandon, PlanState.Abandoned);

        In(PlanState.Active)
            .Permit(PlanStep.Supersede, PlanState.Superseded)
            .Permit(PlanStep.End, PlanState.Ended);
    }

    /// <summary>The process as a Mermaid diagram.</summary>
    public static string Diagram() => new PlanWorkflow(Plan.Example, PlanFacts.Example).Draw();
}
