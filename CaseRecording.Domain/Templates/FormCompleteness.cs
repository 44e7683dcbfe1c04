namespace CaseRecording.Domain.Templates;

/// <summary>One thing a form still lacks; the screen makes it a link to its place.</summary>
/// <param name="SectionKey">The section.</param>
/// <param name="QuestionKey">The question.</param>
/// <param name="Label">The question's label.</param>
/// <param name="Sentence">What is missing, in words.</param>
public sealed record MissingAnswer(string SectionKey, string QuestionKey, string Label, string Sentence);

/// <summary>What still stands between a form and its authorisation: everything at once, in the order of the form (6.1.2).</summary>
public static class FormCompleteness
{
    /// <summary>Everything missing; empty when the form is complete.</summary>
    public static IReadOnlyList<MissingAnswer> Missing(FormContents contents) =>
    [
        .. from section in contents.Template.Sections
           from question in section.Questions
           from sentence in Sentences(question, contents)
           select new MissingAnswer(section.Key, question.Key, question.Label, sentence),
    ];

    private static IEnumerable<string> Sentences(TemplateQuestion question, FormContents contents)
    {
        foreach (var clash in contents.Clashes.Where(c => c.IsOpen && c.QuestionKey == question.Key))
            yield return $"{question.Label}: {clash.TheirsByName} and {clash.MineByName} wrote this at the same time. Choose one, or join them.";
        foreach (var sentence in OfKind(question, contents))
            yield return sentence;
    }

    private static IEnumerable<string> OfKind(TemplateQuestion question, FormContents contents) => question.Kind switch
    {
        QuestionKind.OutcomeTable => Outcomes(question, contents),
        QuestionKind.RiskTable => IfRequired(question, contents.Risks.Any(r => r.QuestionKey == question.Key), "add at least one line"),
        QuestionKind.ProgressTable => Progress(question, contents),
        QuestionKind.YesNoDetail => YesNo(question, YesNoAnswer.Parse(contents.ValueOf(question.Key))),
        _ => IfRequired(question, contents.ValueOf(question.Key).Length > 0, "this is not answered yet"),
    };

    private static IEnumerable<string> YesNo(TemplateQuestion question, YesNoAnswer answer) => answer switch
    {
        { Yes: null } => IfRequired(question, false, "answer yes or no"),
        { Yes: true, Detail.Length: 0 } => [$"{question.Label}: the answer is yes; write what lies behind it."],
        _ => [],
    };

    // A plan must say who does what and by when; an assessment need only say what is aimed at.
    private static IEnumerable<string> Outcomes(TemplateQuestion question, FormContents contents)
    {
        var rows = contents.Outcomes.Where(r => r.QuestionKey == question.Key).ToList();
        foreach (var sentence in IfRequired(question, rows.Count > 0, "add at least one outcome, the effect that is meant for the child (policy 4.3)"))
            yield return sentence;
        if (contents.Template.Kind != TemplateKind.Plan)
            yield break;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is { Actions: null } or { WhoDoes: null } or { ByWhen: null })
                yield return $"{question.Label}: outcome {i + 1} needs what will be done, who does it and by when.";
    }

    // Against each planned outcome, not against some (4.2).
    private static IEnumerable<string> Progress(TemplateQuestion question, FormContents contents) =>
        from outcome in contents.PlannedOutcomes
        where contents.Progress.All(p => p.OutcomeRowId != outcome.Id)
        select $"{question.Label}: progress is not recorded yet for “{outcome.Effect}” (policy 4.2).";

    private static IEnumerable<string> IfRequired(TemplateQuestion question, bool answered, string otherwise) =>
        answered || !question.Required ? [] : [$"{question.Label}: {otherwise}."];
}
