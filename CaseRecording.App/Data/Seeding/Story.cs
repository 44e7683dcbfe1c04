using CaseRecording.App.Reference;

namespace CaseRecording.App.Data.Seeding;

/// <summary>One step at the instant it is taken.</summary>
/// <param name="At">UTC.</param>
/// <param name="Step">The step.</param>
internal sealed record StoryLine(DateTime At, StoryStep Step);

/// <summary>The stories of all families, in the order in which they happened.</summary>
internal static class Story
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(3);

    /// <summary>Reads every family of <c>seed-data/families</c>.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read; the message names it.</exception>
    public static IReadOnlyList<Family> Families(ReferenceData reference) =>
        [.. Directory.EnumerateFiles(reference.PathOf("families"), "*.json").Order(StringComparer.Ordinal).Select(path => reference.Read<Family>("families", Path.GetFileName(path)))];

    /// <summary>Every step of every family, by when it was taken.</summary>
    /// <exception cref="StoryFault">A step lies in the future, or its day cannot be read.</exception>
    public static IReadOnlyList<StoryLine> Lines(IEnumerable<Family> families, StoryDays days, DateTime now) =>
        [.. families.SelectMany(family => LinesOf(family, days, now)).OrderBy(line => line.At)];

    private static List<StoryLine> LinesOf(Family family, StoryDays days, DateTime now)
    {
        var lines = new List<StoryLine>();
        for (var i = 0; i < family.Story.Count; i++)
        {
            var step = new StoryStep(family, i + 1, family.Story[i]);
            try
            {
                var at = days.InstantOf(step.When, step.OutOfHours);
                // Where a holiday moved a step before the one above it, or before what it tells of, it follows that by a moment.
                if (lines.Count > 0 && at <= lines[^1].At)
                    at = lines[^1].At + AMoment;
                if (step.Optional<StoryWhen>("happened") is { } told && at <= days.InstantOf(told, step.OutOfHours))
                    at = days.InstantOf(told, step.OutOfHours) + AMoment;
                if (at >= now)
                    throw new StoryFault("it lies in the future; only arranged days, due days and births do");
                lines.Add(new StoryLine(at, step));
            }
            catch (StoryFault fault)
            {
                throw new StoryFault(step, fault.Message);
            }
        }
        return lines;
    }
}
