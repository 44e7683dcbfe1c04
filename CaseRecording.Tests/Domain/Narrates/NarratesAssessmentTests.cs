using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Narrates;

public sealed class NarratesAssessmentTests
{
    private static readonly Template Template = A.Template(TemplateKind.Narrates, "CwCN");
    private readonly Form _form = A.Form(Template);
    private readonly NarratesAssessment _assessment;

    public NarratesAssessmentTests() => _assessment = Start(_form, A.Today.AddDays(5));

    public static IEnumerable<object?[]> Table() => WorkflowTable.Of(
        (NarratesState.InProgress, NarratesStep.SendForAuthorisation, NarratesState.AwaitingAuthorisation),
        (NarratesState.InProgress, NarratesStep.Abandon, NarratesState.Abandoned),
        (NarratesState.AwaitingAuthorisation, NarratesStep.Authorise, NarratesState.Authorised),
        (NarratesState.AwaitingAuthorisation, NarratesStep.Return, NarratesState.Returned),
        (NarratesState.Returned, NarratesStep.Resume, NarratesState.InProgress),
        (NarratesState.Returned, NarratesStep.Abandon, NarratesState.Abandoned));

    [Theory, MemberData(nameof(Table))]
    public void Only_the_lawful_steps_are_taken(NarratesState from, NarratesStep step, NarratesState? to)
    {
        Bring(from);
        WorkflowTable.Holds(new NarratesWorkflow(_assessment, A.Facts()), step, to);
    }

    [Fact]
    public void The_diagram_is_the_one_people_know() => Golden.Matches(NarratesWorkflow.Diagram(), "NarratesWorkflow.mmd");

    [Fact]
    public void Only_a_NARRATES_template_starts_an_assessment() =>
        FluentActions.Invoking(() => Start(A.Form(), null, A.Template())).Should().Throw<RuleBrokenException>().WithMessage("*is not a NARRATES*");

    [Fact]
    public void One_form_is_one_assessment() =>
        FluentActions.Invoking(() => Start(_form, null)).Should().Throw<RuleBrokenException>().WithMessage("*belongs to something else already*");

    [Theory, Policy("P36"), Policy("P51")]
    [InlineData("", "Juan is safe at home", "Reasons*")]
    [InlineData("The evidence of school and home", " ", "Intended outcome for the child*")]
    public void An_outcome_is_chosen_with_reasons_and_what_it_means_for_the_child(string reasons, string intended, string sentence) =>
        _assessment.Invoking(a => a.ChooseOutcome(_form, NarratesOutcome.ComplexNeedsPlan, reasons, intended, A.Stamp(), NarratesChosen.Nothing))
            .Should().Throw<RuleBrokenException>().WithMessage(sentence).Which.Clause.Should().Be("4.3");

    [Fact, Policy("P36"), Policy("P51")]
    public void Without_an_outcome_it_does_not_go_for_authorisation() =>
        _assessment.Invoking(a => a.Submit(_form, A.Facts(), null, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("Choose the outcome of this assessment*");

    [Fact, Policy("P51")]
    public void The_decision_shows_who_made_it()
    {
        Choose(A.Stamp());
        _assessment.Should().BeEquivalentTo(new { OutcomeChosenByName = "Erin Callow, Social Worker", Outcome = NarratesOutcome.ComplexNeedsPlan });
        _assessment.Happenings.Last().Should().Be(new Happening("Outcome of NARRATES chosen: Complex Needs plan", "The evidence"));
    }

    [Fact, Policy("P34")]
    public void A_late_assessment_goes_with_a_reason_and_not_without()
    {
        Choose(A.Stamp());
        var late = A.Facts(today: A.Today.AddDays(6));
        _assessment.Invoking(a => a.Submit(_form, late, null, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("This assessment was due on 9 November 2026*").Which.Clause.Should().Be("3.6.1");
        _assessment.Submit(_form, late, "Juan was in hospital", A.Stamp());
        _assessment.LateReason.Should().Be("Juan was in hospital");
    }

    [Fact]
    public void Everything_in_the_way_is_said_at_once() =>
        new NarratesWorkflow(_assessment, A.Facts(today: A.Today.AddDays(6)) with { Missing = A.OneMissing }).Blocks(NarratesStep.SendForAuthorisation).Should().HaveCount(3);

    [Fact, Policy("P36"), Policy("P58")]
    public void Whoever_chose_the_outcome_does_not_authorise_it()
    {
        Choose(A.Manager);
        _assessment.Submit(_form, A.Facts(), null, A.Stamp());
        _assessment.Invoking(a => a.Authorise(new FormContents(_form, Template), A.Facts(A.Manager), A.Manager)).Should().Throw<RuleBrokenException>().WithMessage(FormFacts.OwnWorkSentence);
    }

    [Fact, Policy("P58")]
    public void A_contributor_does_not_authorise_it()
    {
        Bring(NarratesState.AwaitingAuthorisation);
        _assessment.Invoking(a => a.Authorise(new FormContents(_form, Template), A.Facts(A.Manager, null, A.Manager.ById), A.Manager)).Should().Throw<RuleBrokenException>();
        _assessment.State.Should().Be(NarratesState.AwaitingAuthorisation);
    }

    [Theory]
    [InlineData(NarratesState.InProgress, FormState.InProgress)]
    [InlineData(NarratesState.AwaitingAuthorisation, FormState.AwaitingAuthorisation)]
    [InlineData(NarratesState.Returned, FormState.Returned)]
    [InlineData(NarratesState.Authorised, FormState.Authorised)]
    [InlineData(NarratesState.Abandoned, FormState.Abandoned)]
    public void Its_form_moves_with_it(NarratesState state, FormState form)
    {
        Bring(state);
        _assessment.State.Should().Be(state);
        _form.State.Should().Be(form);
    }

    [Fact]
    public void What_was_sent_takes_no_other_outcome()
    {
        Bring(NarratesState.AwaitingAuthorisation);
        FluentActions.Invoking(() => Choose(A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void Each_recommendation_of_the_forms_is_understood()
    {
        var values = SeedTemplates.All.Where(t => t.Kind == TemplateKind.Narrates)
            .SelectMany(t => t.Meaning(QuestionMeaning.Decision)).SelectMany(q => q.Choices).Select(c => c.Value).Distinct();
        values.Where(v => NarratesOutcomes.Recommended(v) is null).Should().Equal("LegalAdvice");
    }

    private static NarratesAssessment Start(Form form, DateOnly? dueOn, Template? template = null) =>
        NarratesAssessment.Start(A.CaseId, form, template ?? Template, dueOn, A.Stamp());

    private void Choose(Stamp by) => _assessment.ChooseOutcome(_form, NarratesOutcome.ComplexNeedsPlan, "The evidence", "Juan sleeps through the night", by, new(_assessment.Outcome, _assessment.OutcomeReasons, _assessment.IntendedOutcomeForChild));

    private void Bring(NarratesState state)
    {
        if (state == NarratesState.Abandoned)
            _assessment.Abandon(_form, A.Facts(), "Begun twice");
        else
            Choose(A.Stamp());
        if (state is NarratesState.AwaitingAuthorisation or NarratesState.Returned or NarratesState.Authorised)
            _assessment.Submit(_form, A.Facts(), null, A.Stamp());
        if (state == NarratesState.Returned)
            _assessment.Return(_form, A.Facts(), "Say more", A.Manager);
        if (state == NarratesState.Authorised)
            _assessment.Authorise(new FormContents(_form, Template), A.Facts(), A.Manager);
    }
}
