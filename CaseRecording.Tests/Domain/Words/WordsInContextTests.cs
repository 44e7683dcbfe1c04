using CaseRecording.Domain.Words;

namespace CaseRecording.Tests.Domain.Words;

public sealed class WordsInContextTests
{
    [Fact]
    public void A_hit_stands_between_the_words_around_it() =>
        Shown("There was no \u0001gate\u0002 to the garden.").Should().Be("There was no [gate] to the garden.");

    [Fact]
    public void The_places_of_a_long_text_are_cut_between_words()
    {
        var filler = string.Concat(Enumerable.Repeat("filler ", 100));
        var shown = Shown($"{filler}\u0001gate\u0002 {filler}\u0001gate\u0002 {filler}");
        shown.Should().StartWith(" … filler").And.EndWith(" …").And.NotContain("fil …");
        shown.Split("[gate]").Should().HaveCount(3);
        shown.Length.Should().BeLessThan(450);
    }

    [Fact]
    public void A_word_on_every_line_does_not_show_the_whole_text()
    {
        var shown = Shown(string.Concat(Enumerable.Repeat("and then the \u0001gate\u0002 was open again ", 500)));
        shown.Length.Should().BeLessThan(2_500);
        shown.Should().Contain("[gate]");
    }

    [Fact]
    public void A_text_without_a_mark_shows_how_it_begins() =>
        Shown("There was no gate.").Should().Be("There was no gate.");

    [Fact]
    public void No_character_is_cut_in_half()
    {
        var text = $"{string.Concat(Enumerable.Repeat("👩", 200))}\u0001gate\u0002{string.Concat(Enumerable.Repeat("👩", 200))}";
        Shown(text).EnumerateRunes().Should().NotContain(r => r.Value == 0xFFFD);
    }

    private static string Shown(string marked) => string.Concat(
        WordsInContext.Of(marked.Replace("\u0001", "").Replace("\u0002", ""), marked).Select(p => p.Hit ? $"[{p.Text}]" : p.Text));
}
