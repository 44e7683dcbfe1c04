using CaseRecording.App.Data;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Volumes;

/// <summary>What the acts on a volume share.</summary>
internal static class VolumeInHand
{
    /// <summary>A volume of the file worked on.</summary>
    /// <exception cref="RuleBrokenException">It is not on this file.</exception>
    public static async Task<PaperVolume> VolumeAsync(this Work w, Guid volumeId) =>
        await w.Db.PaperVolumes.FirstOrDefaultAsync(v => v.Id == volumeId && v.FileId == w.File.Id, w.Cancelled) ?? throw new RuleBrokenException("There is no such volume on this file. Open the documents again.", "3.3.3");
}
