using CaseRecording.App.Data;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>The keys by which people are found come and go with the record, and are made again where their rules changed.</summary>
public sealed class PeopleKeysTests
{
    [Theory, Engines, Policy("P16")]
    public async Task Keys_made_by_other_rules_are_made_again_at_the_start(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var juan = await world.PersonAsync(A.Child());
        var before = await KeysAsync(world);
        before.Should().NotBeEmpty();
#pragma warning disable RS0030 // As an older version would have left it.
        await world.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync("UPDATE \"FindablePeople\" SET \"Rules\" = -1"));
        await world.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync("DELETE FROM \"PersonKeys\" WHERE \"Key\" LIKE 's%'"));
        await world.ReadAsync(async db => await db.Database.ExecuteSqlRawAsync("INSERT INTO \"PersonKeys\" VALUES ('old', 1)"));
#pragma warning restore RS0030

        await DatabaseStart.PrepareAsync(world.Services);

        (await KeysAsync(world)).Should().Equal(before);
        (await world.The<PeopleSearch>().ReadAsync("John Kwale", null, world.Staff("Erin"))).Rows.Should().ContainSingle().Which.PersonId.Should().Be(juan);
    }

    [Fact]
    public async Task A_person_who_is_not_added_leaves_no_keys()
    {
        await using var world = await World.StartAsync();
        await FluentActions.Awaiting(() => world.ActAsync(work =>
        {
            work.Db.Add(CaseRecording.Domain.People.Person.Add(A.Child(), work.By));
            throw new InvalidOperationException("The power went.");
        })).Should().ThrowAsync<InvalidOperationException>();

        (await KeysAsync(world)).Should().BeEmpty();
        (await world.ReadAsync(db => db.FindablePeople.CountAsync())).Should().Be(0);
    }

    [Theory, Engines]
    public async Task Everybody_has_the_keys_that_follow_from_what_is_recorded(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var id = await world.PersonAsync(A.Child());
        (await world.The<MovePeople>().RunAsync(new([id], new("12 Bowring Road", "Ramsey", "IM99 0AB"), new DateOnly(2020, 1, 1)), world.Staff("Daniel Osei"))).Refusal.Should().BeNull();
        var profile = MatchProfile.Of(id, A.Child());
        profile.AddAddress("12 Bowring Road", "Ramsey", "IM99 0AB", present: true);

        (await KeysAsync(world)).Should().BeEquivalentTo(MatchKeys.Of(profile).Order(StringComparer.Ordinal));
        (await world.ReadAsync(db => db.FindablePeople.SingleAsync())).Number.Should().Be(FindablePerson.NumberOf(id));
    }

    [Fact]
    public void Nobody_shares_a_number_however_alike_their_keys_are() =>
        Enumerable.Range(0, 100_000).Select(n => FindablePerson.NumberOf(new Guid($"00000000-0000-7000-8000-{n:x12}"))).Should().OnlyHaveUniqueItems();

    private static async Task<IReadOnlyList<string>> KeysAsync(World world) =>
        [.. (await world.ReadAsync(db => db.PersonKeys.Select(k => k.Key).ToListAsync())).Order(StringComparer.Ordinal)];
}
