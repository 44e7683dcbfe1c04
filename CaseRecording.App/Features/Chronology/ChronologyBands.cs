using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>The child's own stays: where they lived, went to school, were placed, and under which plan. Straight from the record, so that nobody types them twice.</summary>
internal static class ChronologyBands
{
    public static async Task<IReadOnlyList<ChronologyBandRow>> OfAsync(Reading r, CodeLists codes, Guid fileId, Guid childId)
    {
        var homes = await r.Db.Addresses.Where(a => a.PersonId == childId).Select(a => new { a.Lines, a.Town, Secret = a.MustNotBeDisclosedTo != null, a.From, a.Until }).ToListAsync(r.Cancelled);
        var schools = codes["agency-roles"].Codes.Where(c => c.Group == "Education").Select(c => c.Code).ToList();
        var agencies = await r.Db.Involvements.Where(i => i.FileId == fileId && schools.Contains(i.Role)).Select(i => new { i.Agency, i.From, i.Until }).ToListAsync(r.Cancelled);
        var plans = await r.Db.Plans.Where(p => p.FileId == fileId && p.AgreedOn != null).Select(p => new { p.Kind, p.AgreedOn, p.EndedOn }).ToListAsync(r.Cancelled);
        var law = await r.Db.LegalStandingAsync(fileId, r.Today, r.Cancelled);
        return [.. homes.Select(h => new ChronologyBandRow(ChronologyBandKind.Home, h.Secret ? "An address that must not be disclosed" : $"{h.Lines}, {h.Town}", h.From, h.Until))
            // Several people of one school are one school.
            .Concat(agencies.GroupBy(a => a.Agency).Select(a => new ChronologyBandRow(ChronologyBandKind.School, a.Key, a.Min(x => x.From), a.Any(x => x.Until is null) ? null : a.Max(x => x.Until))))
            .Concat(plans.Select(p => new ChronologyBandRow(ChronologyBandKind.Plan, p.Kind.Words(), p.AgreedOn!.Value, p.EndedOn)))
            .Concat(law.Recorded.Where(x => x.TakenBackBecause is null).Select(x => new ChronologyBandRow(ChronologyBandKind.LegalStatus, x.Label, x.From, x.EndedOn ?? x.RunsUntil)))
            .Concat(law.Follows.Select(x => new ChronologyBandRow(ChronologyBandKind.LegalStatus, x.Words, x.From, x.Until)))
            .Concat(await PlacementsAsync(r, fileId)).OrderBy(b => b.Kind).ThenBy(b => b.From)];
    }

    // A placement lasts until the next; when the last one ended, the record of placements does not say.
    private static async Task<IEnumerable<ChronologyBandRow>> PlacementsAsync(Reading r, Guid fileId)
    {
        var told = await r.Db.Forms.Where(f => f.FileId == fileId && f.TemplateKey == PlacementQuery.Template && f.AuthorisedAt != null).Select(f => new
        {
            On = r.Db.Answers.Where(a => a.FormId == f.Id && a.QuestionKey == FoundInForms.PlacedOn).Select(a => a.Value).FirstOrDefault(),
            Carer = r.Db.Answers.Where(a => a.FormId == f.Id && a.QuestionKey == FoundInForms.Carer).Select(a => a.Value).FirstOrDefault(),
        }).ToListAsync(r.Cancelled);
        var placed = told.Select(t => (From: AnswerValue.DayOf(t.On), Label: FoundInForms.Named(t.Carer))).Where(t => t.From is not null).OrderBy(t => t.From).ToList();
        return placed.Select((t, i) => new ChronologyBandRow(ChronologyBandKind.Placement, char.ToUpperInvariant(t.Label[0]) + t.Label[1..], t.From!.Value, i + 1 < placed.Count ? placed[i + 1].From : null));
    }
}
