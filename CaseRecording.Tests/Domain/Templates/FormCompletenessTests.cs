using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

[Policy("P58")]
public sealed class FormCompletenessTests
{
    private static readonly string[] Keys = [.. A.Template().Questions.Select(q => q.Key)];

    [Fact]
    public void For_every_set_of_required_questions_exactly_those_not_answered_are_missing()
    {
        for (var bits = 0; bits < 1 << Keys.Length; bits += 7)
        {
            var required = Keys.Where((_, i) => (bits >> i & 1) == 1).ToArray();
            var template = A.Template(required: required);
            Empty(template).Missing.Select(m => m.QuestionKey).Should().Equal(required.Where(k => k != "progress"), "and in the order of the form");
            Full(template).Missing.Should().BeEmpty();
        }
    }

    [Fact]
    public void Each_missing_thing_names_its_place()
    {
        var missing = Empty(A.Template(required: ["short", "outcomes"])).Missing;
        missing.Should().HaveCount(2);
        missing[0].Should().Be(new MissingAnswer("words", "short", "short", "short: this is not answered yet."));
        missing[1].Should().BeEquivalentTo(new { SectionKey = "tables", QuestionKey = "outcomes" });
    }

    [Theory]
    [InlineData(true, "", 1)]
    [InlineData(true, "at school", 0)]
    [InlineData(false, "", 0)]
    public void Yes_takes_detail_even_where_the_question_may_be_left_out(bool yes, string detail, int missing)
    {
        var template = A.Template();
        var form = A.Form(template);
        new FormContents(form, template) { Answers = [A.Answer(form, template, "yesno", new YesNoAnswer(yes, detail).ToValue())] }.Missing.Should().HaveCount(missing);
    }

    [Fact, Policy("P46")]
    public void An_outcome_in_a_plan_says_who_does_what_by_when()
    {
        var template = A.Template(TemplateKind.Plan, "ComplexNeeds");
        var form = A.Form(template);
        new FormContents(form, template) { Outcomes = [A.Outcome(form, template, whole: false)] }.Missing
            .Should().ContainSingle().Which.Sentence.Should().Contain("outcome 1 needs what will be done, who does it and by when");
        new FormContents(form, template) { Outcomes = [A.Outcome(form, template)] }.Missing.Should().BeEmpty();
    }

    [Fact, Policy("P46")]
    public void Progress_is_missing_until_each_planned_outcome_has_it()
    {
        var template = A.Template(TemplateKind.Review, "Review");
        var (form, plan) = (A.Form(template), A.Form());
        OutcomeRow[] planned = [A.Outcome(plan, A.Template()), A.Outcome(plan, A.Template(), "Juan goes to school each day")];
        var one = ProgressRow.Add(form, template.Question("progress"), planned[0], 1, Progress.GoodProgress, "Sleeps till six", A.Stamp());
        new FormContents(form, template) { PlannedOutcomes = planned, Progress = [one] }.Missing
            .Should().ContainSingle().Which.Sentence.Should().Contain("Juan goes to school each day");
    }

    [Fact]
    public void A_line_taken_out_does_not_count()
    {
        var template = A.Template(required: "outcomes");
        var form = A.Form(template);
        var row = A.Outcome(form, template);
        row.Remove(form, A.Stamp());
        new FormContents(form, template) { Outcomes = [row] }.Missing.Should().ContainSingle();
    }

    private static FormContents Empty(Template template) => new(A.Form(template), template);

    private static FormContents Full(Template template)
    {
        var form = A.Form(template);
        return new FormContents(form, template)
        {
            Answers =
            [
                A.Answer(form, template, "short", "x"), A.Answer(form, template, "long", "x"), A.Answer(form, template, "day", "2026-06-04"),
                A.Answer(form, template, "yesno", new YesNoAnswer(false).ToValue()), A.Answer(form, template, "person", "Kirree Quayle"),
                A.Answer(form, template, "choice", "A"), A.Answer(form, template, "contingency", "x"),
            ],
            Outcomes = [A.Outcome(form, template)],
            Risks = [RiskRow.Add(form, template.Question("risks"), 1, new RiskWords("No gate", "Grandmother near", "He could run out"), A.Stamp())],
        };
    }
}
