using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Contacts;

/// <summary>One referral, for whoever may open its child's file.</summary>
public sealed class ReferralQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    /// <summary>The file that a referral is on; read before the file is opened, and told to nobody who may not know of it.</summary>
    public Task<Guid> FileOfAsync(Guid referralId, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.OpenFiles, actor, async r =>
            await r.Db.Referrals.Where(x => x.Id == referralId).Join(r.Db.Files.VisibleTo(actor.Id), x => x.FileId, f => f.Id, (x, f) => (Guid?)f.Id).FirstOrDefaultAsync(r.Cancelled)
            ?? throw new RuleBrokenException(Security.FileAccess.NotFound), ct);

    /// <summary>Reads it.</summary>
    /// <param name="referralId">The referral.</param>
    /// <param name="fileId">Its file, from <see cref="FileOfAsync"/>.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="log">Whether this opens it; false when it is only read again.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file, or a line of reason comes first.</exception>
    public Task<ReferralRow> ReadAsync(Guid referralId, Guid fileId, Actor actor, bool log, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, log ? "Referral" : null, async r =>
        {
            var x = await r.Db.Referrals.FirstOrDefaultAsync(x => x.Id == referralId && x.FileId == fileId, r.Cancelled) ?? throw new RuleBrokenException(Security.FileAccess.NotFound);
            var contact = await r.Db.Contacts.FirstAsync(c => c.Id == x.ContactId, r.Cancelled);
            var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.PersonId, f.PermanentNumber, p.Forename, p.Surname, p.DateOfBirth, p.ExpectedOn }).FirstAsync(r.Cancelled);
            var earlier = await r.Db.Referrals.Where(o => o.FileId == fileId && o.Id != x.Id && o.Recorded.At <= x.Recorded.At).OrderByDescending(o => o.Id)
                .Select(o => new { o.Id, o.ReceivedAt, o.Source, o.State, o.DecisionReasons, o.DecidedBy, o.DeliberateHarmAlleged, o.ClosedAt }).ToListAsync(r.Cancelled);
            var open = await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => new
            {
                c.Stage, c.AwaitsConfirmation, c.OpenedOn,
                ByThisAlone = c.Id == x.CaseId && c.AwaitsConfirmation && !r.Db.Referrals.Any(o => o.CaseId == c.Id && o.Id != referralId),
                Worker = r.Db.Staff.Where(s => s.Id == c.AllocatedToId).Select(s => s.FullName).FirstOrDefault(),
                Team = r.Db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).FirstOrDefault(),
            }).FirstOrDefaultAsync(r.Cancelled);
            var waits = x.State is ReferralState.Taken or ReferralState.AwaitingDecision;
            var due = x.ConfirmBy ?? x.DecideBy;
            var flow = x.Workflow();
            return new ReferralRow(x.Id, fileId, $"{child.Forename} {child.Surname}".Trim(), Age(child.DateOfBirth, child.ExpectedOn, r.Today), PermanentNumber.Words(child.PermanentNumber), x.State,
                Referral.StateWords(x.State), waits ? When.Due(due, r.Today, reference.Timescales.Calendar.WorkingDaysBetween) : null, waits && r.Today > x.DecideBy, Told(x, contact), x.DeliberateHarmAlleged,
                x.Recorded.ToString(), x.Recorded.At, waits ? x.Narrates : null, open is { ByThisAlone: true }, Decision(x),
                [.. earlier.Select(o => new EarlierReferralRow(o.Id, o.ReceivedAt, codes.Label("referral-sources", o.Source)!, Outcome(o.State, o.ClosedAt), o.DecisionReasons, o.DecidedBy, o.DeliberateHarmAlleged))],
                open is null ? null : open.AwaitsConfirmation ? $"Opened out of hours on {IslandTime.Words(open.OpenedOn)}, to be confirmed; {(open.Worker is { } who ? $"{who}, " : "")}{open.Team}"
                    : $"{Case.StageWords(open.Stage)} since {IslandTime.Words(open.OpenedOn)}; {(open.Worker is { } w ? $"{w}, " : "")}{open.Team}",
                await SiblingsAsync(r, child.PersonId),
                flow.Can(ReferralStep.PassForDecision) && r.Rights.May(Permission.TakeContact), flow.Can(ReferralStep.Accept) && r.Rights.May(Permission.DecideReferral),
                flow.Can(ReferralStep.ChooseNarratesOutOfHours) && r.Rights.May(Permission.ChooseNarratesOutOfHours));
        }, ct);

    private (string, string)[] Told(Referral x, Contact contact) =>
    [
        ("Source", $"{codes.Label("referral-sources", x.Source)}: {x.ReferredBy}"), ("Received", $"{IslandTime.Words(x.ReceivedAt)}{(contact.HowToReach is { } reach ? $"; reach them on {reach}" : "")}"),
        ("Reason", x.Reason), ("What was said or asked", contact.WhatWasSaid), ("Who knows about it", x.WhoKnows),
        (x.Consent switch { ReferralConsent.Given => "Consent given", ReferralConsent.Refused => "Consent refused", _ => "Consent not sought" }, x.ConsentDetail),
        ("Household", x.Household), ("Parental responsibility", x.ParentalResponsibility), ("Deliberate harm", x.DeliberateHarmAlleged ? x.HarmDetail ?? "alleged" : "Not alleged"),
    ];

    // What became of it, told to whoever decides the next: a referral closes with its case alone.
    private static string Outcome(ReferralState state, DateTime? closed) =>
        closed is { } at ? $"accepted; its case closed on {IslandTime.Words(IslandTime.DayOf(at))}" : Referral.StateWords(state).ToLowerInvariant();

    private static DecisionRow? Decision(Referral x) => x.DecisionReasons is null ? null : new DecisionRow(
        x.State switch
        {
            ReferralState.AwaitingDecision => $"NARRATES ({x.Narrates}) chosen out of hours",
            ReferralState.Accepted or ReferralState.Closed => x.NextStep == ReferralNextStep.Narrates ? $"Accepted: NARRATES ({x.Narrates})" : "Accepted: Strategy Discussion",
            _ => Referral.StateWords(x.State),
        }, x.DecisionReasons, x.IntendedOutcome, x.DecidedBy, x.DecidedAt, x.LateReason);

    private static async Task<IReadOnlyList<SiblingRow>> SiblingsAsync(Reading r, Guid person)
    {
        var siblings = await Siblings.OfAsync(r, person);
        return [.. siblings.Select(s => new SiblingRow(s.Name, Age(s.Born, s.Expected, r.Today), s.FileId,
            s.FileId is null ? "no file" : s is { ToBeConfirmed: true, Stage: { } awaited } ? Case.StageWords(awaited, true) : s.Undecided ? "a referral awaits a decision" : s.Stage is { } stage ? Case.StageWords(stage) : s.Referrals > 0 ? $"no open case; {s.Referrals} earlier" : "no open case"))];
    }

    private static string Age(DateOnly? born, DateOnly? expected, DateOnly today) =>
        born is { } day ? When.Age(day, today) : expected is { } e ? $"expected {IslandTime.Words(e)}" : "date of birth not known";
}
