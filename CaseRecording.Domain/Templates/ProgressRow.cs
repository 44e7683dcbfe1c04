using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>How far a planned outcome has come.</summary>
public enum Progress { Achieved, GoodProgress, SomeProgress, NoProgress, Worse }

/// <summary>Progress against one intended outcome of the plan under review (4.2).</summary>
public sealed class ProgressRow : FormRow
{
    private ProgressRow()
    {
    }

    private ProgressRow(Form form, TemplateQuestion question, OutcomeRow outcome, int position, Stamp by)
        : base(form, question, QuestionKind.ProgressTable, position, by)
    {
        OutcomeRowId = outcome.Id;
        Effect = outcome.Effect;
    }

    /// <summary>The line of the plan it measures.</summary>
    public Guid OutcomeRowId { get; private set; }

    /// <summary>The intended effect as it stood at the review.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>How far it has come.</summary>
    public Progress Progress { get; private set; }

    /// <summary>What is different for the child, and how we know.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Adds the line for one planned outcome.</summary>
    /// <exception cref="RuleBrokenException">The form takes no more answers, or there is no note.</exception>
    public static ProgressRow Add(Form form, TemplateQuestion question, OutcomeRow outcome, int position, Progress progress, string? note, Stamp by)
    {
        var row = new ProgressRow(form, question, outcome, position, by);
        row.Set(progress, note);
        row.Say("Recorded progress against a planned outcome");
        return row;
    }

    /// <summary>Changes the line, from the revision the writer had before them.</summary>
    /// <exception cref="RuleBrokenException">As for adding; or somebody else changed it meanwhile.</exception>
    public void Revise(Form form, Progress progress, string? note, int basedOn, Stamp by)
    {
        BeginChange(form, basedOn, by);
        Set(progress, note);
        Say("Changed the progress against a planned outcome");
    }

    private void Set(Progress progress, string? note)
    {
        Rule.Require(Enum.IsDefined(progress), "Progress: choose how far it has come.", "4.2");
        Progress = progress;
        Note = Rule.Text(note, "What is different for the child", MaxTextLength, "4.2");
    }
}
