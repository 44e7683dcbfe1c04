using CaseRecording.App.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.App.Features.Tasks;

/// <summary>How pressing a task is. Not yet is what nobody can do before somebody else has acted; it is shown, and counted nowhere.</summary>
public enum Urgency { Overdue, Today, ThisWeek, Later, NotYet }

/// <summary>One line of a tray.</summary>
/// <param name="Id">The task.</param>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Number">The child's permanent number.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="SubjectId">The item to work on.</param>
/// <param name="AssignedToId">Whose it is; null while it lies in the team's tray.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="SetBy">Who set it, with the role of then.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record TrayRow(
    Guid Id, Guid FileId, string Child, string Number, TaskKind Kind, string Title, Guid? SubjectId, Guid? AssignedToId, DateOnly? DueOn, string SetBy, DateTime SetAt)
{
    /// <summary>Due in words, with the working days that are left.</summary>
    public string Due { get; private init; } = "";

    /// <summary>How pressing it is.</summary>
    public Urgency Urgency { get; private init; }

    /// <summary>Where it opens.</summary>
    public string Link => TaskLink.For(Kind, FileId, SubjectId);

    /// <summary>Why it is here.</summary>
    public string Why => $"{TaskWords.Of(Kind)} · set by {SetBy}, {When.Short(SetAt)}";

    /// <summary>Whether whoever has it says that it is done; other kinds are finished by their own act.</summary>
    public bool FinishedByHand => TaskNeeds.FinishedByHand.Contains(Kind);

    /// <summary>Where the next page begins after this line.</summary>
    public TrayPlace Place => new(DueOn, Id);

    /// <summary>The line as it reads on a day.</summary>
    public TrayRow On(DateOnly today, WorkingCalendar calendar) => this with
    {
        Due = DueOn is { } due ? When.Due(due, today, calendar.WorkingDaysBetween) : TaskNeeds.WaitsFor(Kind) ?? "no day set",
        Urgency = DueOn switch
        {
            null => TaskNeeds.WaitsFor(Kind) is null ? Urgency.Later : Urgency.NotYet,
            { } day when day < today => Urgency.Overdue,
            { } day when day == today => Urgency.Today,
            // The week ends on Sunday.
            { } day when day <= today.AddDays((7 - (int)today.DayOfWeek) % 7) => Urgency.ThisWeek,
            _ => Urgency.Later,
        },
    };
}

/// <summary>A place in a tray: what is due comes first by day, then what has no day.</summary>
public sealed record TrayPlace(DateOnly? DueOn, Guid Id);

/// <summary>A page of a tray.</summary>
/// <param name="Rows">Overdue first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record TrayPage(IReadOnlyList<TrayRow> Rows, TrayPlace? Next)
{
    /// <summary>Nothing.</summary>
    public static readonly TrayPage Empty = new([], null);
}
