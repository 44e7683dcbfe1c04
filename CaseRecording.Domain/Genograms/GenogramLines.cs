namespace CaseRecording.Domain.Genograms;

/// <summary>What a line of the picture is part of.</summary>
public enum LinePart { Couple, Down, Across, ToChild, Identical }

/// <summary>A straight line of the picture, in its units (pixels at full size).</summary>
public sealed record GenogramLine(DrawnUnion Of, LinePart Part, double X1, double Y1, double X2, double Y2);

/// <summary>Where the lines of a genogram run: the couple's between the two, from it down, across above the children, and to each child; twins share a fork.</summary>
public static class GenogramLines
{
    /// <summary>Half the height and width of a symbol.</summary>
    public const double Half = 22;

    /// <summary>From one generation to the next.</summary>
    public const double RowHeight = 196;

    private const double Top = 96, AboveChildren = 40;

    /// <summary>The middle of a generation's symbols, from the top edge.</summary>
    public static double RowOf(int generation, Genogram picture) => Top + ((generation - First(picture)) * RowHeight);

    /// <summary>How wide and high the picture is.</summary>
    public static (double Width, double Height) Size(Genogram picture) => picture.People.Count == 0
        ? (0, 0)
        : (picture.People.Max(p => p.X) + Block.Gap, RowOf(picture.People.Max(p => p.Generation), picture) + 110);

    /// <summary>Every line.</summary>
    /// <param name="picture">The family laid out.</param>
    /// <param name="identical">Identical twins: where they share a fork, a bar stands between their lines.</param>
    public static IReadOnlyList<GenogramLine> Of(Genogram picture, IReadOnlyList<(Guid One, Guid Other)>? identical = null) => [.. picture.Unions.SelectMany(u => Of(u, picture, identical ?? []))];

    private static int First(Genogram picture) => picture.People.Min(p => p.Generation);

    private static IEnumerable<GenogramLine> Of(DrawnUnion union, Genogram picture, IReadOnlyList<(Guid One, Guid Other)> identical)
    {
        var row = RowOf(union.Generation, picture);
        if (union.Parents.Count == 2)
            yield return new(union, LinePart.Couple, union.Parents[0].X + Half, row, union.Parents[1].X - Half, row);
        if (union.Children.Count == 0)
            yield break;
        var below = RowOf(union.Generation + 1, picture);
        var across = below - Half - AboveChildren;
        if (union.Parents.Count > 0)
            yield return new(union, LinePart.Down, union.DropX, union.Parents.Count == 2 ? row : row + Half, union.DropX, across);
        var from = Forks(union.Children);
        var ends = union.Parents.Count > 0 ? from.Append(union.DropX) : from;
        yield return new(union, LinePart.Across, ends.Min(), across, ends.Max(), across);
        for (var i = 0; i < union.Children.Count; i++)
            yield return new(union, LinePart.ToChild, from[i], across, union.Children[i].X, below - Half);
        for (var i = 0; i + 1 < union.Children.Count; i++)
        {
            var (one, other) = (union.Children[i], union.Children[i + 1]);
            if (from[i].Equals(from[i + 1]) && identical.Any(t => t == (one.Person.Id, other.Person.Id) || t == (other.Person.Id, one.Person.Id)))
                yield return new(union, LinePart.Identical, (from[i] + one.X) / 2, (across + below - Half) / 2, (from[i] + other.X) / 2, (across + below - Half) / 2);
        }
    }

    // Where each child's line leaves the one across: above the child, or for twins who stand side by side, between them.
    private static double[] Forks(IReadOnlyList<DrawnPerson> children)
    {
        var from = children.Select(c => c.X).ToArray();
        for (var first = 0; first < children.Count;)
        {
            var last = first;
            while (last + 1 < children.Count && children[first].Person.Born is { } born && children[last + 1].Person.Born == born)
                last++;
            if (last > first)
                Array.Fill(from, (children[first].X + children[last].X) / 2, first, last - first + 1);
            first = last + 1;
        }
        return from;
    }
}
