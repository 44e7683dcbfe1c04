using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Closure;

/// <summary>Closes a case whose letters are all sent, once what came to be missing after the countersignature is put right.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record CloseCaseCommand(Guid FileId, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class CloseCase(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(CloseCaseCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.SendClosureLetters, actor, async work =>
        {
            var closure = await work.ClosureAsync(templates);
            await work.CloseAsync(closure);
            return closure.Record.Id;
        }, c.HandIn, ct);
}
