using CaseRecording.App.Features;
using CaseRecording.App.Features.Ecomaps;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Ecomaps;

[Policy("P56")]
public sealed class EcomapTests
{
    [Theory, Engines]
    public async Task Who_is_round_the_child_is_offered_saved_as_a_dated_version_and_compared_with_the_next(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var nan = await RelativeAsync(open, "Doreen", "grandmother");
        var school = (await world.The<BeginInvolvement>().RunAsync(new(open.FileId, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, A.Today), open.Worker)).Id;
        (await ReadAsync(open)).Around.Select(a => (a.Name, a.What, a.Kind)).Should().BeEquivalentTo(
            [("Doreen Quayle", "Grandmother", AroundKind.Person), ("Ballacottier School", "Ann Radcliffe, Designated Safeguarding Lead", AroundKind.Agency)]);

        var first = await SavedAsync(open, [Person(nan, 60), Agency(school, 50)]);
        world.Clock.Advance(TimeSpan.FromDays(1));
        var second = await SavedAsync(open, [Person(nan, 15) with { Strength = TieStrength.Strong, Remark = "She makes soup." }, Support("Onchan Juniors")], first);

        var row = await ReadAsync(open, second, first);
        row.Versions.Select(v => (v.Id, v.Number, v.By, v.WithChild)).Should().Equal((second, 2, "Erin Callow, Social Worker", true), (first, 1, "Erin Callow, Social Worker", true));
        row.Ties.Select(t => (t.With.Name, t.With.What, t.Tie.Remark)).Should().Equal(("Doreen Quayle", "Grandmother", "She makes soup."), ("Onchan Juniors", "Club or team", null));
        EcomapDrawn.Of(row.TiesBefore, row.Ties).Select(d => (d.With.Name, d.Change)).Should().Equal(
            ("Doreen Quayle", "nearer, now said to be strong"), ("Onchan Juniors", "new"), ("Ballacottier School", "gone"));
        (await ReadAsync(open, first)).Ties.Select(t => t.Tie).Should().Equal(Person(nan, 60), Agency(school, 50));
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == open.FileId && h.SubjectId == second).Select(h => h.What).ToListAsync())).Should().Equal("Ecomap saved, version 2, drawn with the child on 4 November 2026");
    }

    [Theory, Engines]
    public async Task What_was_said_is_found_with_the_supports_and_not_what_was_said_of_a_person(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var nan = await RelativeAsync(open, "Doreen", "grandmother");
        await SavedAsync(open, [Person(nan, 15) with { Remark = "She makes soup." }, Support("Onchan Juniors") with { Remark = "I am in goal." }]);

        var hit = (await world.The<WordsSearch>().ReadAsync(new("goal juniors"), null, open.Worker)).Rows.Should().ContainSingle().Subject;
        (hit.What, hit.Link, hit.NoteLink).Should().Be(("Ecomap", $"files/{open.FileId}/ecomap", null));
        (await world.The<WordsSearch>().ReadAsync(new("soup"), null, open.Worker)).Rows.Should().BeEmpty("not everybody who opens the file may know of a person on it");
    }

    [Theory, Engines, Policy("P42")]
    public async Task Whoever_stands_behind_a_restricted_file_is_on_no_version_for_who_may_not_know_of_them_and_stays_for_who_may(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var nan = await RelativeAsync(open, "Doreen", "grandmother");
        var hidden = await world.CaseAsync("cm1", open.Worker, "Mya");
        var sister = await world.ReadAsync(db => db.Files.Where(f => f.Id == hidden).Select(f => f.PersonId).SingleAsync());
        await RelateAsync(open, sister, "sister");
        var first = await SavedAsync(open, [Person(nan, 60), Person(sister, 20) with { Remark = "Mya shares her sweets." }]);
        await world.RestrictAsync(hidden, open.SeniorManager);

        var row = await ReadAsync(open);
        row.Ties.Select(t => t.With.Name).Should().Equal("Doreen Quayle");
        row.Latest.Concat(row.TiesBefore).Select(t => t.With.Name).Should().Equal("Doreen Quayle");
        row.Around.Select(a => a.Name).Should().Equal("Doreen Quayle");
        (await TryAsync(open, [Person(nan, 60), Person(sister, 20)], first)).Refusal.Should().StartWith("Somebody on the ecomap is not recorded round this child.");

        var second = await SavedAsync(open, [Person(nan, 30)], first);

        (await ReadAsync(open, second, first)).Ties.Should().HaveCount(1);
        var seen = await world.The<EcomapQuery>().ReadAsync(open.FileId, second, first, open.SeniorManager);
        EcomapDrawn.Of(seen.TiesBefore, seen.Ties).Select(d => (d.With.Name, d.Change)).Should().Equal(("Doreen Quayle", "nearer"), ("Mya Quayle", null));
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_saved_version_is_never_written_over(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var first = await SavedAsync(open, [Support("Onchan Juniors")]);

        (await TryAsync(open, [Support("Rex")], null, open.Colleague)).Refusal.Should().StartWith("Somebody else saved an ecomap of this child while you arranged yours.");
        foreach (var change in new[] { "UPDATE \"EcomapTies\" SET \"Distance\" = 1", "DELETE FROM \"EcomapTies\"", "UPDATE \"EcomapVersions\" SET \"Number\" = 9" })
        {
#pragma warning disable RS0030, EF1002 // What no program may do is tried on the database itself.
            var tried = () => world.ReadAsync(db => db.Database.ExecuteSqlRawAsync(change));
#pragma warning restore RS0030, EF1002
            (await tried.Should().ThrowAsync<Exception>()).And.Message.Should().Contain("append-only");
        }
        (await ReadAsync(open)).Versions.Select(v => v.Id).Should().Equal(first);
    }

    [Fact]
    public async Task A_stranger_an_agency_of_another_child_and_a_kind_that_is_none_are_refused()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var other = await world.CaseAsync("cm1", open.Worker, "Mya");
        var theirs = (await world.The<BeginInvolvement>().RunAsync(new(other, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, A.Today), open.Worker)).Id;
        var stranger = await world.PersonAsync(new PersonDetails("Illiam", "Kelly", DateOfBirth: new DateOnly(1990, 1, 1)));
        var child = await world.ReadAsync(db => db.Files.Where(f => f.Id == open.FileId).Select(f => f.PersonId).SingleAsync());

        foreach (var tie in new[] { Person(stranger, 50), Person(child, 50), Person(Guid.NewGuid(), 50) })
            (await TryAsync(open, [tie])).Refusal.Should().StartWith("Somebody on the ecomap is not recorded round this child.");
        (await TryAsync(open, [Agency(theirs, 50)])).Refusal.Should().StartWith("An agency on the ecomap is not on this child's file.");
        (await TryAsync(open, [Support("Rex") with { Kind = "dragon" }])).Refusal.Should().Be("Choose what each support is from the list.");
    }

    [Fact]
    public async Task An_agency_that_is_involved_no_more_stays_on_the_versions_it_is_on_and_is_not_offered_again()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var school = (await world.The<BeginInvolvement>().RunAsync(new(open.FileId, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, A.Today), open.Worker)).Id;
        await SavedAsync(open, [Agency(school, 50)]);
        (await world.The<EndInvolvement>().RunAsync(new(open.FileId, school, A.Today), open.Worker)).Refusal.Should().BeNull();

        var row = await ReadAsync(open);
        row.Ties.Should().ContainSingle().Which.With.Should().Match<AroundRow>(a => !a.Now && a.What.EndsWith("(no longer involved)"));
    }

    [Fact]
    public async Task Only_who_may_write_about_the_child_saves_one_and_only_while_a_case_is_open()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        var secretary = open.Secretary;

        (await TryAsync(open, [Support("Rex")], null, secretary)).Refusal.Should().Contain("can write a note");
        (await world.The<EcomapQuery>().ReadAsync(open.FileId, null, null, secretary)).MayArrange.Should().BeFalse();
        var without = await world.FileAsync("Finlo");
        (await world.The<SaveEcomap>().RunAsync(new(without, new(A.Today, false, null), [Support("Rex")], null, HandInKey.New()), open.Manager)).Refusal.Should().NotBeNull();
    }

    [Fact]
    public async Task A_crowded_ecomap_of_many_versions_takes_as_many_queries_as_a_first_one()
    {
        await using var world = await World.StartAsync();
        var open = await OpenCase.InAsync(world);
        await RelativeAsync(open, "Doreen", "grandmother");
        var last = await SavedAsync(open, [Support("Rex")]);
        var few = await QueryCounter.OfAsync(() => ReadAsync(open));
        for (var i = 0; i < 8; i++)
            await RelativeAsync(open, $"Finn{i}", "brother");
        for (var i = 0; i < 3; i++)
            last = await SavedAsync(open, [.. Enumerable.Range(0, 30).Select(n => Support($"Friend {n}"))], last);

        (await QueryCounter.OfAsync(() => ReadAsync(open))).Should().Be(few);
    }

    private static Task<EcomapRow> ReadAsync(OpenCase open, Guid? version = null, Guid? with = null) => open.World.The<EcomapQuery>().ReadAsync(open.FileId, version, with, open.Worker);

    private static Task<App.Data.Outcome> TryAsync(OpenCase open, IReadOnlyList<EcomapTieDetails> ties, Guid? from = null, Actor? by = null) =>
        open.World.The<SaveEcomap>().RunAsync(new(open.FileId, new EcomapDetails(A.Today, true, null), ties, from, HandInKey.New()), by ?? open.Worker);

    private static async Task<Guid> SavedAsync(OpenCase open, IReadOnlyList<EcomapTieDetails> ties, Guid? from = null)
    {
        var outcome = await TryAsync(open, ties, from);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    private static EcomapTieDetails Person(Guid id, int distance) => new(id, null, null, null, new EcomapPlace(0, distance));

    private static EcomapTieDetails Agency(Guid id, int distance) => new(null, id, null, null, new EcomapPlace(90, distance));

    private static EcomapTieDetails Support(string name) => new(null, null, name, "club", new EcomapPlace(180, 50));

    private static async Task<Guid> RelativeAsync(OpenCase open, string forename, string kind)
    {
        var id = await open.World.PersonAsync(new PersonDetails(forename, "Quayle", DateOfBirth: new DateOnly(1960, 1, 1)));
        await RelateAsync(open, id, kind);
        return id;
    }

    private static async Task RelateAsync(OpenCase open, Guid id, string kind)
    {
        var child = await open.World.ReadAsync(db => db.Files.Where(f => f.Id == open.FileId).Select(f => f.PersonId).SingleAsync());
        (await open.World.The<RecordRelationship>().RunAsync(new(child, id, kind, false), open.Worker)).Refusal.Should().BeNull();
    }
}
