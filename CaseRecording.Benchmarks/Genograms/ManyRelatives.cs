using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;

namespace CaseRecording.Benchmarks.Genograms;

/// <summary>A family of so many people, the same each time: couples with one to four children, a third of them parted and with somebody new, every twelfth child fostered by others of the family.</summary>
internal static class ManyRelatives
{
    public static Family Of(int people)
    {
        var random = new Random(2026);
        List<FamilyPerson> all = [];
        List<ParentLine> parents = [];
        List<CoupleLine> couples = [];
        FamilyPerson Add(int year)
        {
            var one = new FamilyPerson(new Guid(all.Count + 1, 0, 0, new byte[8]), $"P{all.Count} Quayle", (Sex)(1 + (all.Count % 2)), new DateOnly(year, 1 + random.Next(12), 1 + random.Next(28)));
            all.Add(one);
            return one;
        }

        Queue<FamilyPerson> toPair = new([Add(1935)]);
        while (all.Count < people && toPair.TryDequeue(out var one))
        {
            var year = one.Born!.Value.Year;
            var other = Add(year + 1);
            var parted = random.Next(3) == 0;
            couples.Add(new CoupleLine(one.Id, other.Id, random.Next(2) == 0, new DateOnly(year + 22, 6, 1), null, parted));
            for (var children = random.Next(1, 5); children > 0 && all.Count < people; children--)
            {
                var child = Add(year + 24 + (2 * children));
                parents.AddRange([new(one.Id, child.Id), new(other.Id, child.Id)]);
                if (all.Count % 12 == 0 && couples.Count > 1)
                    parents.AddRange([new(couples[0].One, child.Id, Parenthood.Foster), new(couples[0].Other, child.Id, Parenthood.Foster)]);
                if (child.Born!.Value.Year < 2006 || toPair.Count == 0)
                    toPair.Enqueue(child);
            }
            if (parted && all.Count < people)
                couples.Add(new CoupleLine(other.Id, Add(year + 2).Id, false));
        }
        var youngest = all.Where(p => parents.Exists(l => l.Child == p.Id)).MaxBy(p => p.Born)!;
        return new Family(youngest.Id, all, parents, couples, [], [new FamilyHousehold("At home", [youngest.Id, .. parents.Where(p => p.Child == youngest.Id).Select(p => p.Parent)])]);
    }
}
