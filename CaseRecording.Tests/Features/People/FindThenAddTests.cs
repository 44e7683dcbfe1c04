using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

public class FindThenAddTests
{
    [Theory, Engines, Policy("P16")]
    public async Task A_person_is_found_by_every_way_people_write_a_name_or_a_date(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await world.PersonAsync(new PersonDetails("Juan", "O’Quayle", "Thomas", "Johnny", new DateOnly(2019, 6, 4)));
        await world.PersonAsync(new PersonDetails("Una_100%", "Kelly", DateOfBirth: new DateOnly(1990, 1, 1)));

        foreach (var typed in new[] { "oquayle", "O'Quayle", "quay", "o*le", "O%E", "juan oquayle", "oquayle juan", "OQuayle, Juan", "o*, ju*", "thomas", "johnny", "4/6/2019", "4 June 2019", "2019-06-04", "juan 4.6.19" })
            (await FindAsync(world, typed)).Should().Equal(["Juan Thomas O’Quayle"], typed);
        foreach (var typed in new[] { "juan corlett", "quayle*", "o*, kelly*", "5/7/2019", "\\", "O'Quayle'; drop table People; --", "z", new string('z', 200) })
            (await FindAsync(world, typed)).Should().BeEmpty(typed);
        (await FindAsync(world, "una_")).Should().Equal("Una_100% Kelly");
        var strict = await world.The<PeopleSearch>().ReadAsync("O'Q*", null, world.Staff("Erin"));
        (strict.Rows.Single().Why, strict.LeftOut).Should().BeEquivalentTo((new[] { "Surname begins with O'Q" }, (string?)null));
        var left = await world.The<PeopleSearch>().ReadAsync("32/13/2019 Johnny", null, world.Staff("Erin"));
        (left.Rows.Count, left.LeftOut).Should().Be((1, "32/13/2019 is no date, so it was left out."));
        (await world.The<PeopleSearch>().ReadAsync("32/13/2019", null, world.Staff("Erin"))).Hint.Should().StartWith("32/13/2019 is no date.");
    }

    [Theory, Engines, Policy("P14"), Policy("P16")]
    public async Task A_child_is_found_by_permanent_number_with_or_without_spaces(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == referral.FileId).Select(f => f.PermanentNumber).FirstAsync());

        (await FindAsync(world, number)).Should().Equal("Juan Quayle");
        (await world.The<PeopleSearch>().ReadAsync(number, null, world.Staff("Erin"))).Rows.Single().Why.Should().Equal($"Permanent number {number[..3]} {number[3..6]} {number[6]}");
        (await FindAsync(world, $"{number[..3]} {number[3..6]} {number[6]}")).Should().Equal("Juan Quayle");
        var wrong = (char)('0' + ((number[6] - '0' + 1) % 10));
        var (otherDigit, noDigit) = (number[..6] + wrong, number[..6]);
        foreach (var typed in new[] { otherDigit, $"{otherDigit[..3]} {otherDigit[3..6]} {otherDigit[6]}", noDigit, $"{number}0" })
            (await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Erin"))).Rows.Should().ContainSingle(typed).Which.Why.Should().ContainSingle().Which.Should().Contain("one digit from");
        (await world.The<PeopleSearch>().ReadAsync("9999999", null, world.Staff("Erin"))).Hint.Should().Contain("is not a permanent number");
    }

    [Theory, Engines]
    public async Task Pages_follow_one_another_without_gap_or_repeat(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        for (var i = 0; i < PeopleSearch.PageSize + 5; i++)
            await world.PersonAsync(new PersonDetails($"Child{(char)('a' + i % 26)}{i}", "Cowin", DateOfBirth: new DateOnly(2015, 1, 1).AddDays(40 * i)));

        var first = await world.The<PeopleSearch>().ReadAsync("cowin", null, world.Staff("Erin"));
        var second = await world.The<PeopleSearch>().ReadAsync("cowin", first.Next, world.Staff("Erin"));

        (first.Rows.Count, second.Rows.Count, second.Next).Should().Be((PeopleSearch.PageSize, 5, null));
        first.Rows.Concat(second.Rows).Select(r => r.PersonId).Should().OnlyHaveUniqueItems();
    }

    [Theory, Engines, Policy("P17")]
    public async Task Nobody_is_added_without_a_search_that_would_have_found_them(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (add, daniel) = (world.The<AddPerson>(), world.Staff("Daniel Osei"));
        (await add.RunAsync(new(Guid.NewGuid(), A.Child(), []), daniel)).Refusal.Should().StartWith("Search for the person first");

        var other = await world.The<LookAtSearch>().RunAsync(new("Corlett"), daniel);
        (await add.RunAsync(new(other.Id, A.Child(), []), daniel)).Refusal.Should().Contain("would not have found this person");
        (await add.RunAsync(new(other.Id, A.Child() with { DateOfBirth = A.Today.AddDays(1) }, []), daniel)).Refusal.Should().Contain("is in the future").And.Contain("would not have found this person", "both are told at once");

        var search = await world.The<LookAtSearch>().RunAsync(new("Quayle"), daniel);
        (await add.RunAsync(new(search.Id, A.Child(), []), world.Staff("Priya Nair"))).Refusal.Should().Contain("search of the last hour", "it is somebody else's search");
        world.Clock.Advance(TimeSpan.FromMinutes(61));
        (await add.RunAsync(new(search.Id, A.Child(), []), daniel)).Refusal.Should().Contain("search of the last hour");
        (await world.ReadAsync(db => db.People.CountAsync())).Should().Be(0);
    }

    [Theory, Engines, Policy("P17")]
    public async Task A_likely_duplicate_is_looked_at_first(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await world.PersonAsync(A.Child());
        var daniel = world.Staff("Daniel Osei");
        var search = await world.The<LookAtSearch>().RunAsync(new("Quayle"), daniel);

        var refused = await world.The<AddPerson>().RunAsync(new(search.Id, A.Child(), []), daniel);
        refused.Refusal.Should().Contain("already recorded who may be the same person");
        (await world.The<DuplicatesQuery>().ReadAsync(A.Child(), daniel)).Should().ContainSingle().Which.PersonId.Should().Be(first);
        (await world.The<AddPerson>().RunAsync(new(search.Id, A.Child(), [first]), daniel)).Done.Should().BeTrue();
    }

    [Theory, Engines, Policy("P17")]
    public async Task A_double_click_adds_one_person(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var daniel = world.Staff("Daniel Osei");
        var search = await world.The<LookAtSearch>().RunAsync(new("Quayle"), daniel);
        var command = new AddPersonCommand(search.Id, A.Child(), [], HandIn: Guid.NewGuid());

        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.The<AddPerson>().RunAsync(command, daniel))));

        twice.Should().OnlyContain(o => o.Done).And.OnlyContain(o => o.Id == twice[0].Id);
        (await world.ReadAsync(db => db.People.CountAsync())).Should().Be(1);
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_child_and_those_known_only_through_them_are_found_by_the_named_alone(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await world.ReferredChildAsync();
        var person = await world.ReadAsync(db => db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).FirstAsync());
        var mother = await world.PersonAsync(new PersonDetails("Kirree", "Quayle", DateOfBirth: new DateOnly(1995, 9, 12)));
        (await world.The<RecordRelationship>().RunAsync(new(person, mother, "mother", true), world.Staff("Daniel"))).Refusal.Should().BeNull();
        (await FindAsync(world, "quayle")).Should().HaveCount(2);

        var (breeshey, priya) = (world.Staff("Breeshey Cain"), world.Staff("Priya Nair"));
        (await world.The<RestrictFile>().RunAsync(new(child.FileId, [priya.Id], "Her father works here."), breeshey)).Refusal.Should().BeNull();

        (await FindAsync(world, "quayle")).Should().BeEmpty();
        (await world.The<PeopleSearch>().ReadAsync("quayle", null, priya)).Rows.Should().HaveCount(2);
        (await world.The<LookAtSearch>().RunAsync(new("Quayle"), world.Staff("Daniel Osei"))).Done.Should().BeTrue();
        (await world.ReadAsync(db => db.Searches.OrderByDescending(s => s.Id).Select(s => s.Found).FirstAsync())).Should().Be(0, "not even the count tells");
    }

    [Theory, Engines, Policy("P42"), Policy("P17")]
    public async Task Adding_a_duplicate_of_a_restricted_child_tells_the_adder_nothing_and_the_named_manager(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await world.ReferredChildAsync();
        (await world.The<RestrictFile>().RunAsync(new(child.FileId, [], "Her father works here."), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();
        var daniel = world.Staff("Daniel Osei");
        var search = await world.The<LookAtSearch>().RunAsync(new("Quayle"), daniel);

        var added = await world.The<AddPerson>().RunAsync(new(search.Id, A.Child(), []), daniel);

        (added.Done, added.Refusal).Should().Be((true, null));
        (await world.The<DuplicatesQuery>().ReadAsync(A.Child(), daniel)).Should().ContainSingle().Which.PersonId.Should().Be(added.Id);
        var notice = await world.ReadAsync(db => db.Notices.SingleAsync());
        notice.ToStaffId.Should().Be(world.Staff("Orry Mylchreest").Id);
        notice.What.Should().NotContain("Juan").And.Contain("restricted record");
        notice.Link.Should().Be($"/people/{added.Id}");
    }

    [Theory, Engines, Policy("P17")]
    public async Task However_many_are_likely_to_be_the_same_each_is_shown_and_the_unborn_child_of_a_common_name_can_be_added(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        for (var one = 0; one < 21; one++)
            await world.FileAsync($"Juan{one}", "Kelly");
        await world.ActAsync(async work =>
        {
            foreach (var person in await work.Db.People.ToListAsync())
                person.Amend(new PersonDetails(person.Forename, "Kelly"), null, work.By, person.Details);
            return Guid.Empty;
        });

        await world.PersonAsync(new PersonDetails(null, "Kelly", ExpectedOn: A.Today.AddMonths(3)));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(World world, string typed) =>
        [.. (await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Erin"))).Rows.Select(r => r.Name)];
}
