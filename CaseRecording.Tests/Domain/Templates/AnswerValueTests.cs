using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class AnswerValueTests
{
    private static readonly Template Template = A.Template();

    [Theory]
    [InlineData("short", "  two words ", "two words")]
    [InlineData("long", "a\r\nb\u0000\u202e", "a\nb")]
    [InlineData("long", "🙂 שלום", "🙂 שלום")]
    [InlineData("day", "2026-06-04", "2026-06-04")]
    [InlineData("day", "4 June 2026", "2026-06-04")]
    [InlineData("day", "4/6/2026", "2026-06-04")]
    [InlineData("choice", "A", "A")]
    [InlineData("yesno", "{\"yes\":true,\"detail\":\" at home \"}", "{\"yes\":true,\"detail\":\"at home\"}")]
    [InlineData("yesno", "not json", "")]
    [InlineData("person", "Kirree Quayle", "{\"id\":null,\"name\":\"Kirree Quayle\"}")]
    [InlineData("short", "   ", "")]
    [InlineData("day", "", "")]
    [InlineData("choice", null, "")]
    public void What_is_typed_is_stored_tidy(string key, string? typed, string stored) =>
        AnswerValue.Tidy(Template.Question(key), typed).Should().Be(stored);

    [Theory]
    [InlineData("day", "31/13/2026", "not a day that can be read")]
    [InlineData("day", "soon", "Write it like 4 June 2026")]
    [InlineData("choice", "C", "choose one of “First”, “Second”")]
    [InlineData("outcomes", "text", "lines of a table")]
    public void What_does_not_fit_is_refused_with_what_would(string key, string typed, string part) =>
        FluentActions.Invoking(() => AnswerValue.Tidy(Template.Question(key), typed)).Should().Throw<RuleBrokenException>().WithMessage($"*{part}*");

    [Theory]
    [InlineData("short", AnswerValue.MaxShortLength)]
    [InlineData("long", AnswerValue.MaxLongLength)]
    [InlineData("person", AnswerValue.MaxShortLength)]
    public void A_text_is_kept_up_to_its_limit_and_refused_beyond(string key, int limit)
    {
        AnswerValue.Tidy(Template.Question(key), new string('x', limit)).Should().Contain(new string('x', limit));
        FluentActions.Invoking(() => AnswerValue.Tidy(Template.Question(key), new string('x', limit + 1))).Should().Throw<RuleBrokenException>().WithMessage("*Shorten it*");
    }

    [Fact]
    public void A_stored_answer_reads_as_words()
    {
        AnswerValue.Words(Template.Question("day"), "2026-06-04").Should().Be("4 June 2026");
        AnswerValue.Words(Template.Question("choice"), "B").Should().Be("Second");
        AnswerValue.Words(Template.Question("yesno"), new YesNoAnswer(true, "at home").ToValue()).Should().Be("Yes. at home");
        AnswerValue.Words(Template.Question("person"), new PersonAnswer(A.FileId, "Kirree Quayle").ToValue()).Should().Be("Kirree Quayle");
    }
}
