using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>What hangs on a case that a manager does not confirm (3.5.2): what is only begun is given up with the decision, what is more needs a closure.</summary>
/// <param name="AuthorisedForm">A form of it is authorised.</param>
/// <param name="FormAtManager">A form of it waits for authorisation.</param>
/// <param name="PlanInForce">A plan was agreed.</param>
/// <param name="StrategyDiscussion">A Strategy Discussion was begun or held.</param>
/// <param name="Review">A review is arranged or was held.</param>
public sealed record HangsOnCase(bool AuthorisedForm = false, bool FormAtManager = false, bool PlanInForce = false, bool StrategyDiscussion = false, bool Review = false)
{
    private string? Weighty => this switch
    {
        { PlanInForce: true } => "a plan was agreed",
        { AuthorisedForm: true } => "a form of it is authorised",
        { StrategyDiscussion: true } => "a Strategy Discussion hangs on it",
        { Review: true } => "a review hangs on it",
        _ => null,
    };

    /// <summary>Refuses where the case cannot simply end.</summary>
    /// <exception cref="RuleBrokenException">Something hangs on it that is not merely begun.</exception>
    public void RequireNothingWeighty()
    {
        Rule.Require(Weighty is null,
            $"This case cannot end with the decision, because {Weighty}. Accept the referral; the case then has to be closed by a closure with its checklist.", "7.1.2");
        Rule.Require(!FormAtManager, "A form of this case waits for authorisation. Return it to its author with your reasons first; then decide.", "3.6.1");
    }
}
