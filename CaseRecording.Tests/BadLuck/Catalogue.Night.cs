using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Features.Night;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Out of hours.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Night() =>
    [
        For<AcknowledgeNightAlertCommand>(async s => new(s.World, new AcknowledgeNightAlertCommand(await AlertAsync(s, A.Now), HandInKey.New()), s.Worker)),
        For<EscalateNightAlertsCommand>(async s =>
        {
            await AlertAsync(s, A.Now.AddDays(-2));
            return new(s.World, new EscalateNightAlertsCommand(HandInKey.New()), Actor.System);
        }),
        For<GoOnDutyCommand>(async s =>
        {
            // Nobody is on the rota twice for one night: what was tried before goes off it.
            await s.World.ActAsync(async work =>
            {
                foreach (var turn in await work.Db.DutyTurns.Where(x => x.StaffId == s.SeniorManager.Id && x.Until > work.By.At).ToListAsync())
                    turn.End(work.By);
                return Guid.Empty;
            });
            return new(s.World, new GoOnDutyCommand(s.SeniorManager.Id, s.World.Clock.GetUtcNow().UtcDateTime, A.Now.AddHours(12), "07624 000111", HandInKey.New()), s.SeniorManager) { Rival = s.Manager };
        }),
        For<GoOffDutyCommand>(async s => new(s.World, new GoOffDutyCommand(await s.World.ActAsync(work =>
        {
            var turn = DutyTurn.Plan(s.World.Staff("Orry").Id, "Orry Mylchreest", DutyKind.OnCallSeniorManager, A.Now, A.Now.AddHours(12), "07624 000111", work.By);
            work.Db.Add(turn);
            return Task.FromResult(turn.Id);
        }), HandInKey.New()), s.World.Staff("Orry")) { Rival = s.Manager }),
        For<FlagForNightCommand>(async s => new(s.World, new FlagForNightCommand((await s.CaseAsync()).FileId, "The father may come.", A.Today, HandInKey.New()), s.Worker) { Rival = s.Manager }),
        For<TakeFlagDownCommand>(async s =>
        {
            var file = await s.World.CaseAsync(worker: s.Worker);
            return new(s.World, new TakeFlagDownCommand(file, await s.AddAsync(file, work => NightFlag.Raise(file, "The father may come.", A.Today, work.By)), HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
        For<RecordSituationCommand>(async s =>
        {
            var four = await Situations.FamilyOfFourAsync(s.World, s.World.Staff("Lucy"), NarratesChoice.S46, Stage.NewName(), Stage.NewName());
            // A child and the mother: what is tried goes into the first of a list, and the others only take time.
            return new(s.World, four with { People = [four.People[0], four.People[2]] }, s.World.Staff("Lucy"));
        }),
    ];

    // Written at that moment by somebody who works out of hours.
    private static async Task<Guid> AlertAsync(Stage s, DateTime at)
    {
        var file = (await s.CaseAsync()).FileId;
        return await s.World.ActAsync(async work =>
        {
            var (open, by) = (await work.OpenCaseAsync(file), Stamp.Of(s.World.Staff("Lucy Hargreaves"), at));
            var note = CaseNote.Write(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The police rang.")) with { FileId = file, CaseId = open!.Id }, A.NoteFacts(), work.NoteKinds, work.Timescales, work.By);
            var alert = NightAlert.Raise(note, open.TeamId, [new(s.Worker.Id, s.Worker.FullName, NightReading.AllocatedWorker)], work.Timescales.Calendar, by);
            work.Db.AddRange(note, alert);
            return alert.Id;
        });
    }
}
