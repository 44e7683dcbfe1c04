using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>Children with files, cases and tasks, made by the system's own hand so that a test says only what matters to it.</summary>
public static class Cases
{
    /// <summary>A child with a file; nothing is asked of the order in which a referral would come.</summary>
    public static Task<Guid> FileAsync(this World world, string forename = "Juan", string surname = "Quayle", DateOnly? born = null) => world.ActAsync(async work =>
    {
        var person = Person.Add(new PersonDetails(forename, surname, DateOfBirth: born ?? new DateOnly(2019, 6, 4)), work.By);
        var file = ChildFile.Open(person.Id, await work.NextAsync(Series.PermanentNumbers, PermanentNumber.First), work.By);
        work.Db.AddRange(person, file);
        return file.Id;
    });

    /// <summary>A child with an open case of a team (its key in the seed data), allocated or not.</summary>
    public static async Task<Guid> CaseAsync(this World world, string team = "cm1", Actor? worker = null, string forename = "Juan", string surname = "Quayle", DateOnly? born = null)
    {
        var fileId = await world.FileAsync(forename, surname, born);
        await world.ActAsync(async work =>
        {
            var teamId = await work.TeamAsync(team);
            var opened = Case.Open(fileId, teamId, work.By);
            if (worker is not null)
                opened.Allocate(worker.Id, worker.FullName, teamId, "first", work.By);
            work.Db.Add(opened);
            return opened.Id;
        });
        return fileId;
    }

    /// <summary>A task on a file: in a team's tray, or in somebody's.</summary>
    public static Task<Guid> TaskAsync(this World world, Guid fileId, TaskKind kind, string team = "cm1", Actor? of = null, DateOnly? due = null, string title = "Something to do", Guid? subject = null) =>
        world.ActAsync(async work =>
        {
            var teamId = await work.TeamAsync(team);
            var caseId = (await work.OpenCaseAsync(fileId))?.Id;
            var task = of is null
                ? WorkTask.ForTeam(fileId, caseId, kind, title, subject, teamId, due, work.By)
                : WorkTask.ForPerson(fileId, caseId, kind, title, subject, of.Id, teamId, due, work.By);
            work.Db.Add(task);
            return task.Id;
        });

    /// <summary>Restricts a file to the people named.</summary>
    public static Task<Guid> RestrictAsync(this World world, Guid fileId, params Actor[] to) => world.ActAsync(async work =>
    {
        var file = await work.Db.Files.Include(f => f.Restrictions).FirstAsync(f => f.Id == fileId);
        work.Db.AddRange(file.Restrict(to.Select(a => a.Id), "A relative works here.", work.By));
        return fileId;
    });

    /// <summary>An act by the system, through the one path of a write.</summary>
    public static async Task<Guid> ActAsync(this World world, Func<Work, Task<Guid>> act)
    {
        var outcome = await world.The<CaseWork>().RunAsync(Permission.ManageStaff, Actor.System, act);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
