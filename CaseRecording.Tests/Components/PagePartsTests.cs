using Bunit;
using CaseRecording.App.Shared;

namespace CaseRecording.Tests.Components;

public sealed class PagePartsTests : BunitContext
{
    [Fact]
    public void A_page_has_one_heading_and_its_way_back()
    {
        var bar = Render<PageTitleBar>(p => p
            .Add(c => c.Title, "Notes").Add(c => c.Crumbs, [new Crumb("My work", "/"), new Crumb("Juan Quayle", "/files/1")]).Add(c => c.Help, "What was seen and said."));
        bar.FindAll("h1").Should().ContainSingle().Which.TextContent.Should().Be("Notes");
        bar.FindAll("nav a").Select(a => (a.TextContent, a.GetAttribute("href"))).Should().Equal(("My work", "/"), ("Juan Quayle", "/files/1"));
        bar.Markup.Should().Contain("What was seen and said.");
    }

    [Fact]
    public void A_page_without_a_way_back_shows_no_empty_list() =>
        Render<PageTitleBar>(p => p.Add(c => c.Title, "My work")).FindAll("nav").Should().BeEmpty();

    [Fact]
    public void An_empty_place_says_so_and_what_to_do()
    {
        var empty = Render<EmptyState>(p => p.Add(c => c.Sentence, "No referrals wait for a decision.").AddChildContent("<a href='/find'>Find a person</a>"));
        empty.Find("p").TextContent.Should().Be("No referrals wait for a decision.");
        empty.Find("a").TextContent.Should().Be("Find a person");
    }

    [Fact]
    public void While_it_loads_there_is_a_skeleton_and_not_the_content()
    {
        var page = Render<Skeleton>(p => p.Add(c => c.Loading, true).Add(c => c.Lines, 3).AddChildContent("<p>Here</p>"));
        page.FindAll("[role=status] i").Should().HaveCount(3);
        page.FindAll("p").Should().BeEmpty();
        page.Render(p => p.Add(c => c.Loading, false));
        page.Find("p").TextContent.Should().Be("Here");
        page.FindAll("[role=status]").Should().BeEmpty();
    }

    [Fact]
    public void What_was_saved_says_when_on_the_Islands_clock()
    {
        var saved = Render<SaveIndicator>();
        saved.Find("[aria-live=polite]").TextContent.Should().BeEmpty();
        saved.Render(p => p.Add(c => c.SavedAt, new DateTime(2026, 6, 4, 13, 3, 22, DateTimeKind.Utc)));
        saved.Find("[aria-live=polite]").TextContent.Should().Be("Saved 14:03:22");
        saved.Render(p => p.Add(c => c.Problem, "Not saved yet: the line is down."));
        saved.Find("[aria-live=polite]").TextContent.Should().Be("Not saved yet: the line is down.");
    }

    [Fact]
    public void An_alert_has_its_word_reason_and_what_to_do_and_cannot_be_closed()
    {
        var alert = Render<AlertStrip>(p => p.Add(c => c.Reason, "A person linked to Juan may pose a risk to children.").Add(c => c.WhatToDo, "Do not visit alone."));
        alert.Find("section").TextContent.Should().ContainAll("Alert", "A person linked to Juan may pose a risk to children.", "Do not visit alone.");
        alert.FindAll("button").Should().BeEmpty();
    }

    [Fact]
    public void The_childs_words_stand_in_quotation_marks_with_day_and_listener()
    {
        var words = Render<ChildsWords>(p => p.Add(c => c.Quote, "I like it when Mum reads.").Add(c => c.Child, "Juan").Add(c => c.Said, "18 November 2026").Add(c => c.ToWhom, "Erin Callow, Social Worker"));
        words.Find("blockquote").TextContent.Should().Be("“I like it when Mum reads.”");
        words.Find("figcaption").TextContent.Should().Be("Juan · 18 November 2026 · to Erin Callow, Social Worker");
    }

    [Fact]
    public void What_people_typed_is_never_markup() =>
        Render<ChildsWords>(p => p.Add(c => c.Quote, "<script>alert(1)</script>")).FindAll("script").Should().BeEmpty();

    [Fact]
    public void A_refusal_shows_its_sentence_and_the_paragraph_behind_it()
    {
        var refusal = Render<BrokenRule>(p => p.Add(c => c.Sentence, "This plan cannot be agreed yet: Juan's ethnicity is not recorded.").Add(c => c.Clause, "3.4.3"));
        refusal.Find("[role=alert]").TextContent.Should().ContainAll("Juan's ethnicity is not recorded.", "3.4.3");
    }

    [Fact]
    public void Several_refusals_are_a_list_and_none_is_nothing()
    {
        Render<BrokenRule>(p => p.Add(c => c.Sentences, ["One.", "Two."])).FindAll("li").Select(li => li.TextContent).Should().Equal("One.", "Two.");
        Render<BrokenRule>().Markup.Trim().Should().BeEmpty();
    }
}
