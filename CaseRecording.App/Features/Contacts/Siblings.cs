using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>A child's brothers and sisters whom this person may know of: recorded as such, or with a parent in common.</summary>
internal static class Siblings
{
    private static readonly string[] Kinds = ["sister", "brother", "sibling", "half-sister", "half-brother", "half-sibling", "step-sister", "step-brother", "step-sibling"];
    private static readonly string[] Parents = ["mother", "father", "parent", "adoptive-mother", "adoptive-father", "adoptive-parent"];

    public sealed record Row(Guid PersonId, string Name, DateOnly? Born, DateOnly? Expected, Guid? FileId, CaseStage? Stage, bool ToBeConfirmed, bool Undecided, int Referrals);

    public static async Task<IReadOnlyList<Row>> OfAsync(Reading r, Guid person)
    {
        var me = r.Rights.Actor.Id;
        var siblings = await KeysAsync(r.Db, person, r.Cancelled);
        var rows = await r.Db.People.VisibleTo(r.Db, me).Where(p => p.Id != person && siblings.Contains(p.Id))
            .LeftJoin(r.Db.Files.VisibleTo(me), p => p.Id, f => f.PersonId, (p, f) => new { Person = p, File = f })
            .OrderBy(x => x.Person.DateOfBirth).Select(x => new
            {
                x.Person.Id, x.Person.Forename, x.Person.Surname, x.Person.DateOfBirth, x.Person.ExpectedOn,
                File = x.File == null ? null : new
                {
                    x.File.Id,
                    Stage = r.Db.Cases.Where(c => c.FileId == x.File.Id && c.ClosedAt == null).Select(c => (CaseStage?)c.Stage).FirstOrDefault(),
                    ToBeConfirmed = r.Db.Cases.Any(c => c.FileId == x.File.Id && c.ClosedAt == null && c.AwaitsConfirmation),
                    Undecided = r.Db.Referrals.Any(o => o.FileId == x.File.Id && (o.State == ReferralState.Taken || o.State == ReferralState.AwaitingDecision)),
                    Referrals = r.Db.Referrals.Count(o => o.FileId == x.File.Id),
                },
            }).ToListAsync(r.Cancelled);
        return [.. rows.Select(p => new Row(p.Id, $"{p.Forename} {p.Surname}".Trim(), p.DateOfBirth, p.ExpectedOn, p.File?.Id, p.File?.Stage, p.File?.ToBeConfirmed ?? false, p.File?.Undecided ?? false, p.File?.Referrals ?? 0))];
    }

    /// <summary>Their keys, those of whom somebody may not know among them: whoever shows them asks that first.</summary>
    // Their keys first: asked of everybody in turn, who is a brother or sister would take as long as the record is large.
    public static Task<List<Guid>> KeysAsync(CaseDb db, Guid person, CancellationToken ct)
    {
        var parents = db.Relationships.Standing().Where(x => x.PersonId == person && Parents.Contains(x.Kind)).Select(x => x.RelatedPersonId);
        return db.Relationships.Standing().Where(x => Kinds.Contains(x.Kind) && x.PersonId == person).Select(x => x.RelatedPersonId)
            .Concat(db.Relationships.Standing().Where(x => Kinds.Contains(x.Kind) && x.RelatedPersonId == person).Select(x => x.PersonId))
            .Concat(db.Relationships.Standing().Where(x => Parents.Contains(x.Kind) && parents.Contains(x.RelatedPersonId)).Select(x => x.PersonId)).Where(x => x != person).Distinct().ToListAsync(ct);
    }
}
