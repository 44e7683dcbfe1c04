using CaseRecording.App.Features;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>The first steps with a child, through the real commands.</summary>
public static class Intake
{
    /// <summary>Searches for somebody, looks, and adds them.</summary>
    public static async Task<Guid> PersonAsync(this World world, PersonDetails details, string by = "Daniel Osei")
    {
        var actor = world.Staff(by);
        var search = await world.The<LookAtSearch>().RunAsync(new($"{details.Surname}, {details.Forename}"), actor);
        search.Refusal.Should().BeNull();
        var likely = await world.The<DuplicatesQuery>().ReadAsync(details, actor);
        var added = await world.The<AddPerson>().RunAsync(new(search.Id, details, [.. likely.Select(l => l.PersonId)]), actor);
        added.Refusal.Should().BeNull();
        return added.Id;
    }

    /// <summary>Takes the referral of children; passed to a manager.</summary>
    public static async Task<IReadOnlyList<Referral>> ReferAsync(this World world, IReadOnlyList<Guid> children, string by = "Daniel Osei", ReferralDetails? details = null)
    {
        var now = world.Clock.GetUtcNow().UtcDateTime;
        var outcome = await world.The<TakeContact>().RunAsync(
            new(A.TelephoneCall(at: now), [.. children.Select(c => new ChildInContact(c, details ?? A.ReferralDetails(at: now)))], HandIn: HandInKey.New()), world.Staff(by));
        outcome.Refusal.Should().BeNull();
        return await world.ReadAsync(db => db.Referrals.AsNoTracking().Where(r => r.ContactId == outcome.Id).OrderBy(r => r.Id).ToListAsync());
    }

    /// <summary>A child with a referral that waits for a decision.</summary>
    public static async Task<Referral> ReferredChildAsync(this World world, PersonDetails? details = null) =>
        (await world.ReferAsync([await world.PersonAsync(details ?? A.Child())]))[0];

    /// <summary>A child with an open case in the Initial Response Team.</summary>
    public static async Task<Referral> AcceptedChildAsync(this World world, PersonDetails? details = null)
    {
        var referral = await world.ReferredChildAsync(details);
        (await world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.Accepted, A.Decision(), HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();
        return await world.ReadAsync(db => db.Referrals.AsNoTracking().FirstAsync(r => r.Id == referral.Id));
    }
}
