using CaseRecording.App.Data;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Authorising;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Story;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features;

/// <summary>A list asks the database as often for a hundred rows as for ten.</summary>
public sealed class QueryCountTests
{
    [Fact]
    public async Task No_list_asks_the_database_once_per_row()
    {
        await using var world = await World.StartAsync();
        var worker = world.Staff("Erin");
        var manager = world.With(StaffRole.SeniorManager);
        var file = await world.CaseAsync("cm1", worker);
        var lists = Lists(world, file, worker, manager);

        await FillAsync(world, file, worker, 10);
        await CountAsync(lists); // What is asked once per run, such as a cache being filled, is asked here.
        var ten = await CountAsync(lists);
        await FillAsync(world, file, worker, 90);
        var hundred = await CountAsync(lists);

        hundred.Where(list => list.Value > ten[list.Key]).Should().BeEmpty("counts with ten rows were {0}", string.Join(", ", ten));
        ten.Values.Should().OnlyContain(count => count > 0 && count < 20, string.Join(", ", ten));
    }

    // The act itself: rights, way to the file, file, rows with their history (6). Then the evidence: closure and case, their course, the Closure
    // Record, notes, agencies, unfinished notes, overdue tasks, essential information, and the tasks that are open (9).
    [Fact, Policy("P67")]
    public async Task An_act_on_a_file_under_closure_looks_at_the_evidence_in_nine_queries()
    {
        await using var world = await World.StartAsync();
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        Task WriteAsync() => ClosingCase.DoneAsync(world.The<CaseWork>().OnFileAsync(closing.FileId, Permission.WriteNote, closing.Child.Worker, work =>
        {
            var task = WorkTask.ForPerson(closing.FileId, null, TaskKind.Other, "Ring the school", null, closing.Child.Worker.Id, null, null, work.By);
            work.Db.Add(task);
            return Task.FromResult(task.Id);
        }));
        await WriteAsync();

        (await QueryCounter.OfAsync(WriteAsync)).Should().BeLessThanOrEqualTo(15);
        (await QueryCounter.OfAsync(async () => (await closing.SendAsync()).Refusal.Should().BeNull())).Should().BeLessThanOrEqualTo(32);
    }

    private static Dictionary<string, Func<Task>> Lists(World world, Guid file, Actor worker, Actor manager) => new()
    {
        ["my work"] = () => world.The<MyWorkQuery>().ReadAsync(worker),
        ["team tray"] = () => world.The<TeamTrayQuery>().ReadAsync(null, null, worker),
        ["tray counts"] = () => world.The<TrayCountsQuery>().ReadAsync(worker),
        ["awaiting authorisation"] = () => world.The<AwaitingAuthorisationQuery>().ReadAsync(manager),
        ["referrals that wait"] = () => world.The<WaitingReferralsQuery>().ReadAsync(manager),
        ["referrals of a file"] = () => world.The<FileReferralsQuery>().ReadAsync(file, worker),
        ["notes of a file"] = () => world.The<NotesQuery>().ReadAsync(file, null, worker),
        ["history of a file"] = () => world.The<HistoryQuery>().ReadAsync(file, null, worker),
        ["access log of a file"] = () => world.The<AccessLogQuery>().ReadAsync(file, null, manager),
        ["header of a file"] = () => world.The<FileHeaderQuery>().ReadAsync(file, worker, null),
        ["story of a file"] = () => world.The<StoryQuery>().ReadAsync(file, worker),
        ["chronology of a file"] = () => world.The<ChronologyQuery>().ReadAsync(file, worker),
        ["chronology of a family"] = () => world.The<FamilyChronologyQuery>().ReadAsync(file, FamilyChronologyQuery.Part, new HashSet<Guid>(), worker),
        ["people of a file"] = () => world.The<FilePeopleQuery>().ReadAsync(file, worker),
        ["search"] = () => world.The<PeopleSearch>().ReadAsync("Corlett", null, worker),
        ["notices"] = () => world.The<NoticesQuery>().ReadAsync(worker),
        ["files opened lately"] = () => world.The<RecentFilesQuery>().ReadAsync(worker),
        ["my cases"] = () => world.The<MyCasesQuery>().ReadAsync(worker),
        ["caseload in supervision"] = () => world.The<CaseloadInSupervisionQuery>().ReadAsync(worker.Id, manager),
        ["workers in supervision"] = () => world.The<WorkersInSupervisionQuery>().ReadAsync(manager),
        ["allocation"] = () => world.The<AllocationQuery>().ReadAsync(null, manager),
        ["children to write about"] = () => world.The<ChildrenToWriteAboutQuery>().ReadAsync(worker),
        ["unfinished notes"] = () => world.The<UnfinishedNotesQuery>().ReadAsync(null, worker),
    };

    private static async Task<Dictionary<string, int>> CountAsync(Dictionary<string, Func<Task>> lists)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (name, read) in lists)
            counts[name] = await QueryCounter.OfAsync(read);
        return counts;
    }

    // Children with cases, tasks and referrals; on the one file as many notes, views, lines of history and notices. All in one act, to be quick.
    private static Task<Guid> FillAsync(World world, Guid file, Actor worker, int rows) => world.ActAsync(async work =>
    {
        var team = await work.TeamAsync("cm1");
        var person = await work.Db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync();
        var caseId = (await work.OpenCaseAsync(file))!.Id;
        var sibling = await work.Db.ChronologyRelevances.Select(r => (Guid?)r.FileId).FirstOrDefaultAsync();
        for (var i = 0; i < rows; i++)
        {
            var child = Person.Add(A.Child($"Finlo{i}", "Corlett"), work.By);
            var childFile = ChildFile.Open(child.Id, await work.NextAsync(Series.PermanentNumbers, PermanentNumber.First), work.By);
            var open = Case.Open(childFile.Id, team, work.By);
            if (i % 2 == 0)
                open.Allocate(worker.Id, worker.FullName, team, null, work.By);
            work.Db.AddRange(child, childFile, open,
                WorkTask.ForPerson(childFile.Id, open.Id, TaskKind.Other, "Something to do", null, worker.Id, team, work.By.Day.AddDays((i % 20) - 5), work.By),
                WorkTask.ForTeam(childFile.Id, open.Id, TaskKind.Other, "Something to take", null, team, i % 2 == 0 ? work.By.Day : null, work.By),
                A.Written(A.Visit() with { FileId = file, CaseId = caseId }, by: work.By),
                new FileView(work.By, file, "File", "Allocated worker", null),
                Notice.Tell(worker.Id, "Something happened.", null, file, work.By));
            sibling ??= childFile.Id;
            var told = A.Written(A.Visit() with { FileId = sibling.Value, CaseId = open.Id }, by: work.By);
            var hurt = ChronologyEntry.TakeUp(sibling.Value, new(ChronologySourceKind.Note, told.Id), A.EventDetails("She was hurt.", work.By.Day), null, work.By);
            work.Db.AddRange(told, hurt, ChronologyRelevance.Record(hurt, file, "He saw it.", null, work.By));
            Refer(work, childFile.Id, child.Id);
            Refer(work, file, person);
        }
        return file;
    });

    private static void Refer(Work work, Guid file, Guid child)
    {
        var contact = Contact.Take(A.TelephoneCall(), [child], work.By);
        var referral = Referral.Take(file, contact.Id, A.ReferralDetails(), work.By.Day.AddDays(1), work.By);
        referral.PassForDecision(work.By);
        work.Db.AddRange(contact, referral);
    }
}
