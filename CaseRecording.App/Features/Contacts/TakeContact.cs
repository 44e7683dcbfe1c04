using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>An enquiry, and where a service is asked for, the referral of each child (3.6.1, P14, P32, P44).</summary>
/// <param name="Contact">Who, how, when, what was said.</param>
/// <param name="Children">Whom it is about; with a referral each where a service is asked for.</param>
/// <param name="PassOn">Whether the referrals go to a manager at once; otherwise <see cref="PassForDecision"/> follows.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record TakeContactCommand(ContactDetails Contact, IReadOnlyList<ChildInContact> Children, bool PassOn = true, Guid? HandIn = null);

/// <summary>One child of a contact.</summary>
/// <param name="PersonId">The child.</param>
/// <param name="Referral">What is told for this child; null where no service is asked for.</param>
public sealed record ChildInContact(Guid PersonId, ReferralDetails? Referral = null);

/// <summary>Takes a contact; brothers and sisters referred in one sitting still get a record each.</summary>
public sealed class TakeContact(CaseWork work)
{
    /// <summary>Does it; the outcome's key is the contact.</summary>
    public Task<Outcome> RunAsync(TakeContactCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.TakeContact, actor, async w =>
        {
            var contact = Contact.Take(command.Contact, command.Children.Select(c => c.PersonId), w.By);
            w.Db.Add(contact);
            // Always in the same order, so that two who refer the same children wait for one another and do not block each other.
            foreach (var child in command.Children.DistinctBy(c => c.PersonId).OrderBy(c => c.PersonId))
            {
                Rule.Require(await w.Db.People.VisibleTo(w.Db, actor.Id).AnyAsync(p => p.Id == child.PersonId, w.Cancelled) || w.Rights.IsSystem, PeopleAccess.NotFound);
                if (command.Contact.ServiceRequested)
                    await ReferAsync(w, contact, child, command.PassOn);
                else
                    w.Db.CurrentFileId ??= await w.Db.Files.Where(f => f.PersonId == child.PersonId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(w.Cancelled);
            }
            return contact.Id;
        }, command.HandIn, ct);

    private static async Task ReferAsync(Work w, Contact contact, ChildInContact child, bool passOn)
    {
        var file = await FileForAsync(w, child.PersonId);
        w.Db.CurrentFileId ??= file.Id;
        var details = child.Referral ?? throw new RuleBrokenException("A service is asked for: write the referral of each child.", "4.2");
        var referral = Referral.Take(file.Id, contact.Id, details with { ReceivedAt = contact.ReceivedAt }, w.Timescales.Due("referral-decision", w.By.Day), w.By);
        w.Db.Add(referral);
        if (passOn)
            await PassForDecision.PassAsync(w, referral);
    }

    /// <summary>The child's file; opened with the next permanent number where there is none yet (3.3.5, P14).</summary>
    private static async Task<ChildFile> FileForAsync(Work w, Guid personId)
    {
        await w.Db.LockAsync($"child:{personId}", w.Cancelled);
        if (await w.Db.Files.FirstOrDefaultAsync(f => f.PersonId == personId, w.Cancelled) is { } present)
        {
            await w.Db.LockAsync($"file:{present.Id}", w.Cancelled);
            return present;
        }
        var opened = ChildFile.Open(personId, await w.NextAsync(Series.PermanentNumbers, PermanentNumber.First), w.By);
        w.Db.Add(opened);
        return opened;
    }
}
