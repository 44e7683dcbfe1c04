using System.Text.Json;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding;

/// <summary>Loads <c>seed-data/</c> into an empty database, once.</summary>
public static class Seed
{
    /// <summary>Does nothing where there is staff already.</summary>
    public static async Task OnceAsync(IServiceProvider services, CancellationToken ct = default)
    {
        await Templates.PublishAsync(services, ct);
        await using (var db = await services.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync(ct))
            if (await db.Staff.AnyAsync(ct))
                return;
        await StaffAsync(services, ct);
    }

    /// <summary>Loads teams and staff only.</summary>
    internal static async Task StaffAsync(IServiceProvider services, CancellationToken ct)
    {
        var reference = services.GetRequiredService<ReferenceData>();
        var outcome = await services.GetRequiredService<CaseWork>().RunAsync(Security.Permission.ManageStaff, Actor.System, work =>
        {
            var today = work.By.Day;
            var teams = reference.Read<List<SeedTeam>>("teams.json").ToDictionary(t => t.Key, t => Team.SetUp(t.Key, t.Name, work.By));
            work.Db.AddRange(teams.Values);
            foreach (var row in reference.Read<List<SeedStaff>>("staff.json"))
            {
                var member = StaffMember.Join(row.Key, row.FullName, row.JobTitle, row.Email, work.By);
                foreach (var role in row.Roles)
                    member.Give(role.Role, teams[role.Team].Id, role.From.ValueKind == JsonValueKind.Number ? today.AddDays(role.From.GetInt32()) : today.AddYears(-25), work.By);
                work.Db.Add(member);
            }
            return Task.FromResult(teams.Values.First().Id);
        }, ct: ct);
        if (!outcome.Done)
            throw new InvalidDataException($"The staff in seed-data cannot be loaded: {outcome.Refusal}");
    }

    private sealed record SeedTeam(string Key, string Name);

    private sealed record SeedStaff(string Key, string FullName, string JobTitle, string Email, List<SeedRole> Roles);

    private sealed record SeedRole(StaffRole Role, string Team, JsonElement From);
}
