using CaseRecording.App.Data;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>What the record shows of a case that is to close (7.1.2, 7.1.3), with the Closure Record form where one is begun.</summary>
/// <param name="Facts">The evidence.</param>
/// <param name="Form">The Closure Record; null where it is not begun.</param>
public sealed record ClosureEvidence(ClosureFacts Facts, FormContents? Form)
{
    /// <summary>
    /// Looks for it in the database: the same small number of queries whatever the length of the record. Within a command that is the
    /// transaction of the act, so that what is checked is what is saved.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="templates">The templates published.</param>
    /// <param name="openCase">The case.</param>
    /// <param name="record">Its closure; null before one is started.</param>
    /// <param name="today">The day on the Island.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<ClosureEvidence> FindAsync(CaseDb db, TemplateShelf templates, Case openCase, ClosureRecord? record, DateOnly today, CancellationToken ct)
    {
        var form = record?.FormId is { } formId ? await db.Forms.FirstAsync(f => f.Id == formId, ct) : null;
        var contents = form is null ? null : await db.ContentsAsync(form, await templates.OfAsync(db, form, ct), ct);
        var facts = await FactsAsync(db, openCase, record, contents, today, ct);
        return new ClosureEvidence(facts with
        {
            FormContributorIds = contents is null ? [] : [.. contents.Facts(Guid.Empty, today).ContributorIds],
            Letters = record is null ? [] : await db.ClosureLetters.Where(l => l.ClosureId == record.Id).OrderBy(l => l.Id).ToListAsync(ct),
        }, contents);
    }

    /// <summary>
    /// Looks only for what has a task of its own (7.2.2, P67): every act on the file asks for that, and neither letters nor who wrote in the
    /// Closure Record decide it.
    /// </summary>
    public static async Task<ClosureFacts> ForTasksAsync(CaseDb db, TemplateShelf templates, Case openCase, ClosureRecord record, DateOnly today, CancellationToken ct)
    {
        var written = record.FormId is { } formId
            ? await db.Forms.Where(f => f.Id == formId).Select(f => new { Form = f, Answers = db.Answers.Where(a => a.FormId == f.Id).ToList() }).FirstAsync(ct) : null;
        var contents = written is null ? null : new FormContents(written.Form, await templates.OfAsync(db, written.Form, ct)) { Answers = written.Answers };
        return await FactsAsync(db, openCase, record, contents, today, ct);
    }

    private static async Task<ClosureFacts> FactsAsync(CaseDb db, Case openCase, ClosureRecord? record, FormContents? contents, DateOnly today, CancellationToken ct)
    {
        var (fileId, caseId) = (openCase.FileId, openCase.Id);
        var course = await EvidenceInCase.FindAsync(db, openCase, record?.FormId, today, ct);
        var notes = await EvidenceInNotes.FindAsync(db, caseId, ct);
        return new ClosureFacts
        {
            HarmAllegedOn = course.HarmAllegedOn,
            LatestReview = course.LatestReview,
            NarratesThatEndsTheCase = course.NarratesThatEndsTheCase,
            Answers = contents is null ? new() : EvidenceInForms.Answers(contents, record!),
            StatutoryPowers = course.StatutoryPowers,
            ChildSeenAlone = notes.ChildSeenAlone,
            CarersSeenAlone = notes.CarersSeenAlone,
            HomeVisits = notes.HomeVisits,
            ProfessionalsViewsSought = notes.ViewsSought,
            LivesThereSince = course.LivesThereSince,
            InvolvedAgencies = await db.Involvements.Where(i => i.FileId == fileId && i.From <= today && (i.Until == null || i.Until > today))
                .OrderBy(i => i.Agency).Select(i => new InvolvedAgency(i.Id, i.Agency)).ToListAsync(ct),
            ChildIsYoungPerson = course.ChildIsYoungPerson,
            UnfinishedNotes = await EvidenceInNotes.UnfinishedAsync(db, fileId, ct),
            UnauthorisedForms = course.Unauthorised,
            OverdueTasks = await EvidenceInForms.OverdueAsync(db, openCase, today, ct),
            EssentialGaps = [.. EssentialGaps.Of(await EssentialGapsQuery.FactsAsync(db, fileId, today, ct)).Where(g => g.HoldsUpClosure).Select(g => g.What)],
            ReferralIds = course.ReferralIds,
            Retention = course.Retention,
        };
    }
}
