using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Plans;

public sealed class PlanTests
{
    private static readonly PlanFacts Clear = new(A.Facts(), "Juan", EthnicityKnown: true, HasIntendedOutcome: true, HasContingency: true, ComingIntoCareAgreed: true);

    public static IEnumerable<object?[]> Table() => WorkflowTable.Of(
        (PlanState.Draft, PlanStep.SendForAgreement, PlanState.AwaitingAgreement),
        (PlanState.Draft, PlanStep.Abandon, PlanState.Abandoned),
        (PlanState.AwaitingAgreement, PlanStep.Agree, PlanState.Active),
        (PlanState.AwaitingAgreement, PlanStep.Return, PlanState.Returned),
        (PlanState.Returned, PlanStep.Resume, PlanState.Draft),
        (PlanState.Returned, PlanStep.Abandon, PlanState.Abandoned),
        (PlanState.Active, PlanStep.Supersede, PlanState.Superseded),
        (PlanState.Active, PlanStep.End, PlanState.Ended));

    [Theory, MemberData(nameof(Table))]
    public void Only_the_lawful_steps_are_taken(PlanState from, PlanStep step, PlanState? to) =>
        WorkflowTable.Holds(new PlanWorkflow(new Sample(PlanKind.LookedAfter).Bring(from), Clear), step, to);

    [Fact]
    public void The_diagram_is_the_one_people_know() => Golden.Matches(PlanWorkflow.Diagram(), "PlanWorkflow.mmd");

    [Theory, Policy("P25")]
    [InlineData(PlanKind.ComplexNeeds, true)]
    [InlineData(PlanKind.Adoption, true)]
    [InlineData(PlanKind.Pathway, true)]
    [InlineData(PlanKind.ChildProtectionRiskAction, false)]
    [InlineData(PlanKind.LookedAfter, false)]
    public void Ethnicity_is_known_before_a_child_is_looked_after_or_on_a_Child_Protection_plan(PlanKind kind, bool free)
    {
        var unknown = Clear with { EthnicityKnown = false };
        var sample = new Sample(kind);
        Blocks(sample.Plan, PlanStep.SendForAgreement, unknown).Should().HaveCount(free ? 0 : 1);
        sample.Bring(PlanState.AwaitingAgreement);
        Blocks(sample.Plan, PlanStep.Agree, unknown).Should().HaveCount(free ? 0 : 1);
        if (!free)
            sample.Plan.Invoking(p => p.Agree(sample.Contents, unknown, A.Manager)).Should().Throw<RuleBrokenException>()
                .WithMessage("This plan cannot be agreed yet: Juan's ethnicity is not recorded (policy 3.4.3).").Which.Clause.Should().Be("3.4.3");
    }

    [Theory, Policy("P46"), Policy("P50")]
    [InlineData(PlanKind.ComplexNeeds)]
    [InlineData(PlanKind.Pathway)]
    public void A_plan_aims_at_an_effect_on_the_child(PlanKind kind) =>
        Blocks(new Sample(kind).Plan, PlanStep.SendForAgreement, Clear with { HasIntendedOutcome = false }).Should().ContainSingle().Which.Should().Contain("at least one intended outcome");

    [Theory]
    [InlineData(PlanKind.ChildProtectionRiskAction, 1)]
    [InlineData(PlanKind.ComplexNeeds, 0)]
    public void A_Child_Protection_plan_says_what_happens_if_it_fails(PlanKind kind, int blocks) =>
        Blocks(new Sample(kind).Plan, PlanStep.SendForAgreement, Clear with { HasContingency = false }).Should().HaveCount(blocks);

    [Fact]
    public void A_child_comes_into_care_only_with_a_senior_managers_agreement_and_stays_without_asking_again()
    {
        var sample = new Sample(PlanKind.LookedAfter);
        sample.Bring(PlanState.AwaitingAgreement);
        sample.Plan.Invoking(p => p.Agree(sample.Contents, Clear with { ComingIntoCareAgreed = false }, A.Manager)).Should().Throw<RuleBrokenException>().WithMessage("*that Juan comes into care*");
        sample.Plan.Agree(sample.Contents, Clear, A.Manager);
        var next = sample.Next();
        next.Plan.SendForAgreement(next.Form, Clear, null, A.Stamp());
        next.Plan.Invoking(p => p.Agree(next.Contents, Clear with { ComingIntoCareAgreed = false }, A.Manager)).Should().NotThrow();
    }

    [Fact, Policy("P58")]
    public void Nobody_agrees_a_plan_they_wrote_part_of()
    {
        var sample = new Sample(PlanKind.ComplexNeeds);
        sample.Bring(PlanState.AwaitingAgreement);
        sample.Plan.Invoking(p => p.Agree(sample.Contents, Clear with { Form = A.Facts(A.Manager, null, A.Manager.ById) }, A.Manager)).Should().Throw<RuleBrokenException>().WithMessage(FormFacts.OwnWorkSentence);
    }

    [Fact, Policy("P34")]
    public void A_late_plan_goes_with_a_reason_and_not_without()
    {
        var sample = new Sample(PlanKind.ComplexNeeds, A.Today.AddDays(-1));
        sample.Plan.Invoking(p => p.SendForAgreement(sample.Form, Clear, null, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("This plan was due on*");
        sample.Plan.Invoking(p => p.SendForAgreement(sample.Form, Clear, "The meeting was moved", A.Stamp())).Should().NotThrow();
    }

    [Fact]
    public void The_next_version_takes_the_place_of_this_one_when_it_is_agreed()
    {
        var first = new Sample(PlanKind.ComplexNeeds);
        first.Bring(PlanState.Active);
        var second = first.Next();
        second.Plan.Should().BeEquivalentTo(new { PlanNumber = 2, SupersedesId = first.Plan.Id, Kind = PlanKind.ComplexNeeds });
        first.Plan.Invoking(p => p.Supersede(second.Plan)).Should().Throw<RuleBrokenException>().WithMessage("*once that is agreed*");
        second.Bring(PlanState.Active);
        first.Plan.Supersede(second.Plan);
        first.Plan.Should().BeEquivalentTo(new { State = PlanState.Superseded, EndedOn = A.Today });
    }

    [Fact]
    public void Only_an_active_plan_gets_a_next_version_and_of_its_own_kind()
    {
        var draft = new Sample(PlanKind.ComplexNeeds);
        draft.Invoking(s => s.Next()).Should().Throw<RuleBrokenException>().WithMessage("Only a Complex Needs plan that is active*");
        draft.Bring(PlanState.Active);
        draft.Invoking(s => s.Next(PlanKind.Pathway)).Should().Throw<RuleBrokenException>().WithMessage("*is not the next version of a Complex Needs plan*");
    }

    [Theory, Policy("P51")]
    [InlineData("", 0, "Reasons*")]
    [InlineData("Outcomes achieved", 1, "*has not come yet*")]
    [InlineData("Outcomes achieved", -1, "This plan was agreed on 4 November 2026*")]
    public void A_plan_ends_with_reasons_on_a_day_that_can_be_right(string reasons, int days, string sentence) =>
        new Sample(PlanKind.ComplexNeeds).Bring(PlanState.Active).Invoking(p => p.End(reasons, A.Today.AddDays(days), A.Manager)).Should().Throw<RuleBrokenException>().WithMessage(sentence);

    [Fact]
    public void The_facts_are_read_from_the_form()
    {
        var sample = new Sample(PlanKind.ComplexNeeds);
        PlanFacts.Of(sample.Contents, A.Manager.ById, A.Today, "Juan", true, false).Should().BeEquivalentTo(new { HasIntendedOutcome = false, HasContingency = false, EthnicityKnown = true });
        var full = sample.Contents with
        {
            Outcomes = [A.Outcome(sample.Form, sample.Template)],
            Answers = [A.Answer(sample.Form, sample.Template, "contingency", "Grandmother takes him")],
        };
        PlanFacts.Of(full, A.Manager.ById, A.Today, "Juan", true, false).Should().BeEquivalentTo(new { HasIntendedOutcome = true, HasContingency = true });
    }

    private static IReadOnlyList<string> Blocks(Plan plan, PlanStep step, PlanFacts facts) => new PlanWorkflow(plan, facts).Blocks(step);

    private sealed record Sample(Plan Plan, Form Form, Template Template)
    {
        public Sample(PlanKind kind, DateOnly? dueOn = null) : this(null!, null!, A.Template(TemplateKind.Plan, kind.ToString()))
        {
            Form = A.Form(Template);
            Plan = Plan.Draft(A.CaseId, Form, Template, dueOn, A.Stamp());
        }

        public FormContents Contents => new(Form, Template);

        public Sample Next(PlanKind? kind = null)
        {
            var template = A.Template(TemplateKind.Plan, (kind ?? Plan.Kind).ToString());
            var form = A.Form(template);
            return new Sample(Plan.NextVersion(form, template, null, A.Stamp()), form, template);
        }

        public Plan Bring(PlanState state)
        {
            if (state == PlanState.Abandoned)
                Plan.Abandon(Form, Clear, "Begun twice");
            if (state is not (PlanState.Draft or PlanState.Abandoned))
                Plan.SendForAgreement(Form, Clear, null, A.Stamp());
            if (state == PlanState.Returned)
                Plan.Return(Form, Clear, "Say more", A.Manager);
            if (state is PlanState.Active or PlanState.Ended or PlanState.Superseded)
                Plan.Agree(Contents, Clear, A.Manager);
            if (state == PlanState.Ended)
                Plan.End("Outcomes achieved", A.Today, A.Manager);
            if (state == PlanState.Superseded)
            {
                var next = Next();
                next.Bring(PlanState.Active);
                Plan.Supersede(next.Plan);
            }
            return Plan;
        }
    }
}
