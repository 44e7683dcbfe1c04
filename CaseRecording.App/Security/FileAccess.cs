using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>How somebody works with a child.</summary>
public enum WorkingRelationship { None, Allocated, Covering, InTheTeam, HasTaskHere, TookTheReferral, OnDuty, OutOfHours, ManagerOfTheTeam, AcrossTeams, Reviewing, Governance }

/// <summary>What somebody may do with a file: nothing (it does not exist for them), open it after a line of reason, or open it.</summary>
public enum Opening { NotForThem, AfterAReason, Open }

/// <summary>What opening a file showed of it.</summary>
/// <param name="Relationship">How they work with the child.</param>
/// <param name="Closing">Whether evidence is being gathered so that its case may close; null where nobody had to look.</param>
/// <param name="HasCase">Whether a case is open; null where nobody had to look.</param>
/// <param name="File">The file, tracked; null where nobody had to look.</param>
public sealed record Opened(WorkingRelationship Relationship, bool? Closing, bool? HasCase, ChildFile? File);

/// <summary>
/// Who may open a file: the one table of role and relationship (2.7.1, 3.9.1, P07, P42). A restricted file does not exist for anybody not named.
/// </summary>
public static class FileAccess
{
    /// <summary>How long a line of reason holds.</summary>
    public static readonly TimeSpan ReasonHolds = TimeSpan.FromHours(12);

    /// <summary>The files a person may know of; every list, search and count starts here.</summary>
    public static IQueryable<ChildFile> VisibleTo(this IQueryable<ChildFile> files, Guid staffId) =>
        files.Where(f => !f.IsRestricted || f.Restrictions.Any(r => r.StaffId == staffId && r.Until == null));

    /// <summary>
    /// The files that open for this person without a line of reason, as <see cref="Relationship"/> and <see cref="Opens"/> say it for one: what a
    /// search shows words from.
    /// </summary>
    public static IQueryable<ChildFile> OpenTo(this IQueryable<ChildFile> files, CaseDb db, Rights rights, DateTime now)
    {
        var (me, today, since) = (rights.Actor.Id, IslandTime.DayOf(now), now - ReasonHolds);
        var visible = files.VisibleTo(me);
        StaffRole[] everywhere = [StaffRole.SeniorManager, StaffRole.HeadOfService, StaffRole.OutOfHoursWorker, StaffRole.ReviewingOfficer, StaffRole.SeniorReviewingOfficer];
        if (rights.IsSystem || everywhere.Any(rights.Is))
            return visible;
        var teams = rights.Teams.ToList();
        var (manages, onDuty) = (rights.Is(StaffRole.TeamManager), rights.May(Permission.DecideReferral) || rights.Is(StaffRole.DutyWorker));
        return visible.Where(f => db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null && (c.AllocatedToId == me || teams.Contains(c.TeamId)))
            || (manages && !db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null))
            || db.Allocations.Any(a => a.FileId == f.Id && a.StaffId == me && a.Kind == AllocationKind.Cover && a.From <= today && a.Until >= today)
            || db.Tasks.Any(t => t.FileId == f.Id && t.AssignedToId == me && t.State == TaskState.Open)
            || (onDuty && db.Referrals.Any(r => r.FileId == f.Id && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision)))
            || db.FileViews.Any(v => v.FileId == f.Id && v.Recorded.ById == me && v.Reason != null && v.Recorded.At > since));
    }

    /// <summary>How this person works with this child today.</summary>
    public static async Task<WorkingRelationship> RelationshipAsync(CaseDb db, Rights rights, Guid fileId, DateOnly today, CancellationToken ct)
    {
        var facts = await FileFacts.ReadAsync(db, fileId, rights.Actor.Id, today, ct);
        return facts is null ? WorkingRelationship.None : await RelationshipAsync(db, facts, rights, ct);
    }

    private static async Task<WorkingRelationship> RelationshipAsync(CaseDb db, FileFacts facts, Rights rights, CancellationToken ct)
    {
        LooseTies? ties = null;
        async Task<LooseTies> TiesAsync() => ties ??= await LooseTies.ReadAsync(db, facts.File.Id, rights.Actor.Id, ct);

        if (facts.Worker == rights.Actor.Id)
            return WorkingRelationship.Allocated;
        if (facts.Covers)
            return WorkingRelationship.Covering;
        if (rights.Is(StaffRole.SeniorManager) || rights.Is(StaffRole.HeadOfService))
            return WorkingRelationship.AcrossTeams;
        var team = facts.Team;
        if (rights.Held.Any(h => h.Role == StaffRole.TeamManager && (h.TeamId == team || team is null)) || (rights.May(Permission.DecideReferral) && (await TiesAsync()).Undecided))
            return WorkingRelationship.ManagerOfTheTeam;
        if (rights.Is(StaffRole.OutOfHoursWorker))
            return WorkingRelationship.OutOfHours;
        if (team is not null && rights.Held.Any(h => h.TeamId == team))
            return WorkingRelationship.InTheTeam;
        if (rights.Is(StaffRole.DutyWorker) && (await TiesAsync()).Undecided)
            return WorkingRelationship.OnDuty;
        if (rights.Is(StaffRole.SeniorReviewingOfficer) || rights.Is(StaffRole.ReviewingOfficer))
            return WorkingRelationship.Reviewing;
        if ((await TiesAsync()).Task)
            return WorkingRelationship.HasTaskHere;
        if ((await TiesAsync()).TookUndecided)
            return WorkingRelationship.TookTheReferral;
        return rights.Is(StaffRole.InformationGovernanceOfficer) ? WorkingRelationship.Governance : WorkingRelationship.None;
    }

    /// <summary>The table: what each relationship opens.</summary>
    public static Opening Opens(WorkingRelationship relationship) => relationship switch
    {
        WorkingRelationship.None or WorkingRelationship.Governance => Opening.AfterAReason,
        _ => Opening.Open,
    };

    /// <summary>
    /// Authorises this person on this file for a read or a write. A restricted file they are not named on, and a file that does not
    /// exist, give the same sentence.
    /// </summary>
    /// <exception cref="RuleBrokenException">They may not.</exception>
    public static async Task<Opened> RequireAsync(CaseDb db, Rights rights, Guid fileId, DateTime now, CancellationToken ct)
    {
        if (rights.IsSystem)
            return new Opened(WorkingRelationship.AcrossTeams, null, null, null);
        rights.Require(Permission.OpenFiles);
        var facts = await FileFacts.ReadAsync(db, fileId, rights.Actor.Id, IslandTime.DayOf(now), ct);
        Rule.Require(facts is { Visible: true }, NotFound);
        var opened = new Opened(await RelationshipAsync(db, facts, rights, ct), facts.Closing, facts.Team is not null, facts.File);
        if (Opens(opened.Relationship) == Opening.Open)
            return opened;
        var since = now - ReasonHolds;
        var reasoned = await db.FileViews.AnyAsync(v => v.FileId == fileId && v.Recorded.ById == rights.Actor.Id && v.Reason != null && v.Recorded.At > since, ct);
        Rule.Require(reasoned, NeedsReason, "2.7.1");
        return opened;
    }

    /// <summary>The sentence for a file one may not see, and for one that is not there.</summary>
    public const string NotFound = "There is no file here that you may open. Check the link, or find the child by name or permanent number.";

    /// <summary>The sentence for a file that opens after a line of reason.</summary>
    public const string NeedsReason = "You have no working relationship to this child. Write one line of reason first; the access log shows it.";

    /// <summary>The relationship as words, for the access log.</summary>
    public static string Words(WorkingRelationship relationship) => relationship switch
    {
        WorkingRelationship.Allocated => "Allocated worker",
        WorkingRelationship.Covering => "Covering for the allocated worker",
        WorkingRelationship.InTheTeam => "In the team that has the case",
        WorkingRelationship.HasTaskHere => "Has a task on this file",
        WorkingRelationship.TookTheReferral => "Took a referral that is not decided yet",
        WorkingRelationship.OnDuty => "On duty; a referral waits for a decision",
        WorkingRelationship.OutOfHours => "Out of hours",
        WorkingRelationship.ManagerOfTheTeam => "Manager of the team",
        WorkingRelationship.AcrossTeams => "Manager across teams",
        WorkingRelationship.Reviewing => "Reviewing officer",
        WorkingRelationship.Governance => "Information governance",
        _ => "No working relationship",
    };
}
