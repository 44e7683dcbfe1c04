using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What a note stands on: in one query the child's birth, the open case and the task that the note may be; and where no case is open, why.</summary>
internal sealed record NoteGround
{
    private static readonly PerModel<Func<CaseDb, Guid, TaskKind?, CancellationToken, Task<NoteGround>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, TaskKind? kind, CancellationToken ct) => db.Files.AsNoTracking().Where(f => f.Id == fileId)
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new NoteGround
            {
                BornOn = p.DateOfBirth,
                ExpectedOn = p.ExpectedOn,
                CaseId = db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => (Guid?)c.Id).FirstOrDefault(),
                IsAsked = db.Tasks.Any(t => t.FileId == fileId && t.State == TaskState.Open && t.Kind == kind),
            }).First()));

    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<NoteGround>>> WithoutCase = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, CancellationToken ct) => db.Files.AsNoTracking().Where(f => f.Id == fileId).Select(f => new NoteGround
        {
            HadCase = db.Cases.Any(c => c.FileId == fileId && !c.AwaitsConfirmation),
            Undecided = db.Referrals.Any(r => r.FileId == fileId && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision)),
        }).First()));

    /// <summary>The child's date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>When an unborn child is expected.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>The open case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Whether a task of the kind that such a note finishes is open.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Where no case is open, whether there was one, other than one that a manager did not confirm: whoever was out that night still writes it down.</summary>
    public bool HadCase { get; init; }

    /// <summary>Where no case is open, whether a referral waits for its decision.</summary>
    public bool Undecided { get; init; }

    /// <summary>What the rules for a note ask. A referral that waits for its decision on the file of a closed case is not the closed case.</summary>
    public NoteFacts Facts => new(
        CaseId is not null ? FileStanding.CaseOpen : HadCase && !Undecided ? FileStanding.CaseClosed : FileStanding.NoCaseYet,
        BornOn, BornOn is null && ExpectedOn is not null);

    /// <summary>Reads it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="fileId">The child's file.</param>
    /// <param name="finishes">The kind of task that the note finishes, if any.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<NoteGround> OfFileAsync(CaseDb db, Guid fileId, TaskKind? finishes, CancellationToken ct)
    {
        var ground = await Query.For(db)(db, fileId, finishes, ct);
        if (ground.CaseId is not null)
            return ground;
        var without = await WithoutCase.For(db)(db, fileId, ct);
        return ground with { HadCase = without.HadCase, Undecided = without.Undecided };
    }
}
