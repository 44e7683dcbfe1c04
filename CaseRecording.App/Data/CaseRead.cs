using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>
/// The one way of a read: a context without tracking, what this person may do today, and for a child's file the authorisation and the
/// line in the access log. Where the line cannot be written the file is not shown (2.7.1, P07).
/// </summary>
public sealed class CaseRead(IDbContextFactory<CaseDb> databases, WriteQueue queue, ReferenceData reference, TimeProvider clock)
{
    /// <summary>A list or search; the query starts from what this person may see.</summary>
    /// <exception cref="RuleBrokenException">They lack the permission.</exception>
    public Task<T> ListAsync<T>(Permission permission, Actor actor, Func<Reading, Task<T>> read, CancellationToken ct = default) =>
        WithinAsync(actor, reading =>
        {
            reading.Rights.Require(permission);
            return read(reading);
        }, ct);

    /// <summary>
    /// A search that shows something of what stands on children's files. Each view is logged before anything is shown; where that cannot be done,
    /// nothing is.
    /// </summary>
    /// <param name="permission">What it needs.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="read">The query; it starts from the files that open for this person.</param>
    /// <param name="shown">Whose files it shows something of.</param>
    /// <param name="part">What is shown, for the access log.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They lack the permission.</exception>
    public Task<T> ListAsync<T>(Permission permission, Actor actor, Func<Reading, Task<T>> read, Func<T, IEnumerable<Guid>> shown, string part, CancellationToken ct = default) =>
        WithinAsync(actor, async reading =>
        {
            reading.Rights.Require(permission);
            var result = await read(reading);
            List<(Guid, WorkingRelationship)> views = [];
            foreach (var fileId in shown(result).Distinct())
                views.Add((fileId, await Security.FileAccess.RelationshipAsync(reading.Db, reading.Rights, fileId, reading.Today, ct)));
            await LogAsync(views, actor, part, null, ct);
            return result;
        }, ct);

    /// <summary>The file on which an item stands, for a link that names the item alone.</summary>
    /// <param name="id">The item.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="notThere">What they are told where there is none, and where they may not know of its file.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">There is none for this person.</exception>
    public async Task<Guid> FileOfAsync<T>(Guid id, Actor actor, string notThere, CancellationToken ct = default)
        where T : RecordItem, IOnFile =>
        await ListAsync(Permission.OpenFiles, actor, r => r.Db.Set<T>().Where(x => x.Id == id && r.Db.Files.VisibleTo(actor.Id).Any(f => f.Id == x.FileId))
            .Select(x => (Guid?)x.FileId).FirstOrDefaultAsync(r.Cancelled), ct) ?? throw new RuleBrokenException(notThere);

    /// <summary>Something on a child's file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="part">What is shown, for the access log; null where it is part of a page that was logged already.</param>
    /// <param name="read">The query.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open it, or a line of reason comes first.</exception>
    public Task<T> OnFileAsync<T>(Guid fileId, Actor actor, string? part, Func<Reading, Task<T>> read, CancellationToken ct = default) =>
        WithinAsync(actor, async reading =>
        {
            var opened = await Security.FileAccess.RequireAsync(reading.Db, reading.Rights, fileId, reading.Now, ct);
            if (part is not null)
                await LogAsync([(fileId, opened.Relationship)], actor, part, null, ct);
            return await read(reading);
        }, ct);

    /// <summary>Logs a view with a line of reason, which opens the file for half a day (P07).</summary>
    /// <exception cref="RuleBrokenException">The file is not there for them, or the reason is empty.</exception>
    public Task GiveReasonAsync(Guid fileId, Actor actor, string? reason, CancellationToken ct = default) =>
        WithinAsync(actor, async reading =>
        {
            reading.Rights.Require(Permission.OpenFiles);
            Rule.Require(await reading.Db.Files.VisibleTo(actor.Id).AnyAsync(f => f.Id == fileId, ct), Security.FileAccess.NotFound);
            var relationship = await Security.FileAccess.RelationshipAsync(reading.Db, reading.Rights, fileId, reading.Today, ct);
            await LogAsync([(fileId, relationship)], actor, "File", Rule.Text(reason, "Reason", FileView.MaxReasonLength, "2.7.1"), ct);
            return fileId;
        }, ct);

    private async Task<T> WithinAsync<T>(Actor actor, Func<Reading, Task<T>> read, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // A read is several queries: the connection is opened and made ready once. What was opened by hand a pooled context does not close.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var today = IslandTime.DayOf(now);
            return await read(new Reading(db, await Rights.ReadAsync(db, actor, today, ct), now, today, reference.NoteKinds, ct));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // All views of one read in one transaction.
    private async Task LogAsync(IReadOnlyList<(Guid FileId, WorkingRelationship Relationship)> views, Actor actor, string part, string? reason, CancellationToken ct)
    {
        if (views.Count == 0)
            return;
        await using var turn = await queue.EnterAsync(ct);
        var db = turn.Db;
        db.By = Stamp.Of(actor, clock.GetUtcNow());
        db.AddRange(views.Select(v => new FileView(db.By, v.FileId, part, Security.FileAccess.Words(v.Relationship), reason)));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What a query has in its hands.</summary>
/// <param name="Db">The database, without tracking.</param>
/// <param name="Rights">What this person may do today.</param>
/// <param name="Now">UTC.</param>
/// <param name="Today">The day on the Island.</param>
/// <param name="NoteKinds">The kinds of note.</param>
/// <param name="Cancelled">Cancels.</param>
public sealed record Reading(CaseDb Db, Rights Rights, DateTime Now, DateOnly Today, NoteKindTable NoteKinds, CancellationToken Cancelled);
