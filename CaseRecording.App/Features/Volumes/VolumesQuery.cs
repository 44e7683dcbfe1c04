using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Volumes;

/// <summary>A volume of the paper file.</summary>
public sealed record VolumeRow(Guid Id, int Number, DateOnly From, DateOnly? Until, string Location);

/// <summary>The volumes of a child's paper file, the newest first (3.3.3, P12).</summary>
public sealed class VolumesQuery(CaseRead reads)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<IReadOnlyList<VolumeRow>> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync<IReadOnlyList<VolumeRow>>(fileId, actor, null, async r =>
        await r.Db.PaperVolumes.Where(v => v.FileId == fileId).OrderByDescending(v => v.Number).Select(v => new VolumeRow(v.Id, v.Number, v.From, v.Until, v.Location)).ToListAsync(r.Cancelled), ct);
}
