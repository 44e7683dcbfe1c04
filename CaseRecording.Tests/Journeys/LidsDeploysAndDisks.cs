using CaseRecording.Domain.Notes;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A lid is closed, a new version is brought out, a disk is full, a browser keeps nothing: after each the text is there, and is handed in once.</summary>
[Collection(Support.BadLines.Name)]
public sealed class LidsDeploysAndDisks(Browsers browsers)
{
    private const string Paste = "(field, more) => { field.value += more; field.dispatchEvent(new Event('input', { bubbles: true })); }";
    private static readonly string LongEnoughToNeedRoom = string.Concat(Enumerable.Repeat(" They rang again.", 2_000));

    // As a browser does where its owner or its manager refuses storage to pages, and where there is no room left.
    private const string Refused = """
        for (const store of ['localStorage', 'indexedDB'])
            Object.defineProperty(window, store, { get() { throw new DOMException('Storage is refused.', 'SecurityError'); } });
        """;
    private const string NoRoomLeft = """
        for (const [store, act] of [[Storage, 'setItem'], [IDBObjectStore, 'put']])
            store.prototype[act] = () => { throw new DOMException('No room is left.', 'QuotaExceededError'); };
        """;

    [Fact]
    public Task A_browser_that_keeps_nothing_says_so_and_what_is_pressed_while_the_line_comes_back_is_handed_in_once() => Day.LiveAsync(browsers, async day =>
    {
        var line = day.ALineThatCanBeCut();
        var (daniel, erin) = (await day.SignInAsync("Daniel Osei"), await day.SignInAsync("Erin Callow"));
        await daniel.Context.AddInitScriptAsync(Refused);
        await erin.Context.AddInitScriptAsync(NoRoomLeft);
        foreach (var page in new[] { daniel, erin })
        {
            await (await page.BeginAContactAsync()).PressSequentiallyAsync("The school rang.");
            await page.FillTheContactInAsync();
            await page.GetByText("Saved ").First.WaitForAsync();
        }

        line.Cut();
        line.HangUp();
        foreach (var page in new[] { daniel, erin })
        {
            await page.GetByLabel("What was said or asked").PressSequentiallyAsync(" He came without a coat.");
            await page.GetByText("This browser cannot keep text: keep this page open.").First.WaitForAsync();
            await page.GetByText("This browser cannot keep all you have typed.").First.WaitForAsync();
            await page.ShouldHaveNoAxeViolationsAsync();
            // Stopped, and told beside it; a tick is put back, and a short field keeps what is in it.
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the contact" }).DblClickAsync();
            await page.GetByRole(AriaRole.Alert).GetByText("Not done: the line is down. Press again when the line is back.").WaitForAsync();
            var asked = page.GetByLabel("A service is asked for: a referral for each child");
            await asked.ClickAsync();
            await page.GetByRole(AriaRole.Alert).GetByText("Not changed: the line is down.").WaitForAsync();
            await Assertions.Expect(asked).Not.ToBeCheckedAsync();
            await page.GetByLabel("Full name").FillAsync("Voirrey Kelly");
            await page.GetByLabel("Full name").BlurAsync();
            await page.GetByRole(AriaRole.Alert).GetByText("Kept in this box: the line is down.").WaitForAsync();
            await page.ShouldHaveNoAxeViolationsAsync();
        }
        line.Mend();
        foreach (var page in new[] { daniel, erin })
        {
            await page.ShouldBeBackAsync();
            await page.GetByRole(AriaRole.Alert).GetByText("The line is back: press again.").WaitForAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the contact" }).DblClickAsync();
            await page.GetByText("The contact is on the record.").WaitForAsync(new() { Timeout = 60_000 });
        }
        (await day.WhatWasSaidAsync()).Should().Equal("The school rang. He came without a coat.", "The school rang. He came without a coat.");
        await using var world = await day.BesideAsync();
        (await world.ReadAsync(db => db.Contacts.Select(c => c.FromName).ToListAsync())).Should().AllBe("Voirrey Kelly");
    });

    [Fact]
    public Task A_lid_is_closed_in_the_middle_of_a_sentence_until_the_server_has_given_the_page_up() => Day.LiveAsync(browsers, async day =>
    {
        var line = day.ALineThatCanBeCut();
        var daniel = await day.SignInAsync("Daniel Osei");
        var said = await daniel.BeginAContactAsync();
        await said.PressSequentiallyAsync("The school rang about Juan.");
        await daniel.GetByText("Saved ").First.WaitForAsync();
        await said.EvaluateAsync("field => field.setSelectionRange(16, 16)");
        await daniel.Keyboard.TypeAsync("twice ");

        // Nothing runs in the page any more, and the server holds it no longer than these settings say.
        await using var lid = await ClosedLid.CloseAsync(daniel);
        line.Cut();
        line.HangUp();
        await day.Program.ShouldSayAsync("Circuit state evicted");
        line.Mend();
        await lid.OpenAsync();

        // The page is as it was left, and says what has to be done with it.
        await Assertions.Expect(said).ToHaveValueAsync("The school rang twice about Juan.");
        await daniel.GetByText("This page has to be opened again to go on.").WaitForAsync();
        await daniel.GetByText("Saved ").First.WaitForAsync();
        await daniel.ShouldHaveSentAllAsync();
        await daniel.ShouldHaveNoAxeViolationsAsync();
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Open this page again" }).ClickAsync();
        await daniel.ShouldBeInteractiveAsync();
        await Assertions.Expect(said).ToBeFocusedAsync();
        await daniel.Keyboard.TypeAsync("today ");
        await Assertions.Expect(said).ToHaveValueAsync("The school rang twice today about Juan.");
        await daniel.HandTheContactInAsync();
        (await day.WhatWasSaidAsync()).Should().Equal("The school rang twice today about Juan.");
    }, settings: new Dictionary<string, string>
    {
        ["Circuit:DisconnectedCircuitRetentionPeriod"] = "00:00:01",
        ["Circuit:PersistedCircuitInMemoryRetentionPeriod"] = "00:00:01",
        ["Logging:LogLevel:Microsoft.AspNetCore.Components.Server.Circuits"] = "Debug",
    });

    [Fact]
    public async Task A_deploy_in_the_middle_of_a_sentence_and_a_full_disk_as_the_note_is_handed_in()
    {
        var file = Guid.Empty;
        await Day.LiveAsync(browsers, async day =>
        {
            var erin = await day.SignInAsync("Erin Callow");
            await erin.GotoAsync($"/files/{file}/notes/new?kind=Telephone");
            await erin.ShouldBeInteractiveAsync();
            var words = erin.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^(I observed that|What happened)") }).First;
            await Assertions.Expect(words).ToHaveAttributeAsync("data-whole", "");
            await words.PressSequentiallyAsync("The school ");
            await day.StopAsync();
            await words.PressSequentiallyAsync("has not seen him");
            await erin.GetByText("Kept on this laptop, not yet sent").First.WaitForAsync();
            await day.StartAgainAsync();
            await erin.GetByText("Saved ").First.WaitForAsync(new() { Timeout = 60_000 });
            await erin.GetByRole(AriaRole.Button, new() { Name = "Open this page again" }).First.ClickAsync(new() { Timeout = 60_000 });
            await erin.ShouldBeInteractiveAsync();
            await Assertions.Expect(words).ToBeFocusedAsync();
            await erin.Keyboard.TypeAsync(" since Monday.");
            await Assertions.Expect(words).ToHaveValueAsync("The school has not seen him since Monday.");
            await erin.GetByText("Saved ").First.WaitForAsync();

            await words.EvaluateAsync(Paste, LongEnoughToNeedRoom);
            (await erin.EvaluateAsync<string>("() => draftsSettled(15_000)")).Should().Be("sent");

            day.FillTheDisk();
            var finish = erin.GetByRole(AriaRole.Button, new() { Name = "Finish note" });
            await finish.ClickAsync();
            await erin.GetByRole(AriaRole.Alert).GetByText("The server's disk is full. Nothing was changed; what you typed is still here.").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            await erin.GetByLabel("Kind").SelectOptionAsync(new SelectOptionValue { Value = "Contact" });
            await words.EvaluateAsync(Paste, LongEnoughToNeedRoom);
            await erin.GetByText("Kept on this laptop, not yet sent: The server's disk is full.").First.WaitForAsync();
            await finish.ClickAsync();
            await erin.GetByText("The line under each text says why").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();

            day.MakeRoom();
            await erin.GetByLabel("Kind").SelectOptionAsync(new SelectOptionValue { Value = "Telephone" });
            await finish.DblClickAsync();
            await erin.WaitForURLAsync(url => !url.Contains("/write", StringComparison.Ordinal));
            await using var world = await day.BesideAsync();
            (await world.ReadAsync(db => db.CaseNotes.CountAsync())).Should().Be(1);
            (await world.ReadAsync(db => db.Set<Passage>().Select(p => p.Text).SingleAsync())).Should().Be("The school has not seen him since Monday." + LongEnoughToNeedRoom + LongEnoughToNeedRoom);
            day.Forgive("503");
        }, settings: FullDisk.Settings, before: async world => file = await world.CaseAsync(worker: world.Staff("Erin")));
    }
}
