using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Measuring;

/// <summary>Fills a record with children's files, each with a mother, an open case, an allocation and a task, spread over the allocated workers.</summary>
internal static class ManyFiles
{
    // An act of 250 files had not ended after a minute where ten of 25 each took seconds.
    private const int InOneAct = 25;

    /// <summary>Opens files up to a number in all; returns the newest file of the named worker.</summary>
    public static async Task<Guid> UpToAsync(RecordUnderTest record, int total, Guid workerId)
    {
        await using var db = await record.OpenAsync();
        var irt = await db.Teams.Where(t => t.Key == "irt").Select(t => t.Id).SingleAsync();
        var workers = await db.RoleAssignments.Where(r => r.Role == Domain.Staff.StaffRole.AllocatedWorker)
            .Join(db.Staff, r => r.StaffId, s => s.Id, (r, s) => new Worker(s.Id, s.FullName, r.TeamId)).ToListAsync();
        var mine = workers.FindIndex(w => w.Id == workerId);
        var newest = Guid.Empty;
        for (var made = await db.Files.CountAsync(); made < total; made += InOneAct)
        {
            await record.DoAsync(Permission.ManageStaff, Actor.System, async work =>
            {
                for (var i = 0; i < Math.Min(InOneAct, total - made); i++)
                {
                    // A worker has a caseload of tens, however many files the record holds: most files belong to cases long closed.
                    var open = made + i < 1000;
                    var worker = workers[(made + i) % workers.Count];
                    var id = await OneAsync(work, made + i, (made + i) / workers.Count, worker, open, irt);
                    if (open && (made + i) % workers.Count == mine)
                        newest = id;
                }
                return work.By.ById;
            });
        }
        return newest;
    }

    private static async Task<Guid> OneAsync(Work work, int number, int round, Worker worker, bool open, Guid irt)
    {
        var person = Person.Add(new PersonDetails($"Child{number % 997}", $"Family{number / 3 % 9973}", DateOfBirth: new DateOnly(2012, 1, 1).AddDays(number % 4000)), work.By);
        var file = ChildFile.Open(person.Id, await work.NextAsync(Series.PermanentNumbers, PermanentNumber.First), work.By);
        var theCase = Case.Open(file.Id, worker.TeamId, work.By);
        theCase.Allocate(worker.Id, worker.Name, worker.TeamId, null, work.By);
        work.Db.AddRange(person, file, theCase);
        Family(work, person, number);
        if (!open)
        {
            theCase.Close(work.By.Day.AddYears(75), "Outcomes achieved", work.By);
            return file.Id;
        }
        work.Db.Add(round % 2 == 0
            ? WorkTask.ForPerson(file.Id, theCase.Id, TaskKind.CompleteNarrates, "Complete the CwCN", null, worker.Id, worker.TeamId, work.By.Day.AddDays(number % 30), work.By)
            : WorkTask.ForTeam(file.Id, theCase.Id, TaskKind.StartNarrates, "Start NARRATES", null, round % 4 == 1 ? irt : worker.TeamId, work.By.Day.AddDays(number % 10), work.By));
        return file.Id;
    }

    // A mother, who lives with the child; every search and every list of people asks to whom somebody belongs.
    private static void Family(Work work, Person child, int number)
    {
        var mother = Person.Add(new PersonDetails($"Mother{number % 499}", child.Surname, DateOfBirth: new DateOnly(1985, 1, 1).AddDays(number % 4000)), work.By);
        var household = Household.SetUp($"The {child.Surname}s", work.By);
        household.Join(child.Id, work.By.Day, work.By);
        household.Join(mother.Id, work.By.Day, work.By);
        work.Db.AddRange(mother, Relationship.Record(child.Id, mother.Id, "mother", true, null, work.By), household);
    }

    private sealed record Worker(Guid Id, string Name, Guid TeamId);
}
