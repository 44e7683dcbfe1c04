using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Notes;

public class CaseNoteTests
{
    private static readonly PassageToWrite Fact = new(PassageKind.WhatHappened, "He rang to ask for an earlier visit.");

    [Fact]
    public void A_visit_is_kept_as_it_was_told()
    {
        var note = A.Written(A.Visit() with { Presence = [new("Kirree Quayle", "mother")], HomeVisited = true });

        note.FileId.Should().Be(A.FileId);
        note.CaseId.Should().Be(A.CaseId);
        note.HomeVisited.Should().BeTrue();
        note.Passages.Should().ContainSingle().Which.NoteId.Should().Be(note.Id);
        note.Presence.Should().ContainSingle().Which.Role.Should().Be("mother");
        note.Happenings.Should().ContainSingle().Which.What.Should().Be("Note recorded: visit (at home), 3 November 2026");
    }

    [Fact, Policy("P64")]
    public void A_closed_case_takes_no_new_notes() =>
        Refusal(A.Visit() with { CaseId = null }, A.NoteFacts() with { Standing = FileStanding.CaseClosed })
            .Should().Match<RuleBrokenException>(e => e.Clause == "7.1.2" && e.Message.Contains("takes no new notes"));

    [Fact]
    public void A_file_takes_notes_before_its_case_is_open() =>
        A.Written(A.Visit() with { CaseId = null }, A.NoteFacts() with { Standing = FileStanding.NoCaseYet }).CaseId.Should().BeNull();

    [Fact]
    public void A_note_belongs_to_a_file() =>
        Refusal(A.Visit() with { FileId = Guid.Empty }).Message.Should().Contain("Choose the child");

    [Fact]
    public void A_note_of_an_open_case_names_the_case() =>
        Refusal(A.Visit() with { CaseId = null }).Message.Should().Contain("while you were writing");

    [Fact]
    public void An_empty_note_is_refused()
    {
        Refusal(A.Call()).Message.Should().Contain("empty");
        Refusal(A.Call(new PassageToWrite(PassageKind.WhatHappened, " \u0007\n"))).Message.Should().Contain("Passage");
    }

    [Fact]
    public void A_note_of_tomorrow_is_refused() =>
        Refusal(A.Call(Fact) with { HappenedOn = new(new DateOnly(2026, 11, 5)) }).Message.Should().Contain("5 November 2026 has not come yet");

    [Fact, Policy("P33")]
    public void A_note_is_due_five_working_days_after_the_event_and_one_where_a_significant_risk_is_identified()
    {
        var monday = A.Call(Fact) with { HappenedOn = new(new DateOnly(2026, 6, 1)) };
        var at = A.Stamp(at: new DateTime(2026, 6, 1, 15, 0, 0, DateTimeKind.Utc));

        // Friday 5 June is the TT bank holiday.
        A.Written(monday, by: at).RecordBy.Should().Be(new DateOnly(2026, 6, 9));
        A.Written(monday with { SignificantRisk = true }, by: at).RecordBy.Should().Be(new DateOnly(2026, 6, 2));
    }

    [Fact, Policy("P33")]
    public void A_late_note_says_by_how_much_and_needs_the_reason()
    {
        var late = A.Call(Fact) with { HappenedOn = new(new DateOnly(2026, 10, 26)) };

        Refusal(late).Should().Match<RuleBrokenException>(e => e.Clause == "3.6.1" && e.Message.Contains("Why this note is late"));
        var note = A.Written(late with { LateReason = "I was ill." });
        note.LateBy.Should().Be(2);
        note.LateReason.Should().Be("I was ill.");
        A.Written(A.Call(Fact)).LateBy.Should().Be(0);
    }

    [Fact, Policy("P33")]
    public void The_clock_of_a_span_starts_on_its_last_day() =>
        CaseNote.RecordByFor(new HappenedOn(new DateOnly(2026, 10, 26), Until: new DateOnly(2026, 11, 2)), false, A.Timescales())
            .Should().Be(new DateOnly(2026, 11, 9));

    [Theory, Policy("P48")]
    [InlineData(NoteKind.Visit)]
    [InlineData(NoteKind.Meeting)]
    public void Visits_and_meetings_state_their_reason_and_key_topics(NoteKind kind)
    {
        Refusal(A.Visit() with { Kind = kind, SubKind = null, ReasonForContact = " " }).Clause.Should().Be("4.2");
        Refusal(A.Visit() with { Kind = kind, SubKind = null, KeyTopics = null }).Clause.Should().Be("4.2");
    }

    [Theory, Policy("P49")]
    [InlineData(ChildSeen.Seen)]
    [InlineData(ChildSeen.SeenAlone)]
    public void An_unborn_child_cannot_be_seen(ChildSeen seen) =>
        Refusal(A.Visit() with { ChildSeen = seen, ChildSpokenToAlone = false }, new NoteFacts(FileStanding.CaseOpen, null, Unborn: true))
            .Message.Should().Contain("not born yet");

    [Fact]
    public void A_child_cannot_be_seen_before_birth()
    {
        var before = A.Visit() with { HappenedOn = new(new DateOnly(2026, 11, 2)) };
        var facts = A.NoteFacts() with { BornOn = new DateOnly(2026, 11, 3) };

        Refusal(before, facts).Message.Should().Contain("before the child was born");
        A.Written(before with { ChildSeen = ChildSeen.NotSeen, ChildSpokenToAlone = false, WhyNotSeen = "Not born." }, facts).ChildSeen.Should().Be(ChildSeen.NotSeen);
    }

    [Fact, Policy("P49")]
    public void Spoken_to_alone_means_seen_alone() =>
        Refusal(A.Visit() with { ChildSeen = ChildSeen.Seen }).Message.Should().Contain("without being seen alone");

    [Fact, Policy("P49")]
    public void A_visit_on_which_the_child_was_not_seen_says_why() =>
        Refusal(A.Visit() with { ChildSeen = ChildSeen.NotSeen, ChildSpokenToAlone = false }).Message.Should().Contain("Why the child was not seen");

    [Fact, Policy("P49")]
    public void A_decision_says_how_the_childs_words_informed_it()
    {
        var told = A.Visit() with
        {
            NoDecisionMade = false,
            Passages = [new(PassageKind.ChildsWords, "I like it when Mum reads."), new(PassageKind.Decision, "Visits go on.", null, "Erin Callow", "It helps.", "Juan feels safe.")],
        };

        Refusal(told).Clause.Should().Be("4.3");
        A.Written(told with { HowViewsInformedDecision = "He wants it so." }).HowViewsInformedDecision.Should().Be("He wants it so.");
    }

    [Theory, Policy("P65")]
    [InlineData(NoteKind.Telephone)]
    [InlineData(NoteKind.Email)]
    [InlineData(NoteKind.DocumentReceived)]
    public void Nobody_is_seen_by_telephone_or_letter(NoteKind kind)
    {
        Refusal(A.Visit() with { Kind = kind }).Message.Should().Contain("Nobody can be seen");
        Refusal(A.Call(Fact) with { Kind = kind, HomeVisited = true }).Message.Should().Contain("no home visited");
        Refusal(A.Call(Fact) with { Kind = kind, CarersSeenAndSpokenToAlone = true }).Message.Should().Contain("Nobody can be seen");
    }

    [Fact, Policy("P53")]
    public void Whoever_was_present_is_named_with_their_role() =>
        Refusal(A.Visit() with { Presence = [new("Frankie Nelson", " ")] }).Clause.Should().Be("4.4");

    [Fact, Policy("P39"), Policy("P53")]
    public void A_completed_note_can_be_changed_by_no_verb()
    {
        foreach (var type in new[] { typeof(CaseNote), typeof(Passage), typeof(NotePresence) })
        {
            type.Should().Implement<IAppendOnly>();
            type.GetProperties().Should().OnlyContain(p => p.SetMethod == null || !p.SetMethod.IsPublic);
            type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)
                .Should().OnlyContain(m => m.IsSpecialName, "a completed note is not altered; its author's stamp is set when it is saved");
        }
    }

    private static RuleBrokenException Refusal(NoteToWrite told, NoteFacts? facts = null) =>
        FluentActions.Invoking(() => A.Written(told, facts)).Should().Throw<RuleBrokenException>().Which;
}
