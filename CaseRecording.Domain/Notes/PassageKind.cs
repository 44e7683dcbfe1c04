namespace CaseRecording.Domain.Notes;

/// <summary>What a passage of a note is, so that fact, opinion and allegation are never mistaken for one another (4.2, P47).</summary>
public enum PassageKind { WhatHappened, ObservedFact, ProfessionalOpinion, Allegation, InformationFromAnother, ChildsWords, Analysis, Decision, Action }

/// <summary>How each kind of passage opens on screen and in print.</summary>
public static class PassageKinds
{
    /// <summary>Allegations and information from another name their source (4.2, P47).</summary>
    public static bool NeedsSource(this PassageKind kind) => kind is PassageKind.Allegation or PassageKind.InformationFromAnother;

    /// <summary>The kind as a name, such as <c>observed fact</c>, without a word of the passage.</summary>
    public static string Name(this PassageKind kind) => kind switch
    {
        PassageKind.ObservedFact => "observed fact",
        PassageKind.ProfessionalOpinion => "professional opinion",
        PassageKind.InformationFromAnother => "information from another",
        PassageKind.ChildsWords => "the child's own words",
        PassageKind.WhatHappened => "what happened",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The words that stand before the passage's text; a direct observation starts "I observed that" (4.2).</summary>
    /// <param name="kind">The kind of passage.</param>
    /// <param name="source">Who said it, where the passage has a source.</param>
    public static string Opening(this PassageKind kind, string? source = null) => kind switch
    {
        PassageKind.ObservedFact => "I observed that",
        PassageKind.ProfessionalOpinion => "In my view",
        PassageKind.Allegation => $"Alleged by {source}",
        PassageKind.InformationFromAnother => $"Told by {source}",
        PassageKind.ChildsWords => source is null ? "The child's own words" : $"In the words of {source}",
        PassageKind.Analysis => "Analysis",
        PassageKind.Decision => "Decision",
        PassageKind.Action => "Action",
        _ => "What happened",
    };
}
