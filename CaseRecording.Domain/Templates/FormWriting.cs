using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <content>Writing in a form: answers saved one by one, and what happens when two people meet in one.</content>
public sealed partial class Form
{
    /// <summary>
    /// Takes the answer to one question. If somebody else changed it since the writer began, theirs stays and the writer's is kept
    /// beside it; the form then waits until the two are made one.
    /// </summary>
    /// <param name="question">The question, from the form's version of its template.</param>
    /// <param name="stored">The answer in the form, or null when there is none yet.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="basedOn">The revision the writer had before them; <see cref="Templates.Answer.NotYet"/> for none.</param>
    /// <param name="clashes">The clashes of this question that are still open.</param>
    /// <param name="by">Who writes.</param>
    /// <exception cref="RuleBrokenException">The form takes no more answers, or the value does not fit the question.</exception>
    public Answered Answer(TemplateQuestion question, Answer? stored, string? value, int basedOn, IEnumerable<AnswerClash> clashes, Stamp by)
    {
        RequireOpen();
        var tidy = AnswerValue.Tidy(question, value);
        var answer = stored ?? new Answer(this, question, by);
        if (answer.Value == tidy && !(stored is null && tidy.Length > 0))
            return new Answered(answer, AnswerIsNew: false);

        if (stored is null || stored.SeenBy(by.ById, basedOn))
        {
            answer.Write(tidy, question, by);
            return new Answered(answer, AnswerIsNew: stored is null);
        }
        var mine = clashes.FirstOrDefault(c => c.IsOpen && c.QuestionKey == question.Key && c.MineById == by.ById);
        if (mine is null)
            return new Answered(answer, AnswerIsNew: false, new AnswerClash(stored, tidy, by), ClashIsNew: true);
        if (mine.Mine != tidy)
            mine.KeepAlso(tidy, by);
        return new Answered(answer, AnswerIsNew: false, mine);
    }

    /// <summary>Makes one answer of two: keeps what is there, takes what was kept aside, or joins them.</summary>
    /// <param name="clash">The clash.</param>
    /// <param name="question">Its question.</param>
    /// <param name="stored">The answer in the form.</param>
    /// <param name="choice">Which.</param>
    /// <param name="merged">The joined words, where they are joined.</param>
    /// <param name="basedOn">The revision of the stored answer that was looked at.</param>
    /// <param name="by">Who settles it; either writer, or anyone else who may write in the form.</param>
    /// <exception cref="RuleBrokenException">It was settled already, or the answer was changed again meanwhile.</exception>
    public void Settle(AnswerClash clash, TemplateQuestion question, Answer stored, ClashChoice choice, string? merged, int basedOn, Stamp by)
    {
        RequireOpen();
        Rule.Require(clash.IsOpen, "These two versions were made one already. Open the form again to see the result.");
        Rule.Require(stored.SeenBy(by.ById, basedOn),
            $"{stored.WrittenByName} changed this answer again while you were choosing. Look at both once more, then choose.");
        var value = choice switch
        {
            ClashChoice.KeepTheirs => stored.Value,
            ClashChoice.TakeMine => clash.Mine,
            _ => AnswerValue.Tidy(question, merged),
        };
        Rule.Require(choice != ClashChoice.Merge || value.Length > 0, $"{question.Label}: write the joined answer first.");
        if (value != stored.Value)
            stored.Write(value, question, by);
        clash.Settle(choice, by);
    }
}
