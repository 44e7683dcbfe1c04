using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>How timely notes on one file were recorded (P33).</summary>
public sealed class FileTimelinessQuery(CaseRead reads)
{
    /// <summary>Reads it; part of the file's page, which was logged.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NoteTimeliness> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, r => r.TimelinessAsync(r.Db.CaseNotes.Where(n => n.FileId == fileId)), ct);
}
