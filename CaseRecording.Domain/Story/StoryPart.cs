namespace CaseRecording.Domain.Story;

/// <summary>The parts of a child's story, in the order in which they are read (4.1.5, P43). The child's own words come before everything else that is said of them (2.5.2, P05).</summary>
public enum StoryPart
{
    /// <summary>Who this child is, and who has the case (3.3.4).</summary>
    Child,

    /// <summary>The child's own words.</summary>
    Voice,

    /// <summary>The circumstances.</summary>
    Circumstances,

    /// <summary>Needs, risks, protective factors and their impact on the child.</summary>
    NeedsAndRisks,

    /// <summary>Decisions with who, when and why.</summary>
    Decisions,

    /// <summary>What parents and carers say.</summary>
    CarersViews,

    /// <summary>Last seen, last seen alone, last at home, and the latest contacts.</summary>
    Contact,

    /// <summary>The plan in force.</summary>
    Plan,

    /// <summary>What is due next, and what is overdue.</summary>
    Due,

    /// <summary>Family, household and network.</summary>
    Family,

    /// <summary>Professionals, how to reach them, and what was done together.</summary>
    Professionals,

    /// <summary>The latest of the chronology.</summary>
    Chronology,

    /// <summary>Supervision and management oversight.</summary>
    Oversight,
}
