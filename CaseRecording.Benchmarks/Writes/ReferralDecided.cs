using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Security;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Benchmarks.Writes;

/// <summary>A workflow step: a manager accepts a referral and chooses NARRATES, which opens the case and puts a task in the team's tray.</summary>
internal sealed class ReferralDecided(RecordUnderTest record, Actor duty, Actor manager)
{
    /// <summary>A child has one open case, so the bare way closes the one it opened last.</summary>
    public const string MakeRoom = """UPDATE "Cases" SET "ClosedAt" = CURRENT_TIMESTAMP WHERE "ClosedAt" IS NULL""";

    private Guid _referral;

    /// <summary>A child nobody knew, and a referral that waits for the decision.</summary>
    public async Task PrepareAsync()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        var child = await record.DoAsync(Permission.AddPerson, duty, work =>
        {
            var person = Person.Add(new PersonDetails("Juan", "Quayle", DateOfBirth: new DateOnly(2019, 6, 4)), work.By);
            work.Db.Add(person);
            return Task.FromResult(person.Id);
        });
        var contact = RecordUnderTest.Done(await record.Get<TakeContact>().RunAsync(new TakeContactCommand(
            new ContactDetails(now, ContactMeans.Telephone, "A. Teacher", "Teacher, Ballacottier School", null, "Late to school, without breakfast, four days of five.", true, null),
            [new ChildInContact(child, new ReferralDetails(now, "School", "A. Teacher", "Late to school, without breakfast, four days of five.", "Mother knows",
                ReferralConsent.Given, "Mother, by telephone", "Mother and a brother", "Mother", false, null))]), duty));
        await using var db = await record.OpenAsync();
        _referral = await db.Referrals.Where(r => r.ContactId == contact).Select(r => r.Id).SingleAsync();
    }

    /// <summary>The step.</summary>
    public async Task DecideAsync() => RecordUnderTest.Done(await record.Get<DecideReferral>().RunAsync(
        new DecideReferralCommand(_referral, ReferralState.Accepted, new ReferralDecision(
            "Four days of five without breakfast needs a full assessment of what the family can and cannot do.",
            "Juan starts each school day fed and on time.", ReferralNextStep.Narrates, NarratesChoice.CwCN), Guid.CreateVersion7()), manager));
}
