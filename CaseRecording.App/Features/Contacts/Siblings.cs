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
        var parents = r.Db.Relationships.Where(x => x.PersonId == person && Parents.Contains(x.Kind)).Select(x => x.RelatedPersonId);
        var rows = await r.Db.People.VisibleTo(r.Db, me).Where(p => p.Id != person
                && (r.Db.Relationships.Any(x => Kinds.Contains(x.Kind) && ((x.PersonId == person && x.RelatedPersonId == p.Id) || (x.RelatedPersonId == person && x.PersonId == p.Id)))
                    || r.Db.Relationships.Any(x => x.PersonId == p.Id && Parents.Contains(x.Kind) && parents.Contains(x.RelatedPersonId))))
            .OrderBy(p => p.DateOfBirth).Select(p => new
            {
                p.Id, p.Forename, p.Surname, p.DateOfBirth, p.ExpectedOn,
                File = r.Db.Files.VisibleTo(me).Where(f => f.PersonId == p.Id).Select(f => new
                {
                    f.Id,
                    Stage = r.Db.Cases.Where(c => c.FileId == f.Id && c.ClosedAt == null).Select(c => (CaseStage?)c.Stage).FirstOrDefault(),
                    ToBeConfirmed = r.Db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null && c.AwaitsConfirmation),
                    Undecided = r.Db.Referrals.Any(x => x.FileId == f.Id && (x.State == ReferralState.Taken || x.State == ReferralState.AwaitingDecision)),
                    Referrals = r.Db.Referrals.Count(x => x.FileId == f.Id),
                }).FirstOrDefault(),
            }).ToListAsync(r.Cancelled);
        return [.. rows.Select(p => new Row(p.Id, $"{p.Forename} {p.Surname}".Trim(), p.DateOfBirth, p.ExpectedOn, p.File?.Id, p.File?.Stage, p.File?.ToBeConfirmed ?? false, p.File?.Undecided ?? false, p.File?.Referrals ?? 0))];
    }
}
