using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>Somebody is on duty out of hours: they say so themselves, or a manager puts them on the rota.</summary>
/// <param name="StaffId">Who; oneself, or for a manager anybody who works out of hours or is a senior manager.</param>
/// <param name="From">From when, UTC.</param>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Reach">How they are reached.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record GoOnDutyCommand(Guid StaffId, DateTime From, DateTime Until, string? Reach, Guid HandIn);

/// <summary>Puts somebody on the rota.</summary>
public sealed class GoOnDuty(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(GoOnDutyCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.KeepRota, actor, async w =>
    {
        Rule.Require(c.StaffId == actor.Id || w.Rights.May(Permission.Supervise), "You put yourself on duty; a manager puts others on the rota.");
        var today = w.By.Day;
        var member = await w.Db.Staff.Include(s => s.Roles).AsNoTracking().FirstOrDefaultAsync(s => s.Id == c.StaffId, w.Cancelled);
        var held = member?.Roles.Where(r => r.IsInForce(today)).Select(r => r.Role).ToHashSet() ?? [];
        DutyKind? kind = held.Contains(StaffRole.OutOfHoursWorker) ? DutyKind.OutOfHoursWorker
            : held.Contains(StaffRole.SeniorManager) || held.Contains(StaffRole.HeadOfService) ? DutyKind.OnCallSeniorManager : null;
        Rule.Require(kind is not null, "Only out-of-hours workers and senior managers are on duty out of hours. Choose one of them.");
        await w.Db.LockAsync($"duty:{c.StaffId}", w.Cancelled);
        Rule.Require(!await w.Db.DutyTurns.AnyAsync(t => t.StaffId == c.StaffId && t.From < c.Until && t.Until > c.From, w.Cancelled),
            $"{member!.FullName} is on the rota for a part of this time already. Take that turn off first, or change the times.");
        var turn = DutyTurn.Plan(c.StaffId, member.FullName, kind.Value, c.From, c.Until, c.Reach, w.By);
        w.Db.Add(turn);
        return turn.Id;
    }, c.HandIn, ct);
}
