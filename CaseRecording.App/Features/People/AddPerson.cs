using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A person who is not recorded yet.</summary>
/// <param name="SearchId">The search that was looked at: the outcome of <see cref="LookAtSearch"/>.</param>
/// <param name="Details">Who they are.</param>
/// <param name="NoneOfThese">Likely duplicates that were looked at and are somebody else.</param>
/// <param name="Address">Where they live, where known.</param>
/// <param name="LivesThereSince">Since when; today where not told.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record AddPersonCommand(
    Guid SearchId, PersonDetails Details, IReadOnlyCollection<Guid> NoneOfThese, AddressDetails? Address = null, DateOnly? LivesThereSince = null, Guid? HandIn = null);

/// <summary>
/// Adds a person, only from a search that was looked at (3.3.7, P17). Where the duplicate is on a file restricted against the one who
/// adds, they are told nothing and a named manager is (3.9.1, P42).
/// </summary>
public sealed class AddPerson(CaseWork work, ReferenceData reference)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(AddPersonCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AddPerson, actor, async w =>
        {
            var search = await w.Db.Searches.AsNoTracking().FirstOrDefaultAsync(s => s.Id == command.SearchId, w.Cancelled)
                ?? throw new RuleBrokenException("Search for the person first, look at what is found, then add.", "3.3.7");
            Rule.Together(() => command.Details.RequireBirth(w.By.Day), () => search.RequireFor(command.Details, w.By));
            // Two people adding the same child at the same moment: the second looks at what the first did.
            await w.Db.LockAsync($"name:{NameSound.Of(NameWords.Joined(NameWords.Of(command.Details.Surname)))}", w.Cancelled);
            var likely = (await DuplicatesQuery.LikelyAsync(w.Db, reference.Names, actor.Id, command.Details, w.Cancelled)).Select(l => l.PersonId).ToList();
            var unseen = likely.Except(command.NoneOfThese).Count();
            Rule.Require(unseen == 0, unseen == 1
                ? "Somebody is already recorded who may be the same person. Look at them first; add only if it is somebody else."
                : $"{unseen} people are already recorded who may be the same person. Look at them first; add only if it is somebody else.", "3.3.7");

            var person = Person.Add(command.Details, w.By);
            if (command.Address is { } address)
                person.MoveTo(address, command.LivesThereSince ?? w.By.Day, w.By);
            w.Db.Add(person);
            // Whoever may know of everybody has looked at all of them.
            var hidden = await w.Db.HiddenFromAsync(actor.Id, w.Cancelled);
            if (hidden.Count > 0 && (await DuplicatesQuery.LikelyAsync(w.Db, reference.Names, null, command.Details, w.Cancelled)).Any(l => hidden.Contains(l.PersonId)))
                await TellNamedManagerAsync(w, person);
            return person.Id;
        }, command.HandIn, ct);

    private async Task TellNamedManagerAsync(Work w, Person added)
    {
        var key = reference.Organisation.NamedManagerForRestrictedDuplicates;
        var manager = await w.Db.Staff.Where(s => s.Key == key).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(w.Cancelled)
            // Nothing may fail or differ for the one who adds; without the named manager the Head of Service is told.
            ?? await w.Db.RoleAssignments.Where(a => a.Role == StaffRole.HeadOfService && a.Until == null).Select(a => a.StaffId).FirstOrDefaultAsync(w.Cancelled);
        w.Db.Add(Notice.Tell(manager, $"{w.By} added a person who may already have a restricted record. Compare the two before anybody works on the new one.",
            $"/people/{added.Id}", null, w.By));
    }
}
