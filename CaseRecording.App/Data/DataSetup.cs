using CaseRecording.App.Data.Addresses;
using CaseRecording.App.Data.Batches;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Data.Documents.Looking;
using CaseRecording.App.Data.Lasting;
using CaseRecording.App.Live;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CaseRecording.App.Data;

/// <summary>Chooses the engine and registers the one path of a write.</summary>
public static class DataSetup
{
    // Keys of the sign-in cookies lie in the database: a restart signs nobody out.
    private const string Cookies = "case-recording";

    /// <summary>Registers the database, reference tables and <see cref="CaseWork"/>.</summary>
    /// <exception cref="RefusesToStartException">The configuration names no engine we know.</exception>
    public static IServiceCollection AddRecord(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var sqlite = provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);
        var dataFolder = Path.Combine(contentRoot, configuration["Data:Folder"] ?? "data");
        services.AddSingleton(new DataFolder(dataFolder));
        services.AddSingleton<RecordKeeping>();
        services.AddSingleton<Pragmas>();
        if (sqlite)
        {
            var connection = configuration["Database:ConnectionString"] is { Length: > 0 } given ? given : InFolder(dataFolder);
            services.AddPooledDbContextFactory<SqliteCaseDb>((s, o) => o.UseSqlite(connection)
                .ReplaceService<IModificationCommandBatchFactory, RowBatches>()
                .AddInterceptors(s.GetRequiredService<RecordKeeping>(), s.GetRequiredService<Pragmas>()));
            services.AddSingleton<IDbContextFactory<CaseDb>, AsCaseDb<SqliteCaseDb>>();
            services.AddSingleton(_ => new LastingConnection(connection));
            services.AddSingleton(s => new WriteQueue(new AsCaseDb<SqliteCaseDb>(Writing(s)), oneAtATime: true));
            services.AddDataProtection().SetApplicationName(Cookies).PersistKeysToDbContext<SqliteCaseDb>();
        }
        else if (provider.Equals("PostgreSQL", StringComparison.OrdinalIgnoreCase))
        {
            var connection = configuration["Database:ConnectionString"]
                ?? throw new RefusesToStartException("Database:Provider is PostgreSQL, but Database:ConnectionString is missing. Set it, then start again.");
            services.AddSingleton(_ => NpgsqlDataSource.Create(Preparing(connection)));
            services.AddPooledDbContextFactory<PostgresCaseDb>((s, o) => o.UseNpgsql(s.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(s.GetRequiredService<RecordKeeping>()));
            services.AddSingleton<IDbContextFactory<CaseDb>, AsCaseDb<PostgresCaseDb>>();
            services.AddSingleton(s => new WriteQueue(s.GetRequiredService<IDbContextFactory<CaseDb>>(), oneAtATime: false));
            services.AddDataProtection().SetApplicationName(Cookies).PersistKeysToDbContext<PostgresCaseDb>();
        }
        else
        {
            throw new RefusesToStartException($"Database:Provider is '{provider}'. It has to be Sqlite or PostgreSQL.");
        }
        services.AddSingleton(_ => Tables(SeedFolder(contentRoot, configuration)));
        services.AddSingleton<CodeLists>();
        services.AddSingleton<LanguageLists>();
        services.AddSingleton<TemplateShelf>();
        services.AddSingleton<LiveNotices>();
        services.AddSingleton(s => new DocumentKeys(s.GetRequiredService<IDataProtectionProvider>(), configuration["Documents:Key"]));
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<DocumentParts>();
        services.AddSingleton<DocumentCheck>();
        services.AddSingleton<ContentReader>();
        services.AddSingleton<SmallPictures>();
        services.AddSingleton<AddressImport>();
        services.AddSingleton<CaseWork>();
        services.AddSingleton<CaseRead>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    // As everybody reads, and over the one connection that lasts.
    private static PooledDbContextFactory<SqliteCaseDb> Writing(IServiceProvider services)
    {
        var asRead = services.GetRequiredService<DbContextOptions<SqliteCaseDb>>();
        return new(new DbContextOptionsBuilder<SqliteCaseDb>(asRead).UseSqlite(connectionString: null).UseSqlite(services.GetRequiredService<LastingConnection>(), contextOwnsConnection: true).Options);
    }

    // The server plans what is asked again and again once. Whoever pools connections outside, where that cannot be had, says Max Auto Prepare=0.
    private static string Preparing(string connection)
    {
        var asked = new NpgsqlConnectionStringBuilder(connection);
        if (!asked.ShouldSerialize("Max Auto Prepare"))
            asked.MaxAutoPrepare = 256;
        return asked.ToString();
    }

    private static string InFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "case-recording.db") }.ToString();
    }

    // Beside the program when published; beside the project when run from it.
    private static string SeedFolder(string contentRoot, IConfiguration configuration) =>
        new[] { configuration["Data:SeedFolder"], Path.Combine(contentRoot, "..", "seed-data"), Path.Combine(AppContext.BaseDirectory, "seed-data") }
            .FirstOrDefault(p => p is not null && Directory.Exists(p))
        ?? throw new RefusesToStartException("The folder seed-data is missing. It travels with the program; put it beside it, or name it under Data:SeedFolder.");

    private static ReferenceData Tables(string folder)
    {
        try
        {
            return ReferenceData.From(folder);
        }
        catch (InvalidDataException wrong)
        {
            throw new RefusesToStartException($"{wrong.Message} Mend it, then start again.");
        }
    }

    private sealed class AsCaseDb<T>(IDbContextFactory<T> inner) : IDbContextFactory<CaseDb>
        where T : CaseDb
    {
        public CaseDb CreateDbContext() => inner.CreateDbContext();
    }
}

/// <summary>Where the database and what belongs to it lies; git ignores it.</summary>
/// <param name="Path">Full path of the folder.</param>
public sealed record DataFolder(string Path);
