using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>Who works here today, for signing in: nobody is known yet, so nobody's rights are asked.</summary>
public sealed class StaffDirectory(IDbContextFactory<CaseDb> databases, CaseWork work, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Everybody with a role today, under their first team: the teams as a case travels through them, the people by name.</summary>
    public async Task<IReadOnlyList<StaffRow>> ListAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = Today;
        var teams = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.Key, t.Name }).ToListAsync(ct);
        var held = await db.RoleAssignments.AsNoTracking().InForce(today)
            .Select(r => new { r.StaffId, r.TeamId, r.Role }).ToListAsync(ct);
        var travels = reference.TeamsInOrder.ToList();
        var order = teams.OrderBy(t => travels.IndexOf(t.Key) is var at and >= 0 ? at : travels.Count).ThenBy(t => t.Name, StringComparer.Ordinal)
            .Select((t, at) => (t.Id, t.Name, At: at)).ToDictionary(t => t.Id);
        var byMember = held.ToLookup(h => h.StaffId);
        return [.. (await db.Staff.AsNoTracking().Select(m => new { m.Id, m.FullName, m.JobTitle }).ToListAsync(ct))
            .Where(m => byMember.Contains(m.Id))
            .Select(m => (Member: m, Team: byMember[m.Id].Select(h => order[h.TeamId]).MinBy(t => t.At)))
            .OrderBy(m => m.Team.At).ThenBy(m => m.Member.FullName, StringComparer.CurrentCulture)
            .Select(m => new StaffRow(m.Member.Id, m.Member.FullName, m.Member.JobTitle, m.Team.Name, [.. byMember[m.Member.Id].Select(h => h.Role).Distinct().Order()]))];
    }

    /// <summary>The member of staff with this key, or null.</summary>
    public async Task<Actor?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Staff.AsNoTracking().Where(m => m.Id == id).Select(m => new Actor(m.Id, m.FullName, m.JobTitle)).FirstOrDefaultAsync(ct);
    }

    /// <summary>
    /// The member of staff to whom an account of the organisation belongs: by the account's own key, or at the first sign-in by e-mail.
    /// The account's app roles and the roles in force here must have one in common; what each role may do is decided here alone.
    /// </summary>
    public async Task<AccountMatch> MatchAsync(string? objectId, string? email, IReadOnlyList<string> appRoles, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(objectId))
            return AccountMatch.Stranger;
        await using var db = await databases.CreateDbContextAsync(ct);
        var (mail, today) = (email?.Trim().ToLowerInvariant(), Today);
        var member = await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.ExternalId == objectId, ct)
            ?? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.ExternalId == null && m.Email == mail, ct);
        if (member is null)
            return AccountMatch.Stranger;
        var held = await db.RoleAssignments.AsNoTracking().InForce(today).Where(r => r.StaffId == member.Id).Select(r => r.Role).ToListAsync(ct);
        if (!held.Any(role => appRoles.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase)))
            return AccountMatch.NoCommonRole;
        if (member.ExternalId is null && !(await TieAsync(member.Id, objectId, ct)).Done)
            return AccountMatch.Stranger;
        return new AccountMatch(member.AsActor(), null);
    }

    private DateOnly Today => IslandTime.DayOf(clock.GetUtcNow().UtcDateTime);

    private Task<Outcome> TieAsync(Guid staffId, string objectId, CancellationToken ct) =>
        work.RunAsync(Permission.ManageStaff, Actor.System, async act =>
        {
            var member = await act.Db.Staff.SingleAsync(m => m.Id == staffId, ct);
            member.KnownAs(objectId);
            return member.Id;
        }, ct: ct);
}
