using CaseRecording.App.Data.Batches;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace CaseRecording.Tests.Data.Batches;

/// <summary>A condition that a column still holds nothing, which no entity of the record has today.</summary>
public sealed class ConditionOnNothingTests
{
    [Fact]
    public async Task What_still_holds_nothing_is_changed_and_what_holds_something_by_now_is_a_lost_race()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = new Shelf(connection);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(new Book { Key = 1 }, new Book { Key = 2, Lent = "Erin" });
        await db.SaveChangesAsync();
        await using var other = new Shelf(connection);
        var seen = await other.Books.OrderBy(b => b.Key).ToListAsync();

        foreach (var book in db.Books.Local)
            book.Lent = book.Lent is null ? "Juan" : null;
        await db.SaveChangesAsync();
        seen[0].Lent = "Voirrey";

        await other.Invoking(o => o.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await db.Books.AsNoTracking().OrderBy(b => b.Key).Select(b => b.Lent).ToListAsync()).Should().Equal("Juan", null);
    }

    private sealed class Book
    {
        public required int Key { get; init; }

        public string? Lent { get; set; }
    }

    private sealed class Shelf(SqliteConnection connection) : DbContext
    {
        public DbSet<Book> Books => Set<Book>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlite(connection).ReplaceService<IModificationCommandBatchFactory, RowBatches>();

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Book>(book =>
        {
            book.HasKey(b => b.Key);
            book.Property(b => b.Key).ValueGeneratedNever();
            book.Property(b => b.Lent).IsConcurrencyToken();
        });
    }
}
