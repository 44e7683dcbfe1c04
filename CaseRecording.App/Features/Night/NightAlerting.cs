using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>Who is told of an out-of-hours note: always only people who may see the file (3.5.1, 3.9.1, P28, P42).</summary>
internal static class NightAlerting
{
    /// <summary>Alerts those whose case it is, where the note in hand was written out of hours. The role decides, not the clock.</summary>
    public static async Task AlertForNightAsync(this Work w, CaseNote note, Case? open)
    {
        if (open is null || !w.IsOfTheNight(note))
            return;
        var readers = (await w.WithTheCaseAsync(open)).Where(r => r.StaffId != w.By.ById).ToList();
        w.Db.Add(NightAlert.Raise(note, open.TeamId, readers, w.Timescales.Calendar, w.By));
    }

    /// <summary>Whether a note was written out of hours: by who wrote it, or as its author says.</summary>
    public static bool IsOfTheNight(this Work w, CaseNote note) => w.Rights.Is(StaffRole.OutOfHoursWorker) || note.Kind == NoteKind.OutOfHours;

    /// <summary>The allocated worker, whoever covers for them, and the managers of the team; where none of those may see the file, a senior manager.</summary>
    public static async Task<IReadOnlyList<NightReader>> WithTheCaseAsync(this Work w, Case open)
    {
        var today = w.By.Day;
        var workers = await w.Db.Staff.Where(s => s.Id == open.AllocatedToId).Select(s => new NightReader(s.Id, s.FullName, NightReading.AllocatedWorker)).ToListAsync(w.Cancelled);
        workers.AddRange(await w.Db.Staff.Where(s => w.Db.Allocations.Any(a => a.CaseId == open.Id && a.StaffId == s.Id && a.Kind == AllocationKind.Cover && a.From <= today && a.Until >= today))
            .Select(s => new NightReader(s.Id, s.FullName, NightReading.Covering)).ToListAsync(w.Cancelled));
        return [.. await w.WhoMaySeeAsync(open.FileId, workers), .. await w.ManagersAsync(open.FileId, open.TeamId)];
    }

    /// <summary>The managers of a team who may see the file; where there are none, a senior manager.</summary>
    public static async Task<IReadOnlyList<NightReader>> ManagersAsync(this Work w, Guid fileId, Guid teamId) =>
        await w.HoldersAsync(fileId, NightReading.Manager, StaffRole.TeamManager, teamId) is { Count: > 0 } managers ? managers : await w.SeniorManagersAsync(fileId, NightReading.Manager);

    /// <summary>The senior managers who may see the file; where there are none, the head of service.</summary>
    public static async Task<IReadOnlyList<NightReader>> SeniorManagersAsync(this Work w, Guid fileId, NightReading why = NightReading.SeniorManager) =>
        await w.HoldersAsync(fileId, why, StaffRole.SeniorManager) is { Count: > 0 } senior ? senior : await w.HoldersAsync(fileId, why, StaffRole.HeadOfService);

    private static async Task<IReadOnlyList<NightReader>> HoldersAsync(this Work w, Guid fileId, NightReading why, StaffRole role, Guid? teamId = null)
    {
        var today = w.By.Day;
        return await w.WhoMaySeeAsync(fileId, await w.Db.Staff
            .Where(s => w.Db.RoleAssignments.InForce(today).Any(r => r.StaffId == s.Id && r.Role == role && (teamId == null || r.TeamId == teamId)))
            .OrderBy(s => s.FullName).Select(s => new NightReader(s.Id, s.FullName, why)).ToListAsync(w.Cancelled));
    }

    private static async Task<IReadOnlyList<NightReader>> WhoMaySeeAsync(this Work w, Guid fileId, List<NightReader> readers)
    {
        if (!await w.Db.Files.AnyAsync(f => f.Id == fileId && f.IsRestricted, w.Cancelled))
            return readers;
        var named = await w.Db.FileRestrictions.Where(r => r.FileId == fileId && r.Until == null).Select(r => r.StaffId).ToListAsync(w.Cancelled);
        return [.. readers.Where(r => named.Contains(r.StaffId))];
    }
}
