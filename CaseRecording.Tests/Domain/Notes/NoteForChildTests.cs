using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Notes;

public sealed class NoteForChildTests
{
    private static readonly Guid Together = new("01910000-0000-7000-8000-00000000b001");
    private static readonly NoteForChild Juan = new(A.FileId, "He was seen.", ChildSeen.SeenAlone, true, null, null);
    private static readonly NoteForChild Voirrey = new(new("01910000-0000-7000-8000-00000000b002"), "She lives there too.", ChildSeen.NotSeen, false, "She was asleep.", null);

    [Fact, Policy("P44")]
    public void A_note_for_several_says_of_each_child_alone_whether_they_were_seen_and_why_it_matters()
    {
        var told = A.Visit();

        told.For(Juan, [Juan, Voirrey], Together).Should().Match<NoteToWrite>(n => n.FileId == Juan.FileId && n.ChildSeen == ChildSeen.SeenAlone && n.Relevance == "He was seen.");
        told.For(Voirrey, [Juan, Voirrey], Together).Should().Match<NoteToWrite>(n =>
            n.FileId == Voirrey.FileId && n.ChildSeen == ChildSeen.NotSeen && !n.ChildSpokenToAlone && n.WhyNotSeen == "She was asleep." && n.WrittenTogetherId == Together);
    }

    [Fact, Policy("P44")]
    public void A_passage_for_one_child_stands_on_that_childs_file_alone()
    {
        var told = A.Visit() with { Passages = [new(PassageKind.WhatHappened, "Both had breakfast."), new(PassageKind.WhatHappened, "Of Voirrey.") { OnlyFor = Voirrey.FileId }] };

        told.For(Juan, [Juan, Voirrey], Together).Passages.Select(p => p.Text).Should().Equal("Both had breakfast.");
        told.For(Voirrey, [Juan, Voirrey], Together).Passages.Select(p => p.Text).Should().Equal("Both had breakfast.", "Of Voirrey.");
    }

    [Fact, Policy("P44")]
    public void A_passage_for_a_child_whom_the_note_is_no_longer_about_is_not_dropped_in_silence()
    {
        var told = A.Visit() with { Passages = [new(PassageKind.WhatHappened, "Of Voirrey.") { OnlyFor = Voirrey.FileId }] };

        FluentActions.Invoking(() => told.For(Juan, [Juan], Together)).Should().Throw<RuleBrokenException>().WithMessage("*no longer about*");
    }

    [Fact]
    public void An_action_told_of_all_the_children_is_one_task()
    {
        var told = A.Visit() with { Passages = [new(PassageKind.Action, "Ring the school.") { Task = new(null, A.Today) }] };

        told.For(Juan, [Juan, Voirrey], Together).Passages.Should().OnlyContain(p => p.Task != null);
        told.For(Voirrey, [Juan, Voirrey], Together).Passages.Should().OnlyContain(p => p.Task == null);
    }

    [Fact, Policy("P49")]
    public void In_a_note_about_several_children_their_words_say_whose_they_are()
    {
        var told = A.Visit() with { Passages = [new(PassageKind.ChildsWords, "I like it when Mum reads.")] };

        FluentActions.Invoking(() => told.For(Juan, [Juan, Voirrey], Together)).Should().Throw<RuleBrokenException>().Which.Clause.Should().Be("4.3");
        told.For(Juan, [Juan], Together).Should().Match<NoteToWrite>(n => n.Passages.Count == 1 && n.WrittenTogetherId == null);
    }

    [Fact, Policy("P44")]
    public void A_note_written_for_several_says_why_it_is_relevant_to_this_child()
    {
        var told = A.Visit().For(Juan with { Relevance = " " }, [Juan, Voirrey], Together);

        FluentActions.Invoking(() => A.Written(told)).Should().Throw<RuleBrokenException>().Which.Should().Match<RuleBrokenException>(e => e.Clause == "4.2" && e.Message.StartsWith("Why this is relevant"));
        A.Written(A.Visit() with { Relevance = null }).Relevance.Should().BeNull();
    }
}
