using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>What one person may do today, read from the database at every command, so that taking a right away works in open windows.</summary>
/// <param name="Actor">The person.</param>
/// <param name="Held">The roles in force, with their teams.</param>
public sealed record Rights(Actor Actor, IReadOnlyList<RoleInTeam> Held)
{
    private static readonly PerModel<Func<CaseDb, Guid, DateOnly, IAsyncEnumerable<RoleInTeam>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid staffId, DateOnly today) => db.RoleAssignments.AsNoTracking()
            .Where(r => r.StaffId == staffId && r.From <= today && (r.Until == null || r.Until > today))
            .Select(r => new RoleInTeam(r.Role, r.TeamId))));

    private static readonly PerModel<Func<CaseDb, Guid, DateOnly, Guid, IAsyncEnumerable<RoleAndEarlier>>> WithEarlier = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid staffId, DateOnly today, Guid handIn) => db.RoleAssignments.AsNoTracking()
            .Where(r => r.StaffId == staffId && r.From <= today && (r.Until == null || r.Until > today))
            .Select(r => new RoleAndEarlier(r.Role, r.TeamId, db.HandIns.Where(h => h.Key == handIn && h.ById == staffId).Select(h => (Guid?)h.ResultId).FirstOrDefault()))));

    /// <summary>Nobody: not a member of staff, or one without a role today.</summary>
    public static readonly Rights None = new(new Actor(Guid.Empty, "", ""), []);

    /// <summary>The system's own jobs may do everything; no person signs in as it.</summary>
    public bool IsSystem => Actor.Id == Actor.System.Id;

    /// <summary>Whether they may.</summary>
    public bool May(Permission permission) => IsSystem || Held.Any(h => Roles.Gives(h.Role, permission));

    /// <summary>Whether they hold a role, in any team.</summary>
    public bool Is(StaffRole role) => Held.Any(h => h.Role == role);

    /// <summary>Their teams.</summary>
    public IEnumerable<Guid> Teams => Held.Select(h => h.TeamId).Distinct();

    /// <summary>Refuses with a sentence that says who can.</summary>
    /// <exception cref="RuleBrokenException">They may not.</exception>
    public void Require(Permission permission)
    {
        // The sentence names every role that may; it is made only for who is refused.
        if (!May(permission))
            throw new RuleBrokenException(Roles.Refusal(permission));
    }

    /// <summary>Reads them.</summary>
    public static async Task<Rights> ReadAsync(CaseDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (actor.Id == Actor.System.Id)
            return new Rights(actor, []);
        var held = new List<RoleInTeam>();
        await foreach (var role in Query.For(db)(db, actor.Id, today).WithCancellation(ct))
            held.Add(role);
        return new Rights(actor, held);
    }

    /// <summary>
    /// Reads them, and what an earlier hand-in of theirs with this key made: nearly every act begins with both. For somebody without a role
    /// nothing is found, who may not act in any case.
    /// </summary>
    public static async Task<(Rights Rights, Guid? Earlier)> ReadAsync(CaseDb db, Actor actor, DateOnly today, Guid handIn, CancellationToken ct)
    {
        if (actor.Id == Actor.System.Id)
            return (new Rights(actor, []), await db.HandInAsync(handIn, actor.Id, ct));
        var (held, earlier) = (new List<RoleInTeam>(), (Guid?)null);
        await foreach (var row in WithEarlier.For(db)(db, actor.Id, today, handIn).WithCancellation(ct))
        {
            held.Add(new RoleInTeam(row.Role, row.TeamId));
            earlier = row.Earlier;
        }
        return (new Rights(actor, held), earlier);
    }

    private sealed record RoleAndEarlier(StaffRole Role, Guid TeamId, Guid? Earlier);
}

/// <summary>A role and the team it is held in.</summary>
public sealed record RoleInTeam(StaffRole Role, Guid TeamId);
