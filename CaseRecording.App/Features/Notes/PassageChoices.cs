using CaseRecording.Domain.Notes;

namespace CaseRecording.App.Features.Notes;

/// <summary>The kinds of passage that can be added, in the order of their keys (4.2, P47).</summary>
public static class PassageChoices
{
    /// <summary>Kind and words.</summary>
    public static IReadOnlyList<(PassageKind Kind, string Words)> All { get; } =
    [
        (PassageKind.ObservedFact, "I observed that"), (PassageKind.ProfessionalOpinion, "In my view"), (PassageKind.InformationFromAnother, "Told by"),
        (PassageKind.ChildsWords, "Child's own words"), (PassageKind.Analysis, "Analysis"), (PassageKind.Decision, "Decision"), (PassageKind.Action, "Action"),
        (PassageKind.Allegation, "Alleged by"), (PassageKind.WhatHappened, "What happened"),
    ];

    /// <summary>The words of a kind.</summary>
    public static string Words(PassageKind kind) => All.First(choice => choice.Kind == kind).Words;
}
