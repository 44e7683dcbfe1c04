using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A professional or agency is no longer involved (3.4.3, P22).</summary>
public sealed record EndInvolvementCommand(Guid FileId, Guid InvolvementId, DateOnly On, Guid? HandIn = null);

/// <summary>Records it; the involvement stays on the file.</summary>
public sealed class EndInvolvement(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndInvolvementCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(command.FileId, Permission.AmendEssentialInformation, actor, async w =>
        {
            var involvement = await w.Db.Involvements.FirstOrDefaultAsync(i => i.Id == command.InvolvementId && i.FileId == command.FileId, w.Cancelled)
                ?? throw new RuleBrokenException("This agency is not on the file.");
            Rule.Require(involvement.Until is null, "This involvement has ended already.");
            Rule.Require(command.On <= w.By.Day, "It cannot have ended in the future. Put today or an earlier day; record a later end on the day.");
            involvement.End(command.On);
            return involvement.Id;
        }, command.HandIn, ct);
}
