using CaseRecording.App.Data;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.App.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Files;

/// <summary>The child's header.</summary>
public sealed class FileHeaderQuery(CaseRead reads, ReferenceData reference, CodeLists codes)
{
    /// <summary>Reads it.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="part">The part of the file that is opened, for the access log; null when it is only read again.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open it, or a line of reason comes first.</exception>
    public Task<FileHeaderRow> ReadAsync(Guid fileId, Actor actor, string? part, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, part, async r =>
        {
            // The three days in one walk over the notes: a file of ten thousand is walked once at each opening.
            var seen = await r.Db.CaseNotes.Where(n => n.FileId == fileId).NotSealed(r.Db).AsTheyStand(r.Db).GroupBy(n => n.Note.FileId).Select(g => new
            {
                Ever = g.Max(n => n.ChildSeen != ChildSeen.NotSeen ? (DateOnly?)n.Day : null),
                Alone = g.Max(n => n.ChildSeen == ChildSeen.SeenAlone ? (DateOnly?)n.Day : null),
                AtHome = g.Max(n => n.HomeVisited ? (DateOnly?)n.Day : null),
            }).FirstOrDefaultAsync(r.Cancelled);
            var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new
            {
                f.PersonId, f.PermanentNumber, f.IsRestricted, p.Forename, p.Surname, p.KnownAs, p.DateOfBirth, p.ExpectedOn, p.DiedOn,
                NotDisclosed = p.Addresses.Where(a => a.Until == null && a.MustNotBeDisclosedTo != null).Select(a => a.MustNotBeDisclosedTo).FirstOrDefault(),
            }).FirstAsync(r.Cancelled);
            var latest = await r.Db.Cases.Where(c => c.FileId == fileId).OrderBy(c => c.ClosedAt == null ? 0 : 1).ThenByDescending(c => c.Id).Select(c => new
            {
                c.Id, c.Stage, c.AwaitsConfirmation, c.Level, c.ClosedAt,
                Worker = r.Db.Staff.Where(s => s.Id == c.AllocatedToId).Select(s => s.FullName).FirstOrDefault(),
                Team = r.Db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).FirstOrDefault(),
            }).FirstOrDefaultAsync(r.Cancelled);
            var waiting = await r.Db.Referrals.AnyAsync(x => x.FileId == fileId && (x.State == ReferralState.Taken || x.State == ReferralState.AwaitingDecision), r.Cancelled);
            var tasks = await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && t.DueOn != null).OrderBy(t => t.DueOn)
                .Select(t => new { t.Title, t.DueOn }).Take(2).ToListAsync(r.Cancelled);
            var evening = NightHours.EveningOf(r.Now);
            var watch = await r.Db.NightFlags.Where(f => f.FileId == fileId && f.TakenDownAt == null && f.Until >= evening)
                .Select(f => new { f.Reason, f.Until, f.Recorded.ByName }).FirstOrDefaultAsync(r.Cancelled);

            var joined = await r.Db.Joined().Where(f => f.KeptPersonId == child.PersonId || f.OtherPersonId == child.PersonId)
                .Join(r.Db.Files.VisibleTo(actor.Id), f => f.KeptPersonId == child.PersonId ? f.OtherPersonId : f.KeptPersonId, x => x.PersonId, (f, x) => new { Kept = f.KeptPersonId == child.PersonId, x.PermanentNumber })
                .ToListAsync(r.Cancelled);

            var standing = await r.Db.LegalStandingAsync(fileId, r.Today, r.Cancelled);
            var risks = await r.RisksAsync(codes, r.Db.RiskAlerts.Where(a => a.FileId == fileId));

            var open = latest is { ClosedAt: null };
            return new FileHeaderRow(fileId, child.PersonId, $"{child.Forename} {child.Surname}".Trim(), child.KnownAs,
                Age(child.DateOfBirth, child.ExpectedOn, child.DiedOn, r.Today), PermanentNumber.Words(child.PermanentNumber),
                open ? Case.StageWords(latest!.Stage, latest.AwaitsConfirmation) : waiting ? "Referral awaits a decision" : latest is null ? "No case" : Case.StageWords(CaseStage.Closed, latest.AwaitsConfirmation),
                latest is null ? null : Case.LevelWords(latest.Level),
                !open ? "nobody" : latest!.Worker is { } worker ? $"{worker}, {latest.Team}" : $"nobody yet; {latest.Team} has the case",
                open, open ? latest!.Id : null, LastSeen(seen?.Ever, seen?.Alone, seen?.AtHome),
                [.. tasks.Select(t => new FileDueRow(t.Title, When.Due(t.DueOn!.Value, r.Today, reference.Timescales.Calendar.WorkingDaysBetween), t.DueOn < r.Today))],
                [.. Risks(risks, child.KnownAs ?? child.Forename), .. joined.Select(j => new FileAlertRow("Recorded twice", $"There is another file of this child: {PermanentNumber.Words(j.PermanentNumber)}.", j.Kept ? "Read both; work on this one." : "Read both; work on the other one.", true)),
                .. Alerts(child.IsRestricted, child.NotDisclosed), .. watch is null || !open ? []
                    : new[] { new FileAlertRow("Watch at night", watch.Reason, $"Asked by {watch.ByName}, until the evening of {IslandTime.Words(watch.Until)}.", true) }]) { LegalStatus = standing.InFewWords };
        }, ct);

    private static string Age(DateOnly? born, DateOnly? expected, DateOnly? died, DateOnly today) =>
        died is { } d ? $"died {IslandTime.Words(d)}{(born is { } b ? $", born {IslandTime.Words(b)}" : "")}"
        : born is { } day ? When.Age(day, today)
        : expected is { } e ? $"expected {IslandTime.Words(e)}"
        : "date of birth not known";

    private static string LastSeen(DateOnly? seen, DateOnly? alone, DateOnly? home) =>
        $"{Day(seen)} · alone: {Day(alone)} · at home: {Day(home)}";

    private static string Day(DateOnly? day) => day is { } d ? IslandTime.Words(d) : "not recorded";

    // One strip for each person and each danger, whatever number of risks there are; what ended comes last and in amber, and stays.
    private static IEnumerable<FileAlertRow> Risks(IReadOnlyList<RiskOnFile> risks, string child) => risks.GroupBy(x => (x.PersonId, x.Visitors, Ended: x.EndedOn is not null))
        .Where(g => !g.Key.Ended || !risks.Any(x => x.PersonId == g.Key.PersonId && x.Visitors == g.Key.Visitors && x.EndedOn is null))
        .Select(g => g.First() is { EndedOn: { } day } past
            ? new FileAlertRow("Ended", past.Sentence(child), $"This counts no more since {IslandTime.Words(day)}.", true, "risks")
            : new FileAlertRow(g.Key.Visitors is null ? "Risk" : FileAlertRow.Safety, g.First().Sentence(child), string.Join(" ", g.Select(x => x.ActInHead).Distinct()), false, "risks"));

    private static List<FileAlertRow> Alerts(bool restricted, string? notDisclosedTo)
    {
        var alerts = new List<FileAlertRow>();
        if (notDisclosedTo is not null)
            alerts.Add(new("Alert", $"The present address must not be disclosed to {notDisclosedTo}.", "Check every letter, message and call before you name it.", false));
        if (restricted)
            alerts.Add(new("Restricted", "Only named people may know of this file.", "Do not speak of it to anybody who is not named on it.", true));
        return alerts;
    }
}
