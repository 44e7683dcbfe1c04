using CaseRecording.App.Data;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>A chronology read across a family, and one that leaves the record (P27).</summary>
public sealed class ChronologyToTakeTests
{
    private static readonly DateOnly May = new(2024, 5, 1);

    [Theory, Engines, Policy("P27"), Policy("P44")]
    public async Task The_familys_chronology_takes_from_brothers_and_sisters_only_what_was_marked_for_this_child(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        await EventAsync(world, juan, "Juan moved.", May.AddDays(5));
        var (marked, takenBack) = (await EventAsync(world, voirrey, "Voirrey was hurt.", May, matters: juan), await EventAsync(world, voirrey, "Voirrey passed her exam.", May.AddDays(1), matters: juan));
        await EventAsync(world, voirrey, "Voirrey changed school.", May.AddDays(2));
        await TakeBackAsync(world, takenBack);

        var family = await FamilyAsync(world, juan, erin);

        family.Entries.Select(e => (e.Headline, e.OfWhom)).Should().Equal(("Voirrey was hurt.", "Voirrey Quayle"), ("Juan moved.", null));
        family.Entries[0].Should().Match<ChronologyRow>(e => e.Id == marked && e.WhyHere == "He was in the room." && e.OfWhomLink == $"files/{voirrey}/chronology" && e.Impact == "He slept badly.");
        (await FamilyAsync(world, voirrey, erin)).Entries.Should().HaveCount(3, "nothing of Juan's was marked for her").And.OnlyContain(e => e.OfWhom == null);
        (await ViewsAsync(world, voirrey)).Should().Equal("Family chronology", "Family chronology");
        (await ViewsAsync(world, juan)).Should().Equal("Family chronology");
        await world.The<FamilyChronologyQuery>().ReadAsync(juan, FamilyChronologyQuery.Part, new HashSet<Guid> { juan, voirrey }, erin);
        (await ViewsAsync(world, juan)).Should().HaveCount(1, "the same look is one line");
    }

    [Theory, Engines, Policy("P07"), Policy("P42"), Policy("P27")]
    public async Task A_brothers_or_sisters_file_that_this_reader_may_not_know_of_adds_nothing_and_one_that_asks_for_a_reason_is_no_link(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var (juan, hidden, elsewhere) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Hidden"), await world.CaseAsync("cm2", forename: "Elsewhere"));
        await EventAsync(world, hidden, "A secret.", May, matters: juan);
        await EventAsync(world, elsewhere, "He broke his arm.", May.AddDays(1), matters: juan);
        await world.RestrictAsync(hidden, maureen);

        (await FamilyAsync(world, juan, erin)).Entries.Should().ContainSingle().Which.Should().Match<ChronologyRow>(e => e.Headline == "He broke his arm." && e.WhyHere == "He was in the room." && e.OfWhomLink == null && e.Impact == null && e.Action == null && e.Analysis == null);
        (await FamilyAsync(world, juan, maureen)).Entries.Should().HaveCount(2);
        (await ViewsAsync(world, hidden)).Should().HaveCount(1, "Maureen saw it, Erin did not");
        await FluentActions.Awaiting(() => FamilyAsync(world, elsewhere, erin)).Should().ThrowAsync<RuleBrokenException>().WithMessage(CaseRecording.App.Security.FileAccess.NeedsReason);
        await FluentActions.Awaiting(() => FamilyAsync(world, hidden, erin)).Should().ThrowAsync<RuleBrokenException>().WithMessage(CaseRecording.App.Security.FileAccess.NotFound);
    }

    [Theory, Engines, Policy("P07"), Policy("P27")]
    public async Task Every_print_and_every_document_is_in_the_access_log_of_each_file_whose_words_leave(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (juan, voirrey) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        await EventAsync(world, juan, "Juan moved.", May);
        await EventAsync(world, voirrey, "Voirrey was hurt.", May, matters: juan);

        var alone = await TakeAsync(world, juan, "court", null, asWord: true);
        var together = await TakeAsync(world, juan, "full", "1", asWord: false);

        (alone.Rows.Count, together.Rows.Count, alone.Prepared.ToString()).Should().Be((1, 2, "Erin Callow, Social Worker"));
        (await ViewsAsync(world, juan)).Should().BeEquivalentTo("Chronology, court version, Word document", "Print: Chronology, full version, with brothers and sisters");
        (await ViewsAsync(world, voirrey)).Should().Equal("Print: Chronology, full version, with brothers and sisters");
    }

    [Theory, Engines, Policy("P07"), Policy("P27")]
    public async Task Whoever_may_not_open_the_file_takes_nothing_and_nobody_does_where_the_log_cannot_be_written(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var juan = await world.CaseAsync(worker: erin);
        await EventAsync(world, juan, "Juan moved.", May);

        foreach (var stranger in new[] { world.With(StaffRole.SystemAdministrator), world.Staff("Fenella") })
            await FluentActions.Awaiting(() => TakeAsync(world, juan, "full", null, true, stranger)).Should().ThrowAsync<RuleBrokenException>();
        (await ViewsAsync(world, juan)).Should().BeEmpty();
        await world.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"FileViews\" RENAME TO \"Elsewhere\""));
        await FluentActions.Awaiting(() => TakeAsync(world, juan, "full", null, true)).Should().ThrowAsync<Exception>();
        await FluentActions.Awaiting(() => FamilyAsync(world, juan, erin)).Should().ThrowAsync<Exception>();
    }

    private static Task<ChronologyOfChild> FamilyAsync(World world, Guid file, Actor who) => world.The<FamilyChronologyQuery>().ReadAsync(file, FamilyChronologyQuery.Part, new HashSet<Guid>(), who);

    private static Task<ChronologyPaper> TakeAsync(World world, Guid file, string version, string? family, bool asWord, Actor? who = null) =>
        world.The<ChronologyToTakeQuery>().ReadAsync(file, ChronologyAsked.Of(version, null, null, family, null), asWord, who ?? world.Staff("Erin"));

    private static Task<List<string>> ViewsAsync(World world, Guid file) => world.ReadAsync(db => db.FileViews.Where(v => v.FileId == file).OrderBy(v => v.Id).Select(v => v.Part).ToListAsync());

    // An event in a chronology, and for which other child it matters.
    private static Task<Guid> EventAsync(World world, Guid file, string headline, DateOnly day, Guid? matters = null) => world.ActAsync(work =>
    {
        var entry = ChronologyEntry.TakeUp(file, null, A.EventDetails(headline, day), null, work.By);
        work.Db.Add(entry);
        if (matters is { } other)
            work.Db.Add(ChronologyRelevance.Record(entry, other, "He was in the room.", null, work.By));
        return Task.FromResult(entry.Id);
    });

    private static Task TakeBackAsync(World world, Guid entryId) => world.ActAsync(async work =>
    {
        var relevance = await work.Db.ChronologyRelevances.SingleAsync(r => r.EntryId == entryId);
        work.Db.Add(relevance.TakeBack(await work.Db.ChronologyEntries.SingleAsync(e => e.Id == entryId), "It was another day.", work.By));
        return entryId;
    });
}
