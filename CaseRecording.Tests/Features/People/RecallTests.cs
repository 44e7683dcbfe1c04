using CaseRecording.App.Features.People;
using CaseRecording.Benchmarks.People;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CaseRecording.Tests.Features.People;

/// <summary>The bars of the search, on two thousand people of whom somebody remembers, hears or writes one to three things wrongly; the benchmark does the same with many more.</summary>
public class RecallTests(ITestOutputHelper output)
{
    private const int People = 2_000, Searches = 200, Twenty = 20;

    [Fact, Policy("P16")]
    public async Task Of_a_hundred_who_are_sought_by_a_corrupted_name_nearly_all_are_found()
    {
        await using var world = await World.StartAsync();
        var population = Population.Of(People, seed: 4);
        foreach (var some in population.Chunk(200))
        {
            await world.ActAsync(work =>
            {
                foreach (var one in some)
                {
                    var person = Person.Add(new PersonDetails(one.Forename, one.Surname, one.Middle, DateOfBirth: one.Born), work.By);
                    if (one.FormerHome is { } former)
                        person.MoveTo(new AddressDetails(former, one.Town, null), one.Born, work.By);
                    person.MoveTo(new AddressDetails(one.Home, one.Town, one.Postcode), one.Born, work.By);
                    work.Db.Add(person);
                }
                return Task.FromResult(Guid.Empty);
            });
        }
        var ids = (await world.ReadAsync(db => db.People.Select(p => new { p.Id, p.Forename, p.MiddleNames, p.Surname, p.DateOfBirth }).ToListAsync()))
            .ToLookup(p => (p.Forename, p.MiddleNames, p.Surname, p.DateOfBirth!.Value), p => p.Id);
        var (dice, names, erin) = (new Random(4), SeedNames.All, world.Staff("Erin"));
        int first = 0, withBirth = 0, alone = 0;
        for (var i = 0; i < Searches; i++)
        {
            var one = population[dice.Next(People)];
            var wrong = Corrupted.Of(one, names, dice);
            var them = ids[(one.Forename, one.Middle, one.Surname, one.Born)].ToList();
            var found = (await world.The<PeopleSearch>().ReadAsync(wrong.WithBirth, null, erin)).Rows.Take(Twenty).ToList();
            first += found.Count > 0 && them.Contains(found[0].PersonId) ? 1 : 0;
            withBirth += found.Exists(r => them.Contains(r.PersonId)) ? 1 : 0;
            alone += (await world.The<PeopleSearch>().ReadAsync(wrong.Names, null, erin)).Rows.Take(Twenty).Any(r => them.Contains(r.PersonId)) ? 1 : 0;
        }
        output.WriteLine($"{first}, {withBirth} and {alone} of {Searches}");

        first.Should().BeGreaterThanOrEqualTo(Searches * 97 / 100);
        withBirth.Should().BeGreaterThanOrEqualTo(Searches * 99 / 100);
        alone.Should().BeGreaterThanOrEqualTo(Searches * 95 / 100);
    }
}
