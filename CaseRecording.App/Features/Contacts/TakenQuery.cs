using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>A referral just taken.</summary>
public sealed record TakenRow(Guid ReferralId, string Child, string Number, DateOnly DecideBy);

/// <summary>The referrals of a contact that this person has just taken.</summary>
public sealed class TakenQuery(CaseRead reads)
{
    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<TakenRow>> ReadAsync(Guid contactId, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync<IReadOnlyList<TakenRow>>(Permission.TakeContact, actor, async r =>
            [.. (await r.Db.Referrals.Where(x => x.ContactId == contactId && x.Recorded.ById == actor.Id)
                .Join(r.Db.Files.VisibleTo(actor.Id), x => x.FileId, f => f.Id, (x, f) => new { x.Id, x.DecideBy, f.PersonId, f.PermanentNumber })
                .Join(r.Db.People, x => x.PersonId, p => p.Id, (x, p) => new { x.Id, x.DecideBy, x.PermanentNumber, p.Forename, p.Surname }).ToListAsync(r.Cancelled))
                .Select(x => new TakenRow(x.Id, $"{x.Forename} {x.Surname}".Trim(), PermanentNumber.Words(x.PermanentNumber), x.DecideBy)).OrderBy(x => x.Child, StringComparer.Ordinal)], ct);
}
