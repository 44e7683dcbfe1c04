using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Marks an item of the checklist not appropriate, where the policy qualifies it so (7.1.2, 7.1.3; P62, P65).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Kind">The item.</param>
/// <param name="Reasons">Why; the countersigning manager sees them.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MarkNotAppropriateCommand(Guid FileId, ClosureItemKind Kind, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class MarkNotAppropriate(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(MarkNotAppropriateCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            work.Db.Add(closure.Record.MarkNotAppropriate(c.Kind, c.Reasons ?? "", work.By));
            return closure.Record.Id;
        }, c.HandIn, ct);
}
