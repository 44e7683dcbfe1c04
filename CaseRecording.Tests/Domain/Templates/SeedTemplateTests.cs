using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class SeedTemplateTests
{
    public static TheoryData<string> Keys() => [.. SeedTemplates.All.Select(t => t.Key)];

    public static TheoryData<string> Assessments() => [.. SeedTemplates.All.Where(t => t.Kind == TemplateKind.Narrates).Select(t => t.Key)];

    [Theory, Policy("P18")]
    [MemberData(nameof(Assessments))]
    public void A_NARRATES_covers_every_area_of_the_policy(string key)
    {
        var template = SeedTemplates.Of(key);
        template.Sections.Select(s => s.Key).Should()
            .Contain(["health", "education", "emotional", "social", "self-care", "resilience", "parental-support", "risk"]);
        template.Questions.Should().Contain(q => q.Kind == QuestionKind.RiskTable, "risk, protective factor and impact on the child are lines of their own");
    }

    [Fact, Policy("P18")]
    public void NARRATES_comes_in_its_three_variants() =>
        SeedTemplates.All.Where(t => t.Kind == TemplateKind.Narrates).Select(t => t.Variant).Should().BeEquivalentTo("CwAN", "CwCN", "S46");

    [Fact, Policy("P20")]
    public void The_forms_of_the_main_processes_are_there() =>
        SeedTemplates.All.Select(t => t.Variant).Should().Contain(
            ["StrategyDiscussion", "Section46Outcome", "ComplexNeeds", "ChildProtectionRiskAction", "LookedAfter", "Review", "Closure"]);

    [Theory, Policy("P58")]
    [MemberData(nameof(Keys))]
    public void Every_template_says_who_completes_it_and_who_authorises_it(string key)
    {
        var template = SeedTemplates.Of(key);
        template.ResponsibleRole.Should().NotBeEmpty();
        template.AuthorisingRole.Should().NotBeEmpty().And.NotBe(template.ResponsibleRole);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_form_asks_for_the_childs_voice(string key) =>
        SeedTemplates.Of(key).Meaning(QuestionMeaning.ChildsVoice).Should().Contain(q => q.Required);

    [Theory, Policy("P54")]
    [InlineData("narrates-s46")]
    [InlineData("outcome-of-section-46-enquiries")]
    public void Section_46_enquiries_cannot_be_finished_without_reason_participants_and_decision_with_reasons(string key)
    {
        var template = SeedTemplates.Of(key);
        var empty = new FormContents(A.Form(template), template);
        foreach (var meaning in new[] { QuestionMeaning.EnquiryReason, QuestionMeaning.WhoTookPart, QuestionMeaning.Decision, QuestionMeaning.DecisionReasons })
            empty.Missing.Select(m => m.QuestionKey).Should().Contain(template.Meaning(meaning).Select(q => q.Key));
    }

    [Theory, Policy("P46"), Policy("P50")]
    [InlineData("plan-complex-needs")]
    [InlineData("plan-child-protection-risk-action")]
    [InlineData("plan-looked-after")]
    public void A_plan_must_state_intended_outcomes(string key) =>
        SeedTemplates.Of(key).Questions.Should().Contain(q => q.Kind == QuestionKind.OutcomeTable && q.Required);

    [Fact, Policy("P46")]
    public void A_review_record_measures_progress() =>
        SeedTemplates.Of("review-record").Questions.Should().Contain(q => q.Kind == QuestionKind.ProgressTable && q.Required);
}
