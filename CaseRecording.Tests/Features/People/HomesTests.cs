using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>Where people live and lived: addresses that are put right or kept from somebody, and households (3.3.6, 4.2).</summary>
public sealed class HomesTests
{
    private static readonly DateOnly Since = new(2026, 4, 1), On = A.Today.AddDays(-2);

    private static readonly AddressDetails Home = new("14 Cronk Ushtey Close", "Douglas", "IM99 0BC"), Elsewhere = new("3 Willow Bank", "Peel", "IM99 0LX");

    [Theory, Engines, Policy("P15")]
    public async Task A_mistyped_address_is_corrected_for_all_who_live_there_and_stays_as_it_was(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child, mother, _) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        var address = await AddressAsync(world, file);
        address.Shared.Select(s => s.Name).Should().Equal("Kirree Quayle");
        AddressToChange[] both = [address.AsRead, .. address.Shared.Select(s => s.AsRead)];
        (await world.The<CorrectAddress>().RunAsync(new(both, Right(Home with { Lines = "41 Cronk Ushtey Close" }), " ", file), erin)).Refusal.Should().Be("Why it changes: this is needed. Write it, then try again.");
        (await world.The<CorrectAddress>().RunAsync(new(both, Right(Home), "Mistyped.", file), erin)).Refusal.Should().StartWith("This is the address as it stands.");
        (await world.The<CorrectAddress>().RunAsync(new([], Right(Home), "Mistyped.", file), erin)).Refusal.Should().Be("Choose whose address it is.");
        (await world.The<CorrectAddress>().RunAsync(new(both, Right(Home with { Lines = "41 Cronk Ushtey Close", Postcode = "IM99 0BD" }), "Mistyped.", file), erin)).Refusal.Should().BeNull();

        var now = await AddressAsync(world, file);
        (now.Where, now.From).Should().Be(("41 Cronk Ushtey Close, Douglas, IM99 0BD", Since));
        now.Earlier.Should().ContainSingle().Which.Should().StartWith("Until 4 November 2026").And.EndWith("it stood as 14 Cronk Ushtey Close, Douglas, IM99 0BC. Changed by Erin Callow, Social Worker: Mistyped.");
        (await world.The<PersonQuery>().ReadAsync(mother, erin)).Addresses.Should().ContainSingle().Which.Where.Should().StartWith("41 Cronk");
        (await world.The<HistoryQuery>().ReadAsync(file, null, erin)).Should().Contain(h => h.What == "Address corrected" && h.Why == "Mistyped.");
        (await world.The<PeopleSearch>().ReadAsync("Juan Quayle IM99 0BD", null, erin)).Rows.Should().Contain(p => p.PersonId == child, "they are found by where they live");
        (await world.The<CorrectAddress>().RunAsync(new(both, Right(Elsewhere), "Mistyped.", file), erin)).Refusal.Should().StartWith("Somebody else changed this while you had it open");
    }

    [Theory, Engines, Policy("P15")]
    public async Task Who_must_not_know_an_address_is_added_changed_and_lifted_while_people_live_there(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child, _, _) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        var address = await AddressAsync(world, file);
        (await world.The<ProtectAddress>().RunAsync(new([address.AsRead, .. address.Shared.Select(s => s.AsRead)], "Jason Crebbin", "The court ordered it.", file), erin)).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Addresses.Where(a => a.MustNotBeDisclosedTo == "Jason Crebbin").CountAsync())).Should().Be(2, "it is the home of both");
        (await world.The<FileHeaderQuery>().ReadAsync(file, erin, null)).Alerts.Should().Contain(a => a.Reason.Contains("Jason Crebbin"));

        var now = await AddressAsync(world, file);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.The<ProtectAddress>().RunAsync(new([now.AsRead], "Jason Crebbin", "Again.", file), erin)).Refusal.Should().StartWith("That is how it stands already.");
        (await world.The<CorrectAddress>().RunAsync(new([now.AsRead], Right(Home with { Town = "Onchan" }), "Mistyped.", file), erin)).Refusal.Should().BeNull();
        now = await AddressAsync(world, file);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        now.NotDisclosedTo.Should().Be("Jason Crebbin", "who puts the town right makes nothing public");
        (await world.The<ProtectAddress>().RunAsync(new([now.AsRead], null, "The order ended.", file), erin)).Refusal.Should().BeNull();
        now = await AddressAsync(world, file);
        now.NotDisclosedTo.Should().BeNull();
        now.Earlier.Should().HaveCount(3);
        now.Earlier[0].Should().Contain("it said that it must not be disclosed to Jason Crebbin").And.EndWith("The order ended.");
        now.Earlier[2].Should().Contain("it was not secret from anybody");

        (await world.The<MovePeople>().RunAsync(new([child], Elsewhere, On, file), erin)).Refusal.Should().BeNull();
        var former = (await world.The<FilePeopleQuery>().ReadAsync(file, erin)).Child.Addresses[1];
        (await world.The<ProtectAddress>().RunAsync(new([former.AsRead], "Jason Crebbin", "Late.", file), erin)).Refusal.Should().StartWith("They do not live at this address any more.");
    }

    [Theory, Engines, Policy("P45"), Policy("P42")]
    public async Task Households_are_shown_with_who_was_there_and_when_and_nobody_of_whom_one_may_not_know(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child, mother, partner) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        var sister = await world.CaseAsync(worker: erin, forename: "Mona", born: new DateOnly(2021, 1, 1));
        var mona = await world.ReadAsync(db => db.Files.Where(f => f.Id == sister).Select(f => f.PersonId).SingleAsync());
        var first = (await world.ReadAsync(db => db.Households.SingleAsync())).Id;
        foreach (var joins in new[] { mona, partner })
            (await world.The<ChangeHousehold>().RunAsync(new(first, joins, new DateOnly(2026, 5, 1), false), erin)).Refusal.Should().BeNull();
        (await world.The<ChangeHousehold>().RunAsync(new(first, partner, new DateOnly(2026, 6, 1), true), erin)).Refusal.Should().BeNull();
        (await world.The<SetUpHousehold>().RunAsync(new("Royal View", [child, mother], On, file), erin)).Refusal.Should().BeNull();

        var households = (await world.The<FilePeopleQuery>().ReadAsync(file, erin)).Child.Households;
        households.Select(h => (h.Name, h.Since, h.Until)).Should().Equal(("Royal View", On, null), ("Kirree Quayle's household", Since, On));
        households[0].Others.Select(o => o.Name).Should().Equal("Kirree Quayle");
        households[1].Others.Select(o => o.Name).Should().Equal("Mona Quayle");
        households[1].Formerly.Select(o => (o.Name, o.Days)).Should().Equal(("Kirree Quayle", "1 April 2026 to 2 November 2026"), ("Jason Crebbin", "1 May 2026 to 1 June 2026"));
        (await world.The<PersonQuery>().ReadAsync(partner, erin)).Households.Should().ContainSingle().Which.Until.Should().Be(new DateOnly(2026, 6, 1));

        await world.RestrictAsync(sister, world.Staff("David"));
        (await world.The<FilePeopleQuery>().ReadAsync(file, erin)).Child.Households[1].Others.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P15")]
    public async Task Whoever_joins_or_leaves_is_asked_for_the_move_that_their_address_does_not_show(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child, _, partner) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        var home = (await world.ReadAsync(db => db.Households.SingleAsync())).Id;
        (await world.The<MovePeople>().RunAsync(new([partner], Elsewhere, Since), erin)).Refusal.Should().BeNull();
        (await world.The<RecordRelationship>().RunAsync(new(child, partner, "parents-partner", false), erin)).Refusal.Should().BeNull();
        (await RelativeAsync(world, file, partner)).LivesElsewhere.Should().BeTrue();

        (await world.The<ChangeHousehold>().RunAsync(new(home, partner, On, false, file), erin)).Refusal.Should().BeNull();
        var mend = (await world.The<HomeEventsQuery>().ReadAsync(file, On, erin)).Addresses.Should().ContainSingle().Subject;
        (mend.PersonId, mend.To).Should().Be((partner, Home));
        mend.Sentence.Should().Be("Jason Crebbin lives in Kirree Quayle's household since that day, but the address on record is 3 Willow Bank, Peel, IM99 0LX. Juan Quayle, who lives there, is recorded at 14 Cronk Ushtey Close, Douglas, IM99 0BC.");
        (await RelativeAsync(world, file, partner)).LivesElsewhere.Should().BeFalse("they live in one household");
        (await world.The<MovePeople>().RunAsync(new([partner], mend.To!, On, file), erin)).Refusal.Should().BeNull();
        (await world.The<HomeEventsQuery>().ReadAsync(file, On, erin)).Addresses.Should().BeEmpty("it is mended");

        (await world.The<ChangeHousehold>().RunAsync(new(home, partner, A.Today, true, file), erin)).Refusal.Should().BeNull();
        var left = (await world.The<HomeEventsQuery>().ReadAsync(file, A.Today, erin)).Addresses.Should().ContainSingle().Subject;
        (left.To, left.Sentence).Should().Be((null, "Jason Crebbin left Kirree Quayle's household, but is still recorded at 14 Cronk Ushtey Close, Douglas, IM99 0BC, where Juan Quayle lives."));
    }

    [Theory]
    [InlineData("Kirree Quayle's household", "Kirree Quayle's household"), InlineData("The Quayle household", "the Quayle household"), InlineData("Quayle household", "the Quayle household")]
    [InlineData("Royal View", "the household Royal View"), InlineData("Quayle, Gran's Cottage", "the household Quayle, Gran's Cottage"), InlineData("Household 3", "the household 3")]
    [InlineData("Ryan Collister's parents' household", "Ryan Collister's parents' household")]
    public void A_household_stands_in_a_sentence_whatever_it_is_called(string name, string words) => Household.InWords(name).Should().Be(words);

    // Juan and his mother live together at one address; Jason lives nowhere that is known.
    private static async Task<(Guid File, Guid Child, Guid Mother, Guid Partner)> FamilyAsync(World world)
    {
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var child = await world.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync());
        var (mother, partner) = (await world.PersonAsync(new PersonDetails("Kirree", "Quayle")), await world.PersonAsync(new PersonDetails("Jason", "Crebbin")));
        (await world.The<RecordRelationship>().RunAsync(new(child, mother, "mother", true), erin)).Refusal.Should().BeNull();
        (await world.The<MovePeople>().RunAsync(new([child, mother], Home, Since, file), erin)).Refusal.Should().BeNull();
        (await world.The<SetUpHousehold>().RunAsync(new("Kirree Quayle's household", [child, mother], Since, file), erin)).Refusal.Should().BeNull();
        return (file, child, mother, partner);
    }

    private static AddressPutRight Right(AddressDetails d) => new(d.Lines, d.Town, d.Postcode, d.Uprn);

    private static async Task<AddressRow> AddressAsync(World world, Guid file) => (await world.The<FilePeopleQuery>().ReadAsync(file, world.Staff("Erin"))).Child.Addresses[0];

    private static async Task<RelativeRow> RelativeAsync(World world, Guid file, Guid person) =>
        (await world.The<FilePeopleQuery>().ReadAsync(file, world.Staff("Erin"))).Child.Family.Single(f => f.PersonId == person);
}
