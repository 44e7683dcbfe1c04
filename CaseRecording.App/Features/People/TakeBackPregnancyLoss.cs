using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A lost pregnancy was recorded by mistake (3.7.1).</summary>
public sealed record TakeBackPregnancyLossCommand(Guid PersonId, Guid LossId, string? Reason, Guid? HandIn = null);

/// <summary>Takes it back; it is drawn nowhere any more.</summary>
public sealed class TakeBackPregnancyLoss(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(TakeBackPregnancyLossCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            await w.RequirePersonAsync(command.PersonId);
            var loss = await w.Db.PregnancyLosses.FirstOrDefaultAsync(l => l.Id == command.LossId && l.PersonId == command.PersonId, w.Cancelled)
                ?? throw new RuleBrokenException("This is not recorded of this person. Open the page again.");
            loss.TakeBack(command.Reason);
            return loss.Id;
        }, command.HandIn, ct);
}
