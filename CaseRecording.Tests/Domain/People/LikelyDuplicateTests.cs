using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.People;

[Policy("P17")]
public class LikelyDuplicateTests
{
    [Theory]
    [InlineData("juan thomas", "quayle", "2019-06-04", true)]
    [InlineData("voirrey", "quayle", "2019-06-04", true)] // A twin, or the same child under another name: a person looks.
    [InlineData("juan", "gelling", "2019-06-04", true)]
    [InlineData("juan", "quayle", "2019-04-06", true)] // Day and month exchanged.
    [InlineData("juan", "quayle", "2018-06-04", true)]
    [InlineData("juan", "quayle", null, true)]
    [InlineData("juan", "quayle", "1987-02-11", false)]
    [InlineData("voirrey", "quayle", null, false)]
    [InlineData("illiam", "corlett", "2019-06-04", false)]
    [InlineData("john", "quail", "2019-06-04", true)]
    [InlineData("john", "kwayle", null, true)]
    [InlineData("quayle", "juan", "2019-06-14", true)] // Written into the wrong fields, and a digit of the day left out.
    [InlineData("juanita", "kelly", "2019-06-05", false)]
    public void Two_records_may_be_of_one_child(string forenames, string surname, string? born, bool likely) => LikelyDuplicate.Is(A.Child(),
        new MatchProfile(Guid.NewGuid(), forenames, null, surname, null, born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), null), SeedNames.All).Should().Be(likely);
}
