using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Makes one answer of two that were written at the same time.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="FormId">The form.</param>
/// <param name="ClashId">The clash.</param>
/// <param name="Choice">Theirs, mine or joined.</param>
/// <param name="Joined">The joined words, where they are joined.</param>
/// <param name="BasedOn">The revision of the stored answer that was looked at.</param>
public sealed record ResolveClashCommand(Guid FileId, Guid FormId, Guid ClashId, ClashChoice Choice, string? Joined, int BasedOn);

/// <summary>Does it.</summary>
public sealed class ResolveClash(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(ResolveClashCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.WriteForms, actor, async work =>
        {
            var form = await work.FormAsync(c.FormId);
            await work.TakeUpAsync(form);
            var clash = await work.Db.AnswerClashes.FirstOrDefaultAsync(x => x.Id == c.ClashId && x.FormId == form.Id, ct)
                ?? throw new RuleBrokenException("These two versions are not there any more. Open the form again.");
            var stored = await work.Db.Answers.FirstAsync(a => a.FormId == form.Id && a.QuestionKey == clash.QuestionKey, ct);
            var template = await templates.OfAsync(work.Db, form, ct);
            form.Settle(clash, template.Question(clash.QuestionKey), stored, c.Choice, c.Joined, c.BasedOn, work.By);
            await work.WroteAsync(form);
            return clash.Id;
        }, ct: ct);
}
