using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>
/// One volume of a child's paper file: from when to when papers went into it, and where it lies (3.3.3, P12). When it is full the next is opened; all stay listed.
/// </summary>
public sealed class PaperVolume : RecordItem, IOnFile
{
    /// <summary>The longest place, in characters.</summary>
    public const int MaxLocationLength = 200;

    private PaperVolume()
    {
    }

    private PaperVolume(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Counted from 1 on each file.</summary>
    public int Number { get; private set; }

    /// <summary>The day of its first paper.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day of its last; null while papers go into it.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Where it lies.</summary>
    public string Location { get; private set; } = "";

    /// <summary>Opens the next volume; the one before ends that day.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="before">The volume with the highest number; null where there is none.</param>
    /// <param name="location">Where the new one lies.</param>
    /// <param name="from">The day of its first paper.</param>
    /// <param name="by">Who opens it, and when.</param>
    /// <exception cref="RuleBrokenException">No place, or the day is to come or not after the one before began.</exception>
    public static PaperVolume Open(Guid fileId, PaperVolume? before, string? location, DateOnly from, Stamp by)
    {
        Rule.Require(from <= by.Day, "A volume cannot begin in the future. Put the day of its first paper.", "3.3.3");
        Rule.Require(before is null || from > before.From, $"Volume {before?.Number} began on {IslandTime.Words(before?.From ?? default)}; the next begins on a later day.", "3.3.3");
        Rule.Require(before?.Until is null || from >= before.Until, $"Volume {before?.Number} ended on {IslandTime.Words(before?.Until ?? default)}; the next cannot begin before that.", "3.3.3");
        var volume = new PaperVolume(by) { FileId = fileId, Number = (before?.Number ?? 0) + 1, Location = Rule.Text(location, "Where it lies", MaxLocationLength, "3.3.3"), From = from };
        if (before is { Until: null })
            before.End(from, by);
        volume.Say($"Paper file: volume {volume.Number} opened, {volume.Location}");
        return volume;
    }

    /// <summary>No more papers go into it.</summary>
    /// <exception cref="RuleBrokenException">It has ended, or the day cannot be.</exception>
    public void End(DateOnly on, Stamp by)
    {
        Rule.Require(Until is null, $"Volume {Number} has ended already.", "3.3.3");
        Rule.Require(on >= From, $"Volume {Number} began on {IslandTime.Words(From)}, so it cannot have ended before. Put a later day.", "3.3.3");
        Rule.Require(on <= by.Day, "That day has not come yet. Put the day of its last paper.", "3.3.3");
        Until = on;
        Say($"Paper file: volume {Number} ended on {IslandTime.Words(on)}");
    }

    /// <summary>It lies elsewhere now; where it lay before stays in the history.</summary>
    /// <param name="location">Where.</param>
    /// <param name="insteadOf">Where it was read to lie.</param>
    /// <exception cref="RuleBrokenException">No place, the same place, or somebody else moved it meanwhile.</exception>
    public void MoveTo(string? location, string? insteadOf)
    {
        Rule.RequireAsRead(Location == insteadOf);
        var place = Rule.Text(location, "Where it lies", MaxLocationLength, "3.3.3");
        Rule.Require(place != Location, "It lies there already. Put where it lies now.", "3.3.3");
        Say($"Paper file: volume {Number} moved from {Location} to {place}");
        Location = place;
    }
}
