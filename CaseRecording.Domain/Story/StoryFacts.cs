using CaseRecording.Domain.People;

namespace CaseRecording.Domain.Story;

/// <summary>What the record holds for a child's story, for the question of what it does not hold.</summary>
/// <param name="Child">The child's forename.</param>
/// <param name="Today">The day on the Island.</param>
/// <param name="Essential">What is known of the child's essential information.</param>
public sealed record StoryFacts(string Child, DateOnly Today, EssentialFacts Essential)
{
    /// <summary>Since when the case is open; null where none is. Work is missed only on an open case.</summary>
    public DateOnly? OpenSince { get; init; }

    /// <summary>Whether the child can be seen and heard: is born, and lives.</summary>
    public bool CanBeSeen { get; init; } = true;

    /// <summary>Since when a worker has the case; null while nobody has.</summary>
    public DateOnly? AllocatedSince { get; init; }

    /// <summary>When a referral came in that nobody has decided yet.</summary>
    public DateOnly? UndecidedSince { get; init; }

    /// <summary>When the child was last seen.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>When the child was last seen alone.</summary>
    public DateOnly? SeenAlone { get; init; }

    /// <summary>When the home was last visited.</summary>
    public DateOnly? AtHome { get; init; }

    /// <summary>When the case was last talked over in supervision.</summary>
    public DateOnly? Supervised { get; init; }

    /// <summary>Whether words of the child are recorded, in a note or an authorised form.</summary>
    public bool HasWords { get; init; }

    /// <summary>Whether an assessment was authorised, and whether one is under way.</summary>
    public bool Assessed { get; init; }

    /// <inheritdoc cref="Assessed"/>
    public bool Assessing { get; init; }

    /// <summary>Whether an authorised form says what the child needs.</summary>
    public bool HasNeeds { get; init; }

    /// <summary>Whether it says what could hurt the child.</summary>
    public bool HasRisks { get; init; }

    /// <summary>Whether it says what keeps the child safe.</summary>
    public bool HasProtectiveFactors { get; init; }

    /// <summary>Whether it says what that means for the child.</summary>
    public bool HasImpact { get; init; }

    /// <summary>Whether it says what all of it means together.</summary>
    public bool HasAnalysis { get; init; }

    /// <summary>Whether it says what parents or carers say.</summary>
    public bool HasCarersViews { get; init; }

    /// <summary>Whether any decision is recorded.</summary>
    public bool HasDecisions { get; init; }

    /// <summary>Whether the record holds anything that turned the course of things.</summary>
    public bool HasEvents { get; init; }

    /// <summary>Whether somebody took anything up into the chronology.</summary>
    public bool HasChronology { get; init; }

    /// <summary>Whether a plan is in force, and whether one is being written or agreed.</summary>
    public bool Planned { get; init; }

    /// <inheritdoc cref="Planned"/>
    public bool Planning { get; init; }

    /// <summary>Intended outcomes of the plans in force.</summary>
    public int Outcomes { get; init; }

    /// <summary>Those whose progress the latest authorised review measured.</summary>
    public int OutcomesMeasured { get; init; }

    /// <summary>Whether anybody of another agency is recorded as involved.</summary>
    public bool HasProfessionals { get; init; }

    /// <summary>Whether something with a day is to be done.</summary>
    public bool HasDue { get; init; }
}
