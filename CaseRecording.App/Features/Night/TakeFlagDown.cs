using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A file is no longer to be watched at night.</summary>
public sealed record TakeFlagDownCommand(Guid FileId, Guid FlagId, Guid HandIn);

/// <summary>Takes the flag down.</summary>
public sealed class TakeFlagDown(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(TakeFlagDownCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.FlagForTheNight, actor, async w =>
    {
        var flag = await w.Db.NightFlags.FirstOrDefaultAsync(f => f.Id == c.FlagId && f.FileId == c.FileId, w.Cancelled) ?? throw new RuleBrokenException("There is no such flag on this file.");
        flag.TakeDown(w.By);
        return flag.Id;
    }, c.HandIn, ct);
}
