using CaseRecording.Domain.Words;

namespace CaseRecording.Tests.Domain.Words;

public sealed class WordsSoughtTests
{
    [Theory]
    [InlineData("gate garden", "gate|garden")]
    [InlineData("\"not seen alone\" visit", "not seen alone|visit")]
    [InlineData("“not seen” ", "not seen")]
    [InlineData("\"never closed", "never closed")]
    [InlineData("step-father O'Brien", "step father|o brien")]
    [InlineData("Zoë CAFÉ", "zoe|cafe")]
    [InlineData("gate AND NOT (garden* : ^ {Text} -x", "gate|and|not|garden|text|x")]
    [InlineData("'; DROP TABLE \"CaseNotes\" --", "drop|table|casenotes")]
    [InlineData("&&& !!! \"\" '' 👩‍👧 \u0001\u0000", "")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void Whatever_is_typed_is_words_and_phrases_or_nothing(string? typed, string expected) =>
        string.Join('|', WordsSought.Parse(typed).Phrases.Select(p => string.Join(' ', p))).Should().Be(expected);

    [Fact]
    public void A_page_that_was_pasted_is_its_first_words()
    {
        var sought = WordsSought.Parse(string.Concat(Enumerable.Repeat("ab ", 100_000)));
        sought.Phrases.Should().HaveCount(WordsSought.MaxWords);
        sought.Typed.Length.Should().BeLessThanOrEqualTo(WordsSought.MaxLength);
    }
}
