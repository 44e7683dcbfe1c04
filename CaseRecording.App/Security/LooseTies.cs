using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>What ties somebody to a child who neither has the case nor is in the team that has it.</summary>
internal sealed record LooseTies
{
    private static readonly PerModel<Func<CaseDb, Guid, Guid, CancellationToken, Task<LooseTies>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, Guid me, CancellationToken ct) => db.Files.AsNoTracking().Where(f => f.Id == fileId).Select(f => new LooseTies
        {
            Task = db.Tasks.Any(t => t.FileId == fileId && t.AssignedToId == me && t.State == TaskState.Open),
            TookUndecided = db.Referrals.Any(r => r.FileId == fileId && r.Recorded.ById == me && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision)),
            Undecided = db.Referrals.Any(r => r.FileId == fileId && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision)),
        }).First()));

    /// <summary>Whether they have an open task on the file.</summary>
    public required bool Task { get; init; }

    /// <summary>Whether they took a referral that waits to be passed on or decided.</summary>
    public required bool TookUndecided { get; init; }

    /// <summary>Whether a referral waits for a decision.</summary>
    public required bool Undecided { get; init; }

    /// <summary>Reads them, of a file that is there.</summary>
    public static Task<LooseTies> ReadAsync(CaseDb db, Guid fileId, Guid staffId, CancellationToken ct) => Query.For(db)(db, fileId, staffId, ct);
}
