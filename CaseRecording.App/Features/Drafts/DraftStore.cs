using CaseRecording.App.Data;
using CaseRecording.App.Live;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Drafts;

/// <summary>
/// The one store of what is being written. Outside the audit: a draft is nobody's record yet. Everyone reaches their own rows alone.
/// </summary>
public sealed class DraftStore(IDbContextFactory<CaseDb> databases, WriteQueue queue, LiveNotices live, TimeProvider clock)
{
    // Each round of windows that meet at one field lets one of them through.
    private const int MaxTries = 20;

    // What every pause in somebody's typing asks, and every look of an open editor: compiled once.
    private static readonly PerModel<Func<CaseDb, Guid, string, string, CancellationToken, Task<DraftField?>>> OneField = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid author, string scope, string field, CancellationToken ct) => db.Set<DraftField>().FirstOrDefault(d => d.AuthorId == author && d.Scope == scope && d.Field == field)));

    private static readonly PerModel<Func<CaseDb, Guid, string, CancellationToken, Task<DateTime?>>> Latest = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid author, string scope, CancellationToken ct) => db.Set<DraftField>().Where(d => d.AuthorId == author && d.Scope == scope).Max(d => (DateTime?)d.SavedAt)));

    /// <summary>The fields of a scope, by name.</summary>
    public async Task<IReadOnlyDictionary<string, DraftRow>> ReadAsync(DraftScope scope, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Mine(db, actor, scope).AsNoTracking()
            .Select(d => new DraftRow(d.Field, d.Text, d.Digest, d.Sequence, d.SavedAt))
            .ToDictionaryAsync(d => d.Field, ct);
    }

    /// <summary>What this person has begun and not handed in, latest first.</summary>
    public async Task<IReadOnlyList<DraftSummary>> ListAsync(Actor actor, DraftKind kind, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var prefix = DraftScope.Prefix(kind);
        var begun = await db.Set<DraftField>().AsNoTracking().Where(d => d.AuthorId == actor.Id && d.Scope.StartsWith(prefix))
            .GroupBy(d => new { d.Scope, d.FileId })
            .Select(g => new { g.Key.Scope, g.Key.FileId, BegunAt = g.Min(d => d.BegunAt), SavedAt = g.Max(d => d.SavedAt) })
            .OrderByDescending(s => s.SavedAt).ToListAsync(ct);
        return [.. begun.Select(s => new DraftSummary(s.Scope, s.FileId, s.BegunAt, s.SavedAt))];
    }

    /// <summary>Keeps a short field that a component binds itself, such as a date or a choice.</summary>
    public Task<(DraftRow Row, bool Kept)> PutAsync(DraftScope scope, string field, Guid? fileId, string? text, Actor actor, CancellationToken ct = default) =>
        PutAsync(scope, field, fileId, text, null, actor, ct);

    /// <summary>The same for a page that stands open: where the database cannot take it, the page stays with all that is on it, and says why.</summary>
    public async Task<DraftKept> KeepAsync(DraftScope scope, string field, Guid? fileId, string? text, Actor actor, CancellationToken ct = default)
    {
        try
        {
            return new DraftKept((await PutAsync(scope, field, fileId, text, null, actor, ct)).Row.SavedAt, null);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            return new DraftKept(null, sentence);
        }
    }

    /// <summary>Keeps a field as the browser sent it.</summary>
    /// <param name="scope">What is being written.</param>
    /// <param name="field">Which of its fields.</param>
    /// <param name="fileId">The child's file, where it is known.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="after">The save that the text goes on from; null for whatever is there.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The field as it is kept, and whether it is this text.</returns>
    /// <exception cref="RuleBrokenException">It is too long.</exception>
    public Task<(DraftRow Row, bool Kept)> PutAsync(DraftScope scope, string field, Guid? fileId, string? text, long? after, Actor actor, CancellationToken ct = default) =>
        PutAsync(scope, field, fileId, text, after, null, actor, ct);

    /// <summary>The same, with what its page held besides: kept in the same save where nothing of that is kept yet, and never over what is.</summary>
    /// <param name="scope">What is being written.</param>
    /// <param name="field">Which of its fields.</param>
    /// <param name="fileId">The child's file, where it is known.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="after">The save that the text goes on from; null for whatever is there.</param>
    /// <param name="beside">What the page held besides; null where it holds nothing, or it is kept already.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The field as it is kept, and whether it is this text.</returns>
    /// <exception cref="RuleBrokenException">It is too long.</exception>
    public async Task<(DraftRow Row, bool Kept)> PutAsync(
        DraftScope scope, string field, Guid? fileId, string? text, long? after, DraftBeside? beside, Actor actor, CancellationToken ct = default)
    {
        field = Rule.Text(field, "Field", DraftField.MaxFieldLength);
        var (row, kept) = await SaveAsync(scope, field, (draft, now) =>
            draft is null ? (DraftField.Begin(actor.Id, scope, field, fileId, text, after, now), true) : (draft, draft.Put(text, after, now)), actor, ct,
            beside is { } first && first.Field != field ? now => DraftField.Begin(actor.Id, scope, first.Field, fileId, first.Text, null, now) : null);
        return (row!, kept);
    }

    /// <summary>Keeps a field of which the browser sent the changed piece alone.</summary>
    /// <param name="scope">What is being written.</param>
    /// <param name="field">Which of its fields.</param>
    /// <param name="change">The piece.</param>
    /// <param name="after">The save that it goes on from.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The field as it is kept, and whether it is this text; no field where the whole text is needed.</returns>
    /// <exception cref="RuleBrokenException">It is too long.</exception>
    public Task<(DraftRow? Row, bool Kept)> ChangeAsync(DraftScope scope, string field, DraftChange change, long after, Actor actor, CancellationToken ct = default) =>
        SaveAsync(scope, field, (draft, now) => draft?.Change(change, after, now) is { } kept ? (draft, kept) : (null, false), actor, ct);

    private async Task<(DraftRow? Row, bool Kept)> SaveAsync(
        DraftScope scope, string field, Func<DraftField?, DateTime, (DraftField? Draft, bool Kept)> act, Actor actor, CancellationToken ct, Func<DateTime, DraftField>? besides = null)
    {
        await using var turn = await queue.EnterAsync(ct);
        var db = turn.Db;
        var now = clock.GetUtcNow().UtcDateTime;
        for (var tries = 1; ; tries++)
        {
            var before = await OneField.For(db)(db, actor.Id, scope.ToString(), field, ct);
            var (draft, kept) = act(before, now);
            if (draft is null)
                return (null, false);
            if (before is null)
                db.Add(draft);
            if (kept && besides?.Invoke(now) is { } beside && await OneField.For(db)(db, actor.Id, scope.ToString(), beside.Field, ct) is null)
                db.Add(beside);
            try
            {
                await db.SaveChangesAsync(ct);
                live.Publish([Topics.Draft(actor.Id, scope)]);
                return (new DraftRow(draft.Field, draft.Text, draft.Digest, draft.Sequence, draft.SavedAt), kept);
            }
            catch (DbUpdateException failure) when (tries < MaxTries && DatabaseTrouble.IsLostRace(failure))
            {
                // Two windows began or changed the same field in the same instant: look again at what the other left.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Forgets a scope, once it has been handed in.</summary>
    public async Task DiscardAsync(DraftScope scope, Actor actor, CancellationToken ct = default)
    {
        await using var turn = await queue.EnterAsync(ct);
        var db = turn.Db;
        db.RemoveRange(await Mine(db, actor, scope).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Forgets fields that were handed in, unless somebody typed on since.</summary>
    /// <param name="scope">What was written.</param>
    /// <param name="handedIn">The digest of each field as it was handed in.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="ct">Cancels.</param>
    public async Task DiscardAsync(DraftScope scope, IReadOnlyDictionary<string, string> handedIn, Actor actor, CancellationToken ct = default)
    {
        await using var turn = await queue.EnterAsync(ct);
        var db = turn.Db;
        var fields = handedIn.Keys.ToList();
        var drafts = await Mine(db, actor, scope).Where(d => fields.Contains(d.Field)).ToListAsync(ct);
        db.RemoveRange(drafts.Where(d => handedIn[d.Field] == d.Digest));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Typed on in this very instant: the draft stays, and is handed in with the next.
        }
    }

    private static IQueryable<DraftField> Mine(CaseDb db, Actor actor, DraftScope scope)
    {
        var key = scope.ToString();
        return db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope == key);
    }
}
