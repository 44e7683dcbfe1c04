using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>Lays a form out in the order of its template, from what is written or from the snapshot of its authorisation.</summary>
internal static class FormRows
{
    public static List<SectionRow> Of(FormContents contents, IReadOnlyList<MissingAnswer> missing, Guid readerId)
    {
        var answers = contents.Answers.ToDictionary(a => a.QuestionKey);
        return Lay(contents.Template, missing, question =>
        {
            var answer = answers.GetValueOrDefault(question.Key);
            return new QuestionRow(question, answer?.Value ?? "", answer?.Revision ?? Answer.NotYet)
            {
                WrittenBy = answer?.WrittenByName,
                WrittenAt = answer?.WrittenAt,
                Mine = answer?.WrittenById == readerId,
                Lines = Lines(question, contents),
                Clashes = [.. contents.Clashes.Where(c => c.IsOpen && c.QuestionKey == question.Key).Select(c => new ClashRow(c.Id, c.Sentence,
                    c.TheirsByName, AnswerValue.Words(question, c.Theirs), c.MineByName, AnswerValue.Words(question, c.Mine)))],
                Missing = [.. missing.Where(m => m.QuestionKey == question.Key).Select(m => m.Sentence)],
            };
        });
    }

    public static List<SectionRow> Of(SnapshotBody body)
    {
        var answers = body.Answers.ToDictionary(a => a.QuestionKey);
        return Lay(body.Template, [], question => new QuestionRow(question, answers.GetValueOrDefault(question.Key)?.Value ?? "", 0)
        {
            WrittenBy = answers.GetValueOrDefault(question.Key)?.WrittenBy,
            WrittenAt = answers.GetValueOrDefault(question.Key)?.WrittenAt,
            Lines =
            [
                .. body.Outcomes.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line),
                .. body.Risks.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line),
                .. body.Progress.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line),
            ],
        });
    }

    private static List<SectionRow> Lay(Template template, IReadOnlyList<MissingAnswer> missing, Func<TemplateQuestion, QuestionRow> row) =>
        [.. template.Sections.Select(s => new SectionRow(s.Key, s.Title, s.Help, s.Clause, s.Questions.Any(q => q.Meaning == QuestionMeaning.ChildsVoice),
            missing.Count(m => m.SectionKey == s.Key), [.. s.Questions.Select(row)]) { TakesPapers = s.TakesPapers })];

    private static List<LineRow> Lines(TemplateQuestion question, FormContents contents) => question.Kind switch
    {
        QuestionKind.OutcomeTable => [.. contents.Outcomes.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line)],
        QuestionKind.RiskTable => [.. contents.Risks.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line)],
        QuestionKind.ProgressTable => [.. contents.Progress.Where(r => r.QuestionKey == question.Key).Select(TableColumns.Line)],
        _ => [],
    };
}
