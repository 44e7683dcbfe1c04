using System.Globalization;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>A column of a table in a form.</summary>
public sealed record TableColumn(string Name, string Label, string? Help = null, bool Required = false, bool IsDay = false, int Rows = 3);

/// <summary>The columns of each table, and how a line becomes cells and words.</summary>
public static class TableColumns
{
    public static readonly IReadOnlyList<TableColumn> Outcome =
    [
        new("effect", "Effect on the child", "What will be different for the child; not an action or a service (policy 4.3).", Required: true),
        new("actions", "What will be done"),
        new("who", "Who does it", Rows: 1),
        new("by", "By when", IsDay: true),
    ];

    public static readonly IReadOnlyList<TableColumn> Risk =
    [
        new("risk", "Risk", "What could hurt the child. Leave it empty where a protective factor stands on its own."),
        new("protective", "Protective factor", "What keeps the child safe."),
        new("impact", "Impact on the child", "Needed with a risk (policy 3.4.1)."),
        new("evidence", "Evidence", "What was seen, by whom, or who told us."),
    ];

    public static IReadOnlyList<TableColumn> Of(QuestionKind kind) => kind == QuestionKind.OutcomeTable ? Outcome : Risk;

    public static LineRow Line(OutcomeRow r) => new(r.Id, r.Revision, Cells(r.Effect, r.Actions, r.WhoDoes, r.ByWhen));

    public static LineRow Line(SnapshotOutcome r) => new(r.Id, 0, Cells(r.Effect, r.Actions, r.WhoDoes, r.ByWhen));

    public static LineRow Line(RiskRow r) => new(r.Id, r.Revision, Cells(r.Risk, r.ProtectiveFactor, r.Impact, r.Evidence));

    public static LineRow Line(SnapshotRisk r) => new(Guid.Empty, 0, Cells(r.Risk, r.ProtectiveFactor, r.Impact, r.Evidence));

    public static LineRow Line(ProgressRow r) => new(r.Id, r.Revision, Cells(r.Effect, r.Progress, r.Note), r.OutcomeRowId);

    public static LineRow Line(SnapshotProgress r) => new(Guid.Empty, 0, Cells(r.Effect, r.Progress, r.Note), r.OutcomeRowId);

    public static string Words(Progress progress) => progress switch
    {
        Progress.Achieved => "Achieved",
        Progress.GoodProgress => "Good progress",
        Progress.SomeProgress => "Some progress",
        Progress.NoProgress => "No progress",
        _ => "Worse",
    };

    /// <summary>A cell as people read it.</summary>
    public static string Words(TableColumn column, string cell) => column.IsDay && AnswerValue.DayOf(cell) is { } day ? IslandTime.Words(day) : cell;

    public static OutcomeWords OutcomeWords(IReadOnlyDictionary<string, string> cells) =>
        new(cells.GetValueOrDefault("effect"), cells.GetValueOrDefault("actions"), cells.GetValueOrDefault("who"), AnswerValue.DayOf(cells.GetValueOrDefault("by")));

    public static RiskWords RiskWords(IReadOnlyDictionary<string, string> cells) =>
        new(cells.GetValueOrDefault("risk"), cells.GetValueOrDefault("protective"), cells.GetValueOrDefault("impact"), cells.GetValueOrDefault("evidence"));

    private static Dictionary<string, string> Cells(string effect, string? actions, string? who, DateOnly? by) => new()
    {
        ["effect"] = effect, ["actions"] = actions ?? "", ["who"] = who ?? "", ["by"] = by?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    };

    private static Dictionary<string, string> Cells(string? risk, string? protective, string? impact, string? evidence) => new()
    {
        ["risk"] = risk ?? "", ["protective"] = protective ?? "", ["impact"] = impact ?? "", ["evidence"] = evidence ?? "",
    };

    private static Dictionary<string, string> Cells(string effect, Progress progress, string note) => new()
    {
        ["effect"] = effect, ["progress"] = progress.ToString(), ["note"] = note,
    };
}
