using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>A file that tells a story: referred, assessed, planned for and visited, with a mother, a school and something to do.</summary>
public static class TellingFile
{
    /// <summary>Makes one, the assessment and the plan through the commands a person uses.</summary>
    public static async Task<OpenCase> InAsync(World world)
    {
        var child = await OpenCase.InAsync(world);
        await world.ActAsync(async work =>
        {
            var juan = await work.Db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync();
            var kirree = Person.Add(new PersonDetails("Kirree", "Quayle"), work.By);
            var taken = Referral.Take(child.FileId, Guid.CreateVersion7(), A.ReferralDetails(), work.By.Day.AddDays(1), work.By);
            taken.PassForDecision(work.By);
            taken.Accept(A.Decision(), child.CaseId, work.By);
            work.Db.AddRange(kirree, taken, Relationship.Record(juan, kirree.Id, "mother", true, null, work.By),
                Involvement.Begin(child.FileId, "Ann Radcliffe", "SafeguardingLead", "Ballacottier School", "01624 000210", null, new DateOnly(2024, 1, 1), work.By));
            return juan;
        });
        var form = await ClosingCase.DoneAsync(world.The<StartNarrates>().RunAsync(new(child.FileId, NarratesVariant.CwCN, HandInKey.New()), child.Worker));
        await child.FillAsync(form, child.Worker);
        await ClosingCase.DoneAsync(world.The<ChooseOutcome>().RunAsync(new(child.FileId, form, NarratesOutcome.ComplexNeedsPlan, "His mother asks for help.", "Juan comes to school rested.", NarratesChosen.Nothing), child.Worker));
        await ClosingCase.DoneAsync(world.The<SubmitNarrates>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Worker));
        await ClosingCase.DoneAsync(world.The<AuthoriseNarrates>().RunAsync(new(child.FileId, form, HandInKey.New()), child.Manager));
        await child.PlanInForceAsync();
        await child.NoteAsync(A.Visit() with { HomeVisited = true, Passages = [new(PassageKind.ObservedFact, "There was bread in the kitchen."), new(PassageKind.ChildsWords, "“I like it when Mum reads.”")] });
        await child.NoteAsync(new(child.FileId, NoteKind.ManagementDecision, A.Visit().HappenedOn,
            [new(PassageKind.Decision, "Juan stays at school for lunch", null, "Maureen Kneale, Team Manager", "He is hungry by noon.", "Juan eats every day.")]));
        await world.TaskAsync(child.FileId, TaskKind.Other, of: child.Worker, due: A.Today.AddDays(2), title: "Ring the school");
        return child;
    }

    /// <summary>Puts a note on the file, past the page on which it is written.</summary>
    public static Task<Guid> NoteAsync(this OpenCase child, NoteToWrite note) => ClosingCase.DoneAsync(child.World.The<CaseWork>().OnFileAsync(child.FileId, Permission.WriteNote, child.Worker, work =>
    {
        var written = A.Written(note with { FileId = child.FileId, CaseId = child.CaseId }, by: work.By);
        work.Db.Add(written);
        return Task.FromResult(written.Id);
    }));
}
