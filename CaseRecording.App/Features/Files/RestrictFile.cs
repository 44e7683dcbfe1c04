using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>A manager restricts a file to named people, such as when a member of staff is family (3.9.1, P42).</summary>
public sealed record RestrictFileCommand(Guid FileId, IReadOnlyCollection<Guid> AllowedStaffIds, string? Reasons, Guid? HandIn = null);

/// <summary>Restricts it; for everybody else it no longer exists.</summary>
public sealed class RestrictFile(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RestrictFileCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(command.FileId, Permission.RestrictFiles, actor, async w =>
        {
            var worker = (await w.OpenCaseAsync())?.AllocatedToId;
            Rule.Require(worker is null || worker == actor.Id || command.AllowedStaffIds.Contains(worker.Value),
                "The allocated worker is not among the named people. Name them, or allocate the case to somebody else first.", "3.9.1");
            var staff = await w.Db.Staff.CountAsync(s => command.AllowedStaffIds.Contains(s.Id), w.Cancelled);
            Rule.Require(staff == command.AllowedStaffIds.Distinct().Count(), "One of the people named is no longer on the list of staff. Choose again.");
            (await w.RestrictionsAsync()).Restrict(command.AllowedStaffIds, command.Reasons ?? "", w.By);
            return command.FileId;
        }, command.HandIn, ct);
}

/// <summary>What the acts on a restriction share.</summary>
internal static class RestrictionWork
{
    /// <summary>The file with everybody named on it, past and present.</summary>
    public static Task<ChildFile> RestrictionsAsync(this Work work) => work.Db.Files.Include(f => f.Restrictions).FirstAsync(f => f.Id == work.File.Id, work.Cancelled);
}
