using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Reads one form for the screen: as it stands, or once authorised, as it stood then (3.7.1).</summary>
public sealed class FormQuery(CaseRead reads, TemplateShelf templates, ReferenceData reference)
{
    /// <summary>The form.</summary>
    /// <param name="fileId">The file it is on; <see cref="FormFileQuery"/> finds it.</param>
    /// <param name="formId">Which.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="open">Whether this opens it, which the access log shows; false where it is only read again.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">It is not there for them, or a line of reason comes first.</exception>
    public Task<FormSheet> ReadAsync(Guid fileId, Guid formId, Actor actor, bool open = true, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, open ? "Form" : null, r => OfAsync(r, fileId, formId), ct);

    private async Task<FormSheet> OfAsync(Reading r, Guid fileId, Guid formId)
    {
        var ct = r.Cancelled;
        var form = await r.Db.Forms.FirstOrDefaultAsync(f => f.Id == formId && f.FileId == fileId, ct)
            ?? throw new RuleBrokenException("There is no such form on this file. Open it again from the child's file.");
        var template = await templates.OfAsync(r.Db, form, ct);
        var snapshot = form.State == FormState.Authorised ? await r.Db.FormSnapshots.FirstOrDefaultAsync(s => s.FormId == formId, ct) : null;
        var contents = await r.Db.ContentsAsync(form, template, ct);
        var missing = snapshot is null ? contents.Missing : [];
        var process = await FormProcess.OfAsync(r, form, contents);
        var writes = r.Rights.May(Permission.WriteForms) && form.State is FormState.InProgress or FormState.Returned;
        return new FormSheet(form.FileId, form.Id, form.Title, form.Owner, form.SubjectId, form.State)
        {
            StateWords = Words(form),
            Responsible = $"Completed by the {template.ResponsibleRole}, authorised by the {template.AuthorisingRole}",
            Sections = snapshot is null ? FormRows.Of(contents, missing, r.Rights.Actor.Id) : FormRows.Of(snapshot.Read()),
            Missing = missing,
            Contributors = [.. contents.Contributors.OrderBy(c => c.Id).Select(c => $"{c.Name}, {c.JobTitle}")],
            Planned = [.. contents.PlannedOutcomes.Select(o => new PlannedOutcomeRow(o.Id, o.Effect, o.Actions, o.WhoDoes, o.ByWhen))],
            People = template.Questions.Any(q => q.Kind == QuestionKind.Person) ? await PeopleAsync(r, form.FileId) : [],
            ReturnedBecause = form.ReturnedBecause,
            ReturnedBy = form.ReturnedByName,
            AuthorisedBy = form.AuthorisedByName,
            AuthorisedAt = form.AuthorisedAt,
            SentBy = form.SentById is { } sender ? await r.Db.Staff.Where(s => s.Id == sender).Select(s => s.FullName).FirstOrDefaultAsync(ct) : null,
            SentAt = form.SentAt,
            DueOn = process.DueOn,
            DueWords = process.DueOn is { } due && form.State is FormState.InProgress or FormState.Returned ? When.Due(process.DueOn!.Value, r.Today, reference.Timescales.Calendar.WorkingDaysBetween) : null,
            Late = process.DueOn < r.Today,
            LateReason = process.LateReason,
            MayWrite = writes,
            MaySend = writes && process.MaySend,
            MayAuthorise = form.State == FormState.AwaitingAuthorisation && process.MayAuthorise,
            AuthoriseBlocks = process.AuthoriseBlocks,
        };
    }

    private static string Words(Form form) => (form.State, form.Owner) switch
    {
        (FormState.InProgress, _) => "In progress",
        (FormState.AwaitingAuthorisation, FormOwner.Plan) => "Awaiting agreement",
        (FormState.AwaitingAuthorisation, FormOwner.Closure) => "Awaiting countersignature",
        (FormState.AwaitingAuthorisation, _) => "Awaiting authorisation",
        (FormState.Returned, _) => "Returned with reasons",
        (FormState.Authorised, FormOwner.Plan) => "Agreed",
        (FormState.Authorised, FormOwner.Closure) => "Countersigned",
        (FormState.Authorised, _) => "Authorised",
        _ => "Abandoned",
    };

    private static async Task<IReadOnlyList<PersonChoice>> PeopleAsync(Reading r, Guid fileId)
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
        var related = await r.Db.Relationships.Standing().Where(x => x.PersonId == child || x.RelatedPersonId == child).Select(x => x.PersonId == child ? x.RelatedPersonId : x.PersonId)
            .Join(r.Db.People, id => id, p => p.Id, (_, p) => new PersonChoice(p.Id, p.Forename + " " + p.Surname)).ToListAsync(r.Cancelled);
        var involved = await r.Db.Involvements.Where(i => i.FileId == fileId).Select(i => i.Name).ToListAsync(r.Cancelled);
        return [.. related.Concat(involved.Select(name => new PersonChoice(null, name))).DistinctBy(p => p.Name).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}
