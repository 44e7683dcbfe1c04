using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Tests.Domain.Templates;

public sealed class TemplateTests
{
    private const string Good = """
        { "key": "k", "version": 1, "title": "T", "kind": "Other", "responsibleRole": "Social Worker", "authorisingRole": "Team Manager",
          "sections": [ { "key": "s", "title": "S", "questions": [
            { "key": "q", "kind": "Choice", "label": "L", "required": true, "meaning": "SomethingNew", "choices": [ { "value": "A", "label": "a" }, { "value": "B", "label": "b" } ] } ] } ] }
        """;

    [Fact]
    public void A_good_file_is_read_with_everything_in_it()
    {
        var template = Template.Parse(Good);
        template.Kind.Should().Be(TemplateKind.Other);
        template.Question("q").Should().BeEquivalentTo(new { Kind = QuestionKind.Choice, Required = true, Meaning = "SomethingNew" });
        template.Question("q").Choices.Should().HaveCount(2);
        template.Meaning("SomethingNew").Should().ContainSingle();
        template.Find("other").Should().BeNull();
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "empty")]
    [InlineData("{ \"key\": \"k\" }", "cannot be read")]
    public void A_file_that_is_no_template_is_refused_with_a_sentence(string json, string part) =>
        FluentActions.Invoking(() => Template.Parse(json)).Should().Throw<RuleBrokenException>().WithMessage($"*{part}*");

    [Theory]
    [InlineData("\"Choice\"", "\"Slider\"", "cannot be read")]
    [InlineData("\"version\": 1", "\"version\": 0", "versions begin at 1")]
    [InlineData("\"authorisingRole\": \"Team Manager\"", "\"authorisingRole\": \"\"", "who authorises it")]
    [InlineData("\"value\": \"B\"", "\"value\": \"A\"", "two choices with the value 'A'")]
    [InlineData(", { \"value\": \"B\", \"label\": \"b\" }", "", "at least two choices")]
    [InlineData("\"label\": \"L\"", "\"label\": \"\"", "has no label")]
    [InlineData("\"kind\": \"Choice\"", "\"kind\": \"Date\"", "its kind is Date")]
    [InlineData("\"title\": \"T\"", "\"title\": null", "cannot be read")]
    public void A_mistake_in_a_file_is_named(string was, string becomes, string part) =>
        FluentActions.Invoking(() => Template.Parse(Good.Replace(was, becomes))).Should().Throw<RuleBrokenException>().WithMessage($"*{part}*");

    [Fact]
    public void A_key_used_twice_is_named()
    {
        var json = Good.TrimEnd()[..^3] + ", { \"key\": \"s\", \"title\": \"again\", \"questions\": [] } ] }";
        FluentActions.Invoking(() => Template.Parse(json)).Should().Throw<RuleBrokenException>().WithMessage("*two sections with the key 's'*");
    }

    [Fact]
    public void A_published_version_does_not_change()
    {
        var definition = TemplateDefinition.Publish(Good, A.Stamp());
        definition.Invoking(d => d.RequireSame(Good)).Should().NotThrow();
        definition.Invoking(d => d.RequireSame(Good + " ")).Should().Throw<RuleBrokenException>().WithMessage("*Save the change as version 2*");
        definition.Read().Title.Should().Be("T");
        definition.Should().BeEquivalentTo(new { Key = "k", Number = 1, Title = "T", Kind = TemplateKind.Other });
    }
}
