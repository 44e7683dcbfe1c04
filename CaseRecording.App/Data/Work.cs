using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Timescales;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>What one act has in its hands: the database within the transaction, who acts and when, and the file it works on.</summary>
public sealed class Work(CaseDb db, Rights rights, Stamp by, TimescaleTable timescales, NoteKindTable noteKinds, CancellationToken ct)
{
    private readonly Dictionary<Guid, bool?> _closing = [];
    private readonly HashSet<Guid> _withoutCase = [];
    private readonly Dictionary<string, Guid> _teams = [];
    private readonly Dictionary<Guid, List<WorkTask>> _tasks = [];

    /// <summary>The database, inside the write transaction.</summary>
    public CaseDb Db => db;

    /// <summary>Who acts, and when.</summary>
    public Stamp By => by;

    /// <summary>What they may do.</summary>
    public Rights Rights => rights;

    /// <summary>Timescales and the Island's calendar.</summary>
    public TimescaleTable Timescales => timescales;

    /// <summary>The kinds of note, and what each has to have.</summary>
    public NoteKindTable NoteKinds => noteKinds;

    /// <summary>Cancelled when the person leaves.</summary>
    public CancellationToken Cancelled => ct;

    /// <summary>The file worked on, where the act is on one file.</summary>
    public ChildFile File { get; internal set; } = null!;

    /// <summary>What parts of this act have changed already; told to open windows once the whole is done.</summary>
    internal HashSet<string> Topics { get; } = [];

    /// <summary>Whom this act, or parts of it, linked to somebody; whether an alert follows is looked for once the whole is done.</summary>
    internal HashSet<Guid> Linked { get; } = [];

    /// <summary>The child's open case with its allocations; null where none is open, which opening the file may have shown already.</summary>
    public Task<Case?> OpenCaseAsync(Guid? fileId = null) =>
        _withoutCase.Contains(fileId ?? File.Id) ? Task.FromResult<Case?>(null) : db.OpenCaseAsync(fileId ?? File.Id, ct);

    /// <summary>The child's open case.</summary>
    /// <exception cref="RuleBrokenException">No case is open.</exception>
    public async Task<Case> RequireOpenCaseAsync() => await OpenCaseAsync() ?? throw new RuleBrokenException(
        "No case is open for this child. A new referral opens a new case on the file; corrections, documents and contacts can still be added.", "7.1.2");

    /// <summary>Locks another file for this act and authorises the person on it.</summary>
    /// <exception cref="RuleBrokenException">They may not open it.</exception>
    public async Task<ChildFile> AlsoOnFileAsync(Guid fileId)
    {
        await db.LockAsync($"file:{fileId}", ct);
        var opened = await Security.FileAccess.RequireAsync(db, rights, fileId, by.At, ct);
        _closing[fileId] = opened.Closing;
        if (opened.HasCase == false)
            _withoutCase.Add(fileId);
        return opened.File ?? await db.FileAsync(fileId, ct);
    }

    /// <summary>The next number of a series, which nobody else gets (P14).</summary>
    public async Task<int> NextAsync(string series, int first)
    {
        await db.LockAsync($"series:{series}", ct);
        // Found also where this act itself began the series, as with the first brothers and sisters referred in one sitting.
        var row = await db.Series.FindAsync([series], ct);
        if (row is null)
            db.Add(row = new Series { Name = series, Next = first });
        return row.Next++;
    }

    /// <summary>The tasks on an item as the act found them, which an act may ask for more than once.</summary>
    public async Task<IReadOnlyList<WorkTask>> TasksAsync(Guid subjectId)
    {
        if (!_tasks.TryGetValue(subjectId, out var found))
            _tasks[subjectId] = found = await db.TasksOfSubjectAsync(subjectId, ct);
        return found;
    }

    /// <summary>Finishes every open task of a kind on an item: the act was the work.</summary>
    public async Task FinishTasksAsync(Guid subjectId, params TaskKind[] kinds)
    {
        foreach (var task in (await TasksAsync(subjectId)).Where(t => t.State == TaskState.Open && kinds.Contains(t.Kind)))
            task.Finish(by);
    }

    /// <summary>Withdraws every open task on an item that is no longer needed.</summary>
    public async Task WithdrawTasksAsync(Guid subjectId, string why, params TaskKind[] kinds)
    {
        foreach (var task in (await TasksAsync(subjectId)).Where(t => t.State == TaskState.Open && (kinds.Length == 0 || kinds.Contains(t.Kind))))
            task.Withdraw(by, why);
    }

    /// <summary>Tells somebody something; it shows at once in their open windows.</summary>
    public void Tell(Guid? staffId, string what, string? link, Guid? fileId = null)
    {
        if (staffId is { } id && id != by.ById)
            db.Add(Notice.Tell(id, what, link, fileId ?? (File is null ? null : File.Id), by));
    }

    /// <summary>What the act did is in the database now, and is looked for there again.</summary>
    internal void LookAgain()
    {
        _tasks.Clear();
        _withoutCase.Clear();
    }

    /// <summary>
    /// The files that the act touches and whose case is to close. Where the act opened the file it is known already, so that an act on any
    /// other file costs nothing more; only acts that open none, such as saying in the tray that a task is done, look once.
    /// </summary>
    internal async Task<IReadOnlyList<Guid>> ClosingFilesAsync()
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).Select(e => e.Entity).ToList();
        var begunOrReturned = changed.OfType<ClosureRecord>().Select(c => c.FileId).ToHashSet();
        var unknown = changed.Select(e => (e as IOnFile)?.FileId ?? (e as DraftField)?.FileId).OfType<Guid>().Distinct()
            .Where(id => _closing.GetValueOrDefault(id) is null && !begunOrReturned.Contains(id)).ToList();
        var found = unknown.Count == 0 ? [] : await db.Closures.Where(c => unknown.Contains(c.FileId) && (c.State == ClosureState.Started || c.State == ClosureState.Returned))
            .Select(c => c.FileId).ToListAsync(ct);
        return [.. begunOrReturned.Union(found).Union(_closing.Where(f => f.Value == true).Select(f => f.Key)).Order()];
    }

    /// <summary>The key of a team.</summary>
    /// <exception cref="RuleBrokenException">There is none of that key.</exception>
    public async Task<Guid> TeamAsync(string key)
    {
        if (!_teams.TryGetValue(key, out var id))
            _teams[key] = id = await db.TeamAsync(key, ct) ?? throw new RuleBrokenException($"There is no team '{key}'. A system administrator can add it.");
        return id;
    }
}
