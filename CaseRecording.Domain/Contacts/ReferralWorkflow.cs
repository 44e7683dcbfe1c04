using CaseRecording.Domain.Shared;
using Stateless;

namespace CaseRecording.Domain.Contacts;

/// <summary>What may be done with a referral.</summary>
public enum ReferralStep { PassForDecision, ChooseNarratesOutOfHours, Accept, TakeNoFurtherAction, GiveAdvice, OfferEarlyHelp, Close }

/// <summary>
/// A referral's way: taken by whoever answers, passed to a manager, decided within one working day with reasons; an accepted one closes
/// with its case (3.5.2, 3.6.1, 7.1.2).
/// </summary>
public sealed class ReferralWorkflow : Flow<ReferralState, ReferralStep>
{
    /// <summary>The way of one referral.</summary>
    public ReferralWorkflow(Referral referral) : this(referral.State, referral.NextStep)
    {
    }

    private ReferralWorkflow(ReferralState state, ReferralNextStep next)
    {
        Machine = new StateMachine<ReferralState, ReferralStep>(state);

        Machine.Configure(ReferralState.Taken)
            .Permit(ReferralStep.PassForDecision, ReferralState.AwaitingDecision);

        Machine.Configure(ReferralState.AwaitingDecision)
            .PermitReentryIf(ReferralStep.ChooseNarratesOutOfHours, () => next == ReferralNextStep.None, "NARRATES is chosen already; a manager confirms it.")
            .Permit(ReferralStep.Accept, ReferralState.Accepted)
            .Permit(ReferralStep.TakeNoFurtherAction, ReferralState.NoFurtherAction)
            .Permit(ReferralStep.GiveAdvice, ReferralState.AdviceGiven)
            .Permit(ReferralStep.OfferEarlyHelp, ReferralState.EarlyHelp);

        Machine.Configure(ReferralState.Accepted)
            .Permit(ReferralStep.Close, ReferralState.Closed);
    }

    /// <inheritdoc/>
    protected override StateMachine<ReferralState, ReferralStep> Machine { get; }

    /// <summary>Mermaid text of the workflow.</summary>
    public static string Diagram() => new ReferralWorkflow(ReferralState.Taken, ReferralNextStep.None).Mermaid();

    /// <inheritdoc/>
    protected override string Words(ReferralState state) => $"The referral is: {Referral.StateWords(state)}";

    /// <inheritdoc/>
    protected override string Words(ReferralStep step) => step switch
    {
        ReferralStep.PassForDecision => "Passing for decision",
        ReferralStep.ChooseNarratesOutOfHours => "Choosing NARRATES out of hours",
        ReferralStep.Accept => "Accepting",
        ReferralStep.TakeNoFurtherAction => "Deciding no further action",
        ReferralStep.GiveAdvice => "Giving advice",
        ReferralStep.OfferEarlyHelp => "Offering early help",
        _ => "Closing",
    };
}
