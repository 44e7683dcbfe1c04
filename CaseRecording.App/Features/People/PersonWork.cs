using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Acts on a person: on their own file where they have one; otherwise on somebody this person may know of.</summary>
internal static class PersonWork
{
    /// <summary>The person with addresses and contact details, authorised for an act.</summary>
    /// <param name="work">The act.</param>
    /// <param name="personId">Who.</param>
    /// <param name="fromFileId">The child's file from which an adult is amended; the act then stands in its history.</param>
    /// <exception cref="RuleBrokenException">There is nobody of that key whom they may see.</exception>
    public static async Task<Person> PersonAsync(this Work work, Guid personId, Guid? fromFileId = null)
    {
        await work.RequirePersonAsync(personId, fromFileId);
        return await work.Db.People.Include(p => p.Addresses).Include(p => p.ContactDetails).Include(p => p.OtherNames).AsSplitQuery().FirstAsync(p => p.Id == personId, work.Cancelled);
    }

    /// <summary>The date of birth of these people, the youngest's where it is about several; null where none is known.</summary>
    public static async Task<DateOnly?> BornAsync(this Work work, params Guid[] personIds) =>
        await work.Db.People.Where(p => personIds.Contains(p.Id)).MaxAsync(p => p.DateOfBirth, work.Cancelled);

    /// <summary>Authorises an act on a person without loading them.</summary>
    public static async Task RequirePersonAsync(this Work work, Guid personId, Guid? fromFileId = null)
    {
        if (fromFileId is { } from)
        {
            await work.AlsoOnFileAsync(from);
            work.Db.CurrentFileId = from;
        }
        Rule.Require(await work.Db.People.VisibleTo(work.Db, work.By.ById).AnyAsync(p => p.Id == personId, work.Cancelled) || work.Rights.IsSystem, PeopleAccess.NotFound);
        var own = await work.Db.Files.Where(f => f.PersonId == personId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(work.Cancelled);
        if (own is not { } file)
            return;
        await work.AlsoOnFileAsync(file);
        work.Db.FileOfPerson[personId] = file;
        work.Db.CurrentFileId ??= file;
    }
}
