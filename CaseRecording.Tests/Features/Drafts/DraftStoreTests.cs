using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Drafts;

public sealed class DraftStoreTests
{
    private static readonly DraftScope Note = DraftScope.Note(new Guid("018f0000-0000-7000-8000-000000000001"));

    [Theory, Engines]
    public async Task What_was_typed_is_there_again_as_it_was_typed(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        var text = "  Ends in a space, שלום, 🙂 and\ntwo lines " + new string('é', 100_000) + " ";
        var (row, kept) = await store.PutAsync(Note, "observed", null, text, 0, erin);
        kept.Should().BeTrue();
        (await store.ReadAsync(Note, erin))["observed"].Should().Be(row);
        row.Text.Should().Be(text);
        row.Digest.Should().Be(DraftField.DigestOf(text));
    }

    [Theory, Engines]
    public async Task A_text_that_another_window_has_overtaken_does_not_overwrite_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        await store.PutAsync(Note, "observed", null, "newer", 6, erin);
        var (row, kept) = await store.PutAsync(Note, "observed", null, "older", 4, erin);
        kept.Should().BeFalse();
        (row.Text, row.Sequence).Should().Be(("newer", 7));
        (await store.PutAsync(Note, "observed", null, "newer", 6, erin)).Kept.Should().BeTrue("a retry of the same batch has arrived");
    }

    [Theory, Engines]
    public async Task Of_a_long_text_the_changed_piece_is_enough(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        var change = new DraftChange(3, 0, " and more", DraftField.DigestOf("one and more"));
        (await store.ChangeAsync(Note, "observed", change, 1, erin)).Should().Be(((DraftRow?)null, false), "there is nothing that it could have changed");
        (await store.ReadAsync(Note, erin)).Should().BeEmpty();

        await store.PutAsync(Note, "observed", null, "one", 0, erin);
        var (row, kept) = await store.ChangeAsync(Note, "observed", change, 1, erin);
        (kept, row!.Sequence).Should().Be((true, 2L));
        (await store.ReadAsync(Note, erin))["observed"].Should().Be(row).And.Match<DraftRow>(r => r.Text == "one and more");
        (await store.ChangeAsync(Note, "observed", change with { Digest = DraftField.DigestOf("another") }, 2, erin)).Row.Should().BeNull();
    }

    [Theory, Engines]
    public async Task Nobody_reads_lists_or_discards_anothers_draft(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin, priya) = (world.The<DraftStore>(), world.Staff("Erin Callow"), world.Staff("Priya Nair"));
        await store.PutAsync(Note, "observed", null, "mine", erin);
        (await store.ReadAsync(Note, priya)).Should().BeEmpty();
        (await store.ListAsync(priya, DraftKind.Note)).Should().BeEmpty();
        await store.DiscardAsync(Note, priya);
        await store.PutAsync(Note, "observed", null, "hers", priya);
        (await store.ReadAsync(Note, erin))["observed"].Text.Should().Be("mine");
    }

    [Theory, Engines]
    public async Task What_was_begun_is_listed_by_kind_until_it_is_discarded(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        var form = DraftScope.Form(new Guid("018f0000-0000-7000-8000-000000000003"));
        await store.PutAsync(Note, "observed", null, "one", erin);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await store.PutAsync(Note, "view", null, "two", erin);
        await store.PutAsync(form, "q1", null, "three", erin);

        var begun = (await store.ListAsync(erin, DraftKind.Note)).Should().ContainSingle().Subject;
        (begun.Scope, begun.SavedAt - begun.BegunAt).Should().Be((Note.ToString(), TimeSpan.FromMinutes(5)));

        await store.DiscardAsync(Note, erin);
        (await store.ListAsync(erin, DraftKind.Note)).Should().BeEmpty();
        (await store.ListAsync(erin, DraftKind.Form)).Should().ContainSingle();
    }

    [Theory, Engines]
    public async Task Drafts_leave_no_trace_in_the_history(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var before = await world.ReadAsync(db => db.History.CountAsync());
        await world.The<DraftStore>().PutAsync(Note, "observed", null, "not yet said", world.Staff("Erin Callow"));
        (await world.ReadAsync(db => db.History.CountAsync())).Should().Be(before);
    }

    [Theory, Engines]
    public async Task Sixteen_windows_saving_the_same_new_field_at_once_one_is_kept_and_every_other_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        var told = await Task.WhenAll(Enumerable.Range(1, 16).Select(n => Task.Run(() => store.PutAsync(Note, "observed", null, $"text {n}", 0, erin))));
        var kept = (await store.ReadAsync(Note, erin))["observed"];
        told.Should().ContainSingle(t => t.Kept).Which.Row.Text.Should().Be(kept.Text);
        told.Should().OnlyContain(t => t.Row.Text == kept.Text, "each is given the text that was first, to show both");
    }

    [Theory, Engines]
    public async Task What_the_page_held_besides_is_kept_with_the_first_text_and_never_over_what_is_kept(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (store, erin) = (world.The<DraftStore>(), world.Staff("Erin Callow"));
        await store.PutAsync(Note, "observed", null, "newer", 0, new DraftBeside("head", "a call"), erin);
        await store.PutAsync(Note, "observed", null, "older", 0, new DraftBeside("other", "of a text that was not kept"), erin);
        await store.PutAsync(Note, "view", null, "mine", 0, new DraftBeside("head", "a visit"), erin);
        (await store.ReadAsync(Note, erin)).Values.Select(d => (d.Field, d.Text)).Should().BeEquivalentTo([("observed", "newer"), ("head", "a call"), ("view", "mine")]);

        var other = DraftScope.Note(new Guid("018f0000-0000-7000-8000-000000000002"));
        var told = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(() => store.PutAsync(other, $"p{n}", null, $"text {n}", 0, new DraftBeside("head", $"page {n}"), erin))));
        told.Should().OnlyContain(t => t.Kept, "whoever comes second with the head loses no text");
        (await store.ReadAsync(other, erin)).Should().HaveCount(9);
    }

    [Fact]
    public async Task More_than_a_draft_can_hold_is_refused_with_a_sentence()
    {
        await using var world = await World.StartAsync();
        await world.The<DraftStore>().Invoking(store => store.PutAsync(Note, "observed", null, new string('x', DraftField.MaxTextLength + 1), 1, world.Staff("Erin Callow")))
            .Should().ThrowAsync<RuleBrokenException>().WithMessage("1,000,001 characters is more than the 1,000,000 that a draft can hold. Upload it as a document instead.");
    }
}
