namespace CaseRecording.Domain.Genograms;

/// <summary>
/// Lays a family out as a genogram (4.6.1, P55): a row for each generation, couples side by side, children below them, eldest left, and never a line
/// across another. What cannot stand in one place without crossing, such as a third partner's children, a foster family or a marriage between cousins, is
/// drawn beside the rest, and whoever ties it to the rest is shown there once more.
/// </summary>
public sealed partial class GenogramLayout
{
    private const double Gap = Block.Gap;
    private readonly Unions _unions;
    private readonly Dictionary<Guid, DrawnPerson> _placed = [];
    private readonly HashSet<Union> _drawn = [];

    private GenogramLayout(Family family) => _unions = Unions.Of(family);

    /// <summary>Lays it out. The work grows with the square of the people; 200 take milliseconds.</summary>
    public static Genogram Of(Family family)
    {
        var layout = new GenogramLayout(family);
        var picture = layout.WithAncestors(family.Child);
        // Whatever hangs on somebody in the picture comes first, so that it stands in their generation.
        while (layout._unions.All.Where(u => !layout._drawn.Contains(u)).OrderByDescending(layout.Touches).FirstOrDefault() is { } left)
            picture.TakeBeside(layout.Apart(left));
        if (picture.People.Count > 0)
            picture.Move(-picture.People.Min(p => p.X));
        return new Genogram(picture.People, picture.Unions, [.. family.People.Where(p => !layout._placed.ContainsKey(p.Id)).DistinctBy(p => p.Id)]);
    }

    private bool Touches(Union union) => union.Parents.Concat(union.Children).Any(_placed.ContainsKey);

    private DrawnPerson Place(Guid person, int generation) => _placed[person] = new DrawnPerson(_unions[person], generation, again: false);

    private DrawnPerson PlaceOrRepeat(Guid person, int generation) =>
        _placed.ContainsKey(person) ? new DrawnPerson(_unions[person], generation, again: true) : Place(person, generation);

    /// <summary>A union that has no place in the main picture: a small one of its own, in its generation.</summary>
    private Block Apart(Union union)
    {
        var generation = union.Parents.Where(_placed.ContainsKey).Select(p => (int?)_placed[p].Generation).FirstOrDefault()
            ?? union.Children.Where(_placed.ContainsKey).Select(c => (int?)_placed[c].Generation - 1).FirstOrDefault() ?? -1;
        _drawn.Add(union);
        var parents = union.Parents.OrderBy(p => _unions[p].Sex != People.Sex.Male).Select(p => PlaceOrRepeat(p, generation)).ToList();
        var children = Children(union, generation + 1);
        var block = children.Block;
        SideBySide(parents, children.Middle);
        block.Add(parents);
        Join(block, union, generation, parents, children);
        return block;
    }

    private static void SideBySide(IReadOnlyList<DrawnPerson> people, double middle)
    {
        for (var i = 0; i < people.Count; i++)
            people[i].X = middle + ((i - ((people.Count - 1) / 2.0)) * Gap);
    }
}
