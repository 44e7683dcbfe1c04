using System.Text.Json;
using CaseRecording.App.Data.Seeding;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Seeding;

/// <summary>The stories as they are written in <c>seed-data/families</c>.</summary>
public sealed class StoryTests
{
    private static readonly ReferenceData Reference = ReferenceData.From(Path.Combine(Repository.Root, "seed-data"));
    private static readonly IReadOnlyList<Family> Families = Story.Families(Reference);

    [Fact]
    public void Every_step_of_every_family_is_of_a_kind_that_somebody_takes() =>
        Lines(A.Now).Where(line => !StepKinds.All.ContainsKey(line.Step.Do)).Select(line => line.Step.Where).Should().BeEmpty();

    [Fact]
    public void Every_kind_of_step_is_explained_beside_the_families()
    {
        var explained = File.ReadAllText(Path.Combine(Repository.Root, "seed-data", "families", "README.md"));
        StepKinds.All.Keys.Where(kind => !explained.Contains(kind)).Should().BeEmpty();
    }

    [Fact]
    public void Every_family_stands_in_the_file_of_its_name() =>
        Families.Select(family => $"{family.Key}.json").Should().BeEquivalentTo(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "seed-data", "families"), "*.json").Select(Path.GetFileName));

    [Fact]
    public void Whoever_has_parental_responsibility_is_somebody_to_the_child() =>
        (from family in Families
         from held in family.ParentalResponsibility
         from child in held.For
         where !family.Relationships.Exists(r => r.Person == held.Who && r.Of.Contains(child))
         select $"{family.Key}: {held.Who} of {child}").Should().BeEmpty();

    [Theory]
    [InlineData("2026-11-04T10:00:00Z")] // a Wednesday
    [InlineData("2027-01-03T00:05:00Z")] // a Sunday after midnight, New Year's Day and its substitute about it
    [InlineData("2027-06-14T12:00:00Z")] // after the TT bank holiday
    public void Steps_of_a_family_follow_one_another_and_none_lies_in_the_future(string now)
    {
        var at = DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var lines = Lines(at);

        lines.Should().BeInAscendingOrder(line => line.At).And.OnlyContain(line => line.At < at);
        foreach (var family in lines.GroupBy(line => line.Step.Family.Key))
            family.Select(line => line.Step.Number).Should().BeInAscendingOrder(family.Key);
    }

    [Fact]
    public void A_step_that_a_holiday_moves_before_the_one_above_it_follows_it_by_a_moment()
    {
        // Wednesday 4 November: three days before is a Sunday, four days before a Saturday; both become Friday.
        var family = Of("""{"day":-3,"at":"15:00","by":"a","do":"ViewFile"}""", """{"day":-4,"at":"09:00","by":"a","do":"ViewFile"}""");

        var lines = Story.Lines([family], Days(A.Now), A.Now);

        lines.Select(line => IslandTime.Words(line.At)).Should().Equal("30 October 2026, 15:00", "30 October 2026, 15:03");
    }

    [Fact]
    public void A_step_without_a_day_is_named_by_file_and_number() =>
        FluentActions.Invoking(() => Story.Lines([Of("""{"at":"09:00","by":"erin.callow","do":"WriteNote"}""")], Days(A.Now), A.Now))
            .Should().Throw<StoryFault>().WithMessage("seed-data/families/test.json, step 1 (WriteNote by erin.callow): a day is missing*");

    [Fact]
    public void A_step_in_the_future_is_refused() =>
        FluentActions.Invoking(() => Story.Lines([Of("""{"day":2,"at":"09:00","by":"erin.callow","do":"WriteNote"}""")], Days(A.Now), A.Now))
            .Should().Throw<StoryFault>().WithMessage("*lies in the future*");

    [Fact]
    public void A_field_that_nothing_asks_for_is_noticed()
    {
        var step = new StoryStep(Of(), 1, JsonDocument.Parse("""{"day":-1,"at":"09:00","by":"a","do":"ViewFile","reasons":"r"}""").RootElement);
        step.Unread.Should().Equal("reasons");
        step.Text("reasons");
        step.Unread.Should().BeEmpty();
    }

    private static IReadOnlyList<StoryLine> Lines(DateTime now) => Story.Lines(Families, Days(now), now);

    private static StoryDays Days(DateTime now) => new(IslandTime.DayOf(now), Reference.Timescales.Calendar);

    private static Family Of(params string[] steps) =>
        new("test", "Test", "", [], [], [], [], [], [], [], [.. steps.Select(step => JsonDocument.Parse(step).RootElement)]);
}
