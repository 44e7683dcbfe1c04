using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.Domain.People;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A night, and the morning after (3.5).</summary>
[Collection(Support.Journeys.Name)]
public sealed class OutOfHours(Browsers browsers)
{
    [Fact, Policy("P16"), Policy("P17"), Policy("P28")]
    public async Task A_note_at_night_stands_on_the_screens_of_the_worker_and_the_manager_until_each_acknowledges_it()
    {
        var file = Guid.Empty;
        await Day.LiveAsync(browsers, async day =>
        {
            var (lucy, erin, maureen) = (await day.SignInAsync("Lucy Hargreaves"), await day.SignInAsync("Erin Callow"), await day.SignInAsync("Maureen Kneale"));
            await erin.OpenAsync("/my-cases");
            await maureen.OpenAsync("/supervision");

            // What the police said on the telephone: a name that he is called, as it was heard, and day and month exchanged.
            await lucy.OpenAsync("/night");
            await lucy.GetByRole(AriaRole.Searchbox, new() { Name = "Find a person by name" }).FillAsync("Jonny Kwale 6/4/2019");
            await lucy.GetByRole(AriaRole.Searchbox, new() { Name = "Find a person by name" }).PressAsync("Enter");
            await lucy.GetByRole(AriaRole.Row, new() { Name = "Juan Quayle" }).GetByText("Day and month of birth exchanged: born 4 June 2019").WaitForAsync();
            await lucy.ShouldHaveNoAxeViolationsAsync();

            await lucy.OpenAsync("/night");
            await lucy.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Juan Quayle" }).ClickAsync();
            await lucy.GetByText("The father may come. Ring the police first.").First.WaitForAsync();
            await lucy.OpenAsync($"/files/{file}/notes/new?kind=OutOfHours");
            await lucy.GetByRole(AriaRole.Textbox, new() { Name = "What happened" }).FillAsync("The police rang: the father is at the door. They stayed until he left.");
            await lucy.GetByRole(AriaRole.Button, new() { Name = "Finish note" }).ClickAsync();

            // Neither opened anything anew: it comes to whatever page is open.
            foreach (var reader in new[] { erin, maureen })
            {
                var alert = reader.GetByRole(AriaRole.Region, new() { Name = "Out-of-hours note: Juan Quayle" });
                await alert.WaitForAsync();
                await reader.ShouldHaveNoAxeViolationsAsync();
                (await alert.InnerTextAsync()).Should().Contain("Lucy Hargreaves, Out of Hours Duty Social Worker added a note").And.NotContain("father", "what a note says is read on the file alone");
            }
            await erin.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the note on Juan Quayle" }).ClickAsync();
            await erin.GetByRole(AriaRole.Region, new() { Name = "Out-of-hours note: Juan Quayle" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await maureen.GetByText("Erin Callow acknowledged it").WaitForAsync();
            await maureen.GetByRole(AriaRole.Link, new() { Name = "Read the note on Juan Quayle" }).ClickAsync();
            await maureen.GetByText("the father is at the door").WaitForAsync();
            await maureen.GetByText("Maureen Kneale: has not acknowledged it yet").WaitForAsync();
            await maureen.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the note on Juan Quayle" }).ClickAsync();
            await maureen.GetByText("Maureen Kneale: acknowledged it").WaitForAsync();
            await maureen.ShouldHaveNoAxeViolationsAsync();
            await maureen.OpenAsync("/handover");

            // In the morning somebody sees that the child was recorded twice.
            var ingrid = await day.SignInAsync("Ingrid Bell");
            await ingrid.OpenAsync("/same-people");
            await ingrid.ShouldHaveNoAxeViolationsAsync();
            await ingrid.GetByRole(AriaRole.Link, new() { NameRegex = new("^Compare .*Johnny Kwale") }).ClickAsync();
            await ingrid.GetByLabel("Reasons they are one").FillAsync("The same birth certificate.");
            await ingrid.ShouldHaveNoAxeViolationsAsync();
            await ingrid.GetByRole(AriaRole.Button, new() { Name = "Join them as one person" }).ClickAsync();
            await ingrid.GetByText("Joined as one person").WaitForAsync();
            await ingrid.ShouldHaveNoAxeViolationsAsync();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            await world.PersonAsync(new PersonDetails("Johnny", "Kwale"));
            var today = CaseRecording.Domain.Shared.IslandTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
            await using var now = await World.BesideAsync(Path.GetFullPath(world.Settings["Data:Folder"]!), TimeProvider.System.GetUtcNow());
            (await now.The<FlagForNight>().RunAsync(new(file, "The father may come. Ring the police first.", today.AddDays(1), HandInKey.New()), now.Staff("Erin"))).Refusal.Should().BeNull();
        });
    }

    [Fact, Policy("P29")]
    public Task A_new_situation_of_a_family_of_four_is_left_resumed_and_recorded_in_forty_inputs_at_most() => Day.LiveAsync(browsers, async day =>
    {
        await using var world = await day.BesideAsync();
        await world.PersonAsync(new PersonDetails("Kirree", "Testwood", Sex: Sex.Female));
        var lucy = await day.SignInAsync("Lucy Hargreaves");
        await lucy.OpenAsync("/night/new");
        await lucy.GetByLabel("Full name").FillAsync("Karen Kinrade");
        await lucy.GetByLabel("Role and agency").FillAsync("Constable, Isle of Man Constabulary");
        await lucy.GetByLabel("What was said").FillAsync("Two children are alone in the house.");
        await lucy.GetByRole(AriaRole.Button, new() { Name = "Add a child" }).ClickAsync();
        await lucy.GetByRole(AriaRole.Button, new() { Name = "Add somebody of the family" }).ClickAsync();
        var people = lucy.Locator("fieldset.situation-person");
        await people.Nth(3).WaitForAsync();
        foreach (var (name, place) in new[] { "Illiam", "Kirree", "Aalin", "Brian" }.Select((name, place) => (name, place)))
        {
            await people.Nth(place).GetByLabel("Forename").FillAsync(name);
            await people.Nth(place).GetByLabel("Surname").FillAsync("Testwood");
        }
        await people.Nth(1).GetByRole(AriaRole.Button, new() { Name = "This is them Kirree Testwood" }).ClickAsync();
        await people.Nth(1).GetByText("recorded already").WaitForAsync();
        await people.Nth(3).GetByLabel("Lives at the address").UncheckAsync();
        await lucy.GetByText("Saved ").First.WaitForAsync();

        // Called away: it is left, and stands under Out of hours.
        await lucy.GetByRole(AriaRole.Link, new() { Name = "Leave it for now" }).ClickAsync();
        await lucy.GetByRole(AriaRole.Link, new() { Name = "New situation: Illiam Testwood, Kirree Testwood, Aalin Testwood, Brian Testwood" }).ClickAsync();
        await people.Nth(3).WaitForAsync();
        (await lucy.GetByLabel("What was said").InputValueAsync()).Should().Be("Two children are alone in the house.");

        await lucy.GetByLabel("Postcode").FillAsync("im990ra");
        await lucy.GetByLabel("Postcode").PressAsync("Enter");
        await lucy.GetByLabel("Which address").SelectOptionAsync(new SelectOptionValue { Label = "8 Brookfield Mews, Ramsey" });
        await lucy.GetByLabel("Source").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await lucy.GetByLabel("Reason for the referral").FillAsync("They were found alone.");
        await lucy.GetByLabel("Who knows about this referral").FillAsync("The mother was told on the telephone.");
        await lucy.GetByLabel("Why there is no consent").FillAsync("She could not be asked.");
        await lucy.GetByLabel("Note of the night").FillAsync("I visited with the police and stayed until an aunt came.");
        await lucy.GetByLabel("What the day's team has to do").FillAsync("Ring the school at nine");
        await lucy.GetByLabel("NARRATES is needed").CheckAsync();
        await lucy.GetByLabel("Reasons").FillAsync("They are not safe alone.");
        await lucy.ShouldHaveNoAxeViolationsAsync();
        (await lucy.Locator("main").Locator("input:not(.name), select").CountAsync()).Should().BeInRange(20, 40, "names and long texts are not counted");
        await lucy.GetByRole(AriaRole.Button, new() { Name = "Record the situation" }).DblClickAsync();
        await lucy.GetByText("Recorded. 2 referrals, one for each child, wait").WaitForAsync();
        await lucy.ShouldHaveNoAxeViolationsAsync();

        (await world.ReadAsync(db => db.People.CountAsync(p => p.Surname == "Testwood"))).Should().Be(4);
        (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(2);
        var breeshey = await day.SignInAsync("Breeshey Cain");
        await breeshey.OpenAsync("/handover");
        await breeshey.GetByRole(AriaRole.Link, new() { Name = "Referral; NARRATES (S46) chosen" }).First.WaitForAsync();
    });
}
