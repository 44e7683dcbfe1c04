using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>A new situation that was begun and not recorded yet.</summary>
/// <param name="Id">Its key.</param>
/// <param name="About">The family, as far as it is written.</param>
/// <param name="BegunAt">When it was begun, UTC.</param>
public sealed record SituationBegunRow(Guid Id, string? About, DateTime BegunAt);

/// <summary>What this person has begun; nobody sees another's.</summary>
public sealed class SituationsBegunQuery(CaseRead reads)
{
    /// <summary>Mine, the latest first.</summary>
    public Task<IReadOnlyList<SituationBegunRow>> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync<IReadOnlyList<SituationBegunRow>>(Permission.KeepRota, actor, async r =>
    {
        var prefix = DraftScope.Prefix(DraftKind.Situation);
        var fields = await r.Db.Set<DraftField>().Where(d => d.AuthorId == actor.Id && d.Scope.StartsWith(prefix))
            .Select(d => new { d.Scope, d.BegunAt, Rest = d.Field == SituationModel.Field ? d.Text : null }).ToListAsync(r.Cancelled);
        return [.. fields.GroupBy(d => d.Scope).Select(g =>
        {
            DraftScope.TryRead(g.Key, out var scope);
            var people = SituationModel.Read(g.Select(d => d.Rest).FirstOrDefault(rest => rest is not null))?.People.Select(p => p.Name).Where(n => n.Length > 0).ToList() ?? [];
            return new SituationBegunRow(scope.Id, people.Count == 0 ? null : string.Join(", ", people), g.Min(d => d.BegunAt));
        }).OrderByDescending(s => s.BegunAt)];
    }, ct);
}
