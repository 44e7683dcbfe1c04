using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>What every process that ends in an authorised form must know before a step: loaded first, passed in.</summary>
/// <param name="ActorId">Who would take the step.</param>
/// <param name="Today">The day on the Island.</param>
/// <param name="Missing">What still stands between the form and its authorisation.</param>
/// <param name="ContributorIds">Everyone who answered or submitted any part.</param>
public sealed record FormFacts(Guid ActorId, DateOnly Today, IReadOnlyList<MissingAnswer> Missing, IReadOnlySet<Guid> ContributorIds)
{
    /// <summary>Why nobody authorises their own work (6.1.2).</summary>
    public const string OwnWorkSentence = "You wrote or sent part of this yourself, so another manager must authorise it (policy 6.1.2).";

    /// <summary>For diagrams.</summary>
    public static readonly FormFacts Example = new(Guid.Empty, default, [], new HashSet<Guid>());

    /// <summary>Whether the one who would act answered and submitted nothing.</summary>
    public bool ActorWroteNone => !ContributorIds.Contains(ActorId);

    /// <summary>How much is missing, in words; the list itself has a link to each place.</summary>
    public string MissingSentence => Missing.Count switch
    {
        0 => "Something that must be answered is still missing.",
        1 => Missing[0].Sentence,
        var n => $"{n} things are still missing. Each is listed with a link to its place.",
    };
}

/// <summary>A set timescale of one item: after the day it takes a recorded reason (3.6.1).</summary>
/// <param name="Noun">What was to be finished.</param>
/// <param name="DueOn">The last day in time; null where none is set.</param>
/// <param name="Today">The day on which it is finished.</param>
/// <param name="LateReason">The reason recorded so far.</param>
public sealed record Deadline(string Noun, DateOnly? DueOn, DateOnly Today, string? LateReason)
{
    /// <summary>The longest reason.</summary>
    public const int MaxReasonLength = 2000;

    /// <summary>Whether the day has passed.</summary>
    public bool IsMissed => Today > DueOn;

    /// <summary>In time, or late with a reason.</summary>
    public bool IsMetOrExplained() => !IsMissed || LateReason is not null;

    /// <summary>What is needed when it is late.</summary>
    public string Sentence => DueOn is { } due
        ? $"This {Noun} was due on {IslandTime.Words(due)}. Say why it is late, then send it (policy 3.6.1)."
        : $"This {Noun} is late. Say why, then send it (policy 3.6.1).";
}
