using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Saves answers to single questions. Two people who answer different questions never meet; the same question keeps both (P46).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="Answers">What was written.</param>
public sealed record SaveAnswersCommand(Guid FileId, Guid FormId, IReadOnlyList<AnswerGiven> Answers);

/// <summary>What was written to one question.</summary>
/// <param name="QuestionKey">The question.</param>
/// <param name="Value">As <see cref="AnswerValue"/> stores it.</param>
/// <param name="BasedOn">The revision the writer had before them, <see cref="Answer.NotYet"/> for none; null only where nobody looked at a screen.</param>
/// <param name="Half">Of a yes or no with its text: which of the two is given. The other may have come into the form since the screen was drawn; it stays.</param>
public sealed record AnswerGiven(string QuestionKey, string? Value, int? BasedOn = null, AnswerHalf Half = AnswerHalf.Both)
{
    /// <summary>The whole answer that it makes of the one that stands.</summary>
    internal string? Over(string? before) => Half switch
    {
        AnswerHalf.Choice => (YesNoAnswer.Parse(before) with { Yes = YesNoAnswer.Parse(Value).Yes }).ToValue(),
        AnswerHalf.Words => (YesNoAnswer.Parse(before) with { Detail = Value ?? "" }).ToValue(),
        _ => Value,
    };
}

/// <summary>Does it; the outcome is the form's key.</summary>
public sealed class SaveAnswers(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SaveAnswersCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId);
            await work.TakeUpAsync(form);
            await AnswerAsync(work, form, await templates.OfAsync(work.Db, form, ct), c.Answers);
            return form.Id;
        }, ct: ct);

    internal static async Task AnswerAsync(Work work, Form form, Template template, IReadOnlyList<AnswerGiven> given)
    {
        var keys = given.Select(g => template.Question(g.QuestionKey).Key).ToList();
        var stored = await work.Db.Answers.Where(a => a.FormId == form.Id && keys.Contains(a.QuestionKey)).ToDictionaryAsync(a => a.QuestionKey, work.Cancelled);
        var clashes = await work.Db.AnswerClashes.Where(x => x.FormId == form.Id && x.Choice == null).ToListAsync(work.Cancelled);
        foreach (var one in given)
        {
            var before = stored.GetValueOrDefault(one.QuestionKey);
            var done = form.Answer(template.Question(one.QuestionKey), before, one.Over(before?.Value), one.BasedOn ?? before?.Revision ?? Answer.NotYet, clashes, work.By);
            if (done.AnswerIsNew)
                work.Db.Add(stored[one.QuestionKey] = done.Answer);
            if (done.ClashIsNew)
                work.Db.Add(done.Clash!);
        }
        if (work.Db.ChangeTracker.Entries<Answer>().Any(e => e.State != EntityState.Unchanged) || work.Db.ChangeTracker.Entries<AnswerClash>().Any(e => e.State != EntityState.Unchanged))
            await work.WroteAsync(form);
    }
}
