using System.Text.Json;
using CaseRecording.App.Data.Addresses;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding;

/// <summary>Loads <c>seed-data/</c> into an empty database, once: templates, teams and staff, and for a demonstration the fictional families.</summary>
public static class Seed
{
    // Handed in once, when everything is there: a filling that was interrupted has no such line.
    private static readonly Guid Complete = new("00000000-0000-7000-8000-5eed00000001");

    /// <summary>Fills an empty database; does nothing where that is done.</summary>
    /// <param name="services">The program.</param>
    /// <param name="demonstration">What to play the fictional families on; null for a record of real children.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusesToStartException">An earlier filling was interrupted, or the seed data is not right.</exception>
    public static async Task OnceAsync(IServiceProvider services, Stage? demonstration = null, CancellationToken ct = default)
    {
        await Templates.PublishAsync(services, ct);
        await using (var db = await services.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync(ct))
        {
            if (await db.HandIns.AnyAsync(h => h.Key == Complete, ct))
                return;
            if (await db.Staff.AnyAsync(ct))
                throw new RefusesToStartException("The first filling of this database was interrupted, so it holds only a part of the demonstration and nothing else. "
                    + $"Delete the folder {services.GetRequiredService<DataFolder>().Path} (on PostgreSQL, the database), then start again.");
        }
        await AddressesAsync(services, ct);
        await StaffAsync(services, ct, demonstration is null ? Complete : null);
        if (demonstration is null)
            return;
        await Demonstration.PlayAsync(services, demonstration, ct);
        await services.GetRequiredService<CaseWork>().RunAsync(Security.Permission.ManageStaff, Actor.System, _ => Task.FromResult(Actor.System.Id), Complete, ct);
    }

    /// <summary>Whether the families are to be loaded: with fictional sign-in only, unless <c>Data:Demonstration</c> is false.</summary>
    public static Stage? Demonstrated(IConfiguration settings, IHostEnvironment environment) =>
        Security.SignInModes.Read(settings, environment) == Security.SignInMode.Demo && settings.GetValue("Data:Demonstration", true)
            ? new Stage(settings, environment.ContentRootPath)
            : null;

    // Every directory that lies there: an invented one, until the Island's own is put in its place.
    private static async Task AddressesAsync(IServiceProvider services, CancellationToken ct)
    {
        var folder = services.GetRequiredService<ReferenceData>().PathOf("addresses");
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            using var file = File.OpenText(path);
            var imported = await services.GetRequiredService<AddressImport>().RunAsync(file, ct);
            if (imported.Refused > 0)
                throw new RefusesToStartException($"seed-data/addresses/{Path.GetFileName(path)}: {imported.LeftOut[0]} Mend it, then start again.");
        }
    }

    /// <summary>Loads teams and staff only.</summary>
    internal static async Task StaffAsync(IServiceProvider services, CancellationToken ct, Guid? handIn = null)
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
        }, handIn, ct);
        if (!outcome.Done)
            throw new InvalidDataException($"The staff in seed-data cannot be loaded: {outcome.Refusal}");
    }

    private sealed record SeedTeam(string Key, string Name);

    private sealed record SeedStaff(string Key, string FullName, string JobTitle, string Email, List<SeedRole> Roles);

    private sealed record SeedRole(StaffRole Role, string Team, JsonElement From);
}
