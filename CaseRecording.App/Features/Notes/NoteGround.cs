using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What a note stands on, in one query: the child's birth, the open case, and where none is open, why.</summary>
internal sealed record NoteGround
{
    private static readonly PerModel<Func<CaseDb, Guid, CancellationToken, Task<NoteGround>>> Query = new(() => EF.CompileAsyncQuery(
        (CaseDb db, Guid fileId, CancellationToken ct) => db.Files.AsNoTracking().Where(f => f.Id == fileId)
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new NoteGround
            {
                BornOn = p.DateOfBirth,
                ExpectedOn = p.ExpectedOn,
                CaseId = db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => (Guid?)c.Id).FirstOrDefault(),
                HadCase = db.Cases.Any(c => c.FileId == fileId && !c.AwaitsConfirmation),
                Undecided = db.Referrals.Any(r => r.FileId == fileId && (r.State == ReferralState.Taken || r.State == ReferralState.AwaitingDecision)),
            }).First()));

    /// <summary>The child's date of birth.</summary>
    public required DateOnly? BornOn { get; init; }

    /// <summary>When an unborn child is expected.</summary>
    public required DateOnly? ExpectedOn { get; init; }

    /// <summary>The open case.</summary>
    public required Guid? CaseId { get; init; }

    /// <summary>Whether there is or was a case, other than one that a manager did not confirm: whoever was out that night still writes it down.</summary>
    public required bool HadCase { get; init; }

    /// <summary>Whether a referral waits for its decision.</summary>
    public required bool Undecided { get; init; }

    /// <summary>What the rules for a note ask. A referral that waits for its decision on the file of a closed case is not the closed case.</summary>
    public NoteFacts Facts => new(
        CaseId is not null ? FileStanding.CaseOpen : HadCase && !Undecided ? FileStanding.CaseClosed : FileStanding.NoCaseYet,
        BornOn, BornOn is null && ExpectedOn is not null);

    /// <summary>Reads it.</summary>
    public static Task<NoteGround> OfFileAsync(CaseDb db, Guid fileId, CancellationToken ct) => Query.For(db)(db, fileId, ct);
}
