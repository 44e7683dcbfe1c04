using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.Tests.Journeys.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys;

/// <summary>A page stands open while somebody else acts, and has not heard of it: its reader is told in words, and keeps what they typed.</summary>
[Collection(Support.BadLines.Name)]
public sealed class StandingOpen(Browsers browsers)
{
    [Fact, Policy("P59")]
    public Task A_closure_is_countersigned_while_another_manager_writes_why_to_return_it()
    {
        var file = Guid.Empty;
        return Day.LiveAsync(browsers, async day =>
        {
            var david = await day.SignInAsync("David Lewthwaite");
            await david.OpenAsync($"/files/{file}/closure");
            await david.GetByRole(AriaRole.Button, new() { Name = "Return with reasons…" }).ClickAsync();
            await david.GetByLabel("Reasons for returning").FillAsync("Say who at school Juan goes to.");

            await using var world = await day.BesideAsync();
            await ClosingCase.DoneAsync(world.The<App.Features.Closure.Countersign>().RunAsync(new(file, null, HandInKey.New()), world.Staff("Maureen Kneale")));
            await david.GetByRole(AriaRole.Button, new() { Name = "Return with reasons", Exact = true }).ClickAsync();

            await david.GetByText("Somebody may have moved it on").WaitForAsync();
            (await david.GetByLabel("Reasons for returning").InputValueAsync()).Should().Be("Say who at school Juan goes to.");
            await david.ShouldHaveNoAxeViolationsAsync();

            await david.ReloadAsync();
            var left = david.GetByRole(AriaRole.Region, new() { Name = "What you were still writing" });
            await left.GetByText("Say who at school Juan goes to.").WaitForAsync();
            await david.ShouldHaveNoAxeViolationsAsync();
            await left.GetByRole(AriaRole.Button, new() { Name = "Throw these words away" }).ClickAsync();
            await left.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }, before: async world => file = (await ClosingCase.SentAsync(world)).FileId);
    }

    [Fact, Policy("P46")]
    public Task A_form_is_sent_while_a_colleague_goes_on_writing_in_it()
    {
        var (file, form) = (Guid.Empty, Guid.Empty);
        return Day.LiveAsync(browsers, async day =>
        {
            var erin = await day.SignInAsync("Erin Callow");
            await erin.OpenAsync($"/forms/{form}");
            var words = erin.GetByLabel("What do we intend for the child?");
            await words.WaitForAsync();

            await using var world = await day.BesideAsync();
            await ClosingCase.DoneAsync(world.The<SubmitForm>().RunAsync(new(file, form, "The family was away.", HandInKey.New()), world.Staff("Samuel Adeyemi")));
            await words.FillAsync("His uncle was asked too.");
            await words.BlurAsync();

            await erin.GetByText("moved this form on while you were writing.").WaitForAsync();
            await erin.GetByRole(AriaRole.Region, new() { Name = "What you were still writing" }).GetByText("His uncle was asked too.").WaitForAsync();
            await erin.ShouldHaveNoAxeViolationsAsync();
            (await world.ReadAsync(db => db.Answers.CountAsync(a => a.FormId == form && a.Value.Contains("uncle")))).Should().Be(0, "what was sent is as it was sent");
        }, before: async world =>
        {
            var closing = await ClosingCase.InAsync(world);
            file = closing.FileId;
            form = await ClosingCase.DoneAsync(world.The<StartForm>().RunAsync(new(file, StartForm.StrategyDiscussion, null, HandInKey.New()), closing.Child.Worker));
            await closing.Child.FillAsync(form, closing.Child.Worker);
        });
    }
}
