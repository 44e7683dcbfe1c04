using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>
/// An intended outcome: the effect on the child's well-being, and apart from it what is done towards it. "L will take K to her
/// appointments" is an action; "she can live a normal life for her age" is the outcome (4.3).
/// </summary>
public sealed class OutcomeRow : FormRow
{
    private OutcomeRow()
    {
    }

    private OutcomeRow(Form form, TemplateQuestion question, int position, Stamp by) : base(form, question, QuestionKind.OutcomeTable, position, by)
    {
    }

    /// <summary>What will be different for the child.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>What will be done towards it.</summary>
    public string? Actions { get; private set; }

    /// <summary>Who does it, by full name and role.</summary>
    public string? WhoDoes { get; private set; }

    /// <summary>The day by which the effect is meant to be seen.</summary>
    public DateOnly? ByWhen { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <exception cref="RuleBrokenException">The form takes no more answers; the effect is missing, or says the same as the actions (4.3).</exception>
    public static OutcomeRow Add(Form form, TemplateQuestion question, int position, OutcomeWords words, Stamp by)
    {
        var row = new OutcomeRow(form, question, position, by);
        row.Set(words, by);
        row.Say("Added an intended outcome");
        return row;
    }

    /// <summary>Changes the line, from the revision the writer had before them.</summary>
    /// <exception cref="RuleBrokenException">As for adding; or somebody else changed it meanwhile.</exception>
    public void Revise(Form form, OutcomeWords words, int basedOn, Stamp by)
    {
        BeginChange(form, basedOn, by);
        Set(words, by);
        Say("Changed an intended outcome");
    }

    private void Set(OutcomeWords words, Stamp by)
    {
        Effect = Rule.Text(words.Effect, "Effect on the child", MaxTextLength, "4.3");
        Actions = Rule.OptionalText(words.Actions, "What will be done", MaxTextLength);
        WhoDoes = Rule.OptionalText(words.WhoDoes, "Who does it", MaxTextLength);
        // A day that stands may pass while the plan is worked on.
        Rule.Require(words.ByWhen is null || words.ByWhen == ByWhen || words.ByWhen >= by.Day,
            "By when: this day has passed already. Put the day by which it is to be different for the child (policy 4.3).", "4.3");
        if (words.ByWhen is { } day)
            Days.RequireNear(day, by.Day, years: 20);
        ByWhen = words.ByWhen;
        Rule.Require(PlainText.ForSearch(Effect) != PlainText.ForSearch(Actions),
            "The effect on the child says the same as what will be done. An outcome is what will be different for the child, not an action or a service (policy 4.3).", "4.3");
    }
}

/// <summary>What is typed into one line of intended outcomes.</summary>
/// <param name="Effect">What will be different for the child.</param>
/// <param name="Actions">What will be done towards it.</param>
/// <param name="WhoDoes">Who does it.</param>
/// <param name="ByWhen">By when.</param>
public sealed record OutcomeWords(string? Effect, string? Actions = null, string? WhoDoes = null, DateOnly? ByWhen = null);
