using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>Where a closure stands.</summary>
public enum ClosureState { Started, AwaitingCountersignature, Returned, Countersigned, Closed, Withdrawn }

/// <summary>What may be done with a closure.</summary>
public enum ClosureStep { Send, Countersign, Return, Close, Withdraw }

/// <summary>
/// A closure's way (7.1.2, 7.1.3): started; sent once every item of the checklist is settled; countersigned by a Team Manager who wrote none of
/// it, or returned with reasons; the letters go out; with the last one sent the case closes. The checklist is looked at anew at each step,
/// because the record goes on growing while a closure waits.
/// </summary>
public sealed class ClosureWorkflow : Workflow<ClosureState, ClosureStep>
{
    /// <summary>The way of one closure, for one person.</summary>
    /// <param name="record">The closure.</param>
    /// <param name="facts">What the case's record holds now.</param>
    /// <param name="actorId">Who would take the step.</param>
    public ClosureWorkflow(ClosureRecord record, ClosureFacts facts, Guid actorId)
        : this(() => record.State, record.MoveTo, ClosureChecklist.Check(facts, record), () => !record.IsContributor(actorId, facts), () => ClosureLetterFindings.AllSent(facts))
    {
    }

    private ClosureWorkflow(Func<ClosureState> state, Action<ClosureState> moveTo, ClosureChecklist checklist, Func<bool> wroteNoneOfIt, Func<bool> everyLetterSent)
        : base("closure", state, moveTo)
    {
        Checklist = checklist;
        // Each item that is missing blocks with its own sentence.
        Tuple<Func<bool>, string>[] settled = checklist.IsComplete
            ? [If(() => true, "Every item of the checklist is found in the record, or lawfully marked not appropriate.")]
            : [.. checklist.Items.Where(i => !i.IsSettled).Select(i => If(() => false, $"{i.Title}: {i.WhatIsMissing} (policy {i.Kind.Clause()})", i.Kind.Clause()))];
        var independent = If(wroteNoneOfIt, "A Team Manager who wrote none of the closure countersigns it; you wrote part of it (policy 7.1.2).", "7.1.2");
        var sent = If(everyLetterSent, "Every letter has to be sent before the case closes: child, family and agencies are informed in writing (policy 7.1.2).", "7.1.2");

        In(ClosureState.Started)
            .PermitIf(ClosureStep.Send, ClosureState.AwaitingCountersignature, settled)
            .Permit(ClosureStep.Withdraw, ClosureState.Withdrawn);

        In(ClosureState.AwaitingCountersignature)
            .PermitIf(ClosureStep.Countersign, ClosureState.Countersigned, [independent, .. settled])
            .Permit(ClosureStep.Return, ClosureState.Returned);

        In(ClosureState.Returned)
            .PermitIf(ClosureStep.Send, ClosureState.AwaitingCountersignature, settled)
            .Permit(ClosureStep.Withdraw, ClosureState.Withdrawn);

        In(ClosureState.Countersigned)
            .PermitIf(ClosureStep.Close, ClosureState.Closed, [sent, .. settled])
            .Permit(ClosureStep.Withdraw, ClosureState.Withdrawn);
    }

    /// <summary>The checklist as it stands now.</summary>
    public ClosureChecklist Checklist { get; }

    /// <summary>Mermaid text of the workflow.</summary>
    public static string Diagram() => new ClosureWorkflow(() => ClosureState.Started, _ => { }, new ClosureChecklist([]), () => true, () => true).Draw();
}
