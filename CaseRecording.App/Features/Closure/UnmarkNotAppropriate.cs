using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Takes such a mark back.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Kind">The item.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record UnmarkNotAppropriateCommand(Guid FileId, ClosureItemKind Kind, Guid HandIn);

/// <summary>Does it; the mark stays in the record and no longer counts.</summary>
public sealed class UnmarkNotAppropriate(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(UnmarkNotAppropriateCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            closure.Record.TakeBackNotAppropriate(c.Kind, work.By);
            return closure.Record.Id;
        }, c.HandIn, ct);
}
