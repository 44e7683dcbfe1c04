using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>Who is in the family, the household and the network, and where a parent is who lives elsewhere (4.1.5, 4.2; P43, P45).</summary>
internal static class StoryFamily
{
    private const int Most = 8;

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var home = s.People.Home.ToLookup(h => h.PersonId);
        var ties = s.People.Ties.ToLookup(t => t.PersonId);
        var everybody = s.People.Ties.OrderByDescending(t => t.Responsible).ThenByDescending(t => home.Contains(t.PersonId)).Select(t => t.PersonId)
            .Concat(s.People.Home.Select(h => h.PersonId)).Distinct().ToList();
        List<StoryLine> lines = [.. everybody.Take(Most).Select(id => Line(s, s.People.People[id], [.. ties[id]], home[id].FirstOrDefault()))];
        if (s.Child.Whereabouts is { } where)
            lines.Add(new(StoryWords.Quote(where), new("People", s.Child.WhereaboutsAt is { } at ? IslandTime.Words(IslandTime.DayOf(at)) : "", s.Child.WhereaboutsBy, s.Tab("people"))) { Lead = "A parent who lives elsewhere", Voice = StoryVoice.Quoted });
        return new(StoryPart.Family, "Family, household and network", lines, gaps) { More = StoryWords.More(Math.Min(Most, everybody.Count), everybody.Count, int.MaxValue, ("person", "people"), s.Tab("people")) };
    }

    private static StoryLine Line(StorySources s, StoryPerson p, IReadOnlyList<StoryTie> ties, StoryHome? home)
    {
        var kinds = ties.Select(t => s.Codes.Relative(t.Kind, t.Forward, p.Sex.ToString())).Distinct().ToList();
        var (by, at) = ties.Count > 0 ? (ties[0].By, ties[0].At) : (home!.By, home.At);
        var words = new[]
        {
            StoryWords.Start(p.Name, StoryWords.Named), p.DiedOn is { } died ? $"died {IslandTime.Words(died)}" : p.DateOfBirth is { } born ? When.Age(born, s.Today).Split(" (")[0] : null,
            ties.Any(t => t.Responsible) ? "parental responsibility" : null,
            home is not null ? $"lives with {s.Child.Forename}" : p.Town is { } town ? $"lives at {town}{(p.NotDisclosedTo is { } whom ? $" (must not be disclosed to {whom})" : "")}" : "address not known",
            p.Reach,
        };
        return new(string.Join(", ", words.Where(w => !string.IsNullOrEmpty(w))), new("People", IslandTime.Words(IslandTime.DayOf(at)), by, p.FileId is { } file ? $"files/{file}" : $"people/{p.Id}"))
        {
            Lead = kinds.Count == 0 ? "In the household" : Capital(string.Join(", ", kinds)),
        };
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
