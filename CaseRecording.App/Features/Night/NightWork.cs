using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>What one line of a night's work is.</summary>
public enum NightWorkKind { Contact, Referral, Note, Action, ComingIntoCare, Form }

/// <summary>One thing that was done out of hours.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TeamId">The team whose it is in the morning: the one that has the case, else the one that decides referrals.</param>
/// <param name="FileId">The child's file; null for a contact about nobody who has one.</param>
/// <param name="Child">The child's name.</param>
/// <param name="What">What was done, without the content of notes.</param>
/// <param name="Link">Where it is read.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Decide">What the day has to decide or do about it today; null where it is for information.</param>
public sealed record NightWorkRow(NightWorkKind Kind, Guid TeamId, Guid? FileId, string Child, string What, string? Link, string By, DateTime At, string? Decide)
{
    /// <summary>That whoever has the case is away, and until when; null where they are at work.</summary>
    public string? Away { get; init; }
}

/// <summary>
/// What people who work out of hours did since a moment, from what this person may know of. Who works out of hours is a matter of role; a child
/// who came into care is listed whoever agreed to it.
/// </summary>
internal static class NightWork
{
    public static async Task<IReadOnlyList<NightWorkRow>> NightWorkAsync(this Reading r, DateTime since)
    {
        var me = r.Rights.Actor.Id;
        var irt = await r.Db.Teams.Where(t => t.Key == "irt").Select(t => t.Id).FirstOrDefaultAsync(r.Cancelled);
        var day = IslandTime.DayOf(since);
        var night = r.Db.RoleAssignments.Where(a => a.Role == StaffRole.OutOfHoursWorker && a.From <= r.Today && (a.Until == null || a.Until > day)).Select(a => a.StaffId);
        var files = from f in r.Db.Files.VisibleTo(me)
                    join p in r.Db.People on f.PersonId equals p.Id
                    select new
                    {
                        f.Id, f.PersonId, Child = p.Forename + " " + p.Surname,
                        Team = r.Db.Cases.Where(c => c.FileId == f.Id && c.ClosedAt == null).Select(c => (Guid?)c.TeamId).FirstOrDefault(),
                    };
        var rows = new List<NightWorkRow>();

        var referrals = await (from x in r.Db.Referrals
                               where x.Recorded.At >= since && night.Contains(x.Recorded.ById)
                               join f in files on x.FileId equals f.Id
                               select new { x.Id, x.State, x.DecideBy, x.ConfirmBy, x.Narrates, x.Recorded, File = f }).ToListAsync(r.Cancelled);
        rows.AddRange(referrals.Select(x => new NightWorkRow(NightWorkKind.Referral, x.File.Team ?? irt, x.File.Id, x.File.Child.Trim(),
            x.Narrates is { } narrates ? $"Referral; NARRATES ({narrates}) chosen" : "Referral", $"/referrals/{x.Id}", x.Recorded.ToString(), x.Recorded.At,
            x.State is not (ReferralState.Taken or ReferralState.AwaitingDecision) ? null
                : x.ConfirmBy is { } confirm ? $"Confirm NARRATES by {IslandTime.LongWords(confirm)}" : $"Decide by {IslandTime.LongWords(x.DecideBy)}")));

        var contacts = await (from c in r.Db.Contacts
                              where c.Recorded.At >= since && !c.ServiceRequested && night.Contains(c.Recorded.ById)
                                  && c.About.All(a => r.Db.People.VisibleTo(r.Db, me).Any(p => p.Id == a.PersonId))
                              select new { c.Id, c.FromName, c.FromRole, c.Recorded }).ToListAsync(r.Cancelled);
        var taken = contacts.Select(c => c.Id).ToList();
        var children = (await r.Db.ContactPeople.Where(a => taken.Contains(a.ContactId)).Join(r.Db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.ContactId, Child = p.Forename + " " + p.Surname })
            .OrderBy(a => a.Child).ToListAsync(r.Cancelled)).ToLookup(a => a.ContactId, a => a.Child.Trim());
        rows.AddRange(contacts.Select(c => new NightWorkRow(NightWorkKind.Contact, irt, null, string.Join(", ", children[c.Id]), $"Contact from {c.FromName}, {c.FromRole}", null, c.Recorded.ToString(), c.Recorded.At, null)));

        // A night note on an open case left an alert; any other stands on a file whose referral is still to be decided.
        var notes = await (from n in r.Db.CaseNotes.NotSealed(r.Db)
                           where (r.Db.NightAlerts.Any(a => a.NoteId == n.Id && a.Recorded.At >= since)
                                   || (n.CaseId == null && r.Db.Referrals.Any(x => x.FileId == n.FileId && (x.State == ReferralState.Taken || x.State == ReferralState.AwaitingDecision))))
                               && n.Recorded.At >= since && (night.Contains(n.Recorded.ById) || n.Kind == NoteKind.OutOfHours)
                           join f in files on n.FileId equals f.Id
                           select new { n.Id, n.Kind, n.SubKind, n.SignificantRisk, n.Recorded, File = f, Read = !r.Db.NightAlerts.Any(a => a.NoteId == n.Id && a.AcknowledgedAt == null) }).ToListAsync(r.Cancelled);
        rows.AddRange(notes.Select(n => new NightWorkRow(NightWorkKind.Note, n.File.Team ?? irt, n.File.Id, n.File.Child.Trim(),
            $"Note: {r.NoteKinds.Words(n.Kind, n.SubKind)}{(n.SignificantRisk ? "; significant risk" : "")}", $"/notes/{n.Id}", n.Recorded.ToString(), n.Recorded.At, n.Read ? null : "Read and acknowledge it; nobody has yet")));

        var tasks = await (from t in r.Db.Tasks
                           where t.Recorded.At >= since && t.Kind == TaskKind.Other && t.State == TaskState.Open && night.Contains(t.Recorded.ById)
                           join f in files on t.FileId equals f.Id
                           select new { t.Title, t.DueOn, t.Recorded, File = f }).ToListAsync(r.Cancelled);
        rows.AddRange(tasks.Select(t => new NightWorkRow(NightWorkKind.Action, t.File.Team ?? irt, t.File.Id, t.File.Child.Trim(), t.Title, $"/files/{t.File.Id}/work", t.Recorded.ToString(), t.Recorded.At,
            t.DueOn is { } due && due <= r.Today ? "To be done today" : null)));

        var agreed = await (from a in r.Db.CareAgreements
                            where a.Recorded.At >= since
                            join f in files on a.FileId equals f.Id
                            select new { a.AgreedByName, a.Recorded, File = f }).ToListAsync(r.Cancelled);
        rows.AddRange(agreed.Select(a => new NightWorkRow(NightWorkKind.ComingIntoCare, a.File.Team ?? irt, a.File.Id, a.File.Child.Trim(), $"Agreed by {a.AgreedByName} that the child comes into care",
            $"/files/{a.File.Id}/work#plans", a.Recorded.ToString(), a.Recorded.At, "Complete the Placement Information Record, and begin the plan")));
        return await WithAwayAsync(r, rows);
    }

    private static async Task<IReadOnlyList<NightWorkRow>> WithAwayAsync(Reading r, List<NightWorkRow> rows)
    {
        var files = rows.Select(x => x.FileId).OfType<Guid>().Distinct().ToList();
        var workers = (files.Count == 0 ? [] : await r.Db.Cases.Where(c => files.Contains(c.FileId) && c.ClosedAt == null && c.AllocatedToId != null)
            .Join(r.Db.Staff, c => c.AllocatedToId, s => s.Id, (c, s) => new { c.FileId, s.Id, s.FullName }).ToListAsync(r.Cancelled)).ToDictionary(x => x.FileId);
        var away = await r.Db.AwayAsync([.. workers.Values.Select(x => x.Id).Distinct()], r.Today, r.Cancelled);
        return [.. rows.OrderBy(x => x.At).Select(row => row.FileId is { } file && workers.TryGetValue(file, out var worker) && away.TryGetValue(worker.Id, out var until)
            ? row with { Away = $"{worker.FullName} has the case and is away until {IslandTime.Words(until)}" } : row)];
    }
}
