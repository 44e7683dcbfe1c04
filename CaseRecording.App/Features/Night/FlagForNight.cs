using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>The day's staff ask that an open case is watched at night.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Reason">What may happen, and what to do.</param>
/// <param name="Until">The last evening.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record FlagForNightCommand(Guid FileId, string? Reason, DateOnly Until, Guid HandIn);

/// <summary>Flags the file.</summary>
public sealed class FlagForNight(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(FlagForNightCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.FlagForTheNight, actor, async w =>
    {
        await w.RequireOpenCaseAsync();
        var evening = NightHours.EveningOf(w.By.At);
        Rule.Require(!await w.Db.NightFlags.AnyAsync(f => f.FileId == c.FileId && f.TakenDownAt == null && f.Until >= evening, w.Cancelled),
            "This file is flagged already. Take that flag down first.");
        var flag = NightFlag.Raise(c.FileId, c.Reason, c.Until, w.By);
        w.Db.Add(flag);
        return flag.Id;
    }, c.HandIn, ct);
}
