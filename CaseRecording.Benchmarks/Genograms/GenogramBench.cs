using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;

namespace CaseRecording.Benchmarks.Genograms;

/// <summary>A family laid out and said in words, against the least that any drawing of it does: the generation of each, and everybody of one in the order of birth.</summary>
internal static class GenogramBench
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    // The result is kept, or the compiler might leave the work out.
    private static object? _kept;

    public static async Task RunAsync(bool quick)
    {
        var figures = new List<(Ratio, double?)>();
        foreach (var people in new[] { 25, 60, 200 })
        {
            var family = ManyRelatives.Of(people);
            var picture = GenogramLayout.Of(family);
            var again = picture.People.Count(p => p.Again);
            figures.Add((await Ratio.OfAsync($"{people} people ({again} shown a second time)", () => Run(() => Whole(family)), () => Run(() => Rows(family)), quick ? 5 : 60, inARow: quick ? 1 : 5), null));
        }
        Report.Heading("Genograms");
        Report.Ratios("generations in the order of birth", figures);
    }

    private static object Whole(Family family)
    {
        var picture = GenogramLayout.Of(family);
        return (GenogramLines.Of(picture), HouseholdLoop.Of(picture, family.Households), FamilyInWords.Of(family, picture, Day));
    }

    private static object Rows(Family family)
    {
        var up = family.Parents.ToLookup(p => p.Child, p => (To: p.Parent, Step: -1));
        var down = family.Parents.ToLookup(p => p.Parent, p => (To: p.Child, Step: 1));
        var beside = family.Couples.SelectMany(c => new[] { (From: c.One, To: c.Other), (From: c.Other, To: c.One) }).ToLookup(c => c.From, c => (c.To, Step: 0));
        var row = new Dictionary<Guid, int> { [family.Child] = 0 };
        var next = new Queue<Guid>([family.Child]);
        while (next.TryDequeue(out var one))
            foreach (var (to, step) in up[one].Concat(down[one]).Concat(beside[one]))
                if (row.TryAdd(to, row[one] + step))
                    next.Enqueue(to);
        return family.People.GroupBy(p => row.GetValueOrDefault(p.Id)).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.Born).ToList()).ToList();
    }

    private static Task Run(Func<object> draw)
    {
        _kept = draw();
        return Task.CompletedTask;
    }
}
