using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

public class AmendPeopleTests
{
    [Theory, Engines, Policy("P21"), Policy("P45"), Policy("P70"), Policy("P22")]
    public async Task Each_gap_is_mended_by_its_action(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child) = await FileAsync(world);
        var daniel = world.Staff("Daniel Osei");
        (await GapsAsync(world, file)).Should().Contain([EssentialPart.Address, EssentialPart.Ethnicity, EssentialPart.ParentalResponsibility, EssentialPart.Parents]);

        var mother = await world.PersonAsync(new PersonDetails("Kirree", "Quayle", DateOfBirth: new DateOnly(1995, 9, 12)));
        (await world.The<RecordRelationship>().RunAsync(new(child, mother, "mother", true), daniel)).Refusal.Should().BeNull();
        (await world.The<MovePeople>().RunAsync(new([child, mother], new AddressDetails("14 Cronk Ushtey Close", "Douglas", "IM99 0BC"), new DateOnly(2026, 4, 1), file), daniel)).Refusal.Should().BeNull();
        (await world.The<AmendPerson>().RunAsync(new(child, A.Child() with { Ethnicity = "MANX", Language = "en" }, A.Child(), "Her mother told us.", file), daniel)).Refusal.Should().BeNull();
        (await world.The<StateWhereabouts>().RunAsync(new(child, "He moved to Liverpool; she has a mobile number for him.", InsteadOf: null), daniel)).Refusal.Should().BeNull();
        (await world.The<SetUpHousehold>().RunAsync(new("Quayle, 14 Cronk Ushtey Close", [child, mother], new DateOnly(2026, 4, 1), file), daniel)).Refusal.Should().BeNull();
        (await world.The<BeginInvolvement>().RunAsync(new(file, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, new DateOnly(2026, 9, 1)), daniel)).Refusal.Should().BeNull();
        (await world.The<BeginInvolvement>().RunAsync(new(file, "Dr Kay", "GP", "Palatine Practice", "01624 000300", null, new DateOnly(2026, 9, 1)), daniel)).Refusal.Should().BeNull();

        (await GapsAsync(world, file)).Should().BeEmpty();
        var people = await world.The<FilePeopleQuery>().ReadAsync(file, daniel);
        people.Child.Family.Should().ContainSingle().Which.Should().Match<RelativeRow>(r => r.Kind == "Mother" && r.HasParentalResponsibility && !r.LivesElsewhere);
        people.Household!.Others.Select(o => o.Name).Should().Equal("Kirree Quayle");
        people.Agencies.Should().HaveCount(2);
        (await world.The<PersonQuery>().ReadAsync(mother, daniel)).Family.Should().ContainSingle().Which.Kind.ToLowerInvariant().Should().Be("son");
    }

    [Theory, Engines, Policy("P70")]
    public async Task A_number_that_is_used_no_more_says_so_and_stays(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child) = await FileAsync(world);
        var daniel = world.Staff("Daniel Osei");
        var number = (await world.The<AddContactDetail>().RunAsync(new(child, "Mobile", "07624 000999", file), daniel)).Id;
        (await world.The<EndContactDetail>().RunAsync(new(child, number, A.Today.AddDays(1), file), daniel)).Refusal.Should().StartWith("That day has not come yet");
        (await world.The<EndContactDetail>().RunAsync(new(child, number, A.Today, file), daniel)).Refusal.Should().BeNull();

        (await world.The<FilePeopleQuery>().ReadAsync(file, daniel)).Child.Contact.Should().Equal(new ContactRow(number, "Mobile", "07624 000999", A.Today));
    }

    [Theory, Engines]
    public async Task Nobodys_words_are_written_over_by_somebody_who_had_not_read_them(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child) = await FileAsync(world);
        var (daniel, ruth) = (world.Staff("Daniel Osei"), world.Staff("Ruth Kinvig"));
        var before = (await world.The<FilePeopleQuery>().ReadAsync(file, daniel)).Child.Details;

        (await world.The<AmendPerson>().RunAsync(new(child, before with { Ethnicity = "MANX" }, before, null, file), daniel)).Refusal.Should().BeNull();
        (await world.The<AmendPerson>().RunAsync(new(child, before with { Language = "en" }, before, null, file), ruth)).Refusal.Should().StartWith("Somebody else changed this while you had it open");
        var now = (await world.The<FilePeopleQuery>().ReadAsync(file, ruth)).Child.Details;
        now.Should().Be(before with { Ethnicity = "MANX" });
        (await world.The<AmendPerson>().RunAsync(new(child, now with { Language = "en" }, now, null, file), ruth)).Refusal.Should().BeNull();

        (await world.The<StateWhereabouts>().RunAsync(new(child, "He lives in Liverpool.", InsteadOf: null), daniel)).Refusal.Should().BeNull();
        (await world.The<StateWhereabouts>().RunAsync(new(child, "He lives in Douglas.", InsteadOf: null), ruth)).Refusal.Should().StartWith("Somebody else changed this", "she had read that there was none");
        (await world.The<StateWhereabouts>().RunAsync(new(child, "Nobody knows.", InsteadOf: "He lives in Wigan."), ruth)).Refusal.Should().StartWith("Somebody else changed this");
        (await world.The<StateWhereabouts>().RunAsync(new(child, "He lives in Crewe.", InsteadOf: "He lives in Liverpool."), ruth)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P15")]
    public async Task A_family_moves_in_one_act_and_each_childs_history_says_so(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referrals = await world.ReferAsync([await world.PersonAsync(A.Child()), await world.PersonAsync(A.Child("Voirrey", born: new DateOnly(2021, 2, 19)))]);
        var people = await world.ReadAsync(db => db.Files.Select(f => f.PersonId).ToListAsync());

        (await world.The<MovePeople>().RunAsync(new(people, new AddressDetails("3 Willow Bank", "Douglas", null), new DateOnly(2026, 11, 1)), world.Staff("Daniel Osei"))).Refusal.Should().BeNull();

        foreach (var referral in referrals)
            (await world.The<HistoryQuery>().ReadAsync(referral.FileId, null, world.Staff("Daniel Osei"))).Should().ContainSingle(h => h.What == "Address recorded");
    }

    [Theory, Engines]
    public async Task What_cannot_be_right_is_refused_with_a_sentence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child) = await FileAsync(world);
        var (daniel, tomorrow) = (world.Staff("Daniel Osei"), new DateOnly(2026, 11, 5));

        (await world.The<MovePeople>().RunAsync(new([child], new AddressDetails("1", "Peel", null), tomorrow, file), daniel)).Refusal.Should().Contain("in the future");
        (await world.The<RecordRelationship>().RunAsync(new(child, child, "mother", true), daniel)).Refusal.Should().Contain("their own relative");
        (await world.The<RecordRelationship>().RunAsync(new(child, Guid.NewGuid(), "mother", true), daniel)).Refusal.Should().StartWith("There is nobody here");
        (await world.The<RecordRelationship>().RunAsync(new(child, child, "best mate", true), daniel)).Refusal.Should().Contain("from the list");
        (await world.The<BeginInvolvement>().RunAsync(new(file, "", "GP", new string('x', 100_000), "01624", null, new DateOnly(2026, 1, 1)), daniel)).Refusal.Should().StartWith("Agency: 100,000 characters");
        (await world.The<StateWhereabouts>().RunAsync(new(child, "\u202E \u0000", InsteadOf: null), daniel)).Refusal.Should().Contain("this is needed");
    }

    [Theory, Engines, Policy("P21"), Policy("P22"), Policy("P45")]
    public async Task What_has_ended_ends_on_its_day_and_stays_in_the_record(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (file, child) = await FileAsync(world);
        var (daniel, since, on) = (world.Staff("Daniel Osei"), new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 30));
        var jason = await world.PersonAsync(new PersonDetails("Jason", "Crebbin", DateOfBirth: new DateOnly(1990, 3, 3)));
        var partner = (await world.The<RecordRelationship>().RunAsync(new(child, jason, "parents-partner", false, since), daniel)).Id;
        var home = (await world.The<SetUpHousehold>().RunAsync(new("Quayle", [child, jason], since, file), daniel)).Id;
        var school = (await world.The<BeginInvolvement>().RunAsync(new(file, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, since), daniel)).Id;

        (await world.The<EndRelationship>().RunAsync(new(partner, since.AddDays(-1)), daniel)).Refusal.Should().Be("It cannot have ended before it began. Put a later day.");
        (await world.The<ChangeHousehold>().RunAsync(new(home, jason, since.AddDays(-1), Leaves: true, file), daniel)).Refusal.Should().StartWith("They have lived in this household since 1 April 2026");
        (await world.The<EndInvolvement>().RunAsync(new(file, school, since.AddDays(-1)), daniel)).Done.Should().BeFalse();
        (await world.The<EndRelationship>().RunAsync(new(partner, on), daniel)).Refusal.Should().BeNull();
        (await world.The<ChangeHousehold>().RunAsync(new(home, jason, on, Leaves: true, file), daniel)).Refusal.Should().BeNull();
        (await world.The<EndInvolvement>().RunAsync(new(file, school, on), daniel)).Refusal.Should().BeNull();
        (await world.The<EndRelationship>().RunAsync(new(partner, on), daniel)).Refusal.Should().Be("This relationship is recorded as ended already.");

        var people = await world.The<FilePeopleQuery>().ReadAsync(file, daniel);
        people.Child.Family.Should().ContainSingle().Which.Should().Match<RelativeRow>(r => r.Until == on && !r.MayEnd);
        people.Household!.Others.Should().BeEmpty();
        people.Agencies.Should().ContainSingle().Which.Until.Should().Be(on);
        (await world.The<ChangeHousehold>().RunAsync(new(home, jason, on.AddDays(1), Leaves: false, file), daniel)).Refusal.Should().BeNull();
        (await world.The<FilePeopleQuery>().ReadAsync(file, daniel)).Household!.Others.Select(o => o.Name).Should().Equal("Jason Crebbin");
    }

    [Fact]
    public async Task Kin_by_birth_are_not_offered_to_be_ended()
    {
        await using var world = await World.StartAsync();
        var (file, child) = await FileAsync(world);
        var daniel = world.Staff("Daniel Osei");
        foreach (var kind in new[] { "mother", "parents-partner" })
            (await world.The<RecordRelationship>().RunAsync(new(child, await world.PersonAsync(new PersonDetails(kind, "Quayle")), kind, false), daniel)).Refusal.Should().BeNull();

        (await world.The<FilePeopleQuery>().ReadAsync(file, daniel)).Child.Family.Where(f => f.MayEnd).Should().ContainSingle().Which.Name.Should().Be("parents-partner Quayle");
    }

    private static async Task<(Guid File, Guid Child)> FileAsync(World world)
    {
        var referral = await world.ReferredChildAsync();
        return (referral.FileId, await world.ReadAsync(db => db.Files.Where(f => f.Id == referral.FileId).Select(f => f.PersonId).FirstAsync()));
    }

    private static async Task<IReadOnlyList<EssentialPart>> GapsAsync(World world, Guid file) =>
        [.. (await world.The<EssentialGapsQuery>().ReadAsync(file, world.Staff("Daniel Osei"))).Select(g => g.Part)];
}
