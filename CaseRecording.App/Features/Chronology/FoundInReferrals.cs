using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Referrals with what was decided on them. That one came in is a fact; the harm that it alleges is not.</summary>
internal static class FoundInReferrals
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var referrals = l.Ids(ChronologySourceKind.Referral) is { } ids ? l.Db.Referrals.Where(r => ids.Contains(r.Id)) : l.Db.Referrals.Where(r => r.FileId == file);
        var rows = await referrals.Select(r => new { r.Id, r.ReceivedAt, r.ReferredBy, r.State, r.DeliberateHarmAlleged, r.DecidedAt }).ToListAsync(l.Cancelled);
        return rows.Select(r =>
        {
            var day = IslandTime.DayOf(r.ReceivedAt);
            // Accepted and closed since is still accepted: that its case closed is an event of its own.
            var outcome = r.State == ReferralState.Closed ? ReferralState.Accepted : r.State;
            return FoundEvent.Fact(new(ChronologySourceKind.Referral, r.Id), ChronologyKind.Referral, day,
                FoundEvent.Line($"Referral{(r.DeliberateHarmAlleged ? ", deliberate harm alleged" : "")}: {Referral.StateWords(outcome).ToLowerInvariant()}"), FoundEvent.Line(r.ReferredBy),
                r.DeliberateHarmAlleged ? "A referral that alleges deliberate harm" : "A referral and its outcome", $"Referral of {IslandTime.Words(day)}", $"referrals/{r.Id}")
                with { Standing = r.DeliberateHarmAlleged ? ChronologyStanding.Allegation : ChronologyStanding.Fact };
        });
    }
}
