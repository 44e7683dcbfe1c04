using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>One more person may see a restricted file (3.9.1, P42).</summary>
public sealed record AllowOnFileCommand(Guid FileId, Guid StaffId, string? Reasons, Guid? HandIn = null);

/// <summary>Names them.</summary>
public sealed class AllowOnFile(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AllowOnFileCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(command.FileId, Permission.RestrictFiles, actor, async w =>
        {
            Rule.Require(await w.Db.Staff.AnyAsync(s => s.Id == command.StaffId, w.Cancelled), "Choose who may see it.");
            (await w.RestrictionsAsync()).Allow(command.StaffId, command.Reasons ?? "", w.By);
            return command.FileId;
        }, command.HandIn, ct);
}
