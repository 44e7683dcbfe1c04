using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
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
    ];

    // Written at that moment by somebody who works out of hours.
    private static async Task<Guid> AlertAsync(Stage s, DateTime at)
    {
        var file = (await s.CaseAsync()).FileId;
        return await s.World.ActAsync(async work =>
        {
            var (open, by) = (await work.OpenCaseAsync(file), Stamp.Of(s.World.Staff("Lucy Hargreaves"), at));
            var note = CaseNote.Write(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The police rang.")) with { FileId = file, CaseId = open!.Id }, A.NoteFacts(), work.Timescales, work.By);
            var alert = NightAlert.Raise(note, open.TeamId, [new(s.Worker.Id, s.Worker.FullName, NightReading.AllocatedWorker)], work.Timescales.Calendar, by);
            work.Db.AddRange(note, alert);
            return alert.Id;
        });
    }
}
