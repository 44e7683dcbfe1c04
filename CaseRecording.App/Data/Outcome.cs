namespace CaseRecording.App.Data;

/// <summary>What became of a command: it was done, or it was refused with a sentence fit for the screen.</summary>
/// <param name="Id">What it made or changed; empty where refused.</param>
/// <param name="Refusal">Why it was refused, and what to do; null where it was done.</param>
/// <param name="Clause">The paragraph of the policy behind the refusal, if any.</param>
public sealed record Outcome(Guid Id, string? Refusal, string? Clause)
{
    /// <summary>Whether it was done.</summary>
    public bool Done => Refusal is null;

    /// <summary>It was done.</summary>
    public static Outcome Of(Guid id) => new(id, null, null);

    /// <summary>It was refused.</summary>
    public static Outcome Refused(string sentence, string? clause = null) => new(Guid.Empty, sentence, clause);
}
