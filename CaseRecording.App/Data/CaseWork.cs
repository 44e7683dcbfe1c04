using CaseRecording.App.Live;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>
/// The one way of a write: begins the transaction before anything it depends on is read, authorises this person (on this file), acts,
/// saves rows and history together, and turns a broken rule or a lost race into a sentence. No other code saves.
/// </summary>
public sealed class CaseWork(WriteQueue queue, ReferenceData reference, LiveNotices live, ILinkFollowUp links, IFollowUp followUp, TimeProvider clock, ILogger<CaseWork> log)
{
    private Work? _whole;

    /// <summary>
    /// For an act that is made of several, such as a new situation out of hours: the commands that it calls on what this gives are carried out in its
    /// own transaction, each with its own permission and rules. Refuses one, and nothing of the whole was done.
    /// </summary>
    /// <param name="whole">The act in hand.</param>
    public CaseWork Within(Work whole) => new(queue, reference, live, links, followUp, clock, log) { _whole = whole };

    /// <summary>An act on one child's file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="permission">What the act needs.</param>
    /// <param name="actor">Who acts, handed over by whoever calls.</param>
    /// <param name="act">The act; returns the key of what it made or changed.</param>
    /// <param name="handIn">Made once by the screen; a retry with the same key is not carried out twice.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Outcome> OnFileAsync(Guid fileId, Permission permission, Actor actor, Func<Work, Task<Guid>> act, Guid? handIn = null, CancellationToken ct = default) =>
        RunAsync(permission, actor, async work =>
        {
            work.Db.CurrentFileId = fileId;
            work.File = await work.AlsoOnFileAsync(fileId);
            return await act(work);
        }, handIn, ct);

    /// <summary>An act that is not on one file, such as taking a referral of a child who has none yet.</summary>
    public async Task<Outcome> RunAsync(Permission permission, Actor actor, Func<Work, Task<Guid>> act, Guid? handIn = null, CancellationToken ct = default)
    {
        if (_whole is not null)
            return Outcome.Of(await PartAsync(_whole, permission, act, ct));
        try
        {
            await using var turn = await queue.EnterAsync(ct);
            var db = turn.Db;
            (db.By, db.CurrentFileId) = (Stamp.Of(actor, clock.GetUtcNow()), null);
            db.FileOfPerson.Clear();
            // An act that fails is dropped whole, so there is nothing within it to go back to.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var (rights, earlier) = await BeginAsync(db, actor, handIn, ct);
            rights.Require(permission);
            if (earlier is { } made)
                return Outcome.Of(made);
            var work = new Work(db, rights, db.By, reference.Timescales, reference.NoteKinds, ct);
            var id = await act(work);
            if (handIn is { } newKey)
                db.Add(new HandIn { Key = newKey, ById = actor.Id, ResultId = id, At = db.By.At });
            // What the act changed is looked for once, and the context is let go when it is saved.
            db.ChangeTracker.DetectChanges();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var topics = Topics.Of(db);
            topics.UnionWith(work.Topics);
            var closing = await work.ClosingFilesAsync();
            work.Linked.UnionWith(LinkedPeople.Of(db));
            if (work.Linked.Count > 0)
                topics.UnionWith(await FollowUpAsync(db, work, () => links.AfterAsync(work, work.Linked), ct));
            if (closing.Count > 0)
                topics.UnionWith(await FollowUpAsync(db, work, () => followUp.AfterAsync(work, closing), ct));
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
            await transaction.CommitAsync(CancellationToken.None);
            live.Publish(topics);
            return Outcome.Of(id);
        }
        catch (RuleBrokenException broken)
        {
            return Outcome.Refused(broken.Message, broken.Clause);
        }
        catch (Exception failure) when (DatabaseTrouble.Sentence(failure) is { } sentence)
        {
            log.LogWarning("A write by {Staff} was not carried out: {Kind}", actor.Id, failure.GetBaseException().GetType().Name);
            return Outcome.Refused(sentence);
        }
    }

    // The act is saved first, so that what follows from it reads the record as it is now.
    private static async Task<ISet<string>> FollowUpAsync(CaseDb db, Work work, Func<Task> follow, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        work.LookAgain();
        await follow();
        db.ChangeTracker.DetectChanges();
        return Topics.Of(db);
    }

    // The whole's own key keeps it from being carried out twice, its transaction takes everything back, and it alone turns a broken rule into a sentence.
    private async Task<Guid> PartAsync(Work whole, Permission permission, Func<Work, Task<Guid>> act, CancellationToken ct)
    {
        var db = whole.Db;
        whole.Rights.Require(permission);
        db.CurrentFileId = null;
        db.FileOfPerson.Clear();
        var part = new Work(db, whole.Rights, whole.By, reference.Timescales, reference.NoteKinds, ct);
        var id = await act(part);
        db.ChangeTracker.DetectChanges();
        whole.Topics.UnionWith(Topics.Of(db));
        // Whoever was linked is looked at once, when the whole is done.
        whole.Linked.UnionWith(LinkedPeople.Of(db));
        var closing = await part.ClosingFilesAsync();
        if (closing.Count > 0)
            whole.Topics.UnionWith(await FollowUpAsync(db, part, () => followUp.AfterAsync(part, closing), ct));
        await db.SaveChangesAsync(ct);
        db.CurrentFileId = null;
        return id;
    }

    // What this person may do, and what the same hand-in made where it was carried out already.
    private static async Task<(Rights Rights, Guid? Earlier)> BeginAsync(CaseDb db, Actor actor, Guid? handIn, CancellationToken ct)
    {
        if (handIn is not { } key)
            return (await Rights.ReadAsync(db, actor, db.By!.Day, ct), null);
        await db.LockAsync($"hand-in:{key}", ct);
        return await Rights.ReadAsync(db, actor, db.By!.Day, key, ct);
    }
}
