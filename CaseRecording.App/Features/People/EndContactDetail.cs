using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.People;

/// <summary>A telephone number or e-mail address is used no more.</summary>
public sealed record EndContactDetailCommand(Guid PersonId, Guid DetailId, DateOnly On, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it; the number stays in the record (3.2.1, P70).</summary>
public sealed class EndContactDetail(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(EndContactDetailCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var detail = (await w.PersonAsync(command.PersonId, command.FromFileId)).ContactDetails.FirstOrDefault(c => c.Id == command.DetailId)
                ?? throw new RuleBrokenException("This number or e-mail is not recorded of this person. Open the page again.");
            detail.End(command.On, w.By);
            return detail.Id;
        }, command.HandIn, ct);
}
