using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

public class ClosureChecklistTests
{
    private static readonly ClosureRecord Closure = A.Closure();
    private static readonly ClosureFacts Facts = A.CompleteFacts(Closure);

    [Fact, Policy("P65")]
    public void The_steps_of_7_1_3_apply_only_where_deliberate_harm_was_alleged()
    {
        ClosureChecklist.Check(Facts, Closure).Items.Should().HaveCount(10);
        var calm = ClosureChecklist.Check(Facts with { HarmAllegedOn = null }, Closure);
        calm.Items.Should().HaveCount(5).And.OnlyContain(i => i.Kind.Clause() == "7.1.2");
        calm.IsComplete.Should().BeTrue();
    }

    [Fact, Policy("P59")]
    public void An_authorised_NARRATES_stands_for_the_review_where_the_case_ends_after_it()
    {
        var narrates = A.Evidence("NARRATES of 2 November 2026", EvidenceLink.Narrates);

        Item(ClosureItemKind.ReviewShowsOutcomesAchieved, Facts with { LatestReview = null, NarratesThatEndsTheCase = narrates }).Evidence.Should().Contain(narrates);
        Item(ClosureItemKind.ReviewShowsOutcomesAchieved, Facts with { LatestReview = null }).Offer.Should().Be(ClosureOffer.OpenReview);
    }

    [Fact, Policy("P59")]
    public void A_later_review_that_does_not_show_the_outcomes_achieved_outweighs_the_NARRATES()
    {
        var review = Facts.LatestReview! with { ShowsOutcomesAchieved = false };

        Item(ClosureItemKind.ReviewShowsOutcomesAchieved, Facts with { LatestReview = review, NarratesThatEndsTheCase = A.Evidence() })
            .WhatIsMissing.Should().Be("The review of 2 November 2026 does not show the outcomes achieved.");
    }

    [Fact, Policy("P59")]
    public void A_review_needs_the_assessment_on_the_Closure_Record_beside_it()
    {
        foreach (var answers in new[] { Facts.Answers with { OutcomesAchieved = false }, Facts.Answers with { WelfareProtected = false }, Facts.Answers with { Assessment = false } })
            Item(ClosureItemKind.ReviewShowsOutcomesAchieved, Facts with { Answers = answers }).Gaps.Should().ContainSingle().Which.Offer.Should().Be(ClosureOffer.OpenClosureRecord);
        Item(ClosureItemKind.ClosingSummary, Facts with { Answers = new() }).WhatIsMissing.Should().Be("The Closure Record is not begun.");
    }

    [Fact, Policy("P60")]
    public void Services_refused_needs_its_own_evidence_and_no_statutory_power_in_force()
    {
        var refused = A.Closure(ClosureRoute.ServicesRefused);
        ClosureItemResult Of(ClosureFacts facts) => ClosureChecklist.Check(facts, refused)[ClosureItemKind.NoStatutoryPowersAndServicesRefused]!;

        Of(Facts with { LatestReview = null }).State.Should().Be(ClosureItemState.Found);
        Of(Facts with { Answers = Facts.Answers with { RefusalRecorded = false } }).State.Should().Be(ClosureItemState.Missing);
        Of(Facts with { Answers = Facts.Answers with { NoStatutoryPowers = false } }).State.Should().Be(ClosureItemState.Missing);
        Of(Facts with { StatutoryPowers = ["Care order of 3 March 2025"] }).Gaps.Should().ContainSingle().Which.Detail.Should().Be("Care order of 3 March 2025");
        ClosureChecklist.Check(Facts, refused)[ClosureItemKind.ReviewShowsOutcomesAchieved].Should().BeNull();
    }

    [Fact, Policy("P65")]
    public void The_last_visit_home_must_be_since_the_child_last_moved()
    {
        var visit = A.Evidence(on: new DateOnly(2026, 10, 3));
        ClosureItemResult Of(DateOnly since) => Item(ClosureItemKind.AccommodationVisited, Facts with { HomeVisits = [visit], LivesThereSince = since });

        Of(new DateOnly(2026, 10, 3)).State.Should().Be(ClosureItemState.Found);
        Of(new DateOnly(2026, 10, 4)).WhatIsMissing.Should().Be("The home was last visited on 3 October 2026; since then the child moved, on 4 October 2026.");
    }

    [Fact, Policy("P65")]
    public void What_was_done_before_the_harm_was_alleged_does_not_count()
    {
        Evidence[] before = [A.Evidence(on: new DateOnly(2026, 8, 31))];
        Evidence[] onTheDay = [A.Evidence(on: new DateOnly(2026, 9, 1))];

        Item(ClosureItemKind.CarersSeenAndSpokenToAlone, Facts with { CarersSeenAlone = before }).WhatIsMissing.Should().Contain("since harm was alleged on 1 September 2026");
        Item(ClosureItemKind.CarersSeenAndSpokenToAlone, Facts with { CarersSeenAlone = onTheDay }).State.Should().Be(ClosureItemState.Found);
        Item(ClosureItemKind.ChildSeenAndSpokenToAlone, Facts with { ChildSeenAlone = before }).State.Should().Be(ClosureItemState.Missing);
        Item(ClosureItemKind.ProfessionalsViewsConsidered, Facts with { ProfessionalsViewsSought = before }).State.Should().Be(ClosureItemState.Missing);
    }

    [Fact, Policy("P65")]
    public void Views_are_both_sought_and_considered() =>
        Item(ClosureItemKind.ProfessionalsViewsConsidered, Facts with { Answers = Facts.Answers with { ProfessionalsViews = false } }).State.Should().Be(ClosureItemState.Missing);

    [Fact, Policy("P64")]
    public void A_file_is_complete_without_unfinished_notes_unauthorised_forms_overdue_tasks_and_gaps()
    {
        var day = new DateOnly(2026, 11, 2);
        var facts = Facts with
        {
            UnfinishedNotes = [new(Guid.NewGuid(), "Erin Callow", day)],
            UnauthorisedForms = [new(Guid.NewGuid(), "NARRATES S46")],
            OverdueTasks = [new(Guid.NewGuid(), TaskKind.Visit, "Visit Juan", day), new(Guid.NewGuid(), TaskKind.SendClosureLetter, "Letter", day)],
            EssentialGaps = ["ethnicity"],
        };

        Item(ClosureItemKind.FileComplete, facts).Gaps.Select(g => (g.Sentence, g.Offer)).Should().Equal(
            ("An unfinished note, begun on 2 November 2026.", ClosureOffer.OpenDraft), ("A form that is not authorised.", ClosureOffer.OpenForm),
            ("A task overdue since 2 November 2026.", ClosureOffer.OpenTask), ("Essential information is missing: ethnicity.", ClosureOffer.RecordDetails));
    }

    [Theory, Policy("P64"), Policy("P66")]
    [InlineData("Maureen Kneale", "Maureen Kneale talks it over and writes the note.")]
    [InlineData(null, "A manager of the team talks it over and writes the note.")]
    public void Late_supervision_holds_a_closure_up_and_says_whose_it_is(string? who, string detail)
    {
        var late = Facts with { OverdueTasks = [new(Guid.NewGuid(), TaskKind.Supervise, "Talk this case over in supervision", new DateOnly(2026, 11, 2), null, who)] };

        var gap = Item(ClosureItemKind.FileComplete, late).Gaps.Should().ContainSingle().Which;

        (gap.Sentence, gap.Detail, gap.Offer).Should().Be(("Supervision of this case is overdue since 2 November 2026.", detail, ClosureOffer.Supervise));
        Closure.Invoking(c => c.Send(late, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*Supervision of this case is overdue since 2 November 2026.*");
    }

    [Fact, Policy("P62")]
    public void What_is_marked_not_appropriate_shows_the_reasons_and_who_gave_them_until_evidence_is_found()
    {
        var closure = A.Closure();
        closure.MarkNotAppropriate(ClosureItemKind.ContinuingSupport, "The family wants none.", A.Stamp());

        var without = Facts with { Answers = Facts.Answers with { ContinuingSupport = false } };
        ClosureChecklist.Check(without, closure)[ClosureItemKind.ContinuingSupport].Should()
            .Match<ClosureItemResult>(i => i.State == ClosureItemState.NotAppropriate && i.NotAppropriate == "The family wants none. (Erin Callow, Social Worker)");
        ClosureChecklist.Check(Facts, closure)[ClosureItemKind.ContinuingSupport]!.State.Should().Be(ClosureItemState.Found);
    }

    private static ClosureItemResult Item(ClosureItemKind kind, ClosureFacts facts) => ClosureChecklist.Check(facts, Closure)[kind]!;
}
