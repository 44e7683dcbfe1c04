using CaseRecording.App.Data;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>What somebody alone at night needs in view.</summary>
/// <param name="Now">UTC.</param>
/// <param name="OnDuty">Who is on duty now.</param>
/// <param name="Later">Who is on the rota in the coming week.</param>
/// <param name="Watch">Open cases that the day's staff ask to be watched.</param>
/// <param name="Tonight">What has been done tonight.</param>
/// <param name="CanBeOnDuty">Whom this person may put on the rota; themselves first.</param>
/// <param name="MayKeepAll">Whether they may put others on it.</param>
/// <param name="MayAgreeCare">Whether they may agree that a child comes into care.</param>
public sealed record NightPageRow(
    DateTime Now, IReadOnlyList<DutyRow> OnDuty, IReadOnlyList<DutyRow> Later, IReadOnlyList<NightFlagRow> Watch, IReadOnlyList<NightWorkRow> Tonight,
    IReadOnlyList<StaffChoice> CanBeOnDuty, bool MayKeepAll, bool MayAgreeCare)
{
    /// <summary>Where whoever visits is in danger (3.4.3, P26).</summary>
    public IReadOnlyList<DangerRow> Dangers { get; init; } = [];
}

/// <summary>A member of staff to choose.</summary>
public sealed record StaffChoice(Guid StaffId, string Who);

/// <summary>The page of the night.</summary>
public sealed class NightQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    /// <summary>Reads it.</summary>
    public Task<NightPageRow> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.KeepRota, actor, async r =>
    {
        var rota = await HandoverQuery.DutyAsync(r, r.Now, r.Now.AddDays(7));
        var all = r.Rights.May(Permission.Supervise);
        var staff = await r.Db.Staff.Where(s => r.Db.RoleAssignments.InForce(r.Today).Any(a => a.StaffId == s.Id
                && (a.Role == StaffRole.OutOfHoursWorker || a.Role == StaffRole.SeniorManager || a.Role == StaffRole.HeadOfService)) && (all || s.Id == actor.Id))
            .OrderBy(s => s.FullName).Select(s => new StaffChoice(s.Id, s.FullName + ", " + s.JobTitle)).ToListAsync(r.Cancelled);
        return new NightPageRow(r.Now, [.. rota.Where(t => t.From <= r.Now)], [.. rota.Where(t => t.From > r.Now)],
            await NightFlagQuery.FlagsAsync(r, r.Db.Files.VisibleTo(actor.Id)), await r.NightWorkAsync(NightHours.LatestAt(r.Now, reference.Timescales.Calendar).From),
            [.. staff.OrderByDescending(s => s.StaffId == actor.Id)], all, r.Rights.May(Permission.AgreeComingIntoCare)) { Dangers = await r.DangersAsync(codes) };
    }, ct);
}
