using CaseRecording.App.Data;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>One line of risk, with who wrote it.</summary>
internal sealed record StoryRisk(StoryForm Form, string? Risk, string? ProtectiveFactor, string? Impact, string? Evidence, string By)
{
    /// <summary>Reads the lines of these forms, in order: the start of each cell.</summary>
    public static async Task<IReadOnlyList<StoryRisk>> FindAsync(Reading r, IReadOnlyDictionary<Guid, StoryForm> forms)
    {
        var ids = forms.Keys.ToList();
        var rows = await r.Db.RiskRows.Where(x => ids.Contains(x.FormId) && !x.Removed).OrderBy(x => x.Position).Select(x => new
        {
            x.FormId, Risk = x.Risk!.Substring(0, StoryWords.Read), Protective = x.ProtectiveFactor!.Substring(0, StoryWords.Read),
            Impact = x.Impact!.Substring(0, StoryWords.Read), Evidence = x.Evidence!.Substring(0, StoryWords.Read), x.WrittenByName,
            Role = r.Db.FormContributors.Where(c => c.FormId == x.FormId && c.StaffId == x.WrittenById).Select(c => c.JobTitle).FirstOrDefault(),
        }).ToListAsync(r.Cancelled);
        return [.. rows.Select(x => new StoryRisk(forms[x.FormId], x.Risk, x.Protective, x.Impact, x.Evidence, StoryWords.By(x.WrittenByName, x.Role)!))];
    }
}

/// <summary>One intended outcome of a plan in force, with the progress that the latest authorised review measured.</summary>
internal sealed record StoryOutcome(StoryForm Form, string Effect, string? Actions, string? WhoDoes, DateOnly? ByWhen, string By, Progress? Progress, string? ProgressNote)
{
    /// <summary>Reads them, in the order of the plan.</summary>
    public static async Task<IReadOnlyList<StoryOutcome>> FindAsync(Reading r, IReadOnlyDictionary<Guid, StoryForm> forms)
    {
        var plans = forms.Values.Where(f => f.PlanState == Domain.Plans.PlanState.Active).Select(f => f.Id).ToList();
        var review = forms.Values.Where(f => f.Owner == FormOwner.Review).Select(f => (Guid?)f.Id).FirstOrDefault();
        var rows = await (
            from o in r.Db.OutcomeRows
            where plans.Contains(o.FormId) && !o.Removed
            from p in r.Db.ProgressRows.Where(p => p.FormId == review && p.OutcomeRowId == o.Id && !p.Removed).DefaultIfEmpty()
            orderby o.Position
            select new
            {
                o.FormId, Effect = o.Effect.Substring(0, StoryWords.Read), Actions = o.Actions!.Substring(0, StoryWords.Read), o.WhoDoes, o.ByWhen, o.WrittenByName,
                Role = r.Db.FormContributors.Where(c => c.FormId == o.FormId && c.StaffId == o.WrittenById).Select(c => c.JobTitle).FirstOrDefault(),
                Progress = (Progress?)p.Progress, Note = p.Note.Substring(0, StoryWords.Read),
            }).ToListAsync(r.Cancelled);
        return [.. rows.Select(o => new StoryOutcome(forms[o.FormId], o.Effect, o.Actions, o.WhoDoes, o.ByWhen, StoryWords.By(o.WrittenByName, o.Role)!, o.Progress, o.Note))];
    }
}
