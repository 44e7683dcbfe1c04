using CaseRecording.Domain.People;

namespace CaseRecording.Domain.Genograms;

public sealed partial class GenogramLayout
{
    private enum Side { Both, Left, Right }

    /// <summary>The child in the middle, brothers and sisters beside, everybody's children below, and the families of both parents above.</summary>
    private Block WithAncestors(Guid child)
    {
        if (_unions.OfChild(child).FirstOrDefault() is not { } home)
            return Below(child, 0);
        _drawn.Add(home);
        if (home.Parents.Count < 2)
        {
            var single = home.Parents.Count == 0 ? null : Place(home.Parents[0], -1);
            return Couple(home, single, null, -1);
        }
        var (left, right) = Sides(home);
        return Couple(home, Place(left, -1), Place(right, -1), -1);
    }

    private (Guid Left, Guid Right) Sides(Union couple) =>
        _unions[couple.Parents[0]].Sex == Sex.Female && _unions[couple.Parents[1]].Sex != Sex.Female ? (couple.Parents[1], couple.Parents[0]) : (couple.Parents[0], couple.Parents[1]);

    // A parent couple (or one parent, or none) with the children of both, of each, and of each with somebody else; then their own families above.
    private Block Couple(Union home, DrawnPerson? left, DrawnPerson? right, int generation)
    {
        var (formerLeft, ownLeft) = Other(left, withOwn: right is not null);
        var exLeft = formerLeft is null ? null : Place(formerLeft.Partner(left!.Person.Id)!.Value, generation);
        var (formerRight, ownRight) = Other(right, withOwn: true);
        var exRight = formerRight is null ? null : Place(formerRight.Partner(right!.Person.Id)!.Value, generation);

        var both = Children(home, generation + 1);
        Brood[] below = [Children(formerLeft, generation + 1), Children(ownLeft, generation + 1), both, Children(ownRight, generation + 1), Children(formerRight, generation + 1)];
        var block = new Block();
        foreach (var brood in below)
            block.TakeRight(brood.Block);

        // Room for the parents of both above them.
        var half = left is not null && right is not null && HasFamilyAbove(left) && HasFamilyAbove(right) ? Gap : Gap / 2;
        if (right is null)
        {
            left?.X = both.Middle;
        }
        else
        {
            left!.X = !below[1].IsEmpty ? below[1].Middle : Math.Min(both.Middle - half, below[0].IsEmpty ? double.MaxValue : (below[0].Tops[^1].X + both.Tops.First().X) / 2);
            right.X = !below[3].IsEmpty ? below[3].Middle : Math.Max(both.Middle + half, below[4].IsEmpty ? double.MinValue : (below[4].Tops[0].X + both.Tops.Last().X) / 2);
        }
        exLeft?.X = Math.Min(left!.X - Gap, below[0].IsEmpty ? double.MaxValue : below[0].Middle - (Gap / 2));
        exRight?.X = Math.Max(right!.X + Gap, below[4].IsEmpty ? double.MinValue : below[4].Middle + (Gap / 2));
        block.Add(new[] { exLeft, left, right, exRight }.OfType<DrawnPerson>());
        Join(block, formerLeft, generation, [exLeft!, left!], below[0]);
        Join(block, ownLeft, generation, [left!], below[1]);
        Join(block, home, generation, [.. new[] { left, right }.OfType<DrawnPerson>()], both);
        Join(block, ownRight, generation, [right!], below[3]);
        Join(block, formerRight, generation, [right!, exRight!], below[4]);

        var (aboveLeft, aboveRight) = (left is not null && HasFamilyAbove(left), right is not null && HasFamilyAbove(right));
        if (aboveLeft)
            Raise(block, left!, aboveRight ? Side.Left : Side.Both);
        if (aboveRight && HasFamilyAbove(right!))
            Raise(block, right!, aboveLeft ? Side.Right : Side.Both);
        return block;
    }

    private (Union? Former, Union? Own) Other(DrawnPerson? parent, bool withOwn)
    {
        if (parent is null)
            return default;
        var (_, own, latest) = Beside(parent.Person.Id, couples: 1, withOwn);
        return (latest, own);
    }

    private bool HasFamilyAbove(DrawnPerson person) => Above(person.Person.Id) is not null;

    private Union? Above(Guid person) => _unions.OfChild(person).FirstOrDefault(u => !_drawn.Contains(u) && !u.Parents.Any(_placed.ContainsKey));

    /// <summary>Sets somebody's parents above, and brothers and sisters to the one side (where the partner's family takes the other) or to both, by age.</summary>
    private void Raise(Block block, DrawnPerson person, Side side)
    {
        var home = Above(person.Person.Id)!;
        var generation = person.Generation - 1;
        _drawn.Add(home);
        var (left, right) = home.Parents.Count < 2 ? (home.Parents.Cast<Guid?>().FirstOrDefault(), null) : ((Guid?, Guid?))Sides(home);
        var parents = new[] { left, right }.Where(p => p is not null).Select(p => Place(p!.Value, generation)).ToList();

        var all = home.Children.ToList();
        var mine = all.IndexOf(person.Person.Id);
        var older = side == Side.Right ? [] : side == Side.Left ? all.Where((_, i) => i != mine).ToList() : all[..mine];
        var younger = side == Side.Left ? [] : side == Side.Right ? all.Where((_, i) => i != mine).ToList() : all[(mine + 1)..];
        var tops = new List<DrawnPerson> { person };
        foreach (var child in Enumerable.Reverse(older))
        {
            var one = Child(child, person.Generation);
            tops.Insert(0, one.Tops[0]);
            block.TakeLeft(one.Block);
        }
        foreach (var child in younger)
        {
            var one = Child(child, person.Generation);
            tops.Add(one.Tops[0]);
            block.TakeRight(one.Block);
        }

        var brood = new Brood(block, tops);
        var middle = brood.Middle;
        if (side == Side.Right) // The other partner's parents stand in this row already.
            middle = Math.Max(middle, block.Right(generation) + (Gap * (parents.Count + 1) / 2));
        SideBySide(parents, middle);
        block.Add(parents);
        block.Unions.Add(new DrawnUnion(home, generation, parents, tops) { DropX = middle });
        Outside(block, parents, side);
    }

    // Only whoever stands at the outer side takes their own family along; the other's is drawn apart.
    private void Outside(Block block, List<DrawnPerson> parents, Side side)
    {
        if (parents.Count == 2 && side == Side.Both && HasFamilyAbove(parents[0]) && HasFamilyAbove(parents[1]))
        {
            Raise(block, parents[0], Side.Left);
            if (HasFamilyAbove(parents[1]))
                Raise(block, parents[1], Side.Right);
            return;
        }
        var outer = side switch { Side.Left => parents.Take(1), Side.Right => parents.TakeLast(1), _ => parents };
        if (outer.FirstOrDefault(HasFamilyAbove) is { } one)
            Raise(block, one, side);
    }
}
