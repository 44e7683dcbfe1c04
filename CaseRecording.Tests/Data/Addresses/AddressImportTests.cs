using CaseRecording.App.Data.Addresses;
using CaseRecording.App.Features.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data.Addresses;

/// <summary>A directory of addresses is read, and an address is found by its postcode (3.3.6).</summary>
public sealed class AddressImportTests
{
    private const string Header = "UPRN,Organisation Name,SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET,LOCALITY,POST_TOWN,POSTCODE\n";

    [Theory, Engines, Policy("P15")]
    public async Task An_address_is_found_by_a_postcode_however_it_is_typed_in_the_order_of_the_street(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var imported = await ReadAsync(world, Header + """
            100000000003,,,,14,Cronk Ushtey Close,Governors Hill,Douglas,IM99 0BC
            100000000001,,,,2,Cronk Ushtey Close,Governors Hill,Douglas,im990bc
            100000000002,"Smith, Quine ""and"" Sons",Flat 2,Rose Cottage,,Mill Lane,,Laxey,IM99 0LX
            100000000004,,,Thie Beg,,Cronk Ushtey Close,Governors Hill,Douglas,IM99 0BC

            """);
        imported.Should().BeEquivalentTo(new { Added = 4, Changed = 0, Refused = 0 });

        foreach (var typed in new[] { "IM99 0BC", "im990bc", " im 99 obc ", "IM99-0BC" })
            (await FindAsync(world, typed)).Rows.Select(r => (r.Uprn, r.Lines, r.Town, r.Postcode)).Should().Equal(
                ("100000000001", "2 Cronk Ushtey Close, Governors Hill", "Douglas", "IM99 0BC"), ("100000000003", "14 Cronk Ushtey Close, Governors Hill", "Douglas", "IM99 0BC"),
                ("100000000004", "Thie Beg, Cronk Ushtey Close, Governors Hill", "Douglas", "IM99 0BC"));
        (await FindAsync(world, "IM99 0LX")).Rows.Single().Lines.Should().Be("Smith, Quine \"and\" Sons, Flat 2, Rose Cottage, Mill Lane");
        (await FindAsync(world, "IM99 0ZZ")).Sentence.Should().Be("The directory has no address at IM99 0ZZ.");
        (await FindAsync(world, "Douglas")).Sentence.Should().StartWith("That is not a whole postcode.");
    }

    [Theory, Engines, Policy("P15")]
    public async Task Rows_that_cannot_be_right_are_told_with_their_line_and_it_can_be_read_again(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var first = await ReadAsync(world, Header + """
            100000000001,,,,2,Cronk Ushtey Close,,Douglas,IM99 0BC
            ,,,,3,Cronk Ushtey Close,,Douglas,IM99 0BC
            100000000005,,,,4,Cronk Ushtey Close,,Douglas,Douglas
            100000000006,,,,5,Cronk Ushtey Close,,,IM99 0BC
            100000000007,,,,,,,Douglas,IM99 0BC

            """);
        first.LeftOut.Should().Equal("Line 3 is left out: the UPRN is not a number of at most 12 figures.", "Line 4 is left out: the postcode is missing or not a whole one.",
            "Line 5 is left out: the town is missing.", "Line 6 is left out: neither a building nor a street is named.");

        var second = await ReadAsync(world, Header + "100000000001,,,,2,Cronk Ushtey Road,,Douglas,IM99 0BC\n100000000002,,,,4,Cronk Ushtey Road,,Douglas,IM99 0BC\n");
        second.Should().BeEquivalentTo(new { Added = 1, Changed = 1, AsTheyWere = 0, Refused = 0 });
        (await FindAsync(world, "IM99 0BC")).Rows.Select(r => r.Lines).Should().Equal("2 Cronk Ushtey Road", "4 Cronk Ushtey Road");
        await FluentActions.Awaiting(() => ReadAsync(world, "1,2,3\n")).Should().ThrowAsync<InvalidDataException>().WithMessage("The first line has to name the columns*");
    }

    [Theory, Engines]
    public async Task A_large_directory_is_asked_by_an_index_alone(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var rows = string.Concat(Enumerable.Range(1, 2_500).Select(n => $"{900_000_000_000 + n},,,,{n % 40 + 1},Long Road,,Douglas,IM{n % 90 + 10} {n % 10}AB\n"));
        (await ReadAsync(world, Header + rows)).Added.Should().Be(2_500);
        (await ReadAsync(world, Header + rows)).AsTheyWere.Should().Be(2_500);

        var index = await world.ReadAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(DirectoryAddress))!.GetIndexes().Select(i => i.Properties[0].Name).ToList()));
        index.Should().Equal(nameof(DirectoryAddress.PostcodeKey));
        (await QueryCounter.OfAsync(() => FindAsync(world, "IM11 1AB"))).Should().BeLessThanOrEqualTo(3);
    }

    private static Task<AddressesImported> ReadAsync(World world, string file) => world.The<AddressImport>().RunAsync(new StringReader(file.ReplaceLineEndings("\n")));

    private static Task<AddressesFound> FindAsync(World world, string typed) => world.The<AddressesQuery>().ReadAsync(typed, world.Staff("Erin"));
}
