using System.Globalization;
using System.Text;

namespace CaseRecording.Domain.Ecomaps;

/// <summary>The line of a tie as it is drawn: straight, or zigzag where there is stress; broken where weak; with arrows for help.</summary>
/// <param name="Path">The line, as the path of an SVG.</param>
/// <param name="Arrows">The arrow heads, as one path; empty where no help is said.</param>
/// <param name="Width">Its width in units of the picture.</param>
/// <param name="Dashes">How it is broken; null where it is whole.</param>
public sealed record EcomapLine(string Path, string Arrows, double Width, string? Dashes)
{
    /// <summary>Half of a symbol, and what the child's own takes, in units of the picture.</summary>
    public const double Half = 20, Child = 40;

    private const double Gap = 6, Tooth = 11, Head = 13;

    /// <summary>The line of a tie.</summary>
    public static EcomapLine Of(EcomapTieDetails tie)
    {
        var (sin, cos) = (Math.Sin(tie.At.Angle * Math.PI / 180), Math.Cos(tie.At.Angle * Math.PI / 180));
        var (from, to) = (Child + Gap, tie.At.Radius - Half - Gap);
        string At(double along, double beside) => string.Create(CultureInfo.InvariantCulture,
            $"{EcomapPlace.MiddleX + (along * sin) + (beside * cos):0.#} {EcomapPlace.MiddleY - (along * cos) + (beside * sin):0.#}");

        var (toChild, fromChild) = (tie.Help is HelpFlow.ToChild or HelpFlow.Both, tie.Help is HelpFlow.FromChild or HelpFlow.Both);
        var (start, end) = (toChild ? from + Head - 3 : from, fromChild ? to - Head + 3 : to);
        var path = new StringBuilder($"M {At(start, 0)}");
        if (tie.Stress != TieStress.None && end > start)
        {
            var (teeth, high) = (Math.Max(2, (int)((end - start) / Tooth)), tie.Stress == TieStress.Great ? 9.0 : 4.5);
            for (var i = 1; i < teeth; i++)
                path.Append(CultureInfo.InvariantCulture, $" L {At(start + ((end - start) * i / teeth), i % 2 == 0 ? high : -high)}");
        }
        path.Append(CultureInfo.InvariantCulture, $" L {At(end, 0)}");
        var arrows = string.Join(' ', new[]
        {
            toChild ? $"M {At(from, 0)} L {At(from + Head, 7)} L {At(from + Head, -7)} Z" : null,
            fromChild ? $"M {At(to, 0)} L {At(to - Head, 7)} L {At(to - Head, -7)} Z" : null,
        }.OfType<string>());
        return new EcomapLine(path.ToString(), arrows, tie.Strength switch { TieStrength.Strong => 6, TieStrength.Fair => 3, _ => 1.5 }, tie.Strength == TieStrength.Weak ? "7 5" : null);
    }
}
