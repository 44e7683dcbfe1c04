using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class AnswerClashTests
{
    private static readonly Template Template = A.Template();
    private static readonly TemplateQuestion Long = Template.Question("long");
    private static readonly Stamp Erin = A.Stamp(), Finn = A.Stamp("Finn Moore");
    private readonly Form _form = A.Form(Template);

    [Fact]
    public void People_who_answer_different_questions_never_clash()
    {
        var erins = _form.Answer(Long, null, "hers", Answer.NotYet, [], Erin);
        var finns = _form.Answer(Template.Question("short"), null, "his", Answer.NotYet, [], Finn);
        (erins.Clash ?? finns.Clash).Should().BeNull();
        (erins.AnswerIsNew, finns.AnswerIsNew).Should().Be((true, true));
    }

    [Fact]
    public void Somebody_who_read_the_others_words_may_change_them()
    {
        var stored = First("hers");
        _form.Answer(Long, stored, "hers and his", stored.Revision, [], Finn).Clash.Should().BeNull();
        stored.Value.Should().Be("hers and his");
        stored.WrittenByName.Should().Be("Finn Moore");
    }

    [Fact]
    public void Two_people_in_one_answer_lose_nothing()
    {
        var stored = First("hers");
        var result = _form.Answer(Long, stored, "his", Answer.NotYet, [], Finn);
        stored.Value.Should().Be("hers");
        result.ClashIsNew.Should().BeTrue();
        result.Clash.Should().BeEquivalentTo(new { Theirs = "hers", Mine = "his", TheirsByName = "Erin Callow", MineByName = "Finn Moore", IsOpen = true });
    }

    [Fact]
    public void Whoever_types_on_in_a_clash_adds_to_what_is_kept_and_makes_no_second()
    {
        var stored = First("hers");
        var clash = _form.Answer(Long, stored, "his", Answer.NotYet, [], Finn).Clash!;
        var again = _form.Answer(Long, stored, "his, and more", Answer.NotYet, [clash], Finn);
        again.Should().BeEquivalentTo(new { Clash = clash, ClashIsNew = false });
        clash.Mine.Should().Be("his, and more");
    }

    [Fact]
    public void The_same_words_are_no_clash()
    {
        var stored = First("same");
        _form.Answer(Long, stored, "same ", Answer.NotYet, [], Finn).Clash.Should().BeNull();
        stored.Revision.Should().Be(1);
    }

    [Fact]
    public void A_retry_or_second_window_is_no_clash_with_oneself()
    {
        var stored = First("one");
        _form.Answer(Long, stored, "one two", 1, [], Erin);
        _form.Answer(Long, stored, "one two three", 1, [], Erin).Clash.Should().BeNull();
        stored.Value.Should().Be("one two three");
    }

    [Fact]
    public void A_forgotten_window_does_not_undo_what_others_wrote_since()
    {
        var stored = First("one");
        _form.Answer(Long, stored, "one, his", 1, [], Finn);
        _form.Answer(Long, stored, "one, his, hers", 2, [], Erin);
        _form.Answer(Long, stored, "one, old window", 1, [], Erin).Clash.Should().NotBeNull();
        stored.Value.Should().Be("one, his, hers");
    }

    [Theory]
    [InlineData(ClashChoice.KeepTheirs, null, "hers")]
    [InlineData(ClashChoice.TakeMine, null, "his")]
    [InlineData(ClashChoice.Merge, "hers and his", "hers and his")]
    public void A_clash_is_settled_by_choosing_or_joining(ClashChoice choice, string? merged, string result)
    {
        var (stored, clash) = Clash();
        Contents(stored, clash).Missing.Should().ContainSingle().Which.Sentence.Should().Contain("Erin Callow and Finn Moore");
        _form.Settle(clash, Long, stored, choice, merged, stored.Revision, Finn);
        stored.Value.Should().Be(result);
        clash.Choice.Should().Be(choice);
        Contents(stored, clash).Missing.Should().BeEmpty();
    }

    [Fact]
    public void A_clash_is_settled_once_and_only_by_somebody_who_saw_both()
    {
        var (stored, clash) = Clash();
        _form.Answer(Long, stored, "hers, later", stored.Revision, [], Erin);
        _form.Invoking(f => f.Settle(clash, Long, stored, ClashChoice.TakeMine, null, 1, Finn)).Should().Throw<RuleBrokenException>().WithMessage("Erin Callow changed this answer again*");
        _form.Settle(clash, Long, stored, ClashChoice.KeepTheirs, null, 2, Finn);
        _form.Invoking(f => f.Settle(clash, Long, stored, ClashChoice.TakeMine, null, 2, Finn)).Should().Throw<RuleBrokenException>().WithMessage("*made one already*");
    }

    [Fact]
    public void However_two_people_interleave_no_words_are_lost()
    {
        var random = new Random(20261104);
        for (var round = 0; round < 500; round++)
        {
            var form = A.Form(Template);
            Answer? stored = null;
            var clashes = new List<AnswerClash>();
            var seen = new Dictionary<Stamp, int> { [Erin] = 0, [Finn] = 0 };
            for (var turn = 0; turn < 8; turn++)
            {
                var who = random.Next(2) == 0 ? Erin : Finn;
                if (random.Next(3) == 0)
                    seen[who] = stored?.Revision ?? 0;
                var (before, basedOn) = (stored?.Value, seen[who]);
                var others = stored is not null && stored.WrittenById != who.ById && basedOn != stored.Revision;
                var result = form.Answer(Long, stored, $"{turn}", basedOn, clashes, who);
                stored = result.Answer;
                if (result.ClashIsNew)
                    clashes.Add(result.Clash!);
                if (result.Clash is null)
                    seen[who] = stored.Revision;
                if (others)
                    stored.Value.Should().Be(before, "words somebody else wrote, and the writer had not seen, stay");
                new[] { stored.Value }.Concat(clashes.Select(c => c.Mine)).Should().Contain($"{turn}", "what was handed in is in the form or kept beside it");
            }
        }
    }

    private Answer First(string value) => _form.Answer(Long, null, value, Answer.NotYet, [], Erin).Answer;

    private (Answer, AnswerClash) Clash()
    {
        var stored = First("hers");
        return (stored, _form.Answer(Long, stored, "his", Answer.NotYet, [], Finn).Clash!);
    }

    private FormContents Contents(Answer stored, AnswerClash clash) => new(_form, Template) { Answers = [stored], Clashes = [clash] };
}
