using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>
/// Paper leaves the record's walls, so a print is a view of its own in the access log (2.7.1, P07). Where the line cannot be written
/// nothing is printed.
/// </summary>
public sealed class PrintView(CaseRead reads)
{
    /// <summary>Logs it; the browser prints what is on the screen.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task ReadAsync(Guid fileId, string what, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, $"Print: {what}", _ => Task.FromResult(true), ct);
}
