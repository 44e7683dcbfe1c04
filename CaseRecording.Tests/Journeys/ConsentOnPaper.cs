using System.Text.RegularExpressions;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Night;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A consent signed at a kitchen table at night (3.5.3).</summary>
[Collection(Support.Journeys.Name)]
public sealed class ConsentOnPaper(Browsers browsers)
{
    // The smallest picture there is.
    private static readonly byte[] Photograph = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Fact, Policy("P31"), Policy("P02")]
    public async Task The_photographed_consent_is_put_to_the_form_on_a_telephone_and_opened_by_the_day_worker_in_one_click()
    {
        var (file, form) = (Guid.Empty, Guid.Empty);
        await Day.LiveAsync(browsers, async day =>
        {
            var lucy = await day.SignInAsync("Lucy Hargreaves", 390, 844);
            await lucy.OpenAsync($"/forms/{form}");
            await lucy.GetByLabel("Photograph it").SetInputFilesAsync(new FilePayload { Name = "image.gif", MimeType = "image/gif", Buffer = Photograph });
            await lucy.ShouldHaveNoAxeViolationsAsync();
            await lucy.GetByRole(AriaRole.Button, new() { Name = "Put it to the form" }).ClickAsync();
            await lucy.GetByText("image.gif is on the file.").WaitForAsync();
            await lucy.GetByText("put here by Lucy Hargreaves").WaitForAsync();
            (await lucy.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing is wider than the telephone");
            await lucy.ShouldHaveNoAxeViolationsAsync();

            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/forms/{form}");
            await erin.GetByRole(AriaRole.Link, new() { Name = "Signed paper 1" }).ClickAsync();
            var picture = erin.GetByRole(AriaRole.Img, new() { Name = "Signed paper" });
            await picture.WaitForAsync();
            (await picture.EvaluateAsync<int>("async picture => { await picture.decode(); return picture.naturalWidth; }")).Should().Be(1, "it is the picture that was taken");
            await erin.GetByText(new Regex("added by Lucy Hargreaves, Out of Hours Duty Social Worker")).WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            await erin.OpenAsync($"/files/{file}/documents");
            await erin.GetByRole(AriaRole.Link, new() { Name = "Signed paper" }).WaitForAsync();
            (await erin.Locator("img[src$='/small']").EvaluateAsync<int>("async picture => { await picture.decode(); return picture.naturalWidth; }")).Should().Be(1, "the list shows it small");

            // What the school wrote about it, as the message itself: it is read on its page, as words.
            await erin.GetByLabel("What it is", new() { Exact = false }).SelectOptionAsync("Email");
            await erin.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = "consent.eml", MimeType = "message/rfc822", Buffer = A.Email("<p>His mother signed it <b>here</b>.</p><script>document.title = 'ran'</script>", "text/html") });
            await erin.GetByRole(AriaRole.Button, new() { Name = "Put on the file" }).ClickAsync();
            await erin.GetByRole(AriaRole.Link, new() { Name = "consent" }).ClickAsync();
            await erin.GetByText("His mother signed it here.").WaitForAsync();
            await erin.GetByText("Siân Kermode <s.kermode@school.example>").WaitForAsync();
            (await erin.TitleAsync()).Should().NotBe("ran");

            // What was taken from the page before its script had come is nothing to attach to, and no fault of the page.
            await erin.EvaluateAsync("async () => { for (const name of ['draft', 'documents', 'form', 'note']) { const script = await import(`/${name}.js`); await (script.attach ?? script.watch)(null, {}); } }");
            await erin.ShouldHaveNoAxeViolationsAsync();

            await using var world = await day.BesideAsync();
            (await world.ReadAsync(db => db.FileViews.CountAsync(v => v.FileId == file && v.Recorded.ByName == "Erin Callow" && v.Part.StartsWith("Document: Signed paper")))).Should().BePositive();
        }, before: async world =>
        {
            file = await world.CaseAsync(worker: world.Staff("Erin"));
            form = (await world.The<StartForm>().RunAsync(new(file, PlacementQuery.Template, null, HandInKey.New()), world.Staff("Lucy"))).Id;
        });
    }
}
