using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Tasks;

/// <summary>Whether a task still waits.</summary>
public enum TaskState { Open, Done, Withdrawn }

/// <summary>What a task asks for. Each kind opens straight at the place of work.</summary>
public enum TaskKind
{
    DecideReferral, ConfirmNarrates, StartNarrates, StartStrategyDiscussion, CompleteNarrates, CompleteForm, AuthoriseForm, CompleteReturnedForm,
    StartPlan, AgreePlan, ArrangeReview, HoldReview, CompleteReview, AuthoriseReview, DistributeReview,
    StartClosure, CompleteClosureRecord, GatherClosureEvidence, CountersignClosure, SendClosureLetter, ReviewAllocation, ReviewCorrection, Supervise, Visit, Other
}

/// <summary>One thing somebody has to do, in a person's or a team's tray (P30, P34, P67).</summary>
public sealed class WorkTask : RecordItem, IOnFile
{
    /// <summary>The longest title.</summary>
    public const int MaxTitleLength = 300;

    private WorkTask()
    {
    }

    private WorkTask(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case it belongs to; null before a case is open.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>What it asks for.</summary>
    public TaskKind Kind { get; private set; }

    /// <summary>One line: what is to be done.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The item to work on: a referral, a form, a plan, a letter.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Whose it is; null while it lies in a team's tray.</summary>
    public Guid? AssignedToId { get; private set; }

    /// <summary>The team whose tray it is in, or whose member has it.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The day by which it is due, counted by the Island's calendar; null where nothing sets one.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Open, done, or withdrawn because it is no longer needed.</summary>
    public TaskState State { get; private set; }

    /// <summary>When it was finished or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Puts a task in a team's tray.</summary>
    public static WorkTask ForTeam(Guid fileId, Guid? caseId, TaskKind kind, string title, Guid? subjectId, Guid teamId, DateOnly? dueOn, Stamp by) =>
        New(fileId, caseId, kind, title, subjectId, null, teamId, dueOn, by);

    /// <summary>Gives a task to one person.</summary>
    public static WorkTask ForPerson(Guid fileId, Guid? caseId, TaskKind kind, string title, Guid? subjectId, Guid staffId, Guid? teamId, DateOnly? dueOn, Stamp by) =>
        New(fileId, caseId, kind, title, subjectId, staffId, teamId, dueOn, by);

    /// <summary>Gives the task to a person: taken from the team's tray, or handed on by a manager.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open, or is already theirs.</exception>
    public void GiveTo(Guid staffId, string staffName)
    {
        RequireOpen();
        Rule.Require(AssignedToId != staffId, $"{staffName} has this task already.");
        AssignedToId = staffId;
        Say($"Task given to {staffName}: {Title}");
    }

    /// <summary>Puts the task back in the team's tray.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open, or nobody has it.</exception>
    public void PutBack()
    {
        RequireOpen();
        Rule.Require(AssignedToId is not null && TeamId is not null, "This task is in the team's tray already.");
        AssignedToId = null;
        Say($"Task put back in the team's tray: {Title}");
    }

    /// <summary>Its clock starts: the act that sets the day has come.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open.</exception>
    public void MakeDue(DateOnly dueOn)
    {
        RequireOpen();
        DueOn = dueOn;
        Say($"Task due by {IslandTime.Words(dueOn)}: {Title}");
    }

    /// <summary>The task goes to another team's tray, with the case it belongs to.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open.</exception>
    public void PassToTeam(Guid teamId, string teamName)
    {
        RequireOpen();
        if (TeamId == teamId && AssignedToId is null)
            return;
        (TeamId, AssignedToId) = (teamId, null);
        Say($"Task passed to {teamName}: {Title}");
    }

    /// <summary>The work was done.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open.</exception>
    public void Finish(Stamp by) => End(TaskState.Done, by, $"Task done: {Title}", null);

    /// <summary>The work is no longer needed.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open.</exception>
    public void Withdraw(Stamp by, string why) => End(TaskState.Withdrawn, by, $"Task withdrawn: {Title}", why);

    private static WorkTask New(Guid fileId, Guid? caseId, TaskKind kind, string title, Guid? subjectId, Guid? staffId, Guid? teamId, DateOnly? dueOn, Stamp by)
    {
        var task = new WorkTask(by)
        {
            FileId = fileId, CaseId = caseId, Kind = kind, Title = Rule.Text(title, "Task", MaxTitleLength),
            SubjectId = subjectId, AssignedToId = staffId, TeamId = teamId, DueOn = dueOn,
        };
        task.Say($"Task set: {task.Title}");
        return task;
    }

    private void End(TaskState state, Stamp by, string what, string? why)
    {
        RequireOpen();
        State = state;
        EndedAt = by.At;
        Say(what, why);
    }

    private void RequireOpen() =>
        Rule.Require(State == TaskState.Open, "This task is no longer open; somebody may have finished it while you were looking at it.");
}
