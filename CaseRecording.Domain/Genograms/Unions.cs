namespace CaseRecording.Domain.Genograms;

/// <summary>A family put in order: every union once, and who belongs to which.</summary>
internal sealed class Unions
{
    private readonly Dictionary<Guid, FamilyPerson> _people;
    private readonly ILookup<Guid, Union> _asParent, _asChild;

    private Unions(Dictionary<Guid, FamilyPerson> people, IReadOnlyList<Union> all)
    {
        (_people, All) = (people, all);
        _asParent = all.SelectMany(u => u.Parents.Select(p => (p, u))).ToLookup(x => x.p, x => x.u);
        _asChild = all.SelectMany(u => u.Children.Select(c => (c, u))).ToLookup(x => x.c, x => x.u);
    }

    public IReadOnlyList<Union> All { get; }

    public FamilyPerson this[Guid person] => _people[person];

    public IEnumerable<Union> OfParent(Guid person) => _asParent[person];

    /// <summary>Where somebody came from: by birth first, then by adoption, then by fostering.</summary>
    public IEnumerable<Union> OfChild(Guid person) => _asChild[person].OrderBy(u => u.Kind);

    public static Unions Of(Family family)
    {
        var people = family.People.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var lines = family.Parents.Where(l => l.Parent != l.Child && people.ContainsKey(l.Parent) && people.ContainsKey(l.Child)).Distinct().ToList();
        var couples = family.Couples.Where(c => c.One != c.Other && people.ContainsKey(c.One) && people.ContainsKey(c.Other))
            .GroupBy(c => Key(c.One, c.Other)).ToDictionary(g => g.Key, Latest);
        var inOrder = people.Values.OrderBy(p => p.Born ?? p.Expected ?? p.LostOn ?? DateOnly.MaxValue).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => p.Id).ToList();

        var children = new Dictionary<(Parenthood, string), (IReadOnlyList<Guid> Parents, List<Guid> Children)>();
        foreach (var child in inOrder)
        {
            foreach (var kind in Enum.GetValues<Parenthood>())
            {
                // More than two of a kind cannot be one couple: whoever is left over has a line of their own.
                foreach (var parents in lines.Where(l => l.Child == child && l.Kind == kind).Select(l => l.Parent).Distinct().OrderBy(inOrder.IndexOf).Chunk(2))
                    Under(kind, parents).Add(child);
            }
        }
        foreach (var group in SiblingsAlone(family, people, lines, inOrder))
        {
            var theirs = children.Where(u => u.Key.Item1 == Parenthood.Birth && u.Value.Children.Any(group.Contains)).ToList();
            var target = theirs.Count > 0 ? theirs[0].Value.Children : Under(Parenthood.Birth, []);
            target.AddRange(group.Where(person => !theirs.Any(u => u.Value.Children.Contains(person))));
            target.Sort((a, b) => inOrder.IndexOf(a).CompareTo(inOrder.IndexOf(b)));
        }

        var unions = children.Select(u => new Union(u.Key.Item1, u.Value.Parents, u.Value.Children, u.Value.Parents.Count == 2 ? couples.GetValueOrDefault(Key(u.Value.Parents[0], u.Value.Parents[1])) : null)).ToList();
        unions.AddRange(couples.Values.Where(c => !unions.Any(u => u.Couple == c)).Select(c => new Union(Parenthood.Birth, [c.One, c.Other], [], c)));
        return new Unions(people, unions);

        List<Guid> Under(Parenthood kind, IReadOnlyList<Guid> parents)
        {
            var key = (kind, parents.Count == 0 ? $"of nobody {children.Count}" : string.Join(' ', parents.Order()));
            if (!children.TryGetValue(key, out var union))
                children[key] = union = (parents, []);
            return union.Children;
        }
    }

    private static string Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? $"{one} {other}" : $"{other} {one}";

    // Two people may be partners, then marry, then part: the last of it counts, and that they were married is kept.
    private static CoupleLine Latest(IEnumerable<CoupleLine> lines)
    {
        var all = lines.OrderBy(l => l.Parted).ThenBy(l => l.From ?? DateOnly.MinValue).ToList();
        return all[^1] with { Married = all.Any(l => l.Married), From = all.Select(l => l.From).Where(f => f is not null).Min() };
    }

    private static List<List<Guid>> SiblingsAlone(Family family, Dictionary<Guid, FamilyPerson> people, List<ParentLine> lines, List<Guid> inOrder)
    {
        var groups = new List<List<Guid>>();
        bool HasParents(Guid person) => lines.Any(l => l.Child == person && l.Kind == Parenthood.Birth);
        foreach (var (one, other) in family.Siblings.Where(s => s.One != s.Other && people.ContainsKey(s.One) && people.ContainsKey(s.Other) && !(HasParents(s.One) && HasParents(s.Other))))
        {
            var touched = groups.Where(g => g.Contains(one) || g.Contains(other)).ToList();
            groups.RemoveAll(touched.Contains);
            groups.Add([.. touched.SelectMany(g => g).Append(one).Append(other).Distinct().OrderBy(inOrder.IndexOf)]);
        }
        return groups;
    }
}
