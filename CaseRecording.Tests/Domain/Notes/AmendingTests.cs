using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Notes;

/// <summary>Completed is completed: what may be added to a note, by whom, and what never changes (3.7.1).</summary>
public sealed class AmendingTests
{
    private static readonly CaseNote Note = A.Written(A.Call(new(PassageKind.WhatHappened, "He is six."), new(PassageKind.Decision, "He stays.", null, "Erin Callow", "He is six.", "He is safe.")));
    private static readonly IReadOnlyList<NotePart> Parts = NoteParts.Of(Note, Note.Passages);
    private static readonly AmendingFacts Nobody = new(false, false, false), Worker = new(true, false, false), Manager = new(false, true, false);
    private static readonly Stamp Colleague = A.Stamp("Samuel Adeyemi");

    [Fact, Policy("P39")]
    public void A_correction_keeps_the_note_and_says_on_which_ground()
    {
        var correction = Make(CorrectionGround.InaccurateFacts, "passage-0", "He is seven.");

        Note.Passages[0].Text.Should().Be("He is six.");
        NoteParts.Standing(Parts, correction.Parts)["passage-0"].Should().Be("He is seven.");
        correction.Happenings.Should().ContainSingle().Which.What.Should().Be("Note corrected: significant inaccurate facts which may affect decision-making");
        correction.Seals(Parts, Colleague).Should().BeEmpty();
    }

    [Fact, Policy("P39")]
    public void A_correction_tells_its_circumstances() =>
        Refusal(() => NoteCorrection.Make(Note, Parts, Standing, new(CorrectionGround.InaccurateFacts, " ", [new("passage-0", "He is seven.")]), Worker, Facts(Note), Colleague))
            .Should().StartWith("Circumstances: this is needed.");

    [Fact, Policy("P39")]
    public void A_correction_that_changes_nothing_is_none() =>
        Refusal(() => Make(CorrectionGround.InaccurateFacts, "passage-0", "He is six.")).Should().StartWith("Nothing was changed.");

    [Fact, Policy("P39")]
    public void A_wrong_fact_is_put_right_and_not_taken_away() =>
        Refusal(() => Make(CorrectionGround.InaccurateFacts, "passage-0", " ")).Should().Contain("a wrong fact is put right, not taken away");

    [Fact]
    public void A_text_that_the_note_does_not_have_is_not_corrected() =>
        Refusal(() => Make(CorrectionGround.InaccurateFacts, "passage-7", "He is seven.")).Should().StartWith("The note has no text “passage-7”.");

    [Fact, Policy("P39")]
    public void Somebody_else_than_author_worker_or_manager_does_not_correct_or_add()
    {
        Refusal(() => Make(CorrectionGround.InaccurateFacts, "passage-0", "He is seven.", Nobody)).Should().StartWith("Only its author, the allocated worker or a manager");
        Refusal(() => NoteAddendum.Add(Note, "More.", false, Nobody, Colleague)).Should().StartWith("Only its author, the allocated worker or a manager");
        NoteAddendum.Add(Note, "More.", false, Worker, Colleague).Text.Should().Be("More.");
    }

    [Fact, Policy("P39")]
    public void Inappropriate_words_are_removed_by_a_manager_alone_and_sealed()
    {
        Refusal(() => Make(CorrectionGround.InappropriateContent, "passage-0", "")).Should().StartWith("Only a manager removes content");

        var correction = Make(CorrectionGround.InappropriateContent, "passage-0", "", Manager);

        NoteParts.Standing(Parts, correction.Parts)["passage-0"].Should().Be(NoteParts.Removed);
        correction.Seals(Parts, Colleague).Should().ContainSingle().Which.PassageId.Should().Be(Note.Passages[0].Id);
    }

    [Fact, Policy("P39")]
    public void A_note_of_a_closed_case_takes_a_correction_but_no_addendum()
    {
        Make(CorrectionGround.InaccurateFacts, "passage-0", "He is seven.").Parts.Should().ContainSingle();
        Refusal(() => NoteAddendum.Add(Note, "More.", true, Worker, Colleague)).Should().StartWith("The case of this note is closed");
    }

    [Fact, Policy("P39")]
    public void A_note_that_was_moved_is_corrected_where_it_stands_now() =>
        Refusal(() => Make(CorrectionGround.InaccurateFacts, "passage-0", "He is seven.", Manager with { IsSealed = true })).Should().Contain("moved");

    [Fact, Policy("P39")]
    public void The_marker_of_a_moved_note_does_not_name_the_right_child() =>
        Refusal(() => NoteSeal.OfNote(Note, "It belongs to grace.", "Grace", Colleague)).Should().Contain("must not name Grace");

    [Fact, Policy("P39")]
    public void A_moved_note_keeps_its_words_its_day_and_who_wrote_it()
    {
        var (moved, origin, _) = CaseNote.Move(Note, Standing, FactsOfNote.Recorded(Note), [], [], Guid.CreateVersion7(), null, A.NoteFacts(), A.Kinds(), Colleague);

        moved.Passages.Select(p => (p.Kind, p.Text, p.Reasons)).Should().Equal(Note.Passages.Select(p => (p.Kind, p.Text, p.Reasons)));
        moved.HappenedOn.Should().Be(Note.HappenedOn);
        origin.OriginalId.Should().Be(Note.Id);
    }

    [Fact]
    public void A_note_is_not_moved_to_a_child_who_was_not_born()
    {
        var visit = A.Written(A.Visit());

        Refusal(() => CaseNote.Move(visit, NoteParts.Standing(NoteParts.Of(visit, visit.Passages), []), FactsOfNote.Recorded(visit), [], [], Guid.CreateVersion7(), null, new NoteFacts(FileStanding.CaseOpen, new DateOnly(2026, 11, 4)), A.Kinds(), Colleague))
            .Should().Contain("before the child was born");
    }

    [Fact, Policy("P39")]
    public void A_wrong_fact_is_put_right_and_the_note_keeps_the_one_it_was_recorded_with()
    {
        var visit = A.Written(A.Visit() with { ChildSeen = ChildSeen.SeenAlone, ChildSpokenToAlone = true, WhyNotSeen = null });
        var was = FactsOfNote.Recorded(visit);
        var now = was with { HappenedOn = new(was.HappenedOn.Day.AddDays(-1)), ChildSeen = ChildSeen.Seen, ChildSpokenToAlone = false };

        var correction = Put(visit, now);

        correction.Facts!.Facts.ChildSeen.Should().Be(ChildSeen.Seen);
        visit.ChildSeen.Should().Be(ChildSeen.SeenAlone);
        was.ChangesTo(correction.Facts.Facts).Select(c => c.Name).Should().Equal("When it happened", "The child");
        correction.Happenings.Single().What.Should().EndWith("(when it happened; the child)");
        Refusal(() => Put(visit, was)).Should().StartWith("Nothing was changed.");
    }

    [Fact, Policy("P39"), Policy("P49")]
    public void A_corrected_fact_obeys_the_rules_of_a_note()
    {
        var visit = A.Written(A.Visit() with { ChildSeen = ChildSeen.SeenAlone, WhyNotSeen = null });
        var was = FactsOfNote.Recorded(visit);

        Refusal(() => Put(visit, was with { HappenedOn = new(A.Today.AddDays(1)) })).Should().Contain("has not come yet");
        Refusal(() => NoteCorrection.Make(visit, [], Texts(visit), new(CorrectionGround.InaccurateFacts, "He told me so.", []) { Facts = was with { HappenedOn = new(A.Today) } }, Worker,
            Facts(visit) with { RecordedOn = A.Today.AddDays(-1) }, Colleague)).Should().StartWith("The note was recorded on");
        Refusal(() => Put(visit, was with { ChildSeen = ChildSeen.NotSeen, ChildSpokenToAlone = false })).Should().Contain("Why the child was not seen is needed too");
        Refusal(() => Put(visit, was with { ChildSeen = ChildSeen.Seen, ChildSpokenToAlone = true })).Should().Contain("without being seen alone");
        Refusal(() => Put(Note, FactsOfNote.Recorded(Note) with { HomeVisited = true })).Should().Contain("no home visited, in a note of this kind");
        Refusal(() => Put(visit, was with { HomeVisited = !was.HomeVisited }, CorrectionGround.InappropriateContent)).Should().Contain("are facts");
        Put(visit, was with { ChildSeen = ChildSeen.NotSeen, ChildSpokenToAlone = false }, why: "He was at school.").Parts.Should().ContainSingle().Which.Part.Should().Be(NoteParts.WhyNotSeen);
    }

    [Fact, Policy("P33"), Policy("P39")]
    public void How_late_a_note_was_is_counted_anew_beside_what_it_said()
    {
        var visit = A.Written(A.Visit() with { HappenedOn = new(A.Today.AddDays(-1)) });
        var was = FactsOfNote.Recorded(visit);

        var correction = Put(visit, was with { HappenedOn = new(A.Today.AddDays(-40)) });

        correction.Facts!.LateBy.Should().BePositive();
        visit.LateBy.Should().Be(0, "what the note said when it was recorded stays");
    }

    [Fact, Policy("P40")]
    public void A_review_after_a_correction_says_everything_and_is_completed_once()
    {
        var review = CorrectionReview.Open(Make(CorrectionGround.InaccurateFacts, "passage-0", "He is seven."), Colleague);
        var told = new ReviewOfCorrection("His age.", "The decision that he stays.", "It stands; he is old enough.", LegalAdvice.Sought, "None further.");

        Refusal(() => review.Complete(told with { WhatIsDone = "" }, Colleague)).Should().StartWith("What is done, with reasons: this is needed.");
        Refusal(() => review.Complete(told with { LegalAdvice = null }, Colleague)).Should().StartWith("Say whether legal advice was sought");
        Refusal(() => review.Complete(told with { LegalAdvice = LegalAdvice.NotNeeded, LegalAdviceDetail = "" }, Colleague)).Should().StartWith("Why no legal advice was needed");
        review.CompletedAt.Should().BeNull();

        review.Complete(told, Colleague);

        review.CompletedBy.Should().Be(Colleague.ToString());
        Refusal(() => review.Complete(told, Colleague)).Should().StartWith("This review was completed already");
    }

    private static IReadOnlyDictionary<string, string> Standing => NoteParts.Standing(Parts, []);

    private static NoteCorrection Make(CorrectionGround ground, string part, string? text, AmendingFacts? facts = null) =>
        NoteCorrection.Make(Note, Parts, Standing, new(ground, "He told me so.", [new(part, text)]), facts ?? Worker, Facts(Note), Colleague);

    private static NoteCorrection Put(CaseNote note, FactsOfNote told, CorrectionGround ground = CorrectionGround.InaccurateFacts, string? why = null) =>
        NoteCorrection.Make(note, NoteParts.Of(note, note.Passages), Texts(note), new(ground, "He told me so.", why is null ? [] : [new(NoteParts.WhyNotSeen, why)]) { Facts = told }, Manager, Facts(note), Colleague);

    private static IReadOnlyDictionary<string, string> Texts(CaseNote note) => NoteParts.Standing(NoteParts.Of(note, note.Passages), []);

    private static FactsStanding Facts(CaseNote note) => new(FactsOfNote.Recorded(note), null, A.Today, A.NoteFacts(), A.Kinds(), A.Timescales());

    private static string Refusal(Action act) => act.Should().Throw<RuleBrokenException>().Which.Message;
}
