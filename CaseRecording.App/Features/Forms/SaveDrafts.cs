using CaseRecording.App.Data;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Takes what a person has typed into a form's long texts from their drafts into the form. The words never cross the circuit.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="Seen">The revision of each question that stood on the screen when they wrote.</param>
/// <param name="Screen">Before the form is sent, what each long text on the screen shows; the form is not sent with another. Null while it is being written.</param>
public sealed record SaveDraftsCommand(Guid FileId, Guid FormId, IReadOnlyDictionary<string, int> Seen, IReadOnlyList<FieldSeen>? Screen = null);

/// <summary>Does it; the drafts are forgotten once their words are in the form.</summary>
public sealed class SaveDrafts(CaseWork cases, TemplateShelf templates, DraftStore drafts)
{
    public async Task<Outcome> RunAsync(SaveDraftsCommand c, Actor actor, CancellationToken ct = default)
    {
        var scope = DraftScope.Form(c.FormId);
        var handedIn = new Dictionary<string, string>();
        var outcome = await cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId);
            var key = scope.ToString();
            var typed = await work.Db.Set<DraftField>().AsNoTracking().Where(d => d.AuthorId == actor.Id && d.Scope == key).ToListAsync(ct);
            var template = await templates.OfAsync(work.Db, form, ct);
            var mine = typed.Where(d => template.Find(d.Field) is { IsTable: false }).ToList();
            if (c.Screen is { } screen)
                await AgreeAsync(work, form, template, mine, screen);
            if (mine.Count == 0)
                return form.Id;
            await work.TakeUpAsync(form);
            await SaveAnswers.AnswerAsync(work, form, template, await GivenAsync(work, form, template, mine, c.Seen));
            foreach (var draft in mine)
                handedIn[draft.Field] = draft.Digest;
            return form.Id;
        }, ct: ct);
        if (outcome.Done && handedIn.Count > 0)
            await drafts.DiscardAsync(scope, handedIn, actor, ct);
        return outcome;
    }

    // What stands in the box is the draft, or where that is in the form already, the answer.
    private static async Task AgreeAsync(Work work, Form form, Template template, List<DraftField> drafts, IReadOnlyList<FieldSeen> screen)
    {
        var answers = await work.Db.Answers.AsNoTracking().Where(a => a.FormId == form.Id).ToDictionaryAsync(a => a.QuestionKey, a => a.Value, work.Cancelled);
        foreach (var seen in screen.Where(f => template.Find(f.Field) is { IsTable: false }))
        {
            var answer = answers.GetValueOrDefault(seen.Field);
            var written = template.Question(seen.Field).Kind == QuestionKind.YesNoDetail ? YesNoAnswer.Parse(answer).Detail : answer;
            Rule.Require(seen.Agrees(drafts.Find(d => d.Field == seen.Field)?.Text ?? written ?? ""), DraftLine.NotTheSame);
        }
    }

    private static async Task<List<AnswerGiven>> GivenAsync(Work work, Form form, Template template, List<DraftField> drafts, IReadOnlyDictionary<string, int> seen)
    {
        var keys = drafts.Select(d => d.Field).ToList();
        var stored = await work.Db.Answers.AsNoTracking().Where(a => a.FormId == form.Id && keys.Contains(a.QuestionKey)).ToDictionaryAsync(a => a.QuestionKey, work.Cancelled);
        return [.. drafts.Select(draft =>
        {
            var answer = stored.GetValueOrDefault(draft.Field);
            // Words begun before somebody else wrote here have not seen theirs, whatever the screen shows after it was opened again.
            var overtaken = answer is not null && answer.WrittenById != work.By.ById && answer.WrittenAt > draft.BegunAt;
            return new AnswerGiven(draft.Field, draft.Text, overtaken ? -1 : seen.GetValueOrDefault(draft.Field, answer?.Revision ?? Answer.NotYet),
                template.Question(draft.Field).Kind == QuestionKind.YesNoDetail ? AnswerHalf.Words : AnswerHalf.Both);
        })];
    }
}
