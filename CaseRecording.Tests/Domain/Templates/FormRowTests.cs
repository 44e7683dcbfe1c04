using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class FormRowTests
{
    private static readonly Template Template = A.Template();
    private readonly Form _form = A.Form(Template);

    [Fact, Policy("P50")]
    public void An_outcome_needs_an_effect_on_the_child() =>
        FluentActions.Invoking(() => OutcomeRow.Add(_form, Template.Question("outcomes"), 1, new OutcomeWords(" ", "Refer to speech therapy"), A.Stamp()))
            .Should().Throw<RuleBrokenException>().WithMessage("Effect on the child*").Which.Clause.Should().Be("4.3");

    [Fact, Policy("P50")]
    public void An_action_is_not_an_outcome() =>
        FluentActions.Invoking(() => OutcomeRow.Add(_form, Template.Question("outcomes"), 1, new OutcomeWords("Refer to speech therapy", "refer to speech therapy"), A.Stamp()))
            .Should().Throw<RuleBrokenException>().WithMessage("*not an action or a service (policy 4.3)*");

    [Theory, Policy("P18")]
    [InlineData(null, null, null, "Write a risk or a protective factor.")]
    [InlineData("No gate", null, null, "Impact on the child*")]
    public void A_risk_is_written_with_its_impact_on_the_child(string? risk, string? protective, string? impact, string sentence) =>
        FluentActions.Invoking(() => RiskRow.Add(_form, Template.Question("risks"), 1, new RiskWords(risk, protective, impact), A.Stamp()))
            .Should().Throw<RuleBrokenException>().WithMessage(sentence);

    [Fact]
    public void A_protective_factor_may_stand_alone() =>
        RiskRow.Add(_form, Template.Question("risks"), 1, new RiskWords(null, "Grandmother near", null), A.Stamp()).ProtectiveFactor.Should().Be("Grandmother near");

    [Fact]
    public void A_line_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var row = A.Outcome(_form, Template);
        row.Revise(_form, new OutcomeWords("He sleeps"), 1, A.Stamp("Finn Moore"));
        row.Invoking(r => r.Revise(_form, new OutcomeWords("He rests"), 1, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("Finn Moore changed this line*");
        row.Effect.Should().Be("He sleeps");
    }

    [Fact]
    public void A_line_goes_only_into_its_own_kind_of_table() =>
        FluentActions.Invoking(() => OutcomeRow.Add(_form, Template.Question("risks"), 1, new OutcomeWords("He sleeps"), A.Stamp())).Should().Throw<RuleBrokenException>();
}
