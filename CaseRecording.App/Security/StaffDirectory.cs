using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;

namespace CaseRecording.App.Security;

/// <summary>Who works here, from the seed data.</summary>
public sealed class StaffDirectory
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Everybody, by team and name.</summary>
    public async Task<IReadOnlyList<StaffRow>> ListAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seed-data");
        await using var staff = File.OpenRead(Path.Combine(folder, "staff.json"));
        await using var teams = File.OpenRead(Path.Combine(folder, "teams.json"));
        var names = (await JsonSerializer.DeserializeAsync<List<SeedTeam>>(teams, Web, cancellation))!.ToDictionary(t => t.Key, t => t.Name);
        return [.. (await JsonSerializer.DeserializeAsync<List<SeedStaff>>(staff, Web, cancellation))!
            .Select(s => new StaffRow(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(s.Key)).AsSpan(0, 16)), s.FullName, s.JobTitle, s.Email, names[s.Team],
                [.. s.Roles.Select(r => Enum.Parse<StaffRole>(r.Role)).Distinct()]))];
    }

    /// <summary>The member of staff with this key, or null.</summary>
    public async Task<Actor?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).Where(s => s.Id == id).Select(s => new Actor(s.Id, s.FullName, s.JobTitle)).FirstOrDefault();

    /// <summary>The member of staff to whom an account of the organisation belongs.</summary>
    public async Task<(Actor? Actor, string Why)> MatchAsync(string? objectId, string? email, IReadOnlyList<string> appRoles, CancellationToken cancellation)
    {
        var found = (await ListAsync(cancellation)).FirstOrDefault(s => string.Equals(s.Email, email, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            return (null, "stranger");
        return found.Roles.Any(r => appRoles.Contains(r.ToString())) ? (new Actor(found.Id, found.FullName, found.JobTitle), "") : (null, "role");
    }

    private sealed record SeedTeam(string Key, string Name);

    private sealed record SeedRole(string Role);

    private sealed record SeedStaff(string Key, string FullName, string JobTitle, string Email, string Team, IReadOnlyList<SeedRole> Roles);
}
