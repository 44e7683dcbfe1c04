using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Data;

/// <summary>The one path of a write, on both engines.</summary>
public sealed class CaseWorkTests
{
    [Theory, Engines, Policy("P53")]
    public async Task What_is_saved_carries_full_name_role_and_time_and_is_in_the_history_by_the_same_save(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin Callow");

        var outcome = await world.The<CaseWork>().RunAsync(Permission.AddPerson, erin, work => AddPersonAsync(work, "Juan"));

        outcome.Refusal.Should().BeNull();
        var person = await world.ReadAsync(db => db.People.SingleAsync(p => p.Id == outcome.Id));
        person.Recorded.Should().Be(world.Stamp(erin));
        var line = await world.ReadAsync(db => db.History.SingleAsync(h => h.SubjectId == outcome.Id));
        line.What.Should().Be("Person added");
        line.Recorded.ByName.Should().Be("Erin Callow");
        line.Changes.Should().Contain("\"Forename\"").And.NotContain("Juan", "texts appear in the history as digests only");
    }

    [Theory, Engines]
    public async Task A_refused_act_leaves_nothing_behind(Engine engine)
    {
        await using var world = await World.StartAsync(engine);

        var outcome = await world.The<CaseWork>().RunAsync(Permission.AddPerson, world.Staff("Erin Callow"), async work =>
        {
            await AddPersonAsync(work, "Juan");
            throw new RuleBrokenException("Not today.", "4.2");
        });

        outcome.Should().Be(Outcome.Refused("Not today.", "4.2"));
        (await world.ReadAsync(db => db.People.CountAsync())).Should().Be(0);
        (await world.ReadAsync(db => db.History.CountAsync(h => h.SubjectKind == nameof(Person)))).Should().Be(0);
    }

    [Theory, Engines]
    public async Task A_hand_in_sent_again_is_carried_out_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var work = world.The<CaseWork>();
        var erin = world.Staff("Erin Callow");
        var key = RecordItem.NewId(world.Stamp(erin));

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            work.RunAsync(Permission.AddPerson, erin, w => AddPersonAsync(w, "Juan"), key))));

        tries.Should().OnlyContain(t => t.Done && t.Id == tries[0].Id);
        (await world.ReadAsync(db => db.People.CountAsync())).Should().Be(1);
    }

    [Theory, Engines, Policy("P14")]
    public async Task Sixteen_people_writing_at_once_all_succeed_and_no_permanent_number_is_given_twice(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var work = world.The<CaseWork>();
        var erin = world.Staff("Erin Callow");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            work.RunAsync(Permission.TakeContact, erin, w => OpenFileAsync(w, $"Child{i}")))));

        outcomes.Should().OnlyContain(o => o.Done);
        var numbers = await world.ReadAsync(db => db.Files.Select(f => f.PermanentNumber).ToListAsync());
        numbers.Should().HaveCount(16).And.OnlyHaveUniqueItems();
    }

    [Theory, Engines]
    public async Task A_role_taken_away_no_longer_works_at_the_very_next_act(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var work = world.The<CaseWork>();
        var erin = world.Staff("Erin Callow");
        (await work.RunAsync(Permission.AddPerson, erin, w => AddPersonAsync(w, "Juan"))).Done.Should().BeTrue();

        (await work.RunAsync(Permission.ManageStaff, world.With(StaffRole.SystemAdministrator), async w =>
        {
            var member = await w.Db.Staff.Include(s => s.Roles).SingleAsync(s => s.Id == erin.Id);
            foreach (var role in member.Roles.Select(r => r.Role).Distinct().ToList())
                member.Take(role, w.By.Day);
            return member.Id;
        })).Refusal.Should().BeNull();

        var refused = await work.RunAsync(Permission.AddPerson, erin, w => AddPersonAsync(w, "Voirrey"));
        refused.Refusal.Should().StartWith("Only a").And.EndWith("can add a person.");
    }

    [Theory, Engines, Policy("P39")]
    public async Task A_row_that_is_append_only_is_not_changed_through_the_program(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var work = world.The<CaseWork>();
        var erin = world.Staff("Erin Callow");
        await work.RunAsync(Permission.AddPerson, erin, w => AddPersonAsync(w, "Juan"));

        var outcome = await work.RunAsync(Permission.AddPerson, erin, async w =>
        {
            var line = await w.Db.History.FirstAsync();
            w.Db.Remove(line);
            return line.Id;
        });

        outcome.Clause.Should().Be("3.7.1");
        outcome.Refusal.Should().Contain("Write a correction");
    }

    [Theory, Engines]
    public async Task Of_two_who_take_one_task_at_once_one_wins_and_the_other_gets_a_sentence(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var work = world.The<CaseWork>();
        var erin = world.Staff("Erin Callow");
        var file = await work.RunAsync(Permission.TakeContact, erin, w => OpenFileAsync(w, "Juan"));
        var task = await work.RunAsync(Permission.TakeContact, erin, w =>
        {
            var set = WorkTask.ForTeam(file.Id, null, TaskKind.Other, "Ring the school", null, w.Rights.Teams.First(), null, w.By);
            w.Db.Add(set);
            return Task.FromResult(set.Id);
        });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => work.RunAsync(Permission.TakeTasks, erin, async w =>
        {
            await w.Db.LockAsync($"file:{file.Id}", default);
            var found = await w.Db.Tasks.SingleAsync(t => t.Id == task.Id);
            found.Finish(w.By);
            return found.Id;
        }))));

        outcomes.Count(o => o.Done).Should().Be(1);
        outcomes.Single(o => !o.Done).Refusal.Should().Contain("no longer open");
        (await world.ReadAsync(db => db.History.CountAsync(h => h.SubjectId == task.Id && h.What.StartsWith("Task done")))).Should().Be(1);
    }

    private static Task<Guid> AddPersonAsync(Work work, string forename)
    {
        var person = Person.Add(new PersonDetails(forename, "Quayle", DateOfBirth: new DateOnly(2019, 6, 4)), work.By);
        work.Db.Add(person);
        return Task.FromResult(person.Id);
    }

    private static async Task<Guid> OpenFileAsync(Work work, string forename)
    {
        var person = await AddPersonAsync(work, forename);
        var file = ChildFile.Open(person, await work.NextAsync(Series.PermanentNumbers, PermanentNumber.First), work.By);
        work.Db.Add(file);
        return file.Id;
    }
}
