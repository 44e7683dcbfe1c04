using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Risks;

public sealed class RiskToChildrenTests
{
    private static readonly Stamp Maureen = A.Stamp("Maureen Kneale", "Team Manager");
    private static readonly DateOnly Today = Maureen.Day;
    private static readonly RiskDetails Told = new("Offence", Today.AddYears(-4), "The Police", "Ask Maureen Kneale first.", "An assault, while drinking.", Today.AddMonths(3));

    private static RiskToChildren Marked(RiskDetails? details = null, DateOnly? born = null) => RiskToChildren.Mark(Guid.NewGuid(), born, Guid.NewGuid(), details ?? Told, Maureen);

    [Fact, Policy("P26")]
    public void Kind_days_source_review_what_to_do_and_the_story_are_kept()
    {
        var risk = Marked();
        (risk.Type, risk.KnownFrom, risk.Source, risk.WhatToDo, risk.ReviewOn, risk.EndedOn).Should().Be(("Offence", Told.KnownFrom, "The Police", "Ask Maureen Kneale first.", Told.ReviewOn, null));
        risk.Entries.Should().ContainSingle().Which.Text.Should().Be("An assault, while drinking.");
        risk.Happenings.Should().ContainSingle().Which.Should().Be(new Happening("Person marked as a risk", null), "the history says nothing of the kind or the story");
    }

    [Fact, Policy("P26")]
    public void What_is_missing_or_cannot_be_is_refused()
    {
        void Refused(RiskDetails details, string because, DateOnly? born = null) => FluentActions.Invoking(() => Marked(details, born)).Should().Throw<RuleBrokenException>().WithMessage(because);
        Refused(Told with { Type = " " }, "Kind of risk*");
        Refused(Told with { Source = null }, "Source*");
        Refused(Told with { WhatToDo = "" }, "What to do*");
        Refused(Told with { Story = "" }, "What is known*");
        Refused(Told with { KnownFrom = Today.AddDays(1) }, "That day has not come yet*");
        Refused(Told, "*date of birth*", born: Today.AddYears(-1));
        Refused(Told with { ReviewOn = Today }, "The next review has to be on a later day*");
        Refused(Told with { ReviewOn = Today.AddYears(1).AddDays(1) }, "A risk is looked at again within a year*");
    }

    [Fact, Policy("P26")]
    public void A_review_adds_what_was_found_and_sets_the_next()
    {
        var risk = Marked();
        risk.Review("He has moved in with his sister.", Today.AddMonths(6), Maureen);
        risk.ReviewOn.Should().Be(Today.AddMonths(6));
        risk.Entries.Select(e => e.Kind).Should().Equal(RiskEntryKind.Marked, RiskEntryKind.Reviewed);
    }

    [Fact, Policy("P26")]
    public void It_ends_once_with_reasons_and_stays()
    {
        var risk = Marked();
        risk.Invoking(r => r.End(Today, " ", Maureen)).Should().Throw<RuleBrokenException>().WithMessage("Why it counts no more*");
        var again = Marked();
        again.Invoking(r => r.End(Told.KnownFrom.AddDays(-1), "Unfounded.", Maureen)).Should().Throw<RuleBrokenException>().WithMessage("It is known since*");
        again.Invoking(r => r.End(Today.AddDays(1), "Unfounded.", Maureen)).Should().Throw<RuleBrokenException>().WithMessage("That day has not come yet*");
        again.End(Today, "Unfounded.", Maureen);
        again.EndedOn.Should().Be(Today);
        again.Entries.Should().HaveCount(2);
        again.Invoking(r => r.End(Today, "Again.", Maureen)).Should().Throw<RuleBrokenException>().WithMessage("This risk ended on*");
        again.Invoking(r => r.Review("Again.", Today.AddMonths(1), Maureen)).Should().Throw<RuleBrokenException>().WithMessage("This risk ended on*");
    }
}
