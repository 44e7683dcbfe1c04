using CaseRecording.App.Reference;
using CaseRecording.Domain.Language;
using Xunit.Abstractions;

namespace CaseRecording.Tests.Domain.Language;

public sealed class PlainEnglishTests(ITestOutputHelper output)
{
    private static readonly PlainEnglish Helper = new LanguageLists(ReferenceData.From(Path.Combine(Repository.Root, "seed-data"))).Helper;

    private static readonly PeopleNamed People = new(
        ["Erin Callow", "Maureen Kneale", "Daniel Osei"], ["Kirree Quayle", "Tom Kelly"], ["Juan Quayle", "Voirrey Quayle"]);

    [Fact, Policy("P52")]
    public void On_passages_written_for_the_purpose_it_is_as_right_and_finds_as_much_as_recorded()
    {
        var (right, wrong, missed) = (0, new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "CaseRecording.Tests", "Domain", "Language", "passages.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var (labels, text) = (line.Split('\t')[0], line.Split('\t')[1]);
            var meant = labels == "-" ? [] : labels.Split(';').ToHashSet();
            var found = Helper.Read(text, People).Select(s => $"{"AWFC"[(int)s.Kind]}:{(s.Kind == SuggestionKind.Word ? s.Was.ToLowerInvariant() : s.Was)}").ToHashSet();
            right += found.Count(meant.Contains);
            wrong.AddRange(found.Except(meant).Select(f => $"{f} in: {text}"));
            missed.AddRange(meant.Except(found).Select(f => $"{f} in: {text}"));
        }
        var (precision, recall) = ((double)right / (right + wrong.Count), (double)right / (right + missed.Count));
        output.WriteLine($"{right} right. Precision {precision:P1}, recall {recall:P1}.\nWrong:\n{string.Join('\n', wrong)}\nMissed:\n{string.Join('\n', missed)}");
        precision.Should().BeGreaterThanOrEqualTo(LeastPrecision);
        recall.Should().BeGreaterThanOrEqualTo(LeastRecall);
    }

    // As they stand in the README.
    private const double LeastPrecision = 0.90, LeastRecall = 0.94;

    [Fact, Policy("P52")]
    public void An_acronym_is_explained_once_where_it_first_stands() =>
        Helper.Read("The IRO came. Then the IRO left.", People).Should().ContainSingle()
            .Which.Should().Be(new Suggestion(SuggestionKind.Acronym, 4, "IRO", "independent reviewing officer (IRO)"));

    [Fact]
    public void A_suggestion_begins_with_a_capital_where_the_word_did() =>
        Helper.Read("Kids came.", People).Should().ContainSingle().Which.Instead.Should().Be("Children");

    [Fact]
    public void What_somebody_said_stays_as_they_said_it() =>
        Helper.Read("Juan said “the kids kicked off”.", People).Should().BeEmpty();

    [Fact, Policy("P41")]
    public void A_passage_on_an_adult_in_which_no_child_is_named_says_so() =>
        Helper.Read("Tom’s hearing is in May.", People).Should().ContainSingle().Which.Kind.Should().Be(SuggestionKind.AdultAlone);

    [Theory]
    [InlineData("")]
    [InlineData("👩‍👧 \uD800 مرحبا \u0000 (((((")]
    public void Anything_may_be_read(string text) => Helper.Read(text, People).Should().BeEmpty();
}
