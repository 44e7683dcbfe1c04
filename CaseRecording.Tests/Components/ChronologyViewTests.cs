using Bunit;
using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>The line of time as its readers meet it: fact from allegation told by a word, filters that stand in the address, bands that are said in words too.</summary>
[Policy("P27")]
public sealed class ChronologyViewTests : ScreenTests
{
    private static readonly DateOnly May = new(2024, 5, 1);

    private static readonly ChronologyOfChild Juan = A.Chronology(
        A.Event("Juan was born.", new(2019, 6, 4), kind: ChronologyKind.Birth),
        A.Event("He moved to his aunt.", May) with { Impact = "He slept badly.", Action = "The school was told.", Analysis = "One move too many.", SourceName = "Visit of 2 May 2024", SourceLink = "notes/1", SourceSince = "Corrected on 3 July 2024." },
        A.Event("A neighbour heard shouting.", May.AddDays(9), ChronologyStanding.Allegation, ChronologyKind.Contact) with { When = new HappenedOn(May.AddDays(9), About: true) }) with
    {
        Bands = [new(ChronologyBandKind.Home, "12 Shore Road", new(2019, 6, 4), May), new(ChronologyBandKind.Home, "4 Hill View", May, null), new(ChronologyBandKind.School, "Ballacottier School", new(2023, 9, 1), null)],
    };

    [Fact]
    public void Each_event_says_its_day_age_standing_source_and_impact_and_opens_for_the_rest()
    {
        var view = Shown();

        view.FindAll(".time-year h3").Select(h => h.TextContent).Should().Equal("2019", "2024");
        view.FindAll(".time-axis p").Select(p => p.TextContent).Should().Equal("the year of birth", "4 to 5 years old");
        view.Find(".time-quiet").TextContent.Should().Be("2020 to 2023: no event");
        var moved = view.FindAll(".time-event")[1];
        Text(moved).Should().ContainAll("1 May 2024 · 4 years", "Fact", "Move of home", "He moved to his aunt.", "Told by or read in: Ann Radcliffe, Ballacottier School", "What it meant for the child: He slept badly.", "Corrected on 3 July 2024.");
        Text(moved.QuerySelector("details")!).Should().ContainAll("What was done: The school was told.", "Analysis: One move too many.", "Worded by Erin Callow, Social Worker, Wed 4 November 2026");
        moved.QuerySelector("details a")!.GetAttribute("href").Should().Be("notes/1");
        Text(view.FindAll(".time-event.allegation").Single()).Should().ContainAll("about 10 May 2024", "Allegation");
    }

    [Fact]
    public void The_bands_are_drawn_and_the_same_stands_in_words()
    {
        var view = Shown();

        view.Find(".life > svg").GetAttribute("aria-label").Should().Be("From 4 June 2019 to 4 November 2026: 2 homes, 1 school.");
        view.FindAll("rect.life-band").Should().HaveCount(3);
        view.FindAll(".life-words li").Select(Text).Should().Equal("12 Shore Road: from 4 June 2019 to 1 May 2024 (at birth to 4 years)", "4 Hill View: since 1 May 2024 (4 years)", "Ballacottier School: since 1 September 2023 (4 years)");
        view.FindAll(".life path.life-hollow").Should().NotBeEmpty("an allegation has a shape of its own");
    }

    [Fact]
    public void A_filter_stands_in_the_address_says_how_many_are_left_and_is_there_again_when_the_link_is_opened()
    {
        var view = Shown();
        Text(view.Find("[role=status]")).Should().Be("3 events");

        view.Find("#time-standing").Change("Allegation");
        view.WaitForAssertion(() => Text(view.Find("[role=status]")).Should().Be("1 of 3 events shown"));
        Address.Should().EndWith("?standing=Allegation");
        Button(view, "Birth 1").Click();
        view.WaitForAssertion(() => Text(view.Find("[role=status]")).Should().Be("0 of 3 events shown"));
        Button(view, "Show all").Click();
        view.WaitForAssertion(() => view.FindAll(".time-event").Should().HaveCount(3));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/files/x/chronology?kinds=Home,Nonsense,3&years-from=2020");
        view = Shown();
        view.FindAll(".time-event").Select(e => Text(e.QuerySelector(".time-headline")!)).Should().Equal("He moved to his aunt.");
        Button(view, "Move of home 1").GetAttribute("aria-pressed").Should().Be("true");
        view.Find("#time-from").GetAttribute("value").Should().Be("2020");
    }

    [Fact]
    public void Of_very_many_events_the_first_are_shown_and_all_are_in_the_picture()
    {
        var view = Open<ChronologyView>(World.Staff("Erin"), p => p.Add(v => v.FileId, Guid.CreateVersion7()).Add(v => v.Own, A.Chronology([.. Enumerable.Range(0, 301).Select(i => A.Event($"Event {i}", May.AddDays(i)))])));

        view.FindAll(".time-event").Should().HaveCount(300);
        view.Find(".life").InnerHtml.Should().Contain("Event 300");
        Button(view, "Show later events (1 more)").Click();
        view.WaitForAssertion(() => view.FindAll(".time-event").Should().HaveCount(301));
    }

    [Fact]
    public async Task The_familys_chronology_says_whose_an_event_is_and_why_it_matters_here_and_is_logged_once()
    {
        var erin = World.Staff("Erin");
        var (juan, voirrey) = (await World.CaseAsync(worker: erin), await World.CaseAsync(worker: erin, forename: "Voirrey"));
        await World.ActAsync(work =>
        {
            var entry = ChronologyEntry.TakeUp(voirrey, null, A.EventDetails("Voirrey was hurt.", May), null, work.By);
            work.Db.AddRange(entry, ChronologyRelevance.Record(entry, juan, "He was in the room.", null, work.By));
            return Task.FromResult(entry.Id);
        });
        Services.GetRequiredService<NavigationManager>().NavigateTo("/files/x/chronology?family=1");

        var view = Open<ChronologyView>(erin, p => p.Add(v => v.FileId, juan).Add(v => v.Own, Juan).Add(v => v.Acts, (RenderFragment<ChronologyRow>)(_ => b => b.AddMarkupContent(0, "<i class=\"act\"></i>"))));

        view.WaitForAssertion(() => Text(view.Find(".time-event")).Should().ContainAll("Voirrey was hurt.", "From Voirrey Quayle’s chronology. Why it matters here: He was in the room."));
        view.Find(".time-event a").GetAttribute("href").Should().Be($"files/{voirrey}/chronology");
        view.FindAll(".act").Should().BeEmpty("what is on her file is changed on her file");
        view.Find("nav [aria-current]").TextContent.Should().Be("With brothers and sisters");
        view.Render(p => p.Add(v => v.Own, Juan with { }));
        (await World.ReadAsync(db => Task.FromResult(db.FileViews.Select(v => v.Part).ToList()))).Should().Equal("Family chronology", "Family chronology");
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private IRenderedComponent<ChronologyView> Shown() => Open<ChronologyView>(World.Staff("Erin"), p => p.Add(v => v.FileId, Guid.CreateVersion7()).Add(v => v.Own, Juan));

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
