using CaseRecording.Domain.Plans;

namespace CaseRecording.App.Features.Plans;

/// <summary>States of a plan as people read them.</summary>
public static class PlanWords
{
    public static string Words(this PlanState state) => state switch
    {
        PlanState.Draft => "Being written",
        PlanState.AwaitingAgreement => "Awaiting agreement",
        PlanState.Returned => "Returned with reasons",
        PlanState.Active => "In force",
        PlanState.Superseded => "Replaced",
        PlanState.Ended => "Ended",
        _ => "Abandoned",
    };

    /// <summary>The tag that goes with the word.</summary>
    public static string Tone(this PlanState state) => state switch
    {
        PlanState.Active => "good",
        PlanState.AwaitingAgreement => "wait",
        PlanState.Returned or PlanState.Abandoned => "stop",
        _ => "sea",
    };
}
