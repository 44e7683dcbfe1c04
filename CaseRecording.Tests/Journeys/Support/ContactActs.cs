using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>A contact that asks for nothing: the shortest way for a long text into the record.</summary>
public static class ContactActs
{
    // The journal as it lies in the browser's store (journal.js), for whoever looks into the store.
    private const string Kept = """
        async () => {
            const store = await new Promise(done => { const asked = indexedDB.open('case-recording'); asked.onsuccess = () => done(asked.result); });
            const all = await new Promise(done => { const asked = store.transaction('texts').objectStore('texts').getAll(); asked.onsuccess = () => done(asked.result); });
            store.close();
            return JSON.stringify(all.map(kept => ({ ...kept, text: new TextDecoder().decode(kept.text) })));
        }
        """;

    /// <summary>What this browser keeps of texts that are not sent, as it lies there.</summary>
    public static Task<string> KeptOnThisLaptopAsync(this IPage page) => page.EvaluateAsync<string>(Kept);

    /// <summary>Everything that was kept has come back and is with the server.</summary>
    public static Task ShouldHaveSentAllAsync(this IPage page) => page.WaitForFunctionAsync($"async () => await ({Kept})() === '[]'", null, new() { Timeout = 60_000 });

    /// <summary>Begins one, with the cursor in what was said.</summary>
    public static async Task<ILocator> BeginAContactAsync(this IPage page)
    {
        await page.GotoAsync("/contacts/new");
        await page.WaitForURLAsync("**/contacts/new?draft=*");
        await page.ShouldBeInteractiveAsync();
        var said = page.GetByLabel("What was said or asked");
        // Whoever is quicker than two answers of the server types into a field that nothing watches yet.
        await Assertions.Expect(said).ToHaveAttributeAsync("data-whole", "");
        await said.ClickAsync();
        return said;
    }

    /// <summary>Fills in what else a contact needs.</summary>
    public static async Task FillTheContactInAsync(this IPage page)
    {
        await page.GetByLabel("A service is asked for: a referral for each child").UncheckAsync();
        await page.GetByLabel("Full name").FillAsync("Voirrey Teacher");
        await page.GetByLabel("Role and agency").FillAsync("Head teacher, a school");
        await page.GetByLabel("What was done about it").FillAsync("Advice was given.");
    }

    /// <summary>Hands it in, with the impatience of a double click.</summary>
    public static async Task HandTheContactInAsync(this IPage page)
    {
        await page.FillTheContactInAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the contact" }).DblClickAsync();
        await page.GetByText("The contact is on the record.").WaitForAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The page has found its way back to the record by itself.</summary>
    public static async Task ShouldBeBackAsync(this IPage page)
    {
        await Assertions.Expect(page.GetByText("The line to the record is down.")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("This page is finding its way back to the record.")).ToBeHiddenAsync(new() { Timeout = 60_000 });
    }

    /// <summary>What was said in each contact on the record.</summary>
    public static async Task<IReadOnlyList<string>> WhatWasSaidAsync(this Day day)
    {
        await using var world = await day.BesideAsync();
        return await world.ReadAsync(db => db.Contacts.AsNoTracking().Select(c => c.WhatWasSaid).ToListAsync());
    }
}
