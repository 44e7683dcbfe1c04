using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Rules;

/// <summary>One model, two engines, no drift; none of this needs a database.</summary>
public sealed class ModelTests
{
    private static CaseDb On(Engine engine) => engine == Engine.Sqlite ? new SqliteDesign().CreateDbContext([]) : new PostgresDesign().CreateDbContext([]);

    [Theory, Engines]
    public void Every_item_of_the_record_is_mapped(Engine engine)
    {
        using var db = On(engine);
        typeof(RecordItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordItem)) && !type.IsAbstract)
            .Where(type => db.Model.FindEntityType(type) is null).Should().BeEmpty();
    }

    [Theory, Engines]
    public void The_migrations_say_everything_that_the_model_says(Engine engine)
    {
        using var db = On(engine);
        db.Database.HasPendingModelChanges().Should().BeFalse("./add-migration.sh adds what is missing, for both engines");
    }

    [Fact]
    public void Both_engines_have_the_same_migrations()
    {
        using var sqlite = On(Engine.Sqlite);
        using var postgres = On(Engine.Postgres);
        Names(sqlite).Should().Equal(Names(postgres));
    }

    [Theory, Engines]
    public void Two_people_who_save_at_once_meet_at_the_version_of_every_item(Engine engine)
    {
        using var db = On(engine);
        db.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(RecordItem)))
            .Where(type => type.FindProperty(nameof(RecordItem.Version)) is not { IsConcurrencyToken: true })
            .Select(type => type.Name).Should().BeEmpty();
    }

    // Without the time at which each was written.
    private static IEnumerable<string> Names(CaseDb db) => db.Database.GetMigrations().Select(name => name[(name.IndexOf('_') + 1)..]);
}
