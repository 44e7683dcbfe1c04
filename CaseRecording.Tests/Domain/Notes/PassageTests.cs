using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Notes;

public class PassageTests
{
    [Fact, Policy("P47")]
    public void Passages_keep_their_order_and_kind() =>
        A.Written(A.Call(new(PassageKind.ObservedFact, "a"), new(PassageKind.ProfessionalOpinion, "b"), new(PassageKind.Analysis, "c")))
            .Passages.Select(p => (p.Position, p.Kind, p.Text)).Should().Equal(
                (0, PassageKind.ObservedFact, "a"), (1, PassageKind.ProfessionalOpinion, "b"), (2, PassageKind.Analysis, "c"));

    [Theory, Policy("P47")]
    [InlineData(PassageKind.Allegation)]
    [InlineData(PassageKind.InformationFromAnother)]
    public void An_allegation_and_information_from_another_name_their_source(PassageKind kind)
    {
        Refusal(new PassageToWrite(kind, "J goes to G's house.")).Clause.Should().Be("4.2");
        Passage(new PassageToWrite(kind, "J goes to G's house.", "C. Kelly, neighbour")).Opening.Should().EndWith("by C. Kelly, neighbour");
    }

    [Fact, Policy("P47")]
    public void An_observation_reads_I_observed_that() =>
        Passage(new PassageToWrite(PassageKind.ObservedFact, "there was no gate.")).Opening.Should().Be("I observed that");

    [Fact, Policy("P47")]
    public void Every_kind_of_passage_opens_differently() =>
        Enum.GetValues<PassageKind>().Select(k => k.Opening("S")).Should().OnlyHaveUniqueItems();

    [Theory, Policy("P51")]
    [InlineData(null, "because", "so that")]
    [InlineData("Erin Callow", "", "so that")]
    [InlineData("Erin Callow", "because", " ")]
    public void A_decision_shows_who_made_it_the_reasons_and_the_intended_outcome(string? who, string why, string outcome) =>
        Refusal(new PassageToWrite(PassageKind.Decision, "Visits go on.", null, who, why, outcome)).Clause.Should().Be("4.3");

    [Fact, Policy("P51")]
    public void A_decision_that_is_whole_is_kept()
    {
        var decision = Passage(new PassageToWrite(PassageKind.Decision, "Visits go on.", null, "Erin Callow", "School is hard.", "Juan feels safe."));
        (decision.DecidedBy, decision.Reasons, decision.IntendedOutcome).Should().Be(("Erin Callow", "School is hard.", "Juan feels safe."));
    }

    [Theory]
    [InlineData("Kirree said 🙂🙂", "Kirree said 🙂🙂")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("a\u0000b\u0007\u202Ec", "abc")]
    public void Words_of_any_script_are_kept_and_what_nobody_can_see_is_not(string typed, string kept) =>
        Passage(new PassageToWrite(PassageKind.WhatHappened, typed)).Text.Should().Be(kept);

    [Fact]
    public void A_passage_of_100_kilobytes_is_kept_and_one_beyond_the_limit_refused()
    {
        Passage(new PassageToWrite(PassageKind.WhatHappened, new string('x', 100_000))).Text.Should().HaveLength(100_000);
        Refusal(new PassageToWrite(PassageKind.WhatHappened, new string('x', CaseRecording.Domain.Notes.Passage.MaxTextLength + 1))).Message.Should().Contain("200,001 characters");
    }

    private static Passage Passage(PassageToWrite told) => A.Written(A.Call(told)).Passages[0];

    private static RuleBrokenException Refusal(PassageToWrite told) =>
        FluentActions.Invoking(() => Passage(told)).Should().Throw<RuleBrokenException>().Which;
}
