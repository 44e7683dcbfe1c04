using CaseRecording.App.Shared;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Closures and letters as people read them.</summary>
internal static class ClosureWords
{
    /// <summary>Where a closure stands.</summary>
    public static string State(ClosureState state) => state switch
    {
        ClosureState.Started => "Started",
        ClosureState.AwaitingCountersignature => "Awaits countersignature",
        ClosureState.Returned => "Returned",
        ClosureState.Countersigned => "Countersigned; letters to send",
        ClosureState.Closed => "Closed",
        _ => "Withdrawn",
    };

    /// <summary>What happened last, as a sentence.</summary>
    public static string Said(ClosureRecord closure) => closure.State switch
    {
        ClosureState.AwaitingCountersignature => $"Sent for countersignature on {When.Short(closure.SentAt!.Value)}. Nothing in it changes until a Team Manager countersigns or returns it.",
        ClosureState.Returned => $"Returned by {closure.Returns[^1].ReturnedByName}, {closure.Returns[^1].ReturnedByRole}, with reasons.",
        ClosureState.Countersigned => $"Countersigned by {closure.CountersignedByName}, {closure.CountersignedByRole}, on {When.Short(closure.CountersignedAt!.Value)}. When every letter is sent, the case closes.",
        ClosureState.Closed => $"The case closed on {When.Short(closure.EndedAt!.Value)}, countersigned by {closure.CountersignedByName}, {closure.CountersignedByRole}.",
        ClosureState.Withdrawn => $"Withdrawn on {When.Short(closure.EndedAt!.Value)}: {closure.WithdrawnReasons}",
        _ => $"Started by {closure.StartedByName} on {IslandTime.Words(closure.StartedOn)}.",
    };

    /// <summary>How a letter stands.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="countersigned">Whether its closure is; before that every letter is a draft.</param>
    public static string Standing(ClosureLetter letter, bool countersigned) => letter.State switch
    {
        LetterState.Draft or LetterState.Ready when !countersigned => letter.Body.Length == 0 ? "draft" : "draft, written",
        LetterState.Draft => "to be read through",
        LetterState.Ready => "ready to send",
        LetterState.Sent => $"sent {letter.MeansWords} on {IslandTime.Words(letter.SentOn!.Value)} by {letter.SentByName}",
        LetterState.NotAppropriate => "not appropriate",
        _ => "not needed",
    };

    /// <summary>A means, as a choice.</summary>
    public static string Means(LetterMeans means) => means switch { LetterMeans.Post => "By post", LetterMeans.ByHand => "By hand", _ => "By encrypted email" };

    /// <summary>A ground of closing, as a choice.</summary>
    public static string Route(ClosureRoute route) => route == ClosureRoute.OutcomesAchieved
        ? "Intended outcomes achieved; the child's welfare is protected and promoted"
        : "Services refused; no statutory powers remain";

    /// <summary>What closing brings about (7.1.2).</summary>
    public static IReadOnlyList<string> Then(IEnumerable<string> letters) =>
        [.. letters.ToList() is { Count: > 0 } to ? [$"letters to {List(to)}"] : Array.Empty<string>(), "referral closed", "back to Child with Additional Needs", "record kept as the law says"];

    private static string List(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
