using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class FormAuthorisationTests
{
    private static readonly Template Template = A.Template();

    [Theory, Policy("P58")]
    [InlineData("contributor")]
    [InlineData("answer")]
    [InlineData("line")]
    [InlineData("kept aside")]
    [InlineData("sender")]
    public void Nobody_authorises_what_they_wrote_or_sent_any_part_of(string how)
    {
        var manager = A.Manager;
        var form = A.Form(Template);
        var contents = new FormContents(form, Template);
        contents = how switch
        {
            "contributor" => contents with { Contributors = [FormContributor.IfNew(form, [], manager)!] },
            "answer" => contents with { Answers = [A.Answer(form, Template, "short", "hers", manager)] },
            "line" => contents with { Risks = [RiskRow.Add(form, Template.Question("risks"), 1, new RiskWords(null, "Near family", null), manager)] },
            "kept aside" => contents with { Clashes = [KeptAside(form, manager)] },
            _ => contents,
        };
        form.SendForAuthorisation(A.Facts(), null, how == "sender" ? manager : A.Stamp());

        form.Invoking(f => f.Authorise(contents, contents.Facts(manager.ById, A.Today), manager))
            .Should().Throw<RuleBrokenException>().WithMessage(FormFacts.OwnWorkSentence).Which.Clause.Should().Be("6.1.2");
        var other = A.Stamp("Ann Skelly", "Team Manager");
        form.Authorise(contents, contents.Facts(other.ById, A.Today), other);
        form.State.Should().Be(FormState.Authorised);
    }

    [Fact]
    public void A_person_is_kept_once_as_a_contributor()
    {
        var form = A.Form(Template);
        var first = FormContributor.IfNew(form, [], A.Stamp());
        first.Should().BeEquivalentTo(new { FormId = form.Id, Name = "Erin Callow", JobTitle = "Social Worker" });
        FormContributor.IfNew(form, [first!.StaffId], A.Stamp()).Should().BeNull();
    }

    [Fact]
    public void Authorising_keeps_how_the_form_stood()
    {
        var form = A.Form(Template);
        var contents = new FormContents(form, Template)
        {
            Answers = [A.Answer(form, Template, "long", "“I like it when Mum reads.” 🙂")],
            Outcomes = [A.Outcome(form, Template)],
            Risks = [RiskRow.Add(form, Template.Question("risks"), 1, new RiskWords("No gate", null, "He could run out"), A.Stamp())],
            Contributors = [FormContributor.IfNew(form, [], A.Stamp())!],
        };
        form.SendForAuthorisation(A.Facts(), null, A.Stamp());
        var snapshot = form.Authorise(contents, A.Facts(), A.Manager);

        snapshot.IsWhole.Should().BeTrue();
        snapshot.Digest.Should().HaveLength(64);
        form.AuthorisedByName.Should().Be("Mona Kneale, Team Manager");
        var kept = snapshot.Read();
        kept.Template.Should().BeEquivalentTo(Template);
        kept.Answers.Should().ContainSingle().Which.Value.Should().Be("“I like it when Mum reads.” 🙂");
        kept.Outcomes.Should().ContainSingle().Which.Effect.Should().Be("Juan sleeps through the night");
        kept.Risks.Should().ContainSingle().Which.Impact.Should().Be("He could run out");
        kept.Contributors.Should().Equal("Erin Callow, Social Worker");
        kept.AuthorisedBy.Should().Be("Mona Kneale, Team Manager");
    }

    private static AnswerClash KeptAside(Form form, Stamp by)
    {
        var stored = A.Answer(form, Template, "long", "hers");
        return form.Answer(Template.Question("long"), stored, "the manager's", Answer.NotYet, [], by).Clash!;
    }
}
