using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Volumes;

/// <summary>The next volume of a child's paper file.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Location">Where it lies.</param>
/// <param name="From">The day of its first paper; the volume before ends that day.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record OpenVolumeCommand(Guid FileId, string? Location, DateOnly From, Guid HandIn);

/// <summary>Opens it (3.3.3, P12).</summary>
public sealed class OpenVolume(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(OpenVolumeCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        Days.RequireInALife(c.From);
        var before = await w.Db.PaperVolumes.Where(v => v.FileId == c.FileId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(w.Cancelled);
        var volume = PaperVolume.Open(c.FileId, before, c.Location, c.From, w.By);
        w.Db.Add(volume);
        return volume.Id;
    }, c.HandIn, ct);
}
