using CaseRecording.Benchmarks.Notes;

namespace CaseRecording.Benchmarks.Typing;

/// <summary>
/// How people type here: five keys in a second, and after each sentence a rest in which they think. The same in a browser and without one, so
/// that both sides of a ratio get the same keys at the same pace.
/// </summary>
internal static class Rhythm
{
    /// <summary>From one key to the next.</summary>
    public static readonly TimeSpan Key = TimeSpan.FromMilliseconds(200);

    /// <summary>After a sentence. Longer than the product's own pause, or nothing would be saved until the fifth second.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1_500);

    /// <summary>What is typed, a sentence at a time; about 60 keys each.</summary>
    public static IReadOnlyList<string> Sentences { get; } = [.. NoteText.OfWords(2_000).Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => $" {s}.")];
}
