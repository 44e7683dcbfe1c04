using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A disability no longer holds (3.4.3, P24).</summary>
public sealed record EndDisabilityCommand(Guid PersonId, Guid DisabilityId, DateOnly On, string? Reason, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it; that it did hold stays.</summary>
public sealed class EndDisability(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndDisabilityCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            await w.RequirePersonAsync(command.PersonId, command.FromFileId);
            var disability = await w.Db.Disabilities.FirstOrDefaultAsync(d => d.Id == command.DisabilityId && d.PersonId == command.PersonId, w.Cancelled)
                ?? throw new RuleBrokenException("This is not recorded of this person. Open the page again.", "3.4.3");
            disability.End(command.On, command.Reason, w.By);
            return disability.Id;
        }, command.HandIn, ct);
}
