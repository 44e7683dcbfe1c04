namespace CaseRecording.Domain.Genograms;

/// <summary>A level rectangle of the picture.</summary>
public sealed record Box(double X, double Y, double Width, double Height);

/// <summary>
/// The line round those who live together (4.6.1), as the outline of all its boxes taken together: one for those who stand side by side, and narrow ones along
/// the lines from parents to children. None holds anybody who does not live there.
/// </summary>
/// <param name="Household">Which.</param>
/// <param name="Boxes">Its parts.</param>
public sealed record HouseholdLoop(FamilyHousehold Household, IReadOnlyList<Box> Boxes)
{
    private const double Aside = 50, Above = 44, BelowNames = 62, Narrow = 9;

    /// <summary>The line round each household of which two or more are in the picture.</summary>
    public static IReadOnlyList<HouseholdLoop> Of(Genogram picture, IReadOnlyList<FamilyHousehold> households)
    {
        var lines = GenogramLines.Of(picture);
        return [.. households.Where(h => picture.People.Count(p => LivesIn(h, p)) > 1).Select(h => new HouseholdLoop(h, [.. SideBySide(picture, h), .. Between(h, lines)]))];
    }

    private static bool LivesIn(FamilyHousehold household, DrawnPerson person) => !person.Again && household.Members.Contains(person.Person.Id);

    private static IEnumerable<Box> SideBySide(Genogram picture, FamilyHousehold household)
    {
        foreach (var row in picture.People.GroupBy(p => p.Generation))
        {
            var y = GenogramLines.RowOf(row.Key, picture);
            double? first = null, last = null;
            foreach (var person in row.OrderBy(p => p.X))
            {
                if (LivesIn(household, person))
                    (first, last) = (first ?? person.X, person.X);
                else if (first is not null)
                {
                    yield return Round(first.Value, last!.Value, y);
                    first = null;
                }
            }
            if (first is not null)
                yield return Round(first.Value, last!.Value, y);
        }
    }

    private static Box Round(double first, double last, double y) => new(first - Aside, y - Above, last - first + (2 * Aside), Above + BelowNames);

    private static IEnumerable<Box> Between(FamilyHousehold household, IReadOnlyList<GenogramLine> lines)
    {
        foreach (var union in lines.GroupBy(l => l.Of))
        {
            var parents = union.Key.Parents.Where(p => LivesIn(household, p)).ToList();
            var children = union.Key.Children.Where(c => LivesIn(household, c)).ToList();
            if (parents.Count == 0 || children.Count == 0)
                continue;
            foreach (var line in union)
            {
                switch (line.Part)
                {
                    case LinePart.Couple:
                        foreach (var parent in parents)
                            yield return Along(parent.X, union.Key.DropX, line.Y1, line.Y1);
                        break;
                    case LinePart.Down:
                        yield return Along(line.X1, line.X2, line.Y1, line.Y2);
                        break;
                    case LinePart.Across:
                        // As far down as the boxes round the children, so that they are one.
                        yield return Along(children.Min(c => Math.Min(c.X, union.Key.DropX)), children.Max(c => Math.Max(c.X, union.Key.DropX)), line.Y1, line.Y2 + Narrow + 4);
                        break;
                    default:
                        if (children.Any(c => c.X == line.X2))
                            yield return Along(line.X2, line.X2, line.Y1, line.Y2);
                        break;
                }
            }
        }
    }

    private static Box Along(double x1, double x2, double y1, double y2) =>
        new(Math.Min(x1, x2) - Narrow, Math.Min(y1, y2) - Narrow, Math.Abs(x2 - x1) + (2 * Narrow), Math.Abs(y2 - y1) + (2 * Narrow));
}
