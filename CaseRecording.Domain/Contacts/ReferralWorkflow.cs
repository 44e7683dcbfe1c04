using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Contacts;

/// <summary>What may be done with a referral.</summary>
public enum ReferralStep { PassForDecision, ChooseNarratesOutOfHours, Accept, TakeNoFurtherAction, GiveAdvice, OfferEarlyHelp, Close }

/// <summary>
/// A referral's way: taken by whoever answers, passed to a manager, decided within one working day with reasons; an accepted one closes
/// with its case (3.5.2, 3.6.1, 7.1.2).
/// </summary>
public sealed class ReferralWorkflow : Workflow<ReferralState, ReferralStep>
{
    /// <summary>The way of one referral.</summary>
    /// <param name="state">Reads where it stands.</param>
    /// <param name="moveTo">Moves it.</param>
    /// <param name="narratesChosen">Whether NARRATES was chosen already.</param>
    public ReferralWorkflow(Func<ReferralState> state, Action<ReferralState> moveTo, Func<bool> narratesChosen) : base("referral", state, moveTo)
    {
        In(ReferralState.Taken)
            .Permit(ReferralStep.PassForDecision, ReferralState.AwaitingDecision);

        In(ReferralState.AwaitingDecision)
            .PermitReentryIf(ReferralStep.ChooseNarratesOutOfHours, If(() => !narratesChosen(), "NARRATES is chosen already; a manager confirms it.", "3.5.2"))
            .Permit(ReferralStep.Accept, ReferralState.Accepted)
            .Permit(ReferralStep.TakeNoFurtherAction, ReferralState.NoFurtherAction)
            .Permit(ReferralStep.GiveAdvice, ReferralState.AdviceGiven)
            .Permit(ReferralStep.OfferEarlyHelp, ReferralState.EarlyHelp);

        In(ReferralState.Accepted)
            .Permit(ReferralStep.Close, ReferralState.Closed);
    }

    /// <summary>Mermaid text of the workflow.</summary>
    public static string Diagram() => new ReferralWorkflow(() => ReferralState.Taken, _ => { }, () => false).Draw();
}
