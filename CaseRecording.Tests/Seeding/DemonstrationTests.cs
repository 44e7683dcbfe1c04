using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Seeding;

/// <summary>What a new installation is filled with, once every step of every story was taken by the real commands.</summary>
public sealed class DemonstrationTests(PlayedStories stories) : IClassFixture<PlayedStories>
{
    [Theory, Engines]
    public async Task Every_story_goes_to_its_end_and_leaves_thirty_five_children(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        (await world.ReadAsync(db => db.Files.CountAsync())).Should().Be(35);
        (await world.ReadAsync(db => db.Files.Select(f => f.PermanentNumber).Distinct().CountAsync())).Should().Be(35);
    }

    [Theory, Engines]
    public async Task Every_state_of_every_workflow_is_there_to_be_looked_at(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        (await world.ReadAsync(db => db.Referrals.Select(r => r.State).Distinct().ToListAsync())).Should().BeEquivalentTo(Enum.GetValues<ReferralState>());
        (await world.ReadAsync(db => db.Narrates.Select(n => n.State).Distinct().ToListAsync())).Should().BeEquivalentTo(Enum.GetValues<NarratesState>());
        (await world.ReadAsync(db => db.Plans.Select(p => p.State).Distinct().ToListAsync())).Should().BeEquivalentTo(Enum.GetValues<PlanState>());
        (await world.ReadAsync(db => db.Reviews.Select(r => r.State).Distinct().ToListAsync())).Should().BeEquivalentTo(Enum.GetValues<ReviewState>());
        (await world.ReadAsync(db => db.Closures.Select(c => c.State).Distinct().ToListAsync())).Should().BeEquivalentTo(Enum.GetValues<ClosureState>());
    }

    [Theory, Engines]
    public async Task The_work_is_the_workers_and_never_the_systems(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        var authors = await world.ReadAsync(db => db.History.Where(h => h.FileId != null).Select(h => h.Recorded.ById).Distinct().ToListAsync());

        authors.Should().HaveCountGreaterThan(15).And.NotContain(Actor.System.Id);
    }

    [Theory, Engines]
    public async Task Everything_was_recorded_when_it_is_told_to_have_been(Engine engine)
    {
        var world = await stories.OnAsync(engine);
        var (now, aYearAgo) = (A.Now, A.Now.AddDays(-365));

        var times = await world.ReadAsync(db => db.History.Where(h => h.FileId != null).Select(h => h.Recorded.At).ToListAsync());
        var notes = await world.ReadAsync(db => db.CaseNotes.Select(n => new { n.HappenedOn.Day, n.Recorded.At, n.Recorded.ByName }).ToListAsync());

        times.Should().OnlyContain(at => at < now).And.Contain(at => at < aYearAgo, "an earlier case of one child closed more than a year ago");
        notes.Should().OnlyContain(note => note.Day <= IslandTime.DayOf(note.At));
    }

    [Theory, Engines]
    public async Task Niamh_and_Cahal_Brennans_case_is_closed_and_every_letter_is_sent(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        var files = await world.ReadAsync(db => db.Files.Where(f => db.People.Any(p => p.Id == f.PersonId && p.Surname == "Brennan")).Select(f => f.Id).ToListAsync());
        var cases = await world.ReadAsync(db => db.Cases.Where(c => files.Contains(c.FileId)).ToListAsync());
        var letters = await world.ReadAsync(db => db.ClosureLetters.Where(l => files.Contains(l.FileId)).ToListAsync());
        var referrals = await world.ReadAsync(db => db.Referrals.Where(r => files.Contains(r.FileId)).ToListAsync());

        cases.Should().HaveCount(2).And.OnlyContain(c => c.Stage == CaseStage.Closed && c.Level == LevelOfNeed.AdditionalNeeds);
        letters.Should().HaveCount(8).And.OnlyContain(l => l.State == LetterState.Sent && l.SentByName == "Fenella Moore");
        referrals.Should().OnlyContain(r => r.State == ReferralState.Closed);
    }

    [Theory, Engines]
    public async Task A_closure_was_returned_once_with_the_managers_reasons(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        var returned = await world.ReadAsync(db => db.ClosureReturns.ToListAsync());

        returned.Should().ContainSingle().Which.ReturnedByName.Should().Be("Robert Clague");
    }

    [Theory, Engines, Policy("P30")]
    public async Task The_Kelly_childrens_NARRATES_can_be_started_before_a_manager_confirms_it(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        var files = await world.ReadAsync(db => db.Files.Where(f => db.People.Any(p => p.Id == f.PersonId && p.Surname == "Kelly")).Select(f => f.Id).ToListAsync());
        var cases = await world.ReadAsync(db => db.Cases.Where(c => files.Contains(c.FileId)).ToListAsync());

        cases.Should().HaveCount(3).And.OnlyContain(c => c.IsOpen && c.AwaitsConfirmation && c.Stage == CaseStage.Referral);
    }

    [Theory, Engines, Policy("P66")]
    public async Task Every_allocated_case_is_to_be_talked_over_by_somebody(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        var cases = await world.ReadAsync(db => db.Cases.AsNoTracking().Where(c => c.ClosedAt == null && c.AllocatedToId != null).ToListAsync());
        var asked = await world.ReadAsync(db => db.Tasks.AsNoTracking().Where(t => t.Kind == TaskKind.Supervise && t.State == TaskState.Open).ToListAsync());

        cases.Should().HaveCountGreaterThan(10).And.OnlyContain(c => asked.Count(t => t.CaseId == c.Id && t.AssignedToId != null && t.AssignedToId != c.AllocatedToId) == 1);
    }

    [Theory, Engines, Policy("P64"), Policy("P66")]
    public async Task Nothing_in_the_file_holds_up_a_case_that_is_ready_to_close_and_late_supervision_holds_Sams_up(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        foreach (var (child, worker) in new[] { ("Ealish", "Samuel Adeyemi"), ("Grace", "Gráinne Doyle"), ("Joy", "Gráinne Doyle") })
            (await CompleteAsync(world, child, worker)).State.Should().Be(ClosureItemState.Found, child);
        (await CompleteAsync(world, "Samuel", "Marek Zieliński")).Gaps.Should().ContainSingle()
            .Which.Should().Match<ClosureGapRow>(g => g.Sentence.StartsWith("Supervision of this case is overdue since") && g.Detail == "Robert Clague talks it over and writes the note." && g.Href == null);
    }

    private static async Task<ClosureItemView> CompleteAsync(World world, string child, string worker)
    {
        var by = world.Staff(worker);
        var file = await world.ReadAsync(db => db.Cases.Where(c => c.ClosedAt == null && c.AllocatedToId == by.Id)
            .Join(db.Files, c => c.FileId, f => f.Id, (_, f) => f).Where(f => db.People.Any(p => p.Id == f.PersonId && p.Forename == child)).Select(f => f.Id).SingleAsync());
        return (await world.The<ClosureQuery>().ReadAsync(file, ClosureRoute.OutcomesAchieved, by)).Items.Single(i => i.Kind == ClosureItemKind.FileComplete);
    }

    [Theory, Engines, Policy("P42")]
    public async Task The_restricted_children_do_not_exist_for_their_fathers_colleagues(Engine engine)
    {
        var world = await stories.OnAsync(engine);

        (await world.The<PeopleSearch>().ReadAsync("Poppy Gawne", null, world.Staff("Gráinne Doyle"))).Rows.Should().ContainSingle();
        (await world.The<PeopleSearch>().ReadAsync("Poppy Gawne", null, world.Staff("Peter Gawne"))).Rows.Should().BeEmpty();
        (await world.The<PeopleSearch>().ReadAsync("Poppy Gawne", null, world.Staff("Fenella Moore"))).Rows.Should().BeEmpty();
    }
}
