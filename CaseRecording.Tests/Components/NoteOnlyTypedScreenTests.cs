using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>A note in which nothing but text was written keeps the kind and the day that its page showed (3.6.1, P33).</summary>
public sealed class NoteOnlyTypedScreenTests : ScreenTests
{
    private static readonly Guid Draft = new("01910000-0000-7000-8000-00000000d302");

    [Fact, Policy("P33")]
    public async Task Opened_again_on_another_day_it_is_the_call_of_the_day_on_which_it_was_begun()
    {
        var (erin, file) = (World.Staff("Erin"), await World.CaseAsync(worker: World.Staff("Erin")));
        await TypeAsync(file, erin);
        World.Clock.Advance(TimeSpan.FromDays(2));

        var again = OpenAgain(file, erin);

        Shown(again).Should().Be(("Go on with your note", "Telephone", "2026-11-04", "There was bread."));
        TellsBeside(again).Should().BeFalse("it is kept now");
    }

    [Fact, Policy("P33")]
    public async Task Taken_over_it_is_the_same_call_on_the_same_day()
    {
        var (erin, maureen, file) = (World.Staff("Erin"), World.Staff("Maureen"), await World.CaseAsync(worker: World.Staff("Erin")));
        await TypeAsync(file, erin);
        (await World.The<CoverWorker>().RunAsync(new(erin.Id, World.Staff("Samuel").Id, A.Today, A.Today.AddDays(7), "She is on leave.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        World.Clock.Advance(TimeSpan.FromDays(2));
        (await World.The<TakeOverNote>().RunAsync(new(file, Draft, "She is ill.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        Shown(OpenAgain(file, maureen)).Should().Be(("Go on with your note", "Telephone", "2026-11-04", "There was bread."));
    }

    [Fact, Policy("P33")]
    public async Task A_page_that_was_only_looked_at_leaves_nothing_unfinished()
    {
        var (erin, file) = (World.Staff("Erin"), await World.CaseAsync(worker: World.Staff("Erin")));

        Begin(file, erin);

        (await World.The<UnfinishedNotesQuery>().ReadAsync(file, erin)).Rows.Should().BeEmpty();
    }

    // As the script does it: the text goes to the drafts with what its field was drawn with, and the circuit is told nothing.
    private async Task TypeAsync(Guid file, Actor who)
    {
        var told = JsonSerializer.Deserialize<JsonElement>(Begin(file, who).Find("#p1").GetAttribute("data-draft")!);
        told.GetProperty("author").GetGuid().Should().Be(who.Id);
        DraftScope.TryRead(told.GetProperty("scope").GetString(), out var scope).Should().BeTrue();
        var beside = told.GetProperty("beside");
        await World.The<DraftStore>().PutAsync(scope, told.GetProperty("field").GetString()!, told.GetProperty("fileId").GetGuid(), "There was bread.", told.GetProperty("sequence").GetInt64(),
            new DraftBeside(beside.GetProperty("field").GetString()!, beside.GetProperty("text").GetString()!), who);
    }

    private IRenderedComponent<NoteWritePage> Begin(Guid file, Actor who) => At(file, who, "?kind=Telephone");

    // As the lists of unfinished notes lead to it.
    private IRenderedComponent<NoteWritePage> OpenAgain(Guid file, Actor who) => At(file, who, "");

    private IRenderedComponent<NoteWritePage> At(Guid file, Actor who, string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/files/{file}/notes/{Draft}/write{query}");
        return Open<NoteWritePage>(who, p => p.Add(n => n.FileId, file).Add(n => n.NoteId, Draft));
    }

    private static bool TellsBeside(IRenderedComponent<NoteWritePage> page) =>
        JsonSerializer.Deserialize<JsonElement>(page.Find("#p1").GetAttribute("data-draft")!).GetProperty("beside").ValueKind != JsonValueKind.Null;

    private static (string Heading, string Kind, string Day, string Text) Shown(IRenderedComponent<NoteWritePage> page) =>
        (page.Find("h2.close").TextContent, page.Find("#kind").GetAttribute("value")!, page.Find("#day").GetAttribute("value")!, page.Find("#p1").TextContent);
}
