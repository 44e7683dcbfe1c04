using CaseRecording.Domain.People;

namespace CaseRecording.Domain.Genograms;

public sealed partial class GenogramLayout
{
    /// <summary>Children side by side, each with what hangs below.</summary>
    private sealed record Brood(Block Block, IReadOnlyList<DrawnPerson> Tops)
    {
        public double Middle => Tops.Count == 0 ? 0 : (Tops.Min(t => t.X) + Tops.Max(t => t.X)) / 2;

        public bool IsEmpty => Tops.Count == 0;
    }

    private static readonly Comparer<Union> InTime = Comparer<Union>.Create((a, b) =>
        (a.Couple?.From ?? DateOnly.MaxValue).CompareTo(b.Couple?.From ?? DateOnly.MaxValue));

    /// <summary>Somebody who is not in the picture yet, with partners beside and children below.</summary>
    private Block Below(Guid person, int generation)
    {
        var me = Place(person, generation);
        var (earlier, alone, latest) = Beside(person);
        var toTheLeft = earlier is null && latest is not null && me.Person.Sex == Sex.Female && _unions[latest.Partner(person)!.Value].Sex == Sex.Male;
        var (left, right) = toTheLeft ? (latest, null) : (earlier, latest);

        var partnerLeft = left is null ? null : Place(left.Partner(person)!.Value, generation);
        var partnerRight = right is null ? null : Place(right.Partner(person)!.Value, generation);
        var below = Row(left, alone, right, generation + 1);
        var block = new Block();
        foreach (var brood in below)
            block.TakeRight(brood.Block);
        var (first, second, third) = (below[0], below[1], below[2]);

        me.X = !second.IsEmpty ? second.Middle
            : !first.IsEmpty && !third.IsEmpty ? (first.Tops[^1].X + third.Tops[0].X) / 2
            : !first.IsEmpty ? first.Middle + (Gap / 2)
            : !third.IsEmpty ? third.Middle - (Gap / 2) : 0;
        partnerLeft?.X = Math.Min(me.X - Gap, first.IsEmpty ? double.MaxValue : first.Middle - (Gap / 2));
        partnerRight?.X = Math.Max(me.X + Gap, third.IsEmpty ? double.MinValue : third.Middle + (Gap / 2));
        block.Add(new[] { partnerLeft, me, partnerRight }.OfType<DrawnPerson>());
        Join(block, left, generation, [partnerLeft!, me], first);
        Join(block, alone, generation, [me], second);
        Join(block, right, generation, [me, partnerRight!], third);
        return block;
    }

    // At most one partner on either side, so that no line passes below somebody else; the others are drawn apart.
    private (Union? Earlier, Union? Alone, Union? Latest) Beside(Guid person, int couples = 2, bool withOwn = true)
    {
        var open = _unions.OfParent(person).Where(u => !_drawn.Contains(u)).ToList();
        var alone = withOwn ? open.Find(u => u.Parents.Count == 1) : null;
        var inTime = open.Where(u => u.Partner(person) is { } partner && !_placed.ContainsKey(partner)).DistinctBy(u => u.Partner(person)).Order(InTime).TakeLast(couples).ToList();
        var latest = inTime.LastOrDefault();
        var earlier = inTime.Count < 2 ? null : inTime[0];
        foreach (var union in new[] { earlier, alone, latest }.OfType<Union>())
            _drawn.Add(union);
        return (earlier, alone, latest);
    }

    private Brood[] Row(Union? left, Union? alone, Union? right, int generation) => [Children(left, generation), Children(alone, generation), Children(right, generation)];

    private Brood Children(Union? union, int generation)
    {
        var block = new Block();
        var tops = new List<DrawnPerson>();
        foreach (var child in union?.Children ?? [])
        {
            var one = Child(child, generation);
            tops.Add(one.Tops[0]);
            block.TakeRight(one.Block);
        }
        return new Brood(block, tops);
    }

    private Brood Child(Guid child, int generation)
    {
        if (!_placed.ContainsKey(child))
            return new Brood(Below(child, generation), [_placed[child]]);
        var again = PlaceOrRepeat(child, generation);
        var block = new Block();
        block.Add(again);
        return new Brood(block, [again]);
    }

    private static void Join(Block block, Union? union, int generation, IReadOnlyList<DrawnPerson> parents, Brood children)
    {
        if (union is null)
            return;
        var middle = parents.Count == 0 ? children.Middle : parents.Average(p => p.X);
        var drop = parents.Count == 2 && !children.IsEmpty ? Math.Clamp(children.Middle, parents[0].X + 12, parents[1].X - 12) : middle;
        block.Unions.Add(new DrawnUnion(union, generation, parents, children.Tops) { DropX = drop });
    }
}
