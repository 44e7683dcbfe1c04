using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Plans;

/// <summary>What a plan's process must know before a step: loaded first, passed in.</summary>
/// <param name="Form">What every form's process must know.</param>
/// <param name="ChildName">The child's name, for the sentences.</param>
/// <param name="EthnicityKnown">Whether the child's ethnicity is recorded (3.4.3).</param>
/// <param name="HasIntendedOutcome">Whether at least one effect on the child is aimed at (4.2, 4.3).</param>
/// <param name="HasContingency">Whether it says what happens if it fails.</param>
/// <param name="ComingIntoCareAgreed">Whether the head of service or a senior manager agreed that the child comes into care.</param>
public sealed record PlanFacts(
    FormFacts Form, string ChildName, bool EthnicityKnown, bool HasIntendedOutcome, bool HasContingency, bool ComingIntoCareAgreed)
{
    /// <summary>For diagrams.</summary>
    public static readonly PlanFacts Example = new(FormFacts.Example, "the child", true, true, true, true);

    /// <summary>From the plan's form and what is known of the child.</summary>
    public static PlanFacts Of(FormContents contents, Guid actorId, DateOnly today, string childName, bool ethnicityKnown, bool comingIntoCareAgreed) =>
        new(contents.Facts(actorId, today), childName, ethnicityKnown, contents.Outcomes.Count > 0,
            contents.Means(QuestionMeaning.Contingency) is not null, comingIntoCareAgreed);
}
