using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>A manager says that somebody who was marked as left is at work.</summary>
public sealed record BringBackCommand(Guid StaffId, string? Why, Guid HandIn);

/// <summary>The roles that ended when they were marked as left are given again from today, as where the mark was a mistake (2.7.1, P07).</summary>
public sealed class BringBack(CaseWork work)
{
    /// <summary>Says so.</summary>
    public Task<Outcome> RunAsync(BringBackCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Supervise, actor, async w =>
    {
        await w.Db.LockAsync($"staff:{c.StaffId}", w.Cancelled);
        var member = await w.Db.Staff.Include(s => s.Roles).FirstOrDefaultAsync(s => s.Id == c.StaffId, w.Cancelled);
        Rule.Require(member is not null, "There is no such member of staff. Choose one from the list.");
        Rule.Require(w.Rights.MayBringBack(member, w.By.Day), $"Only a senior manager, or a manager of every team that {member.FullName} worked in, can say that they are back.");
        w.Db.AddRange(member.ComeBack(w.By.Day, c.Why, w.By));
        return member.Id;
    }, c.HandIn, ct);
}
