using CaseRecording.App.Data;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
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
        var (fileId, caseId) = (openCase.FileId, openCase.Id);
        var child = await db.Files.Where(f => f.Id == fileId).Join(db.People, f => f.PersonId, p => p.Id, (_, p) => new
        {
            p.DateOfBirth, p.DiedOn,
            // Who never moved has no earlier home that a visit could have been to.
            Since = p.Addresses.Count() < 2 ? null : p.Addresses.Where(a => a.Until == null).Max(a => (DateOnly?)a.From),
        }).FirstAsync(ct);
        var form = record?.FormId is { } formId ? await db.Forms.FirstAsync(f => f.Id == formId, ct) : null;
        var contents = form is null ? null : await db.ContentsAsync(form, await templates.OfAsync(db, form, ct), ct);
        var referrals = await db.Referrals.Where(r => r.CaseId == caseId && r.State == ReferralState.Accepted)
            .Select(r => new { r.Id, r.ReceivedAt, r.DeliberateHarmAlleged }).ToListAsync(ct);
        var plans = await db.Plans.Where(p => p.FileId == fileId && p.AgreedOn != null).Select(p => new { p.CaseId, p.Kind, p.State, p.AgreedOn }).ToListAsync(ct);
        var notes = await EvidenceInNotes.FindAsync(db, caseId, ct);
        var everLookedAfter = openCase.EverLookedAfter || await db.Cases.AnyAsync(c => c.FileId == fileId && c.EverLookedAfter, ct);

        var facts = new ClosureFacts
        {
            HarmAllegedOn = referrals.Where(r => r.DeliberateHarmAlleged).Select(r => (DateOnly?)IslandTime.DayOf(r.ReceivedAt)).Max(),
            LatestReview = await EvidenceInForms.LatestReviewAsync(db, caseId, ct),
            NarratesThatEndsTheCase = plans.Any(p => p.CaseId == caseId) ? null : await EvidenceInForms.NarratesThatEndsTheCaseAsync(db, caseId, ct),
            Answers = contents is null ? new() : EvidenceInForms.Answers(contents, record!),
            FormContributorIds = contents is null ? [] : [.. contents.Facts(Guid.Empty, today).ContributorIds],
            StatutoryPowers = [.. plans.Where(p => p is { Kind: PlanKind.LookedAfter, State: PlanState.Active }).Select(p => $"{p.Kind.Words()} agreed on {IslandTime.Words(p.AgreedOn!.Value)}")],
            ChildSeenAlone = notes.ChildSeenAlone,
            CarersSeenAlone = notes.CarersSeenAlone,
            HomeVisits = notes.HomeVisits,
            ProfessionalsViewsSought = notes.ViewsSought,
            LivesThereSince = child.Since,
            InvolvedAgencies = await db.Involvements.Where(i => i.FileId == fileId && i.From <= today && (i.Until == null || i.Until > today))
                .OrderBy(i => i.Agency).Select(i => new InvolvedAgency(i.Id, i.Agency)).ToListAsync(ct),
            Letters = record is null ? [] : await db.ClosureLetters.Where(l => l.ClosureId == record.Id).OrderBy(l => l.Id).ToListAsync(ct),
            ChildIsYoungPerson = YoungPerson.Is(child.DateOfBirth, child.DiedOn, today),
            UnfinishedNotes = await EvidenceInNotes.UnfinishedAsync(db, fileId, ct),
            UnauthorisedForms = await EvidenceInForms.UnauthorisedAsync(db, caseId, form?.Id, ct),
            OverdueTasks = await EvidenceInForms.OverdueAsync(db, openCase, today, ct),
            EssentialGaps = [.. EssentialGaps.Of(await EssentialGapsQuery.FactsAsync(db, fileId, today, ct)).Where(g => g.HoldsUpClosure).Select(g => g.What)],
            ReferralIds = [.. referrals.Select(r => r.Id)],
            Retention = new RetentionFacts(everLookedAfter, null, plans.Any(p => p.Kind == PlanKind.ChildProtectionRiskAction)),
        };
        return new ClosureEvidence(facts, contents);
    }
}
