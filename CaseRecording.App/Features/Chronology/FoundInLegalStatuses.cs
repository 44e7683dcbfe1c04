using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Legal statuses that began, ended or ran out. One that was recorded by mistake and taken back is none; what follows from a plan is told by the plan.</summary>
internal static class FoundInLegalStatuses
{
    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var statuses = l.Ids(ChronologySourceKind.LegalStatus) is { } ids ? l.Db.LegalStatuses.Where(s => ids.Contains(s.Id)) : l.Db.LegalStatuses.Where(s => s.FileId == file);
        var rows = await statuses.Where(s => s.TakenBackBecause == null).AsNoTracking().ToListAsync(l.Cancelled);
        return rows.SelectMany(s =>
        {
            var (name, link) = ($"{s.Label}, from {IslandTime.Words(s.From)}", $"files/{s.FileId}/people");
            var over = s.EndedOn ?? (s.RunsUntil < l.Today ? s.RunsUntil : null);
            return new[]
            {
                FoundEvent.Fact(new(ChronologySourceKind.LegalStatus, s.Id), ChronologyKind.LegalStatus, s.From, FoundEvent.Line(s.Court is null ? $"{s.Label} began" : $"{s.Label} made by {s.Court}"), s.OrderNumber is null ? FoundEvent.Entered(s.Recorded.ToString()) : $"Order {s.OrderNumber}",
                    "A legal status began", name, link),
                over is not { } on ? null : FoundEvent.Fact(new(ChronologySourceKind.LegalStatus, s.Id, ChronologyMoment.Ended), ChronologyKind.LegalStatus, on, FoundEvent.Line($"{s.Label} {(s.EndedOn is null ? "ran out" : "ended")}"), FoundEvent.Entered(s.Recorded.ToString()),
                    "A legal status ended", name, link),
            };
        }).OfType<FoundEvent>();
    }
}
