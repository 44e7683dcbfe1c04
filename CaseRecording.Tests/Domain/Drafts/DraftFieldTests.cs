using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Drafts;

public class DraftFieldTests
{
    private static readonly DraftScope Scope = DraftScope.Note(Guid.CreateVersion7());

    [Fact]
    public void A_newer_text_replaces_an_older_one()
    {
        var draft = Begin("one", 1);

        draft.Put("one two ", 1, A.Now.AddSeconds(5)).Should().BeTrue();
        (draft.Text, draft.Sequence, draft.SavedAt).Should().Be(("one two ", 2L, A.Now.AddSeconds(5)));
    }

    [Fact]
    public void A_text_that_another_window_has_overtaken_is_not_put_over_it()
    {
        var draft = Begin("theirs", 7);

        draft.Put("mine", 6, A.Now.AddSeconds(5)).Should().BeFalse();
        (draft.Text, draft.Sequence, draft.SavedAt).Should().Be(("theirs", 7L, A.Now));
    }

    [Fact]
    public void A_clock_decides_nothing_only_the_save_that_a_text_goes_on_from()
    {
        var draft = Begin("first", 1);

        draft.Put("by a laptop that is a year ahead", 1, A.Now.AddYears(1)).Should().BeTrue();
        draft.Put("by one that is right", 1, A.Now).Should().BeFalse("it has not seen the other's");
        draft.Put("by one that is right, and has read the other's", 2, A.Now).Should().BeTrue();
    }

    [Fact]
    public void A_retry_of_what_is_kept_is_true_and_counts_once()
    {
        var draft = Begin("same", 3);

        draft.Put("same", 2, A.Now.AddSeconds(5)).Should().BeTrue("its answer was lost");
        (draft.Text, draft.Sequence).Should().Be(("same", 3L));
    }

    [Theory]
    [InlineData(8, 0, " again")]
    [InlineData(0, 3, "two")]
    [InlineData(4, 4, "")]
    [InlineData(3, 1, " 🙂 ")]
    public void A_piece_that_changed_makes_the_whole_text(int at, int cut, string put)
    {
        var draft = Begin("one word", 1);
        var whole = "one word"[..at] + put + "one word"[(at + cut)..];

        draft.Change(new(at, cut, put, DraftField.DigestOf(whole)), 1, A.Now.AddSeconds(5)).Should().BeTrue();
        (draft.Text, draft.Digest, draft.Sequence, draft.SavedAt).Should().Be((whole, DraftField.DigestOf(whole), 2L, A.Now.AddSeconds(5)));
        draft.Change(new(at, cut, put, DraftField.DigestOf(whole)), 1, A.Now.AddSeconds(9)).Should().BeTrue("its answer was lost");
        draft.Sequence.Should().Be(2);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(2, 7)]
    [InlineData(1, int.MaxValue)]
    [InlineData(8, 0)]
    public void A_piece_that_does_not_come_to_what_the_browser_shows_changes_nothing_and_asks_for_the_whole(int at, int cut)
    {
        var draft = Begin("one word", 1);

        draft.Change(new(at, cut, "x", DraftField.DigestOf("something else")), 1, A.Now.AddSeconds(5)).Should().BeNull();
        (draft.Text, draft.Sequence, draft.SavedAt).Should().Be(("one word", 1L, A.Now));
    }

    [Fact]
    public void A_piece_of_a_text_that_another_window_has_overtaken_is_not_put_into_it()
    {
        var draft = Begin("theirs", 7);

        draft.Change(new(6, 0, " and mine", DraftField.DigestOf("theirs and mine")), 6, A.Now.AddSeconds(5)).Should().BeFalse();
        (draft.Text, draft.Sequence).Should().Be(("theirs", 7L));
    }

    [Theory]
    [InlineData("  one\r\ntwo  ", "one\ntwo")]
    [InlineData("one\u0007 two\u202E", "one two")]
    public void A_screen_agrees_where_all_that_can_be_seen_is_the_same(string kept, string seen)
    {
        DraftField.IsSeenAs(kept, DraftField.DigestOf(seen)).Should().BeTrue();
        DraftField.IsSeenAs(kept, DraftField.DigestOf(seen + ".")).Should().BeFalse();
        DraftField.IsSeenAs(kept, null).Should().BeFalse();
    }

    [Fact]
    public void Deleting_everything_is_a_text_too()
    {
        var draft = Begin("words", 1);

        draft.Put("", 1, A.Now).Should().BeTrue();
        draft.Text.Should().BeEmpty();
    }

    [Fact]
    public void The_digest_is_the_one_that_a_browser_computes() =>
        Begin("abc", 0).Digest.Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Theory]
    [InlineData("nul \0 here", "nul  here")]
    [InlineData("  spaces and\r\nlines stay  ", "  spaces and\r\nlines stay  ")]
    public void A_draft_stays_as_typed_but_for_what_no_database_keeps(string typed, string kept) => Begin(typed, 1).Text.Should().Be(kept);

    [Fact]
    public void Half_a_character_cut_in_a_paste_is_replaced() =>
        Begin("half " + (char)0xD83D + " pair", 1).Text.Should().Be("half \uFFFD pair");

    [Fact]
    public void A_draft_may_be_longer_than_a_passage_but_not_endless()
    {
        Begin(new string('x', 300_000), 1).Text.Should().HaveLength(300_000);
        FluentActions.Invoking(() => Begin(new string('x', DraftField.MaxTextLength + 1), 1)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void A_draft_is_no_part_of_the_record() => typeof(DraftField).Should().NotBeDerivedFrom<RecordItem>();

    private static DraftField Begin(string text, long sequence) => DraftField.Begin(A.Actor().Id, Scope, "text", null, text, sequence - 1, A.Now);
}
