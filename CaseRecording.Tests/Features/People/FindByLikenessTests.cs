using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>People are found as they are heard, misspelt and called, and each result says why.</summary>
public class FindByLikenessTests
{
    [Theory, Engines, Policy("P16")]
    public async Task A_child_is_found_whatever_is_wrong_with_the_name_and_the_result_says_why(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await world.PersonAsync(new PersonDetails("William", "Quayle", "Thomas", "Bobo", new DateOnly(2019, 6, 4)));
        await world.PersonAsync(new PersonDetails("Gráinne", "MacDonald-Skillicorn", DateOfBirth: new DateOnly(2012, 11, 30)));
        await world.PersonAsync(new PersonDetails("Peter", "Corlett", DateOfBirth: new DateOnly(1980, 1, 1)));

        foreach (var (typed, why) in new[]
        {
            ("William Quayle", "Name as written"), ("Bill Quayle", "Bill is a form of William"), ("illiam quayle", "illiam is a form of William"), ("Quayle William", "Name as written"),
            ("William Kwale", "Kwale sounds like Quayle"), ("Wiliam Quale", "Quale"), ("Wlliam Quaylr", "Quaylr is close to Quayle"), ("Thomas Quayle", "Middle name Thomas"),
            ("Bobo Quayle", "Known as Bobo"), ("W Quayle", "Initial of William"), ("Will Quay", "Beginning of Quayle"), ("Billy Kweil 6/4/2019", "Day and month of birth exchanged: born 4 June 2019"),
            ("Quayle 14/6/2019", "One digit of the date of birth differs"), ("4/6/2019", "Same date of birth"), ("6/4/2019", "Day and month of birth exchanged"),
        })
        {
            var found = await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Erin"));
            found.Rows.Should().NotBeEmpty(typed);
            (found.Rows[0].Name, string.Join(". ", found.Rows[0].Why)).Should().Match<(string Name, string Why)>(row => row.Name == "William Thomas Quayle" && row.Why.Contains(why), typed);
        }
        foreach (var typed in new[] { "Grainne McDonald", "grainne mac donald skillicorn", "Skelicorn, Grania", "McDonald Skillicorn" })
            (await FindAsync(world, typed)).Should().Equal(["Gráinne MacDonald-Skillicorn"], typed);
    }

    [Theory, Engines, Policy("P15"), Policy("P16")]
    public async Task A_child_is_found_by_present_and_former_address_and_by_postcode(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (juan, daniel) = (await world.PersonAsync(A.Child()), world.Staff("Daniel Osei"));
        (await world.The<MovePeople>().RunAsync(new([juan], new("12 Bowring Road", "Ramsey", "IM99 0AB"), new DateOnly(2020, 1, 1)), daniel)).Refusal.Should().BeNull();
        (await world.The<MovePeople>().RunAsync(new([juan], new("3 Shore Street", "Peel", "IM99 0CD"), new DateOnly(2025, 1, 1)), daniel)).Refusal.Should().BeNull();

        foreach (var (typed, why) in new[]
        {
            ("Juan Bowring Road", "Lived at 12 Bowring Road, Ramsey"), ("12 Bowring Road", "Lived at 12 Bowring Road, Ramsey"), ("3 shore street", "Lives at 3 Shore Street, Peel"),
            ("im990cd", "Lives at 3 Shore Street, Peel"), ("Johnny Quale IM99 0AB", "Lived at 12 Bowring Road, Ramsey"),
        })
        {
            var found = await world.The<PeopleSearch>().ReadAsync(typed, null, daniel);
            string.Join(". ", found.Rows.Should().ContainSingle(typed).Which.Why).Should().Contain(why, typed);
            found.Rows[0].Address.Should().Contain("3 Shore Street");
        }
        (await FindAsync(world, "IM99 0ZZ")).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P16"), Policy("P70")]
    public async Task Names_are_found_as_they_stand_after_they_were_put_right(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var id = await world.PersonAsync(new PersonDetails("Wim", "Kneen", DateOfBirth: new DateOnly(2015, 3, 3)));
        var asRead = (await world.The<PersonQuery>().ReadAsync(id, world.Staff("Erin"))).Details;
        (await world.The<AmendPerson>().RunAsync(new(id, asRead with { Forename = "Voirrey", Surname = "Shimmin" }, asRead, "As on the birth certificate."), world.Staff("Erin"))).Refusal.Should().BeNull();

        (await FindAsync(world, "Mary Shimin")).Should().Equal("Voirrey Shimmin");
        (await FindAsync(world, "Wim Kneen")).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P16")]
    public async Task Somebody_is_found_by_every_name_they_have_or_had_and_the_result_says_which(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (id, erin) = (await world.PersonAsync(new PersonDetails("Voirrey", "Kneen", DateOfBirth: new DateOnly(1995, 3, 3))), world.Staff("Erin"));
        foreach (var (kind, name) in new[] { (OtherNameKind.SaidAs, "VORR-ee"), (OtherNameKind.AlsoKnownAs, "Dolly Skillicorn"), (OtherNameKind.Preferred, "Robin") })
            (await world.The<AddOtherName>().RunAsync(new(id, new OtherNameDetails(kind, name, Source: "Her mother")), erin)).Refusal.Should().BeNull();
        var asRead = (await world.The<PersonQuery>().ReadAsync(id, erin)).Details;
        (await world.The<AmendPerson>().RunAsync(new(id, asRead with { Surname = "Shimmin" }, asRead, "She married.", KeepFormerName: true), erin)).Refusal.Should().BeNull();

        foreach (var (typed, why) in new[]
        {
            ("Mary Neen", "former name"), ("Dolly Skelicorn", "Dolly Skelicorn sounds like Dolly Skillicorn, also known as"), ("Robin Shimmin", "Preferred name Robin"), ("vorry shimin", "vorry sounds like VORR, said as"),
        })
        {
            var row = (await world.The<PeopleSearch>().ReadAsync(typed, null, erin)).Rows.Should().ContainSingle(typed).Which;
            string.Join(". ", row.Why).Should().Contain(why, typed);
            row.OtherNames!.Split("; ").Should().BeEquivalentTo("said VORR-ee", "also known as Dolly Skillicorn", "prefers Robin", "formerly Voirrey Kneen");
        }
        (await world.The<AddOtherName>().RunAsync(new(id, new OtherNameDetails(OtherNameKind.Preferred, "robin")), erin)).Refusal.Should().Contain("recorded already");
        (await world.The<PersonQuery>().ReadAsync(id, erin)).OtherNames.Should().Contain("Said VORR-ee (Her mother)").And.HaveCount(4);
    }

    [Theory, Engines, Policy("P42")]
    public async Task Likeness_shows_nobody_whom_the_searcher_may_not_know_of(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await world.ReferredChildAsync();
        var person = await world.ReadAsync(db => db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync());
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == child.FileId).Select(f => f.PermanentNumber).SingleAsync());
        var mother = await world.PersonAsync(new PersonDetails("Kirree", "Quayle", DateOfBirth: new DateOnly(1995, 9, 12)));
        (await world.The<RecordRelationship>().RunAsync(new(person, mother, "mother", true), world.Staff("Daniel"))).Refusal.Should().BeNull();
        (await world.The<RestrictFile>().RunAsync(new(child.FileId, [], "Her father works here."), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();

        foreach (var typed in new[] { "John Quail", "Juan Quayle", "4/6/2019", "6/4/2019", "Cathy Kwale", number, number[..6] })
        {
            (await FindAsync(world, typed)).Should().BeEmpty(typed);
            (await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Breeshey Cain"))).Rows.Should().NotBeEmpty(typed);
        }
    }

    [Theory, Engines, Policy("P17"), Policy("P42")]
    public async Task A_misspelt_duplicate_of_a_restricted_child_tells_the_adder_nothing_and_the_named_manager(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await world.ReferredChildAsync();
        (await world.The<RestrictFile>().RunAsync(new(child.FileId, [], "Her father works here."), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();

        await world.PersonAsync(new PersonDetails("Johnny", "Kwayle", DateOfBirth: new DateOnly(2019, 4, 6)));

        (await world.ReadAsync(db => db.Notices.SingleAsync())).ToStaffId.Should().Be(world.Staff("Orry Mylchreest").Id);
    }

    [Theory, Engines, Policy("P17")]
    public async Task A_misspelt_name_with_a_slip_in_the_birth_is_shown_before_it_is_added(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await world.PersonAsync(A.Child());
        var daniel = world.Staff("Daniel Osei");
        var again = new PersonDetails("Johnny", "Kwayle", DateOfBirth: new DateOnly(2019, 4, 6));
        var search = await world.The<LookAtSearch>().RunAsync(new("Kwayle"), daniel);

        (await world.The<AddPerson>().RunAsync(new(search.Id, again, []), daniel)).Refusal.Should().Contain("already recorded who may be the same person");
        var likely = (await world.The<DuplicatesQuery>().ReadAsync(again, daniel)).Should().ContainSingle().Which;
        (likely.PersonId, string.Join(". ", likely.Why)).Should().Be((first, "Johnny and Juan are forms of one name. Kwayle sounds like Quayle. Day and month of birth exchanged: born 4 June 2019"));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(World world, string typed) =>
        [.. (await world.The<PeopleSearch>().ReadAsync(typed, null, world.Staff("Erin"))).Rows.Select(r => r.Name)];
}
