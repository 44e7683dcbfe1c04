using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>A referral that waits for a decision.</summary>
public sealed record WaitingReferralRow(Guid ReferralId, string Child, string AgeOrExpected, string Source, string TakenBy, DateTime TakenAt, string Clock, bool Late, string Standing, bool HarmAlleged, int Earlier);

/// <summary>The referrals that wait for a decision, the most urgent first (3.6.1, P32).</summary>
public sealed class WaitingReferralsQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    private const int Most = 200;

    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<WaitingReferralRow>> ReadAsync(Actor actor, CancellationToken ct = default) =>
        reads.ListAsync<IReadOnlyList<WaitingReferralRow>>(Permission.TakeContact, actor, async r =>
        {
            var rows = await (
                from x in r.Db.Referrals
                where x.State == ReferralState.Taken || x.State == ReferralState.AwaitingDecision
                join f in r.Db.Files.VisibleTo(actor.Id) on x.FileId equals f.Id
                join p in r.Db.People on f.PersonId equals p.Id
                orderby x.DecideBy, x.Id
                select new
                {
                    x.Id, x.State, x.Narrates, x.ConfirmBy, x.DecideBy, x.Source, x.DeliberateHarmAlleged, x.Recorded, p.Forename, p.Surname, p.DateOfBirth, p.ExpectedOn,
                    Earlier = r.Db.Referrals.Count(o => o.FileId == x.FileId && o.Id != x.Id && o.Recorded.At <= x.Recorded.At),
                }).Take(Most).ToListAsync(r.Cancelled);
            return [.. rows.Select(x =>
            {
                var due = x.ConfirmBy ?? x.DecideBy;
                return new WaitingReferralRow(x.Id, $"{x.Forename} {x.Surname}".Trim(),
                    x.DateOfBirth is { } born ? When.Age(born, r.Today) : x.ExpectedOn is { } e ? $"expected {IslandTime.Words(e)}" : "date of birth not known",
                    codes.Label("referral-sources", x.Source)!, x.Recorded.ToString(), x.Recorded.At, When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween), due < r.Today,
                    x.State == ReferralState.Taken ? "Not yet passed on" : x.Narrates is { } n ? $"NARRATES ({n}) chosen out of hours; to be confirmed" : "Awaiting a decision", x.DeliberateHarmAlleged, x.Earlier);
            })];
        }, ct);
}
