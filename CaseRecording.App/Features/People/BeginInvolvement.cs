using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>A professional or agency who works with the child (3.4.3, P22).</summary>
public sealed record BeginInvolvementCommand(Guid FileId, string? Name, string? Role, string? Agency, string? HowToReach, string? Address, DateOnly From, Guid? HandIn = null);

/// <summary>Records that they are involved.</summary>
public sealed class BeginInvolvement(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(BeginInvolvementCommand command, Actor actor, CancellationToken ct = default) =>
        work.OnFileAsync(command.FileId, Permission.AmendEssentialInformation, actor, async w =>
        {
            Rule.Require(command.From <= w.By.Day, "They cannot have become involved in the future. Put the day they began.");
            // A midwife is involved before the child is born.
            Days.RequireInALife(command.From, (await w.BornAsync(w.File.PersonId))?.AddMonths(-10));
            var involvement = Involvement.Begin(command.FileId, command.Name ?? "", command.Role ?? "", command.Agency ?? "", command.HowToReach ?? "", command.Address, command.From, w.By);
            w.Db.Add(involvement);
            return involvement.Id;
        }, command.HandIn, ct);
}
