using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Volumes;

/// <summary>No more papers go into a volume, and none follows yet.</summary>
public sealed record EndVolumeCommand(Guid FileId, Guid VolumeId, DateOnly On, Guid HandIn);

/// <summary>Ends it (3.3.3, P12).</summary>
public sealed class EndVolume(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndVolumeCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var volume = await w.VolumeAsync(c.VolumeId);
        volume.End(c.On, w.By);
        return volume.Id;
    }, c.HandIn, ct);
}
