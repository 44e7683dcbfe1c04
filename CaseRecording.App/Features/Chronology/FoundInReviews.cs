using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Reviews that decided something, once their minutes are authorised.</summary>
internal static class FoundInReviews
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var reviews = l.Ids(ChronologySourceKind.Review) is { } ids ? l.Db.Reviews.Where(r => ids.Contains(r.Id)) : l.Db.Reviews.Where(r => r.FileId == file);
        var rows = await reviews.Where(r => r.HeldOn != null && r.Decision != null && r.AuthorisedAt != null).Select(r => new { r.Id, r.FormId, r.HeldOn, r.Decision, r.ChairName, r.FileId }).ToListAsync(l.Cancelled);
        return rows.Select(r => FoundEvent.Fact(new(ChronologySourceKind.Review, r.Id), ChronologyKind.Review, r.HeldOn!.Value, $"Review: {r.Decision!.Value.Words().ToLowerInvariant()}", $"Minutes, chaired by {r.ChairName}",
            "A review decided", $"Review of {IslandTime.Words(r.HeldOn.Value)}", r.FormId is { } form ? $"forms/{form}" : $"files/{r.FileId}/work"));
    }
}
