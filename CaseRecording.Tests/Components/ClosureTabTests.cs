using Bunit;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>"Can Juan's case close?" as worker and manager see it, on a real database.</summary>
public sealed class ClosureTabTests : BunitContext, IAsyncLifetime
{
    private readonly SomeoneSignedIn _who = new();
    private World _world = null!;

    public async Task InitializeAsync()
    {
        _world = await World.StartAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<AuthenticationStateProvider>(_who);
        Services.AddScoped<CurrentActor>();
        Services.AddScoped<DraftLine>();
        Services.AddSingleton(_world.The<DraftStore>());
        foreach (var verb in FeatureSetup.Verbs.Where(verb => verb.Namespace == typeof(ClosureQuery).Namespace))
            Services.AddSingleton(verb, _world.The(verb));
        Services.AddSingleton(_world.The<CaseRecording.App.Features.Consents.ConsentsQuery>());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Before_it_is_started_the_record_is_shown_as_it_stands_and_the_worker_may_start()
    {
        var closing = await (await ClosingCase.InAsync(_world)).AssessedAsync();
        var page = Show(closing, closing.Child.Worker);

        page.Find("h2").TextContent.Should().Be("Can Juan's case close?");
        page.Find("[role=status]").TextContent.Should().Be("1 of 5 found in the record");
        page.Find(".then").TextContent.Should().Contain("letters to Juan Quayle, Kirree Quayle and Ballacottier School · referral closed · back to Child with Additional Needs");
        page.FindAll("button").Single(b => b.TextContent == "Start closing").Click();

        page.WaitForAssertion(() => page.Find(".tag").TextContent.Should().Be("Started"));
    }

    [Fact, Policy("P65")]
    public async Task What_is_missing_says_so_and_offers_to_mend_it()
    {
        var closing = await (await (await ClosingCase.InAsync(_world, harm: true)).AssessedAsync()).StartedAsync();
        var page = Show(closing, closing.Child.Worker);

        var home = page.FindAll(".checklist li").Single(li => li.TextContent.Contains("Home visited"));
        home.ClassList.Should().Contain("missing");
        home.TextContent.Should().Contain("No note says that the home was visited.");
        home.QuerySelector("a.button")!.GetAttribute("href").Should().Be($"files/{closing.FileId}/notes/new?kind=Visit");
        page.FindAll(".checklist .missing button").Select(b => b.TextContent).Should().OnlyContain(t => t == "Mark not appropriate…").And.HaveCount(2);
        page.FindAll("button").Single(b => b.TextContent == "Send for countersignature").HasAttribute("disabled").Should().BeTrue();
        page.Find("#waits").TextContent.Should().MatchRegex("waits for the [0-9]+ above that are missing");
    }

    [Fact, Policy("P62")]
    public async Task What_is_found_links_to_it_and_a_mark_shows_its_reasons()
    {
        var closing = await (await (await (await ClosingCase.InAsync(_world)).AssessedAsync()).StartedAsync()).WrittenAsync("support.arrangements");
        await ClosingCase.DoneAsync(_world.The<MarkNotAppropriate>().RunAsync(new(closing.FileId, ClosureItemKind.ContinuingSupport, "The family wants none.", HandInKey.New()), closing.Child.Worker));
        var page = Show(closing, closing.Child.Worker);

        page.FindAll(".checklist li.found a").Should().Contain(a => a.TextContent == "NARRATES of 4 November 2026" && a.GetAttribute("href")!.StartsWith("forms/"));
        page.Find(".checklist li.not-needed").TextContent.Should().Contain("–").And.Contain("The family wants none. (Erin Callow, Social Worker)");
        page.Find("[role=status]").TextContent.Should().Be("4 of 5 found in the record, 1 not appropriate");
        page.FindAll("button").Single(b => b.TextContent == "Send for countersignature").HasAttribute("disabled").Should().BeFalse();
    }

    [Fact, Policy("P59")]
    public async Task The_manager_sees_the_same_list_with_the_summary_beside_it_and_two_buttons_and_the_worker_sees_none()
    {
        var closing = await ClosingCase.SentAsync(_world);

        var manager = Show(closing, closing.Child.Manager);
        manager.Find("aside").TextContent.Should().ContainAll("Closing summary", "Reason for closure", "Juan has breakfast every day and is in school on time.");
        manager.FindAll(".acts button").Select(b => b.TextContent).Should().Equal("Countersign…", "Return with reasons…");
        manager.FindAll("button").Should().NotContain(b => b.TextContent == "Mark not appropriate…");
        Show(closing, closing.Child.Worker).FindAll(".acts button").Should().BeEmpty();
    }

    [Fact, Policy("P59")]
    public async Task A_manager_who_wrote_part_of_it_is_told_why_not_and_may_only_return_it()
    {
        var closing = await (await (await (await ClosingCase.InAsync(_world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        await ClosingCase.DoneAsync(_world.The<SendForCountersignature>().RunAsync(new(closing.FileId, HandInKey.New()), closing.Child.Manager));

        var page = Show(closing, closing.Child.Manager);

        page.Find(".broken-rule").TextContent.Should().Contain("you wrote part of it");
        page.FindAll(".acts button").Select(b => b.TextContent).Should().Equal("Return with reasons…");
    }

    [Fact, Policy("P61")]
    public async Task After_countersignature_each_letter_is_there_to_be_read_through()
    {
        var closing = await ClosingCase.CountersignedAsync(_world);
        var page = Show(closing, closing.Child.Worker);

        page.FindAll("article.letter").Should().HaveCount(3);
        page.FindAll("article.letter textarea").Should().HaveCount(3);
        page.FindAll("article.letter .tag").Select(t => t.TextContent).Should().AllBe("to be read through");
    }

    [Fact, Policy("P61")]
    public async Task The_drafts_of_the_letters_are_there_to_be_read_and_changed_from_the_start_and_read_only_while_frozen()
    {
        var closing = await (await (await (await ClosingCase.InAsync(_world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        var started = Show(closing, closing.Child.Worker);
        started.FindAll("article.letter textarea").Select(t => t.TextContent).Should().HaveCount(3).And.OnlyContain(t => t.StartsWith("[date]"));
        started.FindAll("article.letter button").Select(b => b.TextContent).Should().Contain("Save the draft").And.NotContain(t => t.Contains("ready to send"));
        started.FindAll("article.letter a").Should().NotContain(a => a.TextContent == "Print");
        await ClosingCase.DoneAsync(closing.SendAsync());

        var frozen = Show(closing, closing.Child.Manager);
        frozen.FindAll("article.letter textarea").Should().BeEmpty();
        frozen.FindAll("article.letter .letter-body").Should().HaveCount(3).And.Contain(b => b.TextContent.Contains("Dear Kirree Quayle,"));
    }

    [Fact, Policy("P61")]
    public async Task What_was_typed_into_a_letter_is_saved_with_the_closure()
    {
        var closing = await (await (await ClosingCase.InAsync(_world)).AssessedAsync()).StartedAsync();
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;
        await _world.The<DraftStore>().PutAsync(DraftScope.Letter(letter), "body", closing.FileId, "Dear Kirree, thank you.", closing.Child.Worker);
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Letter(letter).ToString()).SetResult([]);
        var page = Show(closing, closing.Child.Worker);

        page.Find($"#letter-{letter}").QuerySelectorAll("button").Single(b => b.TextContent == "Save the draft").Click();

        page.WaitForAssertion(() => page.Find($"#letter-{letter} .tag").TextContent.Should().Be("draft, written"));
        page.FindAll($"#letter-{letter} [role=status]").Select(s => s.TextContent).Should().Contain("Saved with the closure.");
        (await closing.LetterAsync(LetterRecipient.Family)).Body.Should().Be("Dear Kirree, thank you.");
    }

    [Fact]
    public async Task A_letter_whose_screen_shows_other_words_than_are_kept_is_not_saved()
    {
        var closing = await (await (await ClosingCase.InAsync(_world)).AssessedAsync()).StartedAsync();
        var letter = await closing.LetterAsync(LetterRecipient.Family);
        await _world.The<DraftStore>().PutAsync(DraftScope.Letter(letter.Id), "body", closing.FileId, "As another window left it.", closing.Child.Worker);
        var script = JSInterop.SetupModule("./draft.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<FieldSeen[]?>("flush", DraftScope.Letter(letter.Id).ToString()).SetResult([new("body", DraftField.DigestOf("As this screen shows it."), true)]);
        var page = Show(closing, closing.Child.Worker);

        page.Find($"#letter-{letter.Id}").QuerySelectorAll("button").Single(b => b.TextContent == "Save the draft").Click();

        page.WaitForAssertion(() => page.Find($"#letter-{letter.Id}").TextContent.Should().Contain(DraftLine.NotTheSame));
        (await closing.LetterAsync(LetterRecipient.Family)).Body.Should().Be(letter.Body);
    }

    private IRenderedComponent<ClosureTab> Show(ClosingCase closing, Actor who)
    {
        _who.Is(who);
        var page = Render<ClosureTab>(p => p.Add(c => c.FileId, closing.FileId));
        page.WaitForElement(".checklist");
        return page;
    }
}
