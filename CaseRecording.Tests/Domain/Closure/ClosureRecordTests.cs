using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

public class ClosureRecordTests
{
    [Fact]
    public void A_case_that_is_closed_or_closing_is_not_closed_again()
    {
        FluentActions.Invoking(() => ClosureRecord.Start(A.FileId, A.CaseId, ClosureRoute.OutcomesAchieved, false, false, A.Stamp())).Should().Throw<RuleBrokenException>();
        FluentActions.Invoking(() => ClosureRecord.Start(A.FileId, A.CaseId, ClosureRoute.OutcomesAchieved, true, true, A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Fact, Policy("P59")]
    public void Nothing_changes_while_it_awaits_countersignature()
    {
        var closure = A.Closure();
        closure.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "The family wants none.", A.Stamp());
        var facts = A.CompleteFacts(closure);
        closure.Send(facts, A.Stamp());

        Action[] changes =
        [
            () => closure.MarkNotAppropriate(ClosureItemKind.ChildSeenAndSpokenToAlone, "A baby.", A.Stamp()),
            () => closure.TakeBackNotAppropriate(ClosureItemKind.ContinuingSupport, A.Stamp()),
            () => closure.ChangeRoute(ClosureRoute.ServicesRefused, "They refuse.", A.Stamp()),
            () => closure.UseForm(Guid.NewGuid(), A.Stamp()),
            () => facts.Letters[0].Write("Other words", closure, A.Stamp()),
            () => facts.Letters[0].ChangeAddress("Elsewhere", false, closure),
            () => facts.Letters[0].MarkNotAppropriate("A baby.", false, closure, A.Stamp()),
            () => facts.Letters[1].Withdraw("Not needed.", closure, A.Stamp()),
            () => A.Letter(closure, LetterRecipient.Family),
            () => closure.Withdraw("Changed our minds.", facts, A.Stamp()),
        ];

        foreach (var change in changes)
            change.Should().Throw<RuleBrokenException>();
        closure.FrozenChecklist.Should().NotBeNull();
        ClosureChecklist.FromJson(closure.FrozenChecklist!).Items.Select(i => (i.Kind, i.State)).Should()
            .Equal(ClosureChecklist.Check(facts, closure).Items.Select(i => (i.Kind, i.State)));
    }

    [Fact]
    public void A_returned_closure_keeps_the_reasons_and_what_was_sent_and_can_be_sent_again()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure);
        closure.Send(facts, A.Stamp());
        var sent = closure.FrozenChecklist;

        closure.Invoking(c => c.Return("  ", facts, A.Manager)).Should().Throw<RuleBrokenException>();
        closure.State.Should().Be(ClosureState.AwaitingCountersignature);
        closure.Return("Say what the school does.", facts, A.Manager);

        closure.State.Should().Be(ClosureState.Returned);
        closure.Returns.Should().ContainSingle().Which.Should().Match<ClosureReturn>(r => r.Reasons == "Say what the school does." && r.Checklist == sent && r.ReturnedByName == "Mona Kneale");
        closure.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "None wanted.", A.Stamp());
        closure.Send(facts, A.Stamp());
        closure.State.Should().Be(ClosureState.AwaitingCountersignature);
    }

    [Fact]
    public void A_closure_withdrawn_says_why()
    {
        var closure = A.Closure();

        closure.Invoking(c => c.Withdraw("", new ClosureFacts(), A.Stamp())).Should().Throw<RuleBrokenException>();
        closure.State.Should().Be(ClosureState.Started);
        closure.Withdraw("A new referral came.", new ClosureFacts(), A.Stamp());
        (closure.State, closure.WithdrawnReasons, closure.IsUnderWay).Should().Be((ClosureState.Withdrawn, "A new referral came.", false));
    }

    [Theory, Policy("P62"), Policy("P65")]
    [InlineData(ClosureItemKind.ContinuingSupport, true)]
    [InlineData(ClosureItemKind.ChildSeenAndSpokenToAlone, true)]
    [InlineData(ClosureItemKind.ReviewShowsOutcomesAchieved, false)]
    [InlineData(ClosureItemKind.NoStatutoryPowersAndServicesRefused, false)]
    [InlineData(ClosureItemKind.InformedInWriting, false)]
    [InlineData(ClosureItemKind.ClosingSummary, false)]
    [InlineData(ClosureItemKind.FileComplete, false)]
    [InlineData(ClosureItemKind.CarersSeenAndSpokenToAlone, false)]
    [InlineData(ClosureItemKind.AccommodationVisited, false)]
    [InlineData(ClosureItemKind.ProfessionalsViewsConsidered, false)]
    [InlineData(ClosureItemKind.SafeguardingPlanRecorded, false)]
    public void Only_what_the_policy_qualifies_can_be_marked_not_appropriate_and_only_with_reasons(ClosureItemKind kind, bool qualified)
    {
        var closure = A.Closure();

        closure.Invoking(c => c.MarkNotAppropriate(kind, " ", A.Stamp())).Should().Throw<RuleBrokenException>();
        var mark = closure.Invoking(c => c.MarkNotAppropriate(kind, "A baby.", A.Stamp()));
        if (qualified)
            mark.Should().NotThrow();
        else
            mark.Should().Throw<RuleBrokenException>().Which.Clause.Should().Be(kind.Clause());
        closure.NotAppropriate.Any().Should().Be(qualified);
    }

    [Fact]
    public void A_mark_taken_back_stays_in_the_record_and_no_longer_counts()
    {
        var closure = A.Closure();
        closure.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "None wanted.", A.Stamp());
        closure.Invoking(c => c.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "Again.", A.Stamp())).Should().Throw<RuleBrokenException>();

        closure.TakeBackNotAppropriate(ClosureItemKind.ContinuingSupport, A.Stamp());

        closure.NotAppropriate.Should().BeEmpty();
        closure.Items.Should().ContainSingle();
        ClosureChecklist.Check(new ClosureFacts(), closure)[ClosureItemKind.ContinuingSupport]!.State.Should().Be(ClosureItemState.Missing);
    }

    [Fact, Policy("P60")]
    public void The_ground_of_closing_can_be_changed_with_reasons()
    {
        var closure = A.Closure();
        closure.ChangeRoute(ClosureRoute.ServicesRefused, "They refuse since Monday.", A.Stamp());

        closure.Route.Should().Be(ClosureRoute.ServicesRefused);
        closure.Happenings[^1].Why.Should().Be("They refuse since Monday.");
        closure.Invoking(c => c.ChangeRoute(ClosureRoute.ServicesRefused, "Again.", A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Fact, Policy("P64")]
    public void What_comes_to_be_missing_after_countersignature_holds_the_closing_up()
    {
        var (closure, facts) = A.Countersigned();
        foreach (var letter in facts.Letters)
            letter.MarkSent(IslandTime.DayOf(A.Now), LetterMeans.Post, closure, A.Stamp());

        var begun = facts with { UnfinishedNotes = [new(Guid.NewGuid(), "Erin Callow", new DateOnly(2026, 11, 4))] };
        closure.Invoking(c => c.Close(begun, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*An unfinished note*");
        closure.Close(facts, A.Stamp()).CaseId.Should().Be(A.CaseId);
    }

    [Theory, Policy("P06")]
    [InlineData(false, false, false, "2032-11-04", false)]
    [InlineData(true, false, false, "2101-11-04", false)]
    [InlineData(true, true, true, "2125-03-01", false)]
    [InlineData(false, true, false, "2125-03-01", false)]
    [InlineData(false, false, true, "2032-11-04", true)]
    public void The_record_is_kept_from_closure_or_from_the_adoption_order(bool lookedAfter, bool adopted, bool childProtection, string until, bool assumed)
    {
        var kept = Retention.From(new DateOnly(2026, 11, 4), new RetentionFacts(lookedAfter, adopted ? new DateOnly(2025, 3, 1) : null, childProtection));
        (kept.KeepUntil, kept.Assumed).Should().Be((DateOnly.Parse(until), assumed));
    }
}
