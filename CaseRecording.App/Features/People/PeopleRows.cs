using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>People as rows to choose from: a handful of queries, however many there are.</summary>
internal static class PeopleRows
{
    private const int FamilyShown = 5;

    /// <summary>Rows of an ordered query, and where the next page begins when there is more; with why, where the search was as strict as it was written.</summary>
    public static async Task<PeopleFound> PageAsync(Reading r, IQueryable<Person> ordered, int size, SearchTerms? asWritten = null)
    {
        var me = r.Rights.Actor.Id;
        // Addresses come by themselves and the file by a join: a row of them within this query would be worked out for everybody on SQLite, which has no APPLY.
        var found = await ordered.LeftJoin(r.Db.Files.VisibleTo(me), p => p.Id, f => f.PersonId, (p, f) => new
        {
            p.Id, p.Forename, p.MiddleNames, p.Surname, p.KnownAs, p.DateOfBirth, p.ExpectedOn, p.SearchSurname, p.SearchForenames, File = f == null ? null : new
            {
                f.Id, f.PermanentNumber,
                ToBeConfirmed = r.Db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null && c.AwaitsConfirmation),
                Stage = r.Db.Cases.Where(c => c.FileId == f.Id && c.ClosedAt == null).Select(c => (CaseStage?)c.Stage).FirstOrDefault(),
            },
        }).ToListAsync(r.Cancelled);
        var shown = found.Take(size).ToList();
        List<Guid> ids = [.. shown.Select(p => p.Id)];
        var addresses = await AddressesAsync(r, ids);
        var family = await FamilyAsync(r, ids);
        var others = (await r.Db.OtherNames.Where(n => ids.Contains(n.PersonId)).OrderBy(n => n.Id).Select(n => new { n.PersonId, n.Kind, n.Name }).ToListAsync(r.Cancelled))
            .ToLookup(n => n.PersonId, n => $"{OtherName.Words(n.Kind)} {n.Name}");
        var also = await AlsoAsync(r, ids);
        return new PeopleFound([.. shown.Select(p => new PersonFoundRow(p.Id, p.File?.Id,
            string.Join(' ', new[] { p.Forename, p.MiddleNames, p.Surname }.Where(n => !string.IsNullOrEmpty(n))),
            string.Join("; ", (p.KnownAs is null ? [] : new[] { $"known as {p.KnownAs}" }).Concat(others[p.Id])) is { Length: > 0 } called ? called : null, Age(p.DateOfBirth, p.ExpectedOn, r.Today),
            addresses.GetValueOrDefault(p.Id),
            string.Join(", ", family[p.Id].Take(FamilyShown)), p.File is null ? null : PermanentNumber.Words(p.File.PermanentNumber),
            p.File is null ? null : p.File.Stage is { } stage ? Case.StageWords(stage, p.File.ToBeConfirmed) : "No open case")
            {
                Also = [.. also[p.Id]],
                Why = asWritten is null ? [] : WhyFound.Of(asWritten, new PersonDetails(p.Forename, p.Surname, p.MiddleNames, p.KnownAs, p.DateOfBirth, p.ExpectedOn)),
            })],
            found.Count > size ? new FoundFrom(shown[^1].SearchSurname, shown[^1].SearchForenames, shown[^1].Id) : null, null);
    }

    /// <summary>Age and birth, or when a child is expected.</summary>
    public static string Age(DateOnly? born, DateOnly? expected, DateOnly today) =>
        born is { } day ? When.Age(day, today) : expected is { } e ? $"expected {IslandTime.Words(e)}" : "date of birth not known";

    private static async Task<Dictionary<Guid, string>> AddressesAsync(Reading r, IReadOnlyList<Guid> of) =>
        (await r.Db.Addresses.Where(a => of.Contains(a.PersonId) && a.Until == null)
            .Select(a => new { a.PersonId, a.From, a.Lines, a.Town, a.Postcode, a.MustNotBeDisclosedTo }).ToListAsync(r.Cancelled))
            .OrderByDescending(a => a.From).DistinctBy(a => a.PersonId).ToDictionary(a => a.PersonId, a =>
                string.Join(", ", new[] { a.Lines, a.Town, a.Postcode }.Where(l => !string.IsNullOrEmpty(l))) + (a.MustNotBeDisclosedTo is { } whom ? $" (must not be disclosed to {whom})" : ""));

    // Only records that this person may know of are named.
    private static async Task<ILookup<Guid, AlsoRecordedRow>> AlsoAsync(Reading r, List<Guid> of)
    {
        var joined = await r.Db.Joined().Where(f => of.Contains(f.KeptPersonId) || of.Contains(f.OtherPersonId)).Select(f => new { f.KeptPersonId, f.OtherPersonId }).ToListAsync(r.Cancelled);
        if (joined.Count == 0)
            return joined.ToLookup(_ => Guid.Empty, _ => new AlsoRecordedRow(Guid.Empty, null, "", false));
        var ids = joined.SelectMany(f => new[] { f.KeptPersonId, f.OtherPersonId }).Distinct().ToList();
        var me = r.Rights.Actor.Id;
        var rows = await r.Db.People.VisibleTo(r.Db, me).Where(p => ids.Contains(p.Id)).LeftJoin(r.Db.Files.VisibleTo(me), p => p.Id, f => f.PersonId, (p, f) => new
        {
            p.Id, p.Forename, p.Surname, FileId = f == null ? (Guid?)null : f.Id, Number = f == null ? null : f.PermanentNumber,
        }).ToDictionaryAsync(p => p.Id, p => (p.FileId, Name: $"{p.Forename} {p.Surname}".Trim() + (p.Number is null ? "" : $", {PermanentNumber.Words(p.Number)}")), r.Cancelled);
        return joined.SelectMany(f => new[] { (Of: f.KeptPersonId, Other: f.OtherPersonId, IsKept: false), (Of: f.OtherPersonId, Other: f.KeptPersonId, IsKept: true) })
            .Where(x => rows.ContainsKey(x.Other)).ToLookup(x => x.Of, x => new AlsoRecordedRow(x.Other, rows[x.Other].FileId, rows[x.Other].Name, x.IsKept));
    }

    // Only relatives whom this person may know of are named.
    private static async Task<ILookup<Guid, string>> FamilyAsync(Reading r, IReadOnlyList<Guid> of)
    {
        var links = await r.Db.Relationships.Standing().Where(x => x.Until == null && (of.Contains(x.PersonId) || of.Contains(x.RelatedPersonId)))
            .Select(x => new { x.PersonId, x.RelatedPersonId }).ToListAsync(r.Cancelled);
        var pairs = links.Select(x => (One: x.PersonId, Other: x.RelatedPersonId)).Concat(links.Select(x => (One: x.RelatedPersonId, Other: x.PersonId)))
            .Where(x => of.Contains(x.One)).Distinct().ToList();
        var others = pairs.Select(x => x.Other).Distinct().ToList();
        var names = await r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => others.Contains(p.Id))
            .Select(p => new { p.Id, p.Forename, p.Surname }).ToDictionaryAsync(p => p.Id, p => $"{p.Forename} {p.Surname}".Trim(), r.Cancelled);
        return pairs.Where(x => names.ContainsKey(x.Other)).ToLookup(x => x.One, x => names[x.Other]);
    }
}
