using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>Starts closing the child's open case (7.2.2, P67).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Route">On what ground.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record StartClosureCommand(Guid FileId, ClosureRoute Route, Guid HandIn);

/// <summary>Does it, with the Closure Record form, a letter for everybody who is to be informed, and the tasks; the outcome is the closure's key.</summary>
public sealed class StartClosure(CaseWork cases, TemplateShelf templates, CodeLists codes)
{
    /// <summary>The template of the Closure Record.</summary>
    public const string ClosureRecordTemplate = "closure-record";

    public Task<Outcome> RunAsync(StartClosureCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.StartClosure, actor, async work =>
        {
            var openCase = await work.OpenCaseAsync();
            Rule.Require(openCase is not null, await work.Db.Cases.AnyAsync(x => x.FileId == c.FileId, ct)
                ? "This case is closed already." : "No case is open for this child, so there is none to close.", "7.1.2");
            Rule.Require(!openCase.AwaitsConfirmation,
                "NARRATES was chosen out of hours and a manager has still to confirm it. Decide that referral first; where it is not confirmed the case ends without a closure.", "3.5.2");
            var underWay = await work.Db.Closures.AnyAsync(x => x.CaseId == openCase.Id && x.EndedAt == null, ct);
            var record = ClosureRecord.Start(c.FileId, openCase.Id, c.Route, openCase.IsOpen, underWay, work.By);
            var template = await templates.CurrentAsync(work.Db, ClosureRecordTemplate, ct);
            var form = Form.Begin(c.FileId, openCase.Id, template, null, null, work.By);
            record.UseForm(form, work.By);
            var recipients = await LetterRecipients.AllAsync(work.Db, codes, c.FileId, work.File.PersonId, work.By.Day, ct);
            var letters = recipients.Select(to => ClosureLetter.Plan(record, to, null, work.By)).ToList();
            work.Db.AddRange([form, record, .. letters]);
            // The tasks of gathering follow of themselves, as after every act while evidence is gathered.
            work.Db.AddRange(ClosureTasks.For(record, letters, new ClosureTray(openCase.AllocatedToId, openCase.TeamId), work.By));
            foreach (var asked in (await work.OpenTasksAsync(openCase.Id)).Where(t => t.Kind == TaskKind.StartClosure))
                asked.Finish(work.By);
            await work.WithdrawWhatRefusalMakesMootAsync(record);
            openCase.MoveTo(CaseStage.Closure);
            work.Tell(openCase.AllocatedToId, $"{work.By.ByName} started closing a case of yours.", ClosureWork.Link(c.FileId));
            return record.Id;
        }, c.HandIn, ct);
}
