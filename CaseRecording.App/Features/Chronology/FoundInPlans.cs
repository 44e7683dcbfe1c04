using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Plans agreed and ended. A plan that gave way to its next version did not end.</summary>
internal static class FoundInPlans
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var plans = l.Ids(ChronologySourceKind.Plan) is { } ids ? l.Db.Plans.Where(p => ids.Contains(p.Id)) : l.Db.Plans.Where(p => p.FileId == file);
        var rows = await plans.Where(p => p.AgreedOn != null).Select(p => new { p.Id, p.Kind, p.PlanNumber, p.State, p.AgreedOn, p.AgreedByName, p.EndedOn }).ToListAsync(l.Cancelled);
        return rows.SelectMany(p =>
        {
            var words = p.PlanNumber == 1 ? p.Kind.Words() : $"{p.Kind.Words()}, version {p.PlanNumber},";
            return new[]
            {
                FoundEvent.Fact(new(ChronologySourceKind.Plan, p.Id), ChronologyKind.Plan, p.AgreedOn!.Value, $"{words} agreed", p.AgreedByName ?? "The plan", "A plan was agreed", $"{p.Kind.Words()}, version {p.PlanNumber}", $"plans/{p.Id}"),
                p.EndedOn is not { } ended || p.State == PlanState.Superseded ? null
                    : FoundEvent.Fact(new(ChronologySourceKind.Plan, p.Id, ChronologyMoment.Ended), ChronologyKind.Plan, ended, $"{words.TrimEnd(',')} ended", "The plan", "A plan ended", $"{p.Kind.Words()}, version {p.PlanNumber}", $"plans/{p.Id}"),
            };
        }).OfType<FoundEvent>();
    }
}
