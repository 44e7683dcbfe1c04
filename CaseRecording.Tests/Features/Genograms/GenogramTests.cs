using CaseRecording.App.Features.Genograms;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Genograms;

[Policy("P55")]
public sealed class GenogramTests
{
    [Theory, Engines]
    public async Task A_family_entered_relationship_by_relationship_is_drawn_with_who_is_whose(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        var (mother, father, grandmother, aunt) = (await AddAsync(world, "Kirree", Sex.Female), await AddAsync(world, "Brian", Sex.Male), await AddAsync(world, "Doreen", Sex.Female), await AddAsync(world, "Breeshey", Sex.Female));
        await RelateAsync(open, child, mother, "mother");
        await RelateAsync(open, child, father, "father");
        await RelateAsync(open, grandmother, mother, "daughter");
        await RelateAsync(open, aunt, mother, "sister");
        await RelateAsync(open, mother, father, "former-spouse");
        await RelateAsync(open, child, aunt, "aunt");

        var row = await ReadAsync(open);

        row.Unplaced.Should().BeEmpty();
        row.Picture.People.Select(p => (p.Person.Name, p.Generation)).Should().BeEquivalentTo(
            [("Juan Quayle", 0), ("Kirree Quayle", -1), ("Brian Quayle", -1), ("Breeshey Quayle", -1), ("Doreen Quayle", -2)]);
        row.Words.SelectMany(w => w.People).Single(p => p.Name == "Kirree Quayle").Sentence.Should().Contain("child of Doreen Quayle").And.Contain("was married to Brian Quayle");
        row.LinkOf(child).Should().Be($"files/{open.FileId}");
        row.LinkOf(mother).Should().Be($"people/{mother}");
    }

    [Fact]
    public async Task Who_is_kin_through_nobody_on_record_is_named_with_what_they_are_and_a_neighbour_is_not()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        await RelateAsync(open, child, await AddAsync(world, "Doreen", Sex.Female), "grandmother");
        await RelateAsync(open, child, await AddAsync(world, "Voirrey", Sex.Female), "neighbour");

        (await ReadAsync(open)).Unplaced.Select(u => (u.Name, u.Kind)).Should().Equal(("Doreen Quayle", "Grandmother"));
    }

    [Fact]
    public async Task Whoever_stands_behind_a_restricted_file_is_not_drawn_nor_counted_nor_led_past()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        var hidden = await world.CaseAsync("cm1", open.Worker, "Mya");
        var sister = await world.ReadAsync(db => db.Files.Where(f => f.Id == hidden).Select(f => f.PersonId).SingleAsync());
        await RelateAsync(open, child, sister, "sister");
        await RelateAsync(open, sister, await AddAsync(world, "Illiam", Sex.Male), "father");
        (await ReadAsync(open)).Picture.People.Should().HaveCount(3);

        await world.RestrictAsync(hidden, open.SeniorManager);

        var row = await ReadAsync(open);
        row.Family.People.Select(p => p.Name).Should().Equal("Juan Quayle");
        (row.Unplaced, row.Words.Sum(w => w.People.Count)).Should().BeEquivalentTo((Array.Empty<(Guid, string, string)>(), 1));
        (await world.The<GenogramQuery>().ReadAsync(open.FileId, null, open.SeniorManager)).Picture.People.Should().HaveCount(3);
    }

    [Fact]
    public async Task Identical_twins_are_recorded_once_and_are_brothers_or_sisters_too()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        await RelateAsync(open, child, await AddAsync(world, "Illiam", Sex.Male), "identical-twin");

        var row = await ReadAsync(open);
        row.Picture.People.Select(p => p.Person.Name).Should().BeEquivalentTo("Juan Quayle", "Illiam Quayle");
        row.Words.SelectMany(w => w.People).Single(p => p.Name == "Illiam Quayle").Sentence.Should().Contain("identical twin of Juan Quayle");
    }

    [Fact]
    public async Task It_shows_the_family_as_it_was_on_a_day()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        var mother = await AddAsync(world, "Kirree", Sex.Female);
        var partner = await AddAsync(world, "Jason", Sex.Male);
        await RelateAsync(open, child, mother, "mother");
        await RelateAsync(open, mother, partner, "partner", new DateOnly(2026, 3, 1));
        (await world.The<SetUpHousehold>().RunAsync(new("14 Cronk Ushtey Close", [child, mother], new DateOnly(2026, 5, 1), open.FileId), open.Worker)).Refusal.Should().BeNull();

        var before = await ReadAsync(open, new DateOnly(2026, 2, 1));
        before.Picture.People.Select(p => p.Person.Name).Should().BeEquivalentTo("Juan Quayle", "Kirree Quayle");
        before.Loops.Should().BeEmpty();
        var now = await ReadAsync(open);
        now.Picture.People.Should().HaveCount(3);
        now.Loops.Should().ContainSingle().Which.Household.Members.Should().BeEquivalentTo([child, mother]);

        var tomorrow = () => ReadAsync(open, IslandTime.DayOf(world.Clock.GetUtcNow().UtcDateTime).AddDays(1));
        (await tomorrow.Should().ThrowAsync<RuleBrokenException>()).WithMessage("The family cannot be drawn as it will be.*");
    }

    [Fact]
    public async Task A_large_family_takes_as_many_queries_as_a_small_one_of_as_many_generations()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var child = await ChildAsync(open);
        await RelateAsync(open, child, await AddAsync(world, "Kirree", Sex.Female), "mother");
        var few = await QueryCounter.OfAsync(() => ReadAsync(open));
        for (var i = 0; i < 12; i++)
            await RelateAsync(open, child, await AddAsync(world, $"Finn{i}", Sex.Male), "brother");

        (await QueryCounter.OfAsync(() => ReadAsync(open))).Should().Be(few);
    }

    private static Task<GenogramRow> ReadAsync(OpenCase open, DateOnly? on = null) => open.World.The<GenogramQuery>().ReadAsync(open.FileId, on, open.Worker);

    private static Task<Guid> ChildAsync(OpenCase open) => open.World.ReadAsync(db => db.Files.Where(f => f.Id == open.FileId).Select(f => f.PersonId).SingleAsync());

    private static Task<Guid> AddAsync(World world, string forename, Sex sex) => world.PersonAsync(new PersonDetails(forename, "Quayle", DateOfBirth: new DateOnly(1990, 1, 1), Sex: sex));

    private static async Task RelateAsync(OpenCase open, Guid person, Guid related, string kind, DateOnly? from = null) =>
        (await open.World.The<RecordRelationship>().RunAsync(new(person, related, kind, false, from), open.Worker)).Refusal.Should().BeNull();
}
