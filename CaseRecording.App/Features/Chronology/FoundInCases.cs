using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Cases opened and closed.</summary>
internal static class FoundInCases
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var cases = l.Ids(ChronologySourceKind.Case) is { } ids ? l.Db.Cases.Where(c => ids.Contains(c.Id)) : l.Db.Cases.Where(c => c.FileId == file);
        var rows = await cases.Select(c => new { c.Id, c.FileId, c.OpenedOn, c.ClosedAt, By = c.Recorded.ByName + ", " + c.Recorded.ByRole }).ToListAsync(l.Cancelled);
        return rows.SelectMany(c => new[]
        {
            FoundEvent.Fact(new(ChronologySourceKind.Case, c.Id), ChronologyKind.Case, c.OpenedOn, "The case opened", FoundEvent.Entered(c.By), "A case opened", $"Case opened on {IslandTime.Words(c.OpenedOn)}", $"files/{c.FileId}/work"),
            c.ClosedAt is not { } at ? null : FoundEvent.Fact(new(ChronologySourceKind.Case, c.Id, ChronologyMoment.Ended), ChronologyKind.Case, IslandTime.DayOf(at), "The case closed", "Closure Record",
                "A case closed", $"Case opened on {IslandTime.Words(c.OpenedOn)}", $"files/{c.FileId}/closure"),
        }).OfType<FoundEvent>();
    }
}
