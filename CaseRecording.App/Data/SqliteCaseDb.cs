using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseRecording.App.Data;

/// <summary>The record on SQLite.</summary>
public sealed class SqliteCaseDb(DbContextOptions<SqliteCaseDb> options) : CaseDb(options)
{
    /// <inheritdoc/>
    public override Task LockAsync(string name, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Lets <c>dotnet ef</c> write migrations without a database.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCaseDb>
{
    /// <inheritdoc/>
    public SqliteCaseDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCaseDb>().UseSqlite("Data Source=design.db").Options);
}
