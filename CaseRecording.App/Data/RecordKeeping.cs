using System.Runtime.CompilerServices;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Data.Words;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseRecording.App.Data;

/// <summary>
/// Stamps every row with its author and time, and writes the history in the same save (4.4, P53). What is append-only is neither
/// changed nor deleted (3.7.1, P39), and nothing changes without a verb that said so.
/// </summary>
public sealed class RecordKeeping : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        // The framework keeps the keys of its cookies by a synchronous save; they are no part of the record.
        eventData.Context!.ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
            ? result
            : throw new InvalidOperationException("The record is saved asynchronously, through CaseWork.");

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CaseDb db)
        {
            Keep(db);
            await WordsKeeping.KeepAsync(db, cancellationToken);
            await PeopleKeeping.KeepAsync(db, cancellationToken);
        }
        return result;
    }

    private static void Keep(CaseDb db)
    {
        // A whole whose parts alone changed spoke for them; its version moves too, so that two people changing its parts meet.
        var changed = db.ChangeTracker.Entries<RecordItem>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || e.Entity.Happenings.Count > 0).ToList();
        if (changed.Count == 0)
            return;
        var by = db.By ?? throw new InvalidOperationException("Nothing is saved without somebody who acts: go through CaseWork.");

        // One for the whole save: it has to differ from what each row had before, not from its neighbours'.
        var version = Guid.CreateVersion7(new DateTimeOffset(by.At, TimeSpan.Zero));
        var unsaid = new List<EntityEntry>();
        var said = new List<(EntityEntry<RecordItem> Entry, Happening Happening)>();
        foreach (var entry in changed)
        {
            if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
                throw new RuleBrokenException("What is completed is not altered. Write a correction; it keeps the original.", "3.7.1");
            if (entry.State == EntityState.Added)
                Stamped(entry.Entity, by, version);
            else if (entry.State != EntityState.Deleted)
                entry.Property(nameof(RecordItem.Version)).CurrentValue = version;
            if (entry.Entity.Happenings.Count == 0 && entry.Entity is not (FileView or HistoryEntry))
                unsaid.Add(entry);
            said.AddRange(entry.Entity.Happenings.Select(h => (entry, h)));
        }
        WriteHistory(db, by, said, unsaid);
        foreach (var entry in changed)
            entry.Entity.HappeningsAreRecorded();
    }

    private static void WriteHistory(CaseDb db, Stamp by, List<(EntityEntry<RecordItem> Entry, Happening Happening)> said, List<EntityEntry> unsaid)
    {
        // Parts (a passage, a household member) change inside the act of their whole, which speaks for them.
        var quiet = unsaid.Where(e => e.Entity is not Domain.Notices.Notice).ToList();
        if (said.Count == 0 && quiet.Count > 0)
            throw new InvalidOperationException($"A change of {quiet[0].Metadata.ClrType.Name} said nothing about what happened; every verb says so once.");
        var wholes = said.Select(line => line.Entry.Entity.Id).ToHashSet();
        var parts = quiet.ToLookup(part => WholeOf(part, wholes) ?? said[0].Entry.Entity.Id);
        object? last = null;
        foreach (var (entry, happening) in said)
        {
            List<EntityEntry> rows = ReferenceEquals(last, entry.Entity) ? [] : [entry, .. parts[entry.Entity.Id]];
            last = entry.Entity;
            var line = new HistoryEntry(by, FileOf(db, entry.Entity), happening.What, happening.Why,
                entry.Metadata.ClrType.Name, entry.Entity.Id, FieldChanges.AsJson(rows));
            Stamped(line, by, line.Id);
            db.Add(line);
        }
    }

    // Where one act makes several wholes, on several children's files, the parts of one stand in no other's history.
    private static Guid? WholeOf(EntityEntry part, HashSet<Guid> wholes)
    {
        foreach (var key in part.Metadata.GetForeignKeys())
            foreach (var property in key.Properties)
                if (part.Property(property).CurrentValue is Guid id && wholes.Contains(id))
                    return id;
        return null;
    }

    // A new row is saved as it stands, so that EF Core need not be told of what is set on it; for every other row it has to be.
    private static void Stamped(RecordItem item, Stamp by, Guid version)
    {
        SetRecorded(item, by);
        SetVersion(item, version);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(RecordItem.Recorded))]
    private static extern void SetRecorded(RecordItem item, Stamp by);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_" + nameof(RecordItem.Version))]
    private static extern void SetVersion(RecordItem item, Guid version);

    private static Guid? FileOf(CaseDb db, RecordItem item) =>
        (item as IOnFile)?.FileId ?? (db.FileOfPerson.TryGetValue(item.Id, out var own) ? own : db.CurrentFileId);
}
