using CaseRecording.Domain.People.Matching;

namespace CaseRecording.Tests.Support;

/// <summary>The names that are the same name, as the seed data has them.</summary>
public static class SeedNames
{
    /// <summary>All of them.</summary>
    public static NameVariants All { get; } = new(new[] { "forenames", "surnames" }.SelectMany(f => File.ReadLines(Path.Combine(Repository.Root, "seed-data", "names", $"{f}.txt"))));
}
