using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A turn of duty ends early, or is taken off the rota.</summary>
public sealed record GoOffDutyCommand(Guid TurnId, Guid HandIn);

/// <summary>Ends it.</summary>
public sealed class GoOffDuty(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(GoOffDutyCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.KeepRota, actor, async w =>
    {
        await w.Db.LockAsync($"turn:{c.TurnId}", w.Cancelled);
        var turn = await w.Db.DutyTurns.FirstOrDefaultAsync(t => t.Id == c.TurnId, w.Cancelled) ?? throw new RuleBrokenException("There is no such turn on the rota.");
        Rule.Require(turn.StaffId == actor.Id || w.Rights.May(Permission.Supervise), "You end your own turn; a manager ends another's.");
        turn.End(w.By);
        return turn.Id;
    }, c.HandIn, ct);
}
