using CaseRecording.Tests.Support;
using Xunit.Abstractions;

// Two lanes of journeys, which mostly wait, and one for everything else: two cores are busy and nothing is crowded out.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer($"CaseRecording.Tests.Support.{nameof(LongestFirst)}", "CaseRecording.Tests")]

namespace CaseRecording.Tests.Support;

/// <summary>Begins with the journeys, which take longest, so that nothing is left to wait for at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName is Journeys.Support.Journeys.Name or Journeys.Support.BadLines.Name);
}
