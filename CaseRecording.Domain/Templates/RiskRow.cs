using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>A risk, what protects the child from it, and what it means for the child (3.4.1).</summary>
public sealed class RiskRow : FormRow
{
    private RiskRow()
    {
    }

    private RiskRow(Form form, TemplateQuestion question, int position, Stamp by) : base(form, question, QuestionKind.RiskTable, position, by)
    {
    }

    /// <summary>What could hurt the child; null where a protective factor stands on its own.</summary>
    public string? Risk { get; private set; }

    /// <summary>What keeps the child safe.</summary>
    public string? ProtectiveFactor { get; private set; }

    /// <summary>What it means for this child; needed with a risk.</summary>
    public string? Impact { get; private set; }

    /// <summary>What was seen, by whom, or who told us.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <exception cref="RuleBrokenException">The form takes no more answers; the line says nothing, or gives a risk without its impact (3.4.1).</exception>
    public static RiskRow Add(Form form, TemplateQuestion question, int position, RiskWords words, Stamp by)
    {
        var row = new RiskRow(form, question, position, by);
        row.Set(words);
        row.Say("Added a line of risk, protective factor and impact");
        return row;
    }

    /// <summary>Changes the line, from the revision the writer had before them.</summary>
    /// <exception cref="RuleBrokenException">As for adding; or somebody else changed it meanwhile.</exception>
    public void Revise(Form form, RiskWords words, int basedOn, Stamp by)
    {
        BeginChange(form, basedOn, by);
        Set(words);
        Say("Changed a line of risk, protective factor and impact");
    }

    private void Set(RiskWords words)
    {
        Risk = Rule.OptionalText(words.Risk, "Risk", MaxTextLength);
        ProtectiveFactor = Rule.OptionalText(words.ProtectiveFactor, "Protective factor", MaxTextLength);
        Impact = Rule.OptionalText(words.Impact, "Impact on the child", MaxTextLength);
        Evidence = Rule.OptionalText(words.Evidence, "Evidence", MaxTextLength);
        Rule.Require(Risk is not null || ProtectiveFactor is not null, "Write a risk or a protective factor.", "3.4.1");
        Rule.Require(Risk is null || Impact is not null, "Impact on the child: say what this risk means for this child (policy 3.4.1).", "3.4.1");
    }
}

/// <summary>What is typed into one line of risks.</summary>
/// <param name="Risk">What could hurt the child.</param>
/// <param name="ProtectiveFactor">What keeps the child safe.</param>
/// <param name="Impact">What it means for the child.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RiskWords(string? Risk, string? ProtectiveFactor, string? Impact, string? Evidence = null);
