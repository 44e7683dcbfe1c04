using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Closes on another ground than was first thought.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Route">The ground now.</param>
/// <param name="Reasons">Why.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record ChangeClosureRouteCommand(Guid FileId, ClosureRoute Route, string? Reasons, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class ChangeClosureRoute(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ChangeClosureRouteCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            closure.Record.ChangeRoute(c.Route, c.Reasons ?? "", work.By);
            await work.WithdrawWhatRefusalMakesMootAsync(closure.Record);
            return closure.Record.Id;
        }, c.HandIn, ct);
}
