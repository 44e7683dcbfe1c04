using CaseRecording.App.Features.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;
using FileAccess = CaseRecording.App.Security.FileAccess;

namespace CaseRecording.Tests.Features.Files;

public class FilePageTests
{
    [Theory, Engines, Policy("P07")]
    public async Task Without_a_working_relationship_a_line_of_reason_comes_first_and_is_logged(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        var (erin, header) = (world.Staff("Erin Callow"), world.The<FileHeaderQuery>());

        (await header.Invoking(h => h.ReadAsync(file, erin, "Work")).Should().ThrowAsync<RuleBrokenException>()).WithMessage(FileAccess.NeedsReason);
        (await world.The<GiveReason>().RunAsync(new(file, " \t "), erin)).Refusal.Should().StartWith("Reason");
        (await world.The<GiveReason>().RunAsync(new(file, "His cousin is on my caseload."), erin)).Refusal.Should().BeNull();
        (await header.ReadAsync(file, erin, "Work")).Name.Should().Be("Juan Quayle");

        var log = await world.The<AccessLogQuery>().ReadAsync(file, null, world.Staff("Breeshey Cain"));
        log.Should().Contain(v => v.By == "Erin Callow, Social Worker" && v.Reason == "His cousin is on my caseload." && v.Relationship == "No working relationship");
        world.Clock.Advance(TimeSpan.FromHours(13));
        await header.Invoking(h => h.ReadAsync(file, erin, "Work")).Should().ThrowAsync<RuleBrokenException>();
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_restricted_file_and_one_that_does_not_exist_give_the_same_sentence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        (await world.The<RestrictFile>().RunAsync(new(file, [], "Her father works here."), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();

        foreach (var who in new[] { "Daniel Osei", "Orry Mylchreest", "Lucy Hargreaves" })
        {
            var actor = world.Staff(who);
            var restricted = await world.The<FileHeaderQuery>().Invoking(h => h.ReadAsync(file, actor, "Work")).Should().ThrowAsync<RuleBrokenException>();
            var missing = await world.The<FileHeaderQuery>().Invoking(h => h.ReadAsync(Guid.NewGuid(), actor, "Work")).Should().ThrowAsync<RuleBrokenException>();
            restricted.Which.Message.Should().Be(missing.Which.Message).And.Be(FileAccess.NotFound);
            (await world.The<GiveReason>().RunAsync(new(file, "I would like to know."), actor)).Refusal.Should().Be(FileAccess.NotFound);
        }
        (await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Breeshey Cain"), "Work")).Alerts.Should().ContainSingle(a => a.Word == "Restricted");
    }

    [Theory, Engines, Policy("P42")]
    public async Task Naming_one_more_person_and_lifting_the_restriction_take_effect_at_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        var (breeshey, daniel) = (world.Staff("Breeshey Cain"), world.Staff("Daniel Osei"));
        await world.The<RestrictFile>().RunAsync(new(file, [], "Her father works here."), breeshey);

        (await world.The<AllowOnFile>().RunAsync(new(file, daniel.Id, "He takes over tonight."), breeshey)).Refusal.Should().BeNull();
        (await world.The<FileHeaderQuery>().ReadAsync(file, daniel, null)).Name.Should().Be("Juan Quayle");
        (await world.The<LiftRestriction>().RunAsync(new(file, "The father has left."), breeshey)).Refusal.Should().BeNull();
        (await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Priya Nair"), null)).Alerts.Should().BeEmpty();
        (await world.The<LiftRestriction>().RunAsync(new(file, "Again."), breeshey)).Refusal.Should().Contain("not restricted");
    }

    [Theory, Engines, Policy("P53"), Policy("P68")]
    public async Task The_history_says_who_did_what_when_and_why_newest_first_with_roles_as_they_were_then(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;

        var history = await world.The<HistoryQuery>().ReadAsync(file, null, world.Staff("Breeshey Cain"));

        history.Select(h => h.Id).Should().BeInDescendingOrder(Comparer<Guid>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString())));
        history.Should().Contain(h => h.What == "Referral accepted; NARRATES (CwCN) to be started" && h.By == "Breeshey Cain, Team Manager" && h.Why == "The children have gone without meals for months.");
        history.Should().Contain(h => h.What.StartsWith("File opened with permanent number") && h.By == "Daniel Osei, Social Worker");
    }

    [Theory, Engines, Policy("P53")]
    public async Task A_line_of_history_opens_what_changed_with_names_and_without_texts(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        var breeshey = world.Staff("Breeshey Cain");
        var lines = await world.The<HistoryQuery>().ReadAsync(file, null, breeshey);
        var opened = async (Func<HistoryRow, bool> line) => await world.The<HistoryChangesQuery>().ReadAsync(file, lines.Single(line).Id, breeshey);

        (await opened(h => h.What.StartsWith("Referral accepted"))).Should().Contain(c => c.StartsWith("State: from awaiting decision to accepted")).And.NotContain(c => c.Contains("gone without meals"));
        (await opened(h => h.What == "Case opened")).Should().Contain("Team: Initial Response Team");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_line_of_another_file_opens_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (mine, other) = ((await world.AcceptedChildAsync()).FileId, (await world.AcceptedChildAsync(A.Child("Orry"))).FileId);
        var breeshey = world.Staff("Breeshey Cain");
        var line = (await world.The<HistoryQuery>().ReadAsync(other, null, breeshey)).First(h => h.Changed);

        (await world.The<HistoryChangesQuery>().ReadAsync(mine, line.Id, breeshey)).Should().BeEmpty();
    }

    [Theory, Engines]
    public async Task A_page_of_history_ends_where_the_next_begins(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        var breeshey = world.Staff("Breeshey Cain");
        for (var i = 0; i < 30; i++)
        {
            await world.The<RestrictFile>().RunAsync(new(file, [], $"Why {i}."), breeshey);
            await world.The<LiftRestriction>().RunAsync(new(file, $"Why not {i}."), breeshey);
        }
        var first = await world.The<HistoryQuery>().ReadAsync(file, null, breeshey);
        var second = await world.The<HistoryQuery>().ReadAsync(file, first[^1].Id, breeshey);

        first.Should().HaveCount(HistoryQuery.PageSize);
        first.Concat(second).Select(h => h.Id).Should().OnlyHaveUniqueItems();
        (await world.ReadAsync(db => db.History.CountAsync(h => h.FileId == file))).Should().Be(first.Count + second.Count);
    }

    [Theory, Engines, Policy("P13")]
    public async Task The_header_shows_number_stage_worker_and_what_is_due(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await world.AcceptedChildAsync()).FileId;
        var row = await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Daniel Osei"), "Work");
        row.Number.Should().MatchRegex(@"^\d{3} \d{3} \d$");
        (row.AgeOrExpected, row.Stage, row.AllocatedTo).Should().Be(("7 (4 June 2019)", "Referral accepted", "nobody yet; Initial Response Team has the case"));
        row.Due.Should().ContainSingle().Which.Title.Should().Be("Start NARRATES (CwCN)");
    }

    [Theory, Engines, Policy("P42")]
    public async Task Files_opened_lately_are_a_way_back_to_them_as_long_as_one_may_know_of_them(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (first, second) = ((await world.AcceptedChildAsync()).FileId, (await world.AcceptedChildAsync(A.Child("Orry"))).FileId);
        var daniel = world.Staff("Daniel Osei");
        foreach (var file in new[] { first, second, first })
        {
            await world.The<FileHeaderQuery>().ReadAsync(file, daniel, "Story");
            world.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        async Task<IEnumerable<Guid>> LatelyAsync() => (await world.The<RecentFilesQuery>().ReadAsync(daniel)).Select(f => f.FileId);

        (await LatelyAsync()).Should().Equal(first, second);
        (await world.The<RecentFilesQuery>().ReadAsync(world.Staff("Breeshey Cain"))).Should().NotContain(f => f.FileId == second, "she did not open it");
        await world.RestrictAsync(first, world.Staff("Breeshey Cain"));
        (await LatelyAsync()).Should().Equal(second);
        world.Clock.Advance(TimeSpan.FromDays(RecentFilesQuery.DaysBack + 2));
        (await LatelyAsync()).Should().BeEmpty();
    }
}
