using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>Likely duplicates that are there already are found, compared, joined and, where that was wrong, taken apart; nothing is rewritten.</summary>
public class SamePeopleTests
{
    private static readonly PersonDetails Misspelt = new("Johnny", "Kwayle", DateOfBirth: new DateOnly(2019, 6, 4));

    [Theory, Engines, Policy("P17")]
    public async Task Two_records_of_one_child_are_proposed_until_somebody_says_what_they_are(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = await TwiceAsync(world);
        await world.PersonAsync(new PersonDetails("Peter", "Corlett", DateOfBirth: new DateOnly(1980, 1, 1)));

        var pair = (await PairsAsync(world)).Should().ContainSingle().Which;
        (pair.Older.PersonId, pair.Newer.PersonId).Should().Be((first, second));
        pair.Why.Should().Contain("Kwayle sounds like Quayle").And.Contain("Same date of birth");

        (await FindAsync(world, first, second, PairFinding.TwoPeople)).Should().BeNull();
        (await PairsAsync(world)).Should().BeEmpty();
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().Contain("found to be of two people already");
        (await FindAsync(world, second, first, PairFinding.Undone)).Should().BeNull();
        (await PairsAsync(world)).Should().ContainSingle();
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().BeNull();
        (await PairsAsync(world)).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P16"), Policy("P17"), Policy("P14")]
    public async Task Joined_records_are_found_as_one_person_under_both_names_and_numbers_and_can_be_taken_apart(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = await TwiceAsync(world);
        await world.ReferAsync([first]);
        await world.ReferAsync([second]);
        var numbers = await world.ReadAsync(db => db.Files.ToDictionaryAsync(f => f.PersonId, f => f.PermanentNumber));
        var before = await world.ReadAsync(db => db.People.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Version).ToListAsync());
        (await SearchAsync(world, "Quayle")).Should().HaveCount(2);

        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().BeNull();

        foreach (var typed in new[] { "Juan Quayle", "Jonny Kwayle", "4/6/2019" })
        {
            var row = (await SearchAsync(world, typed)).Should().ContainSingle(typed).Which;
            (row.PersonId, row.Also.Single().PersonId, row.Also[0].IsKept).Should().Be((first, second, false));
            row.Also[0].Name.Replace(" ", "").Should().Contain(numbers[second]);
        }
        (await SearchAsync(world, numbers[first])).Should().ContainSingle().Which.PersonId.Should().Be(first);
        (await SearchAsync(world, numbers[second])).Should().ContainSingle().Which.Also.Should().ContainSingle(a => a.PersonId == first && a.IsKept);
        (await world.ReadAsync(db => db.People.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Version).ToListAsync())).Should().Equal(before, "nothing is rewritten");
        (await world.ReadAsync(db => db.History.CountAsync(h => h.What == "Two records found to be of one person and joined"))).Should().Be(1);

        (await FindAsync(world, first, second, PairFinding.Undone)).Should().BeNull();
        (await SearchAsync(world, "Quayle")).Should().HaveCount(2).And.OnlyContain(r => r.Also.Count == 0);
    }

    [Theory, Engines, Policy("P17")]
    public async Task An_alias_leads_to_the_record_that_is_kept_in_one_step(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = await TwiceAsync(world);
        var third = await world.PersonAsync(Misspelt with { Forename = "John" });
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().BeNull();

        (await FindAsync(world, second, third, PairFinding.OnePerson)).Should().Contain("joined to another already. Keep that one");
        (await FindAsync(world, third, second, PairFinding.OnePerson)).Should().Contain("Undo that first");
        (await FindAsync(world, third, first, PairFinding.OnePerson)).Should().Contain("Keep that one instead");
        (await FindAsync(world, first, third, PairFinding.OnePerson)).Should().BeNull();
        (await FindAsync(world, first, first, PairFinding.OnePerson)).Should().NotBeNull();
        (await SearchAsync(world, "Juan Quayle")).Should().ContainSingle().Which.Also.Should().HaveCount(2);
    }

    [Theory, Engines, Policy("P17")]
    public async Task An_adopted_childs_record_from_before_is_never_proposed_or_joined(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = await TwiceAsync(world);

        (await world.The<KeepRecordApart>().RunAsync(new(first, "Adopted in March; order of the High Court."), Governance(world))).Refusal.Should().BeNull();

        (await PairsAsync(world)).Should().BeEmpty();
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().Contain("from before an adoption");
        (await world.The<DuplicatesQuery>().ReadAsync(Misspelt, world.Staff("Daniel Osei"))).Select(r => r.PersonId).Should().Equal(second);
        (await SearchAsync(world, "Juan Quayle")).Should().HaveCount(2, "whoever may know of both finds both; nothing says that they are one");
    }

    [Theory, Engines, Policy("P42")]
    public async Task Nobody_learns_of_a_restricted_record_by_a_duplicate_or_by_a_joining(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = await TwiceAsync(world);
        var referral = (await world.ReferAsync([second]))[0];
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().BeNull();
        (await world.The<RestrictFile>().RunAsync(new(referral.FileId, [], "Her father works here."), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();

        (await SearchAsync(world, "Juan Quayle")).Should().ContainSingle().Which.Also.Should().BeEmpty();
        (await SearchAsync(world, "Johnny Kwayle")).Should().ContainSingle().Which.PersonId.Should().Be(first, "it is as like him by name");
        (await FindAsync(world, first, second, PairFinding.Undone)).Should().Contain("nobody here of that key");
        (await PairsAsync(world)).Should().BeEmpty();
        await FluentActions.Awaiting(() => world.The<PairQuery>().ReadAsync(first, second, Governance(world))).Should().ThrowAsync<RuleBrokenException>();
    }

    [Fact, Policy("P17")]
    public async Task Both_records_stand_side_by_side_line_by_line()
    {
        await using var world = await World.StartAsync();
        var (first, second) = await TwiceAsync(world);

        var pair = await world.The<PairQuery>().ReadAsync(second, first, Governance(world));

        (pair.First.PersonId, pair.Second.PersonId).Should().Be((first, second));
        pair.First.Lines.Select(l => l.What).Should().Equal(pair.Second.Lines.Select(l => l.What));
        pair.First.Lines.Should().Contain(("Names", "Juan Quayle"));
        (await FindAsync(world, first, second, PairFinding.OnePerson)).Should().BeNull();
        (await world.The<PairQuery>().ReadAsync(first, second, Governance(world))).Should().Match<PairRow>(p => p.Finding == PairFinding.OnePerson && p.KeptPersonId == first && p.Found!.EndsWith("The same birth certificate."));
    }

    private static async Task<(Guid First, Guid Second)> TwiceAsync(World world)
    {
        var first = await world.PersonAsync(A.Child());
        world.Clock.Advance(TimeSpan.FromDays(1));
        return (first, await world.PersonAsync(Misspelt));
    }

    private static Actor Governance(World world) => world.With(StaffRole.InformationGovernanceOfficer);

    private static async Task<string?> FindAsync(World world, Guid kept, Guid other, PairFinding finding) =>
        (await world.The<FindSamePerson>().RunAsync(new(kept, other, finding, "The same birth certificate."), Governance(world))).Refusal;

    private static async Task<IReadOnlyList<LikelyPairRow>> PairsAsync(World world) => (await world.The<LikelyPairsQuery>().ReadAsync(null, Governance(world))).Pairs;

    private static async Task<IReadOnlyList<PersonFoundRow>> SearchAsync(World world, string typed) => (await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Erin"))).Rows;
}
