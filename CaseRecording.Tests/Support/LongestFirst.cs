using CaseRecording.Tests.Support;
using Xunit.Abstractions;

// Much of a journey is waiting, for a line that is cut or a page that is drawn: two more lanes use what its two leave of two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer($"CaseRecording.Tests.Support.{nameof(LongestFirst)}", "CaseRecording.Tests")]

namespace CaseRecording.Tests.Support;

/// <summary>
/// Begins with the two lanes of journeys, which take longest: they go on beside one another, and everything else fills two more
/// until they are done, and then all four.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName is Journeys.Support.Journeys.Name or Journeys.Support.BadLines.Name);
}
