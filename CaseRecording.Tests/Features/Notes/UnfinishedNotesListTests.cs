using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>Many unfinished notes of one worker, and from where a manager says that their author has left (2.7.1, 3.6.1).</summary>
public sealed class UnfinishedNotesListTests
{
    [Theory, Engines, Policy("P07")]
    public async Task Somebody_without_a_case_is_marked_as_left_from_the_list_of_the_teams_people(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var team = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "cm1").Select(t => t.Id).SingleAsync());
        async Task<TeamMemberRow> RowAsync() => (await world.The<TeamStaffQuery>().ReadAsync(team, maureen)).Single(m => m.StaffId == erin.Id);

        (await RowAsync()).Should().BeEquivalentTo(new { FullName = "Erin Callow", Standing = (string?)null, MayMarkAsLeft = true, MayBringBack = false });
        (await world.The<TeamStaffQuery>().ReadAsync(team, world.Staff("Robert"))).Should().BeEmpty("it is another manager's team");
        (await world.The<MarkAsLeft>().RunAsync(new(erin.Id, "She moved away.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        (await RowAsync()).Should().BeEquivalentTo(new { Standing = "has left", HasLeft = true, MayMarkAsLeft = false, MayBringBack = true });
    }

    [Theory, Engines, Policy("P33")]
    public async Task A_hundred_unfinished_notes_come_as_the_latest_few_and_the_rest_when_asked(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, file) = (world.Staff("Erin"), await world.CaseAsync(worker: world.Staff("Erin")));
        for (var i = 0; i < 115; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.The<DraftStore>().PutAsync(DraftScope.Note(HandInKey.New()), "p1", file, $"Note {i}", erin);
        }
        var query = world.The<UnfinishedNotesQuery>();

        var first = await query.ReadAsync(null, erin);
        var second = await query.ReadAsync(null, first.Rows.Count, erin);
        var third = await query.ReadAsync(null, first.Rows.Count + second.Rows.Count, erin);

        (first.Rows.Count, first.Total, second.Rows.Count, third.Rows.Count, third.Total).Should().Be((10, 115, 100, 5, 115));
        var all = first.Rows.Concat(second.Rows).Concat(third.Rows).ToList();
        all.Select(n => n.NoteId).Should().OnlyHaveUniqueItems();
        all.Select(n => n.BegunAt).Should().BeInDescendingOrder();
    }
}
