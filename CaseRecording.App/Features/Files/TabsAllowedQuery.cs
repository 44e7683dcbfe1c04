using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>The tabs of a file that this person may use.</summary>
public sealed class TabsAllowedQuery(CaseRead reads)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They open no files at all.</exception>
    public Task<IReadOnlyList<FileTab>> ReadAsync(Actor actor, CancellationToken ct = default) =>
        reads.ListAsync<IReadOnlyList<FileTab>>(Permission.OpenFiles, actor,
            r => Task.FromResult<IReadOnlyList<FileTab>>([.. FileTabs.All.Where(t => t.Needs is null || r.Rights.May(t.Needs.Value))]), ct);
}
