using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>Where a case stands on the way from referral to closure; the five steps people see.</summary>
public enum CaseStage { Referral, Assessment, Plan, Review, Closure, Closed }

/// <summary>The Island's continuum of need.</summary>
public enum LevelOfNeed { AdditionalNeeds, ComplexNeeds, SafetyAndProtection, LookedAfter }

/// <summary>
/// One period of involvement of one child. One open case per child, held by a unique index; a re-referral opens a new case on the same
/// file under the same permanent number.
/// </summary>
public sealed class Case : RecordItem, IOnFile
{
    private readonly List<Allocation> _allocations = [];

    private Case()
    {
    }

    private Case(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The day on which a manager accepted the referral, or NARRATES was chosen out of hours.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>
    /// Whether NARRATES chosen out of hours opened it and no manager has accepted a referral for it yet (3.5.2, P30); it stays so where the
    /// case ended by another decision.
    /// </summary>
    public bool AwaitsConfirmation { get; private set; }

    /// <summary>Level on the continuum of need.</summary>
    public LevelOfNeed Level { get; private set; }

    /// <summary>The allocated worker; null while a team has it.</summary>
    public Guid? AllocatedToId { get; private set; }

    /// <summary>The team responsible.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>When it closed, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Until when the record is kept; runs from closure (2.6.1, P06).</summary>
    public DateOnly? RetainUntil { get; private set; }

    /// <summary>Whether the child was looked after at any time in this case; the record is then kept longest.</summary>
    public bool EverLookedAfter { get; private set; }

    /// <summary>Every allocation, present and past (P22).</summary>
    public IReadOnlyList<Allocation> Allocations => _allocations;

    /// <summary>Whether the case is open.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>Opens a case when a manager accepts a referral.</summary>
    public static Case Open(Guid fileId, Guid teamId, Stamp by)
    {
        var opened = new Case(by) { FileId = fileId, TeamId = teamId, OpenedOn = by.Day, Stage = CaseStage.Referral, Level = LevelOfNeed.ComplexNeeds };
        opened.Say("Case opened");
        return opened;
    }

    /// <summary>Opens a case when NARRATES is chosen out of hours, so that it can be started at once; a manager has still to confirm it (3.5.2, P30).</summary>
    public static Case OpenOutOfHours(Guid fileId, Guid teamId, DateOnly confirmBy, Stamp by)
    {
        var opened = new Case(by) { FileId = fileId, TeamId = teamId, OpenedOn = by.Day, Stage = CaseStage.Referral, Level = LevelOfNeed.ComplexNeeds, AwaitsConfirmation = true };
        opened.Say($"Case opened out of hours; a manager confirms by {IslandTime.Words(confirmBy)}");
        return opened;
    }

    /// <summary>A manager accepted a referral for the case that was opened out of hours: from now on only a closure ends it.</summary>
    /// <exception cref="RuleBrokenException">It is closed, or was confirmed before.</exception>
    public void Confirm()
    {
        RequireOpen();
        Rule.Require(AwaitsConfirmation, "A manager has confirmed this case already.", "3.5.2");
        AwaitsConfirmation = false;
        Say("Case confirmed by a manager");
    }

    /// <summary>
    /// Ends a case that only NARRATES chosen out of hours had opened, where the manager decides otherwise: what needs no case needs no closure
    /// (3.5.2). The child is again a Child with Additional Needs, and retention runs from now.
    /// </summary>
    /// <param name="hanging">What hangs on the case.</param>
    /// <param name="retainUntil">Until when the record is kept.</param>
    /// <param name="why">The manager's decision and reasons.</param>
    /// <param name="by">The manager, and when.</param>
    /// <exception cref="RuleBrokenException">It was confirmed, or something hangs on it that a closure has to look at.</exception>
    public void EndUnconfirmed(HangsOnCase hanging, DateOnly retainUntil, string why, Stamp by)
    {
        Rule.Require(AwaitsConfirmation, "A manager has accepted a referral for this case. It has to be closed by a closure with its checklist.", "7.1.2");
        hanging.RequireNothingWeighty();
        End(retainUntil, by);
        Say("Case ended without a closure: NARRATES chosen out of hours was not confirmed", why);
    }

    /// <summary>Gives the case to a worker, for good or for a time of cover (P22).</summary>
    /// <param name="staffId">Who takes it.</param>
    /// <param name="staffName">Their name, for the history.</param>
    /// <param name="teamId">Their team; the case goes with them.</param>
    /// <param name="why">The manager's reason.</param>
    /// <param name="by">The manager, and when.</param>
    /// <exception cref="RuleBrokenException">The case is closed, or the worker has it already.</exception>
    public Allocation Allocate(Guid staffId, string staffName, Guid teamId, string? why, Stamp by)
    {
        RequireOpen();
        Rule.Require(AllocatedToId != staffId, $"{staffName} is the allocated worker already.");
        foreach (var present in _allocations.Where(a => a.Kind == AllocationKind.Allocated && a.Until is null))
            present.End(by.Day);
        var allocation = new Allocation(by, FileId, Id, staffId, AllocationKind.Allocated, by.Day, null, why);
        _allocations.Add(allocation);
        (AllocatedToId, TeamId) = (staffId, teamId);
        Say($"Allocated to {staffName}", why);
        return allocation;
    }

    /// <summary>Somebody covers for the allocated worker from one day to another (2.4.1, P04).</summary>
    /// <exception cref="RuleBrokenException">The case is closed, not allocated, or the days are the wrong way round.</exception>
    public Allocation Cover(Guid staffId, string staffName, DateOnly from, DateOnly until, string? why, Stamp by)
    {
        RequireOpen();
        Rule.Require(AllocatedToId is not null, "This case has no allocated worker to cover for. Allocate it instead.");
        Rule.Require(AllocatedToId != staffId, $"{staffName} is the allocated worker; somebody else has to cover.");
        Rule.Require(until >= from, "Cover has to end on or after the day it begins. Put a later last day, or an earlier first day.");
        var allocation = new Allocation(by, FileId, Id, staffId, AllocationKind.Cover, from, until, why);
        _allocations.Add(allocation);
        Say($"Covered by {staffName} from {IslandTime.Words(from)} to {IslandTime.Words(until)}", why);
        return allocation;
    }

    /// <summary>The team responsible changes; an allocated worker of another team loses the case with it.</summary>
    public void PassToTeam(Guid teamId, string teamName, string? why, Stamp by)
    {
        RequireOpen();
        foreach (var present in _allocations.Where(a => a.Kind == AllocationKind.Allocated && a.Until is null))
            present.End(by.Day);
        (TeamId, AllocatedToId) = (teamId, null);
        Say($"Passed to {teamName}", why);
    }

    /// <summary>Moves the case along the way.</summary>
    /// <exception cref="RuleBrokenException">The case is closed.</exception>
    public void MoveTo(CaseStage stage)
    {
        RequireOpen();
        if (stage == Stage)
            return;
        Stage = stage;
        Say($"Stage: {StageWords(stage)}");
    }

    /// <summary>Sets the level of need; Looked After is remembered for retention.</summary>
    public void SetLevel(LevelOfNeed level, string? why = null)
    {
        RequireOpen();
        Level = level;
        EverLookedAfter |= level == LevelOfNeed.LookedAfter;
        Say($"Level of need: {LevelWords(level)}", why);
    }

    /// <summary>
    /// Closes the case: the child returns to being a Child with Additional Needs, and retention runs from now (7.1.2, P06, P63).
    /// Only the closure record calls this, once every letter is sent.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is closed already.</exception>
    public void Close(DateOnly retainUntil, string why, Stamp by)
    {
        End(retainUntil, by);
        Say("Case closed; the child is again a Child with Additional Needs", why);
    }

    /// <summary>Whether somebody works on the case on a day, as allocated worker or for cover.</summary>
    public bool IsWorkedBy(Guid staffId, DateOnly on) => _allocations.Any(a => a.StaffId == staffId && a.IsInForce(on));

    /// <summary>The stage as words.</summary>
    public static string StageWords(CaseStage stage) => stage switch
    {
        CaseStage.Referral => "Referral accepted",
        CaseStage.Assessment => "Assessment",
        CaseStage.Plan => "Plan in force",
        CaseStage.Review => "In review",
        CaseStage.Closure => "Closing",
        _ => "Closed",
    };

    /// <summary>The stage as words, for a case that may still have to be confirmed.</summary>
    public static string StageWords(CaseStage stage, bool awaitsConfirmation) => (stage, awaitsConfirmation) switch
    {
        (_, false) => StageWords(stage),
        (CaseStage.Referral, _) => "NARRATES chosen out of hours; a manager has to confirm",
        (CaseStage.Closed, _) => "No case; NARRATES was not confirmed",
        _ => $"{StageWords(stage)}; a manager has to confirm",
    };

    /// <summary>The level of need as words.</summary>
    public static string LevelWords(LevelOfNeed level) => level switch
    {
        LevelOfNeed.AdditionalNeeds => "Child with Additional Needs",
        LevelOfNeed.ComplexNeeds => "Child with Complex Needs",
        LevelOfNeed.SafetyAndProtection => "Safety and protection needs",
        _ => "Looked After",
    };

    private void End(DateOnly retainUntil, Stamp by)
    {
        RequireOpen();
        (ClosedAt, RetainUntil, Stage, Level) = (by.At, retainUntil, CaseStage.Closed, LevelOfNeed.AdditionalNeeds);
        foreach (var allocation in _allocations.Where(a => a.Until is null || a.Until > by.Day))
            allocation.End(by.Day);
    }

    private void RequireOpen() => Rule.Require(IsOpen,
        "This case is closed. A new referral opens a new case on the file; corrections, documents and contacts can still be added.", "7.1.2");
}
