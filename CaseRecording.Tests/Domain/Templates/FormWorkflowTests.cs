using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class FormWorkflowTests
{
    public static IEnumerable<object?[]> Table() => WorkflowTable.Of(
        (FormState.InProgress, FormStep.SendForAuthorisation, FormState.AwaitingAuthorisation),
        (FormState.InProgress, FormStep.Abandon, FormState.Abandoned),
        (FormState.AwaitingAuthorisation, FormStep.Authorise, FormState.Authorised),
        (FormState.AwaitingAuthorisation, FormStep.Return, FormState.Returned),
        (FormState.Returned, FormStep.Resume, FormState.InProgress),
        (FormState.Returned, FormStep.Abandon, FormState.Abandoned));

    [Theory, MemberData(nameof(Table))]
    public void Only_the_lawful_steps_are_taken(FormState from, FormStep step, FormState? to) =>
        WorkflowTable.Holds(new FormWorkflow(In(from), A.Facts()), step, to);

    [Fact]
    public void The_diagram_is_the_one_people_know() => Golden.Matches(FormWorkflow.Diagram(), "FormWorkflow.mmd");

    [Fact, Policy("P58")]
    public void A_form_with_something_missing_does_not_go()
    {
        var form = A.Form();
        form.Invoking(f => f.SendForAuthorisation(A.Facts() with { Missing = A.OneMissing }, null, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("long: this is not answered yet.");
        form.State.Should().Be(FormState.InProgress);
    }

    [Fact, Policy("P34")]
    public void A_late_form_goes_with_a_reason_and_not_without()
    {
        var form = A.Form(dueOn: A.Today.AddDays(-1));
        form.Invoking(f => f.SendForAuthorisation(A.Facts(), " ", A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*was due on 3 November 2026*").Which.Clause.Should().Be("3.6.1");
        form.SendForAuthorisation(A.Facts(), "The school was closed", A.Stamp());
        form.LateReason.Should().Be("The school was closed");
        A.Form(dueOn: A.Today).Invoking(f => f.SendForAuthorisation(A.Facts(), null, A.Stamp())).Should().NotThrow();
    }

    [Theory]
    [InlineData(FormState.AwaitingAuthorisation, "takes no more answers")]
    [InlineData(FormState.Returned, "Take it up again")]
    [InlineData(FormState.Authorised, "is authorised and takes no more answers")]
    [InlineData(FormState.Abandoned, "was abandoned")]
    public void Only_a_form_in_progress_takes_answers(FormState state, string part)
    {
        var template = A.Template();
        var form = In(state);
        form.Invoking(f => A.Answer(f, template, "long", "more")).Should().Throw<RuleBrokenException>().WithMessage($"*{part}*");
        form.Invoking(f => A.Outcome(f, template)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void A_return_needs_reasons_that_the_author_sees_until_it_is_sent_again()
    {
        var form = In(FormState.AwaitingAuthorisation);
        form.Invoking(f => f.Return(A.Facts(), "  ", A.Manager)).Should().Throw<RuleBrokenException>().WithMessage("Reasons*");
        form = In(FormState.AwaitingAuthorisation);
        var back = form.Return(A.Facts(), "Say what Juan wants.", A.Manager);
        back.Should().BeEquivalentTo(new { FormId = form.Id, Reasons = "Say what Juan wants.", ReturnedByName = "Mona Kneale, Team Manager" });
        form.ReturnedBecause.Should().Be("Say what Juan wants.");
        form.Resume(A.Facts());
        form.ReturnedBecause.Should().Be("Say what Juan wants.");
        form.SendForAuthorisation(A.Facts(), null, A.Stamp());
        form.ReturnedBecause.Should().BeNull();
    }

    [Theory]
    [InlineData(TemplateKind.Narrates)]
    [InlineData(TemplateKind.Plan)]
    [InlineData(TemplateKind.Review)]
    [InlineData(TemplateKind.Closure)]
    public void A_form_that_is_part_of_something_moves_only_with_it(TemplateKind kind) =>
        A.Form(A.Template(kind)).Invoking(f => f.SendForAuthorisation(A.Facts(), null, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*it is part of*");

    private static Form In(FormState state)
    {
        var template = A.Template();
        var form = A.Form(template);
        if (state == FormState.Abandoned)
            form.Abandon(A.Facts(), "Begun on the wrong child");
        if (state is FormState.AwaitingAuthorisation or FormState.Returned or FormState.Authorised)
            form.SendForAuthorisation(A.Facts(), null, A.Stamp());
        if (state == FormState.Returned)
            form.Return(A.Facts(), "Say more", A.Manager);
        if (state == FormState.Authorised)
            form.Authorise(new FormContents(form, template), A.Facts(), A.Manager);
        return form;
    }
}
