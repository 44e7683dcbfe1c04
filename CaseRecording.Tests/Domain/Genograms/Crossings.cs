using CaseRecording.Domain.Genograms;

namespace CaseRecording.Tests.Domain.Genograms;

/// <summary>Counts what a reader stumbles over: lines of different unions that meet, and lines that run through somebody.</summary>
public static class Crossings
{
    public static IReadOnlyList<string> Of(Genogram picture)
    {
        var lines = GenogramLines.Of(picture);
        var found = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count; j++)
            {
                if (lines[i].Of != lines[j].Of && Meet(lines[i], lines[j]))
                    found.Add($"{Words(lines[i])} meets {Words(lines[j])}");
            }
            found.AddRange(picture.People.Where(p => !lines[i].Of.Parents.Contains(p) && !lines[i].Of.Children.Contains(p) && Through(lines[i], p, picture))
                .Select(p => $"{Words(lines[i])} runs through {p.Person.Name}"));
        }
        return found;
    }

    private static string Words(GenogramLine line) => $"{line.Part} of {string.Join('+', line.Of.Parents.Select(p => p.Person.Name))}";

    // Lines are upright, level or, to twins, slanted.
    private static bool Meet(GenogramLine a, GenogramLine b)
    {
        static double Turn(double ax, double ay, double bx, double by, double cx, double cy) => ((bx - ax) * (cy - ay)) - ((by - ay) * (cx - ax));
        if (Math.Max(a.X1, a.X2) < Math.Min(b.X1, b.X2) - 0.5 || Math.Max(b.X1, b.X2) < Math.Min(a.X1, a.X2) - 0.5
            || Math.Max(a.Y1, a.Y2) < Math.Min(b.Y1, b.Y2) - 0.5 || Math.Max(b.Y1, b.Y2) < Math.Min(a.Y1, a.Y2) - 0.5)
            return false;
        return Turn(a.X1, a.Y1, a.X2, a.Y2, b.X1, b.Y1) * Turn(a.X1, a.Y1, a.X2, a.Y2, b.X2, b.Y2) <= 0
            && Turn(b.X1, b.Y1, b.X2, b.Y2, a.X1, a.Y1) * Turn(b.X1, b.Y1, b.X2, b.Y2, a.X2, a.Y2) <= 0;
    }

    private static bool Through(GenogramLine line, DrawnPerson person, Genogram picture)
    {
        var y = GenogramLines.RowOf(person.Generation, picture);
        const double half = GenogramLines.Half;
        return Math.Max(line.X1, line.X2) > person.X - half && Math.Min(line.X1, line.X2) < person.X + half
            && Math.Max(line.Y1, line.Y2) > y - half && Math.Min(line.Y1, line.Y2) < y + half;
    }
}
