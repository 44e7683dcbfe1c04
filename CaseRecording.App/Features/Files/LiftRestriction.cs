using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Files;

/// <summary>A manager lifts the restriction of a file (3.9.1, P42).</summary>
public sealed record LiftRestrictionCommand(Guid FileId, string? Reasons, Guid? HandIn = null);

/// <summary>Lifts it.</summary>
public sealed class LiftRestriction(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(LiftRestrictionCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(command.FileId, Permission.RestrictFiles, actor, async w =>
        {
            (await w.RestrictionsAsync()).LiftRestriction(command.Reasons ?? "", w.By);
            return command.FileId;
        }, command.HandIn, ct);
}
