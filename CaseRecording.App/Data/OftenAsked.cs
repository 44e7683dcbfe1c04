using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>What nearly every act asks before it acts, each compiled once (see <see cref="PerModel{T}"/>). What is found is tracked, unless it is only looked at.</summary>
internal static class OftenAsked
{
    private static readonly PerModel<Func<CaseDb, Guid, Guid, CancellationToken, Task<Guid?>>> HandIns = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid key, Guid byId, CancellationToken ct) => db.HandIns.Where(h => h.Key == key && h.ById == byId).Select(h => (Guid?)h.ResultId).FirstOrDefault()));

    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<ChildFile>>> Files = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid id, CancellationToken ct) => db.Files.First(f => f.Id == id)));

    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<Case?>>> OpenCases = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, CancellationToken ct) => db.Cases.Include(c => c.Allocations).FirstOrDefault(c => c.FileId == fileId && c.ClosedAt == null)));

    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<Guid?>>> FilesOfReferrals = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid id, CancellationToken ct) => db.Referrals.Where(r => r.Id == id).Select(r => (Guid?)r.FileId).FirstOrDefault()));

    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<Referral>>> Referrals = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid id, CancellationToken ct) => db.Referrals.First(r => r.Id == id)));

    private static readonly PerModel<Func<CaseDb, string, CancellationToken, Task<Guid?>>> Teams = new(() => EF.CompileAsyncQuery(
        (CaseDb db, string key, CancellationToken ct) => db.Teams.Where(t => t.Key == key).Select(t => (Guid?)t.Id).FirstOrDefault()));

    private static readonly PerModel<Func<CaseDb, Guid, IAsyncEnumerable<WorkTask>>> TasksOfSubject = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid subjectId) => db.Tasks.Where(t => t.SubjectId == subjectId && t.State != TaskState.Withdrawn)));

    private static readonly PerModel<Func<CaseDb, Guid, TaskKind, IAsyncEnumerable<WorkTask>>> OpenTasksOfFile = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, TaskKind kind) => db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && t.Kind == kind)));

    /// <summary>What a person's hand-in made; null where it was not carried out yet.</summary>
    public static Task<Guid?> HandInAsync(this CaseDb db, Guid key, Guid byId, CancellationToken ct) => HandIns.For(db)(db, key, byId, ct);

    /// <summary>A file that is known to be there.</summary>
    public static Task<ChildFile> FileAsync(this CaseDb db, Guid id, CancellationToken ct) => Files.For(db)(db, id, ct);

    /// <summary>The open case of a file with its allocations.</summary>
    public static Task<Case?> OpenCaseAsync(this CaseDb db, Guid fileId, CancellationToken ct) => OpenCases.For(db)(db, fileId, ct);

    /// <summary>The file that a referral is on; null where there is no such referral.</summary>
    public static Task<Guid?> FileOfReferralAsync(this CaseDb db, Guid id, CancellationToken ct) => FilesOfReferrals.For(db)(db, id, ct);

    /// <summary>A referral that is known to be there.</summary>
    public static Task<Referral> ReferralAsync(this CaseDb db, Guid id, CancellationToken ct) => Referrals.For(db)(db, id, ct);

    /// <summary>The key of a team.</summary>
    public static Task<Guid?> TeamAsync(this CaseDb db, string key, CancellationToken ct) => Teams.For(db)(db, key, ct);

    /// <summary>The tasks on an item, open or finished; an item has few.</summary>
    public static ValueTask<List<WorkTask>> TasksOfSubjectAsync(this CaseDb db, Guid subjectId, CancellationToken ct) => TasksOfSubject.For(db)(db, subjectId).ToListAsync(ct);

    /// <summary>The open tasks of a kind on a file.</summary>
    public static ValueTask<List<WorkTask>> OpenTasksOfFileAsync(this CaseDb db, Guid fileId, TaskKind kind, CancellationToken ct) =>
        OpenTasksOfFile.For(db)(db, fileId, kind).ToListAsync(ct);
}
