using Bunit;
using CaseRecording.App.Data.Addresses;
using CaseRecording.App.Features.Addresses;
using CaseRecording.Domain.People;

namespace CaseRecording.Tests.Components;

/// <summary>An address on a form: by its postcode first (3.3.6).</summary>
public sealed class AddressPartTests : ScreenTests
{
    private const string Directory = "UPRN,BUILDING_NUMBER,STREET,TOWN,POSTCODE\n999000000001,2,Cronk Ushtey Close,Douglas,IM99 0BC\n999000000002,14,Cronk Ushtey Close,Douglas,IM99 0BC\n";

    [Fact, Policy("P15")]
    public async Task What_is_chosen_from_the_directory_keeps_its_number_and_typing_by_hand_is_offered_only_after_a_search()
    {
        await World.The<AddressImport>().RunAsync(new StringReader(Directory));
        var model = new AddressModel();
        var part = Open<AddressPart>(World.Staff("Erin"), p => p.Add(a => a.Model, model).Add(a => a.Id, "home"));
        part.FindAll("button").Select(b => b.TextContent.Trim()).Should().Equal("Find the address");
        part.FindAll("#home-lines").Should().BeEmpty("nobody types what the directory knows");

        part.Find("#home-postcode").Input("im99 0bc");
        Button(part, "Find the address").Click();
        part.WaitForElement("#home-choice").Change("999000000002");
        model.Details("her father").Should().Be(new AddressDetails("14 Cronk Ushtey Close", "Douglas", "IM99 0BC", "her father", "999000000002"));

        Button(part, "Not in the list: type it by hand").Click();
        part.Find("#home-lines").Change("The barn");
        part.Find("#home-town").Change("Douglas");
        model.Details().Should().Be(new AddressDetails("The barn", "Douglas", "IM99 0BC"));
        Button(part, "Look for it by postcode again").Click();
        model.IsEmpty.Should().BeTrue();
    }
}
