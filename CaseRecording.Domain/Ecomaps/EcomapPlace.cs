namespace CaseRecording.Domain.Ecomaps;

/// <summary>How near somebody is to the child, as distance says it.</summary>
public enum Nearness { VeryClose, Close, FurtherAway, FarAway }

/// <summary>Where something stands round the child. Only the distance means something; the angle is where there is room (4.6.1, P56).</summary>
/// <param name="Angle">Degrees clockwise from the top, 0 to 359.</param>
/// <param name="Distance">From <see cref="Nearest"/>, beside the child, to <see cref="Furthest"/>.</param>
public readonly record struct EcomapPlace(int Angle, int Distance)
{
    /// <summary>The least and the greatest distance.</summary>
    public const int Nearest = 1, Furthest = 100;

    /// <summary>The picture, in its own units: the child in the middle, the radius at distance 0, and the length of one step of distance.</summary>
    public const double Width = 960, Height = 900, MiddleX = 480, MiddleY = 462, Inner = 105, Step = 2.65;

    private const int Band = 25;

    /// <summary>How near that is.</summary>
    public Nearness Nearness => (Nearness)Math.Clamp((Distance - 1) / Band, 0, 3);

    /// <summary>The radius of the picture at this distance.</summary>
    public double Radius => Inner + (Distance * Step);

    /// <summary>The middle of the symbol in the picture.</summary>
    public double X => MiddleX + (Radius * Math.Sin(Angle * Math.PI / 180));

    /// <summary>The middle of the symbol in the picture.</summary>
    public double Y => MiddleY - (Radius * Math.Cos(Angle * Math.PI / 180));

    /// <summary>The outer radius of a band of nearness.</summary>
    public static double RadiusOf(Nearness nearness) => Inner + (((int)nearness + 1) * Band * Step);

    /// <summary>The middle of a band, for who says how near without drawing.</summary>
    public static int DistanceOf(Nearness nearness) => ((int)nearness * Band) + 13;

    /// <summary>The place nearest to a point of the picture; a point outside comes to its edge.</summary>
    public static EcomapPlace At(double x, double y)
    {
        var (dx, dy) = (x - MiddleX, MiddleY - y);
        return new EcomapPlace(Round(Math.Atan2(dx, dy) * 180 / Math.PI), (int)Math.Clamp(Math.Round((Math.Sqrt((dx * dx) + (dy * dy)) - Inner) / Step), Nearest, Furthest));
    }

    /// <summary>Nearer to the child, or further away.</summary>
    public EcomapPlace Nearer(int by) => this with { Distance = Math.Clamp(Distance - by, Nearest, Furthest) };

    /// <summary>Round the child, clockwise.</summary>
    public EcomapPlace Turned(int by) => this with { Angle = Round(Angle + by) };

    /// <summary>A free place at a distance: in the middle of the widest gap between those that are there.</summary>
    public static EcomapPlace Free(IEnumerable<EcomapPlace> taken, int distance)
    {
        var angles = taken.Select(t => t.Angle).Distinct().Order().ToList();
        if (angles.Count == 0)
            return new EcomapPlace(0, distance);
        var (from, gap) = angles.Select((a, i) => (From: a, Gap: i + 1 < angles.Count ? angles[i + 1] - a : angles[0] + 360 - a)).MaxBy(g => g.Gap);
        return new EcomapPlace(Round(from + (gap / 2.0)), distance);
    }

    /// <summary>As a screen writes it and reads it back: <c>270 13</c>.</summary>
    public override string ToString() => $"{Angle} {Distance}";

    /// <summary>Reads it back; false where it is no place.</summary>
    public static bool TryRead(string? text, out EcomapPlace place)
    {
        place = default;
        if (text?.Split(' ') is not [var angle, var distance] || !int.TryParse(angle, out var a) || !int.TryParse(distance, out var d))
            return false;
        place = new EcomapPlace(a, d);
        return a is >= 0 and < 360 && d is >= Nearest and <= Furthest;
    }

    private static int Round(double degrees) => (((int)Math.Round(degrees) % 360) + 360) % 360;
}
