using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Schools, and agencies that began or ceased to work with the child. Several people of one school are one school.</summary>
internal static class FoundInAgencies
{
    private static readonly string[] Everybodys = ["GP", "HealthVisitor", "SchoolNurse", "Midwife"];

    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var file = l.FileId;
        var involvements = l.Ids(ChronologySourceKind.Involvement) is { } ids ? l.Db.Involvements.Where(i => ids.Contains(i.Id)) : l.Db.Involvements.Where(i => i.FileId == file);
        var rows = await involvements.OrderBy(i => i.From).ThenBy(i => i.Id).Select(i => new { i.Id, i.FileId, i.Role, i.Agency, i.From, i.Until, By = i.Recorded.ByName + ", " + i.Recorded.ByRole }).ToListAsync(l.Cancelled);
        List<FoundEvent> found = [];
        foreach (var agency in rows.GroupBy(i => l.Of is null ? i.Agency : i.Id.ToString()))
        {
            var (first, last) = (agency.First(), agency.OrderByDescending(i => i.Until ?? DateOnly.MaxValue).First());
            if (l.Of is null && agency.All(i => Everybodys.Contains(i.Role)))
                continue;
            var (kind, role) = (IsSchool(l, first.Role) ? ChronologyKind.School : ChronologyKind.Contact, l.Codes?.Label("agency-roles", first.Role));
            found.Add(FoundEvent.Fact(new(ChronologySourceKind.Involvement, first.Id), kind, first.From, FoundEvent.Line(kind == ChronologyKind.School ? $"At {first.Agency}" : $"{first.Agency} became involved: {role}"), FoundEvent.Entered(first.By),
                kind == ChronologyKind.School ? "A school or nursery began" : "An agency became involved", $"{first.Agency} on the People tab", $"files/{first.FileId}/people"));
            if (last.Until is { } until)
                found.Add(FoundEvent.Fact(new(ChronologySourceKind.Involvement, last.Id, ChronologyMoment.Ended), kind, until, FoundEvent.Line(kind == ChronologyKind.School ? $"Left {last.Agency}" : $"{last.Agency} is no longer involved"), FoundEvent.Entered(last.By),
                    kind == ChronologyKind.School ? "A school or nursery ended" : "An agency is no longer involved", $"{last.Agency} on the People tab", $"files/{last.FileId}/people"));
        }
        return found;
    }

    private static bool IsSchool(Looking l, string role) => l.Codes?["agency-roles"].Codes.FirstOrDefault(c => c.Code == role) is { Group: "Education" };
}
