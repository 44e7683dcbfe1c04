using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Notes;

/// <summary>What people of the service may say of the kinds of note, and what they may not take away.</summary>
public sealed class NoteKindTableTests
{
    [Fact]
    public void A_kind_reads_as_a_heading_and_in_a_sentence()
    {
        var kinds = A.Kinds(new NoteKindEntry("Email", "SMS or email", "Who wrote?", ["SMS sent"]));

        kinds.Title(NoteKind.Visit, "at school").Should().Be("Visit: at school");
        kinds.Words(NoteKind.Visit, "at school").Should().Be("visit (at school)");
        kinds.Words(NoteKind.Visit).Should().Be("visit");
        kinds.Words(NoteKind.Email).Should().Be("SMS or email");
        (kinds.IsAtHome(NoteKind.Visit, "at home"), kinds.IsAtHome(NoteKind.Visit, "at school"), kinds.IsAtHome(NoteKind.Email, null)).Should().Be((true, false, false));
    }

    [Fact, Policy("P27")]
    public void The_service_says_which_notes_are_offered_for_the_chronology_and_an_incident_always_is()
    {
        var told = new NoteKindEntry("Email", "Email", "Who wrote?", ["from school"]) { Events = new Dictionary<string, string> { ["from school"] = "School" } };
        var kinds = A.Kinds(told);

        (kinds.EventOf(NoteKind.Email, "from school"), kinds.EventOf(NoteKind.Email, null), kinds.EventOf(NoteKind.Visit, "from school"), kinds.EventOf(NoteKind.Incident, null))
            .Should().Be((ChronologyKind.School, null, null, ChronologyKind.Other));
        kinds.EventSubKinds.Should().Equal("from school");
        Refusal(A.KindEntries().Select(e => e.Code == "Email" ? told with { SubKinds = ["from home"] } : e)).Message.Should().Be("“Email” offers “from school” for the chronology, but has no such sub-kind.");
        Refusal(A.KindEntries().Select(e => e.Code == "Email" ? told with { Events = new Dictionary<string, string> { ["from school"] = "Party" } } : e)).Message.Should().StartWith("“Email” offers “from school” as “Party”, which is no kind of event.");
    }

    [Theory, Policy("P47"), Policy("P48"), Policy("P49"), Policy("P51")]
    [InlineData(NoteKind.Visit, "Topics, Decisions, Seen", "Reason")]
    [InlineData(NoteKind.Visit, "Reason, Topics, Decisions", "Seen")]
    [InlineData(NoteKind.Meeting, "Reason, Topics", "Decisions")]
    [InlineData(NoteKind.Meeting, "Reason, Decisions", "Topics")]
    [InlineData(NoteKind.ThirdPartyInformation, "Reason", "Source")]
    [InlineData(NoteKind.ManagementDecision, "Decisions", "Decision")]
    public void A_table_never_asks_for_less_than_the_policy(NoteKind kind, string asks, string less) =>
        Refusal(A.KindEntries().Select(e => e.Code == kind.ToString() ? e with { Asks = asks.Split(", ") } : e)).Message.Should().Be(
            $"“{kind}” has to ask for {less}: the policy does (4.2, 4.3). It may ask for more, and never for less.");

    [Fact, Policy("P48")]
    public void A_table_may_ask_for_more()
    {
        var kinds = A.Kinds(new NoteKindEntry("Telephone", "Telephone call", "Who rang?", ["to the child"], ["SubKind", "Reason", "Present"]));
        var call = A.Call(new PassageToWrite(PassageKind.WhatHappened, "He rang."));

        Refusal(call, kinds).Message.Should().Be("Choose which kind of telephone call it was, beside “Telephone call”.");
        Refusal(call with { SubKind = "to the child" }, kinds).Message.Should().StartWith("Say who was there").And.EndWith("(policy 4.4).");
        call = call with { SubKind = "to the child", Presence = [new("Kirree Quayle", "mother")] };
        Refusal(call, kinds).Message.Should().StartWith("Reason for the telephone call: this is needed");
        Write(call with { ReasonForContact = "He asked for it." }, kinds).SubKind.Should().Be("to the child");
        A.Written(call with { SubKind = null, Presence = [] }).ReasonForContact.Should().BeNull("the policy asks it of visits and meetings");
    }

    [Fact]
    public void A_kind_that_is_missing_or_stands_twice_is_said()
    {
        Refusal(A.KindEntries().Skip(1)).Message.Should().StartWith("“Visit” is missing.");
        Refusal(A.KindEntries().Append(A.KindEntries().Last())).Message.Should().Be("“Other” stands twice.");
        Refusal([]).Message.Should().StartWith("“Visit”, “Telephone”, ");
    }

    public static TheoryData<NoteKindEntry, string> Slips() => new()
    {
        { new(null, "Visit", "What?"), "“” is no kind of note that the program knows. It knows Visit, *" },
        { new("3", "Contact", "What?"), "“3” is no kind of note*" },
        { new("Contact", " ", "What?"), "“Contact” has no label.*" },
        { new("Contact", "Contact", null), "“Contact” has no prompt.*" },
        { new("Contact", "Contact", "What?", ["at the door "]), "“Contact” has the sub-kind “at the door ”.*" },
        { new("Contact", "Contact", "What?", [new string('x', CaseNote.MaxSubKindLength + 1)]), "“Contact” has the sub-kind*1 to 60 characters*" },
        { new("Contact", "Contact", "What?", ["by text", "by text"]), "“Contact” has the same sub-kind twice." },
        { new("Contact", "Contact", "What?", ["by text"], Home: "at home"), "*“at home” is at home, but has no such sub-kind." },
        { new("Contact", "Contact", "What?", Asks: ["SubKind"]), "*has none to choose from." },
        { new("Contact", "Contact", "What?", Asks: ["Weather"]), "“Contact” asks for “Weather”, which the program does not know.*" },
    };

    [Theory, MemberData(nameof(Slips))]
    public void A_slip_of_the_pen_is_said_in_a_sentence(NoteKindEntry wrong, string sentence) =>
        FluentActions.Invoking(() => new NoteKindTable([wrong])).Should().Throw<RuleBrokenException>().WithMessage(sentence);

    [Theory, Policy("P48")]
    [InlineData(NoteKind.Visit)]
    [InlineData(NoteKind.Meeting)]
    public void Visits_and_meetings_hold_their_key_decisions_or_say_that_none_was_made(NoteKind kind)
    {
        var told = A.Visit() with { Kind = kind, SubKind = null };
        var decided = new PassageToWrite(PassageKind.Decision, "Visits go on.", null, "Erin Callow", "It helps.", "Juan feels safe.");

        Refusal(told with { NoDecisionMade = false }).Should().Match<RuleBrokenException>(e => e.Clause == "4.2" && e.Message.StartsWith("Key decisions: mark what was decided"));
        Refusal(told with { Passages = [decided] }).Message.Should().Be("The note holds a decision, and says that none was made. Change one of the two.");
        A.Written(told).NoDecisionMade.Should().BeTrue();
        A.Written(told with { Passages = [decided], NoDecisionMade = false }).NoDecisionMade.Should().BeFalse();
    }

    [Fact, Policy("P51")]
    public void A_management_decision_holds_a_decision() =>
        Refusal(A.Call(new PassageToWrite(PassageKind.WhatHappened, "We agreed.")) with { Kind = NoteKind.ManagementDecision }).Should()
            .Match<RuleBrokenException>(e => e.Clause == "4.3" && e.Message.StartsWith("A management decision holds a passage marked as a decision"));

    [Fact, Policy("P47")]
    public void Third_party_information_says_who_told_it()
    {
        var told = A.Call(new PassageToWrite(PassageKind.WhatHappened, "She sees him out late.")) with { Kind = NoteKind.ThirdPartyInformation };

        Refusal(told).Clause.Should().Be("4.2");
        A.Written(told with { Passages = [new(PassageKind.Allegation, "He is out late.", "C. Kelly, neighbour")] }).Passages.Should().ContainSingle();
    }

    [Fact]
    public void A_sub_kind_that_is_not_on_the_list_is_refused_without_being_repeated() =>
        Refusal(A.Visit() with { SubKind = "at the beach" }).Message.Should().Be("Which kind of visit it was is not on the list any more. Choose again, beside “Visit”.");

    [Fact, Policy("P49")]
    public void Whether_the_child_was_seen_has_to_be_said_unless_the_child_is_not_born()
    {
        var told = A.Visit() with { ChildSeen = ChildSeen.NotSeen, ChildSpokenToAlone = false };

        Refusal(told).Message.Should().StartWith("Say whether the child was seen.");
        A.Written(told, new NoteFacts(FileStanding.CaseOpen, null, Unborn: true)).WhyNotSeen.Should().BeNull();
        A.Written(told with { ChildSeen = ChildSeen.Seen, WhyNotSeen = "Asleep." }).WhyNotSeen.Should().Be("Asleep.", "why not alone is kept too");
    }

    [Fact, Policy("P44"), Policy("P48")]
    public void A_decision_about_one_child_is_none_about_the_other_whose_note_says_so()
    {
        NoteForChild juan = new(A.FileId, "He asked.", ChildSeen.SeenAlone, true, null, null), voirrey = new(Guid.CreateVersion7(), "She lives there.", ChildSeen.Seen, false, null, null);
        var told = A.Visit() with
        {
            NoDecisionMade = false,
            Passages = [new(PassageKind.WhatHappened, "Both had breakfast."), new(PassageKind.Decision, "He goes to the club.", null, "Erin Callow", "He asked.", "He eats.") { OnlyFor = juan.FileId }],
        };

        told.For(juan, [juan, voirrey], A.FileId).NoDecisionMade.Should().BeFalse();
        told.For(voirrey, [juan, voirrey], A.FileId).NoDecisionMade.Should().BeTrue();
        (told with { Passages = [told.Passages[0]] }).For(voirrey, [juan, voirrey], A.FileId).NoDecisionMade.Should().BeFalse("nobody said so of any of them");
    }

    private static RuleBrokenException Refusal(NoteToWrite told, NoteKindTable? kinds = null) => FluentActions.Invoking(() => Write(told, kinds)).Should().Throw<RuleBrokenException>().Which;

    private static RuleBrokenException Refusal(IEnumerable<NoteKindEntry> entries) => FluentActions.Invoking(() => new NoteKindTable(entries)).Should().Throw<RuleBrokenException>().Which;

    private static CaseNote Write(NoteToWrite told, NoteKindTable? kinds) => CaseNote.Write(told, A.NoteFacts(), kinds ?? A.Kinds(), A.Timescales(), A.Stamp());
}
