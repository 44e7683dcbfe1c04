using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>The referrals and other contacts of a file, newest first.</summary>
public sealed record FileReferralRow(Guid? ReferralId, DateTime ReceivedAt, string What, string From, string Standing, string? Clock, bool Late, bool HarmAlleged);

/// <summary>Reads them.</summary>
public sealed class FileReferralsQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    /// <summary>Reads them.</summary>
    public Task<IReadOnlyList<FileReferralRow>> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync<IReadOnlyList<FileReferralRow>>(fileId, actor, null, async r =>
        {
            var referrals = await r.Db.Referrals.Where(x => x.FileId == fileId)
                .Select(x => new { x.Id, x.ReceivedAt, x.Source, x.ReferredBy, x.State, x.NextStep, x.Narrates, x.DecideBy, x.ConfirmBy, x.DeliberateHarmAlleged, x.DecidedBy }).ToListAsync(r.Cancelled);
            var person = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
            var contacts = await r.Db.Contacts.Where(c => !c.ServiceRequested && c.About.Any(a => a.PersonId == person)).Select(c => new { c.ReceivedAt, c.FromName, c.FromRole }).ToListAsync(r.Cancelled);
            return [.. referrals.Select(x =>
                {
                    var due = x.ConfirmBy ?? x.DecideBy;
                    var waits = x.State is ReferralState.Taken or ReferralState.AwaitingDecision;
                    return new FileReferralRow(x.Id, x.ReceivedAt, "Referral", $"{codes.Label("referral-sources", x.Source)}: {x.ReferredBy}",
                        x.ConfirmBy is not null ? $"NARRATES ({x.Narrates}) chosen out of hours; to be confirmed" : Referral.StateWords(x.State) + (x.NextStep == ReferralNextStep.Narrates ? $", NARRATES ({x.Narrates})" : x.NextStep == ReferralNextStep.StrategyDiscussion ? ", Strategy Discussion" : "")
                            + (x.DecidedBy is { } by ? $"; {by}" : ""),
                        waits ? When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween) : null, waits && due < r.Today, x.DeliberateHarmAlleged);
                }).Concat(contacts.Select(c => new FileReferralRow(null, c.ReceivedAt, "Contact", $"{c.FromName}, {c.FromRole}", "No service asked for", null, false, false)))
                .OrderByDescending(x => x.ReceivedAt)];
        }, ct);
}
