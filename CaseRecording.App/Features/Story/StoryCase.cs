using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>One period of involvement.</summary>
internal sealed record StoryPeriod
{
    public Guid Id { get; init; }
    public DateOnly OpenedOn { get; init; }
    public DateTime? ClosedAt { get; init; }
    public CaseStage Stage { get; init; }
    public bool AwaitsConfirmation { get; init; }
    public LevelOfNeed Level { get; init; }
    public string By { get; init; } = "";
    public string? Worker { get; init; }
    public string? WorkersTitle { get; init; }
    public string? WorkersEmail { get; init; }
    public string Team { get; init; } = "";
    public DateOnly? AllocatedSince { get; init; }
    public string? Cover { get; init; }
    public DateOnly? CoverUntil { get; init; }

    /// <summary>The form of an assessment that is under way, and the plan that is being written or agreed.</summary>
    public Guid? Assessing { get; init; }

    /// <inheritdoc cref="Assessing"/>
    public Guid? Planning { get; init; }

    public string? CareBy { get; init; }
    public DateOnly? CareOn { get; init; }
    public string? CareReasons { get; init; }
    public string? CareOutcome { get; init; }
}

/// <summary>One request of a service.</summary>
internal sealed record StoryReferral
{
    public Guid Id { get; init; }
    public ReferralState State { get; init; }
    public DateTime ReceivedAt { get; init; }
    public string ReferredBy { get; init; } = "";
    public string By { get; init; } = "";
    public string Reason { get; init; } = "";
    public DateOnly DecideBy { get; init; }
    public string? DecidedBy { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? Reasons { get; init; }
    public string? IntendedOutcome { get; init; }
    public bool Undecided => State is ReferralState.Taken or ReferralState.AwaitingDecision;
}

/// <summary>Something to be done.</summary>
internal sealed record StoryTask(Guid Id, TaskKind Kind, string Title, Guid? SubjectId, DateOnly? DueOn, string? Whose, string By, DateTime At);

/// <summary>Cases, referrals and open tasks of a file: three queries, the latest first and no more than the story needs.</summary>
internal sealed record StoryCase(IReadOnlyList<StoryPeriod> Periods, IReadOnlyList<StoryReferral> Referrals, IReadOnlyList<StoryTask> Tasks)
{
    /// <summary>How far referrals and tasks are read.</summary>
    public const int Most = 50;

    /// <summary>The open case; null where none is.</summary>
    public StoryPeriod? Open => Periods.FirstOrDefault(p => p.ClosedAt is null);

    /// <summary>Reads them.</summary>
    public static async Task<StoryCase> FindAsync(Reading r, Guid fileId) => new(await PeriodsAsync(r, fileId), await ReferralsAsync(r, fileId),
        await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open).OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn).ThenBy(t => t.Id).Take(Most)
            .Select(t => new StoryTask(t.Id, t.Kind, t.Title, t.SubjectId, t.DueOn,
                r.Db.Staff.Where(s => s.Id == t.AssignedToId).Select(s => s.FullName).FirstOrDefault() ?? r.Db.Teams.Where(x => x.Id == t.TeamId).Select(x => x.Name).FirstOrDefault(),
                t.Recorded.ByName + ", " + t.Recorded.ByRole, t.Recorded.At)).ToListAsync(r.Cancelled));

    private static async Task<IReadOnlyList<StoryPeriod>> PeriodsAsync(Reading r, Guid fileId) => await (
        from c in r.Db.Cases
        where c.FileId == fileId
        from s in r.Db.Staff.Where(s => s.Id == c.AllocatedToId).DefaultIfEmpty()
        from care in r.Db.CareAgreements.Where(a => a.CaseId == c.Id).DefaultIfEmpty()
        orderby c.Id descending
        select new StoryPeriod
        {
            Id = c.Id, OpenedOn = c.OpenedOn, ClosedAt = c.ClosedAt, Stage = c.Stage, AwaitsConfirmation = c.AwaitsConfirmation, Level = c.Level, By = c.Recorded.ByName + ", " + c.Recorded.ByRole,
            Worker = s.FullName, WorkersTitle = s.JobTitle, WorkersEmail = s.Email, Team = r.Db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).First(),
            AllocatedSince = r.Db.Allocations.Where(a => a.CaseId == c.Id && a.Kind == AllocationKind.Allocated && a.Until == null).Max(a => (DateOnly?)a.From),
            Cover = r.Db.Allocations.Where(a => a.CaseId == c.Id && a.Kind == AllocationKind.Cover && a.From <= r.Today && a.Until >= r.Today)
                .Join(r.Db.Staff, a => a.StaffId, x => x.Id, (_, x) => x.FullName + ", " + x.JobTitle).FirstOrDefault(),
            CoverUntil = r.Db.Allocations.Where(a => a.CaseId == c.Id && a.Kind == AllocationKind.Cover && a.From <= r.Today && a.Until >= r.Today).Max(a => a.Until),
            Assessing = r.Db.Narrates.Where(n => n.CaseId == c.Id && n.State != NarratesState.Authorised && n.State != NarratesState.Abandoned).Select(n => (Guid?)n.FormId).FirstOrDefault(),
            Planning = r.Db.Plans.Where(p => p.CaseId == c.Id && (p.State == PlanState.Draft || p.State == PlanState.AwaitingAgreement || p.State == PlanState.Returned)).Select(p => (Guid?)p.Id).FirstOrDefault(),
            CareBy = care.AgreedByName, CareOn = (DateOnly?)care.AgreedOn, CareReasons = care.Reasons.Substring(0, StoryWords.Read), CareOutcome = care.IntendedOutcome.Substring(0, StoryWords.Read),
        }).Take(Most).ToListAsync(r.Cancelled);

    private static async Task<IReadOnlyList<StoryReferral>> ReferralsAsync(Reading r, Guid fileId) =>
        await r.Db.Referrals.Where(x => x.FileId == fileId).OrderByDescending(x => x.Id).Take(Most).Select(x => new StoryReferral
        {
            Id = x.Id, State = x.State, ReceivedAt = x.ReceivedAt, ReferredBy = x.ReferredBy, By = x.Recorded.ByName + ", " + x.Recorded.ByRole, Reason = x.Reason.Substring(0, StoryWords.Read),
            DecideBy = x.DecideBy, DecidedBy = x.DecidedBy, DecidedAt = x.DecidedAt, Reasons = x.DecisionReasons!.Substring(0, StoryWords.Read), IntendedOutcome = x.IntendedOutcome!.Substring(0, StoryWords.Read),
        }).ToListAsync(r.Cancelled);
}
