using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseRecording.App.Data;

/// <summary>The record on PostgreSQL.</summary>
public sealed class PostgresCaseDb(DbContextOptions<PostgresCaseDb> options) : CaseDb(options)
{
    /// <inheritdoc/>
#pragma warning disable RS0030 // EF Core has no word for an advisory lock.
    public override Task LockAsync(string name, CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
#pragma warning restore RS0030
}

/// <summary>Lets <c>dotnet ef</c> write migrations without a server.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCaseDb>
{
    /// <inheritdoc/>
    public PostgresCaseDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCaseDb>().UseNpgsql("Host=design").Options);
}
