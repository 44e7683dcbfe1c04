using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>How timely one's own notes were recorded (P33).</summary>
public sealed class MyTimelinessQuery(CaseRead reads)
{
    /// <summary>Mine.</summary>
    public Task<NoteTimeliness> ReadAsync(Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.OpenFiles, actor, r => r.TimelinessAsync(r.WrittenBy([actor.Id])), ct);
}
