using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding;

/// <summary>People read what they are told. A story does not say so each time; without it everybody would begin with a year of notices.</summary>
internal static class NoticesRead
{
    /// <summary>Everybody deals with the notices that wait for them.</summary>
    public static async Task AtTheEndOfTheDayAsync(IServiceProvider played, IEnumerable<Actor> staff, ScriptedClock clock, CancellationToken ct)
    {
        var people = staff.ToDictionary(actor => actor.Id);
        await using var scope = played.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync(ct);
        foreach (var notice in await db.Notices.AsNoTracking().Where(n => n.DealtWithAt == null).Select(n => new { n.Id, n.ToStaffId }).ToListAsync(ct))
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<DealWithNotice>().RunAsync(new(notice.Id, HandInKey.New()), people[notice.ToStaffId], ct);
            clock.Tick();
            if (!outcome.Done)
                throw new StoryFault($"a notice to {people[notice.ToStaffId].FullName} cannot be dealt with: {outcome.Refusal}");
        }
        foreach (var told in await db.NightAlertReaders.AsNoTracking().Where(t => t.AcknowledgedAt == null).Select(t => new { t.AlertId, t.StaffId }).ToListAsync(ct))
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<AcknowledgeNightAlert>().RunAsync(new(told.AlertId, HandInKey.New()), people[told.StaffId], ct);
            clock.Tick();
            if (!outcome.Done)
                throw new StoryFault($"an out-of-hours note cannot be acknowledged by {people[told.StaffId].FullName}: {outcome.Refusal}");
        }
        foreach (var told in await db.RiskAlertReaders.AsNoTracking().Where(t => t.AcknowledgedAt == null).Select(t => new { t.AlertId, t.StaffId }).ToListAsync(ct))
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<AcknowledgeRiskAlert>().RunAsync(new(told.AlertId, HandInKey.New()), people[told.StaffId], ct);
            clock.Tick();
            if (!outcome.Done)
                throw new StoryFault($"a risk to a child cannot be acknowledged by {people[told.StaffId].FullName}: {outcome.Refusal}");
        }
    }
}
