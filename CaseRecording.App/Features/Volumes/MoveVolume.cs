using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Volumes;

/// <summary>A volume lies elsewhere now.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="VolumeId">The volume.</param>
/// <param name="Location">Where it lies.</param>
/// <param name="InsteadOf">Where the screen showed it to lie.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MoveVolumeCommand(Guid FileId, Guid VolumeId, string? Location, string? InsteadOf, Guid HandIn);

/// <summary>Records where (3.3.3, P12).</summary>
public sealed class MoveVolume(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(MoveVolumeCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var volume = await w.VolumeAsync(c.VolumeId);
        volume.MoveTo(c.Location, c.InsteadOf);
        return volume.Id;
    }, c.HandIn, ct);
}
