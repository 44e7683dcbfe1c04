using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>Somebody of the family, the household or the network.</summary>
internal sealed record StoryPerson
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public Sex Sex { get; init; }
    public DateOnly? DateOfBirth { get; init; }
    public DateOnly? DiedOn { get; init; }
    public string? Town { get; init; }
    public string? NotDisclosedTo { get; init; }
    public string? Reach { get; init; }
    public Guid? FileId { get; init; }
}

/// <summary>Who somebody is to the child, as it was recorded.</summary>
internal sealed record StoryTie(Guid PersonId, string Kind, bool Forward, bool Responsible, string By, DateTime At);

/// <summary>Whoever lives with the child.</summary>
internal sealed record StoryHome(Guid PersonId, string Household, string By, DateTime At);

/// <summary>
/// The people around the child, as far as the reader may know of them (3.9.1): four queries. Adults' own stories are not here (3.8.1).
/// </summary>
internal sealed record StoryPeople(IReadOnlyDictionary<Guid, StoryPerson> People, IReadOnlyList<StoryTie> Ties, IReadOnlyList<StoryHome> Home, IReadOnlyList<Involvement> Professionals)
{
    /// <summary>Reads them.</summary>
    public static async Task<StoryPeople> FindAsync(Reading r, Guid fileId, Guid child)
    {
        var ties = await r.Db.Relationships.Standing().Where(x => x.Until == null && (x.PersonId == child || x.RelatedPersonId == child)).OrderByDescending(x => x.HasParentalResponsibility).ThenBy(x => x.Id)
            .Select(x => new StoryTie(x.PersonId == child ? x.RelatedPersonId : x.PersonId, x.Kind, x.PersonId == child, x.PersonId == child && x.HasParentalResponsibility, x.Recorded.ByName + ", " + x.Recorded.ByRole, x.Recorded.At))
            .ToListAsync(r.Cancelled);
        var home = await (
            from mine in r.Db.HouseholdMembers
            where mine.PersonId == child && mine.Until == null
            join other in r.Db.HouseholdMembers on mine.HouseholdId equals other.HouseholdId
            where other.PersonId != child && other.Until == null
            join household in r.Db.Households on mine.HouseholdId equals household.Id
            orderby other.Id
            select new StoryHome(other.PersonId, household.Name, other.Recorded.ByName + ", " + other.Recorded.ByRole, other.Recorded.At)).ToListAsync(r.Cancelled);
        var ids = ties.Select(t => t.PersonId).Concat(home.Select(h => h.PersonId)).Append(child).Distinct().ToList();
        var me = r.Rights.Actor.Id;
        var people = await r.Db.People.VisibleTo(r.Db, me).Where(p => ids.Contains(p.Id)).Select(p => new StoryPerson
        {
            Id = p.Id, Name = (p.Forename + " " + p.Surname).Trim(), Sex = p.Sex, DateOfBirth = p.DateOfBirth, DiedOn = p.DiedOn,
            Town = p.Addresses.Where(a => a.Until == null).OrderByDescending(a => a.From).Select(a => a.Lines + ", " + a.Town).FirstOrDefault(),
            NotDisclosedTo = p.Addresses.Where(a => a.Until == null).OrderByDescending(a => a.From).Select(a => a.MustNotBeDisclosedTo).FirstOrDefault(),
            Reach = p.ContactDetails.Where(c => c.Until == null).OrderByDescending(c => c.Id).Select(c => c.Value).FirstOrDefault(),
            FileId = r.Db.Files.VisibleTo(me).Where(f => f.PersonId == p.Id).Select(f => (Guid?)f.Id).FirstOrDefault(),
        }).ToDictionaryAsync(p => p.Id, r.Cancelled);
        var professionals = await r.Db.Involvements.Where(i => i.FileId == fileId && (i.Until == null || i.Until > r.Today)).OrderBy(i => i.Id).Take(50).ToListAsync(r.Cancelled);
        return new(people, [.. ties.Where(t => people.ContainsKey(t.PersonId))], [.. home.Where(h => people.ContainsKey(h.PersonId))], professionals);
    }
}
