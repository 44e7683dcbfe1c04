using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Supervision;

/// <summary>The cases that somebody has or covers today.</summary>
public sealed class MyCasesQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Mine.</summary>
    public Task<IReadOnlyList<CaseloadRow>> ReadAsync(Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.OpenFiles, actor, r => r.CaseloadAsync(actor.Id, r.Db.Cases, reference), ct);
}
