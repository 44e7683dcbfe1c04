using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A pregnancy that was lost (4.6.1).</summary>
/// <param name="PersonId">Who was pregnant.</param>
/// <param name="OtherParentId">The other parent, where known.</param>
/// <param name="Told">What is told.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record RecordPregnancyLossCommand(Guid PersonId, Guid? OtherParentId, LossDetails Told, Guid? HandIn = null);

/// <summary>Records it on her own record; no child's history tells of it (3.8.1, P41).</summary>
public sealed class RecordPregnancyLoss(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordPregnancyLossCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            await w.RequirePersonAsync(command.PersonId);
            Rule.Require(command.OtherParentId is not { } other || w.Rights.IsSystem || await w.Db.People.VisibleTo(w.Db, actor.Id).AnyAsync(p => p.Id == other, w.Cancelled), PeopleAccess.NotFound);
            var who = await w.Db.People.FirstAsync(p => p.Id == command.PersonId, w.Cancelled);
            Rule.Require(command.Told.On < who.DateOfBirth || PregnancyLoss.MayConcern(who.Sex, who.DateOfBirth, who.ExpectedOn, command.Told.On),
                $"{who.FullName} is recorded as {(who.Sex == Sex.Male ? "male" : $"younger than {PregnancyLoss.YoungestAge} on that day")}. Choose who was pregnant; where the record is wrong, amend it first.", "4.2");
            var loss = PregnancyLoss.Record(command.PersonId, command.OtherParentId, command.Told, await w.BornAsync(command.PersonId), w.By);
            w.Db.Add(loss);
            return loss.Id;
        }, command.HandIn, ct);
}
