using System.Globalization;
using System.Text.RegularExpressions;
using CaseRecording.App.Shared;
using CaseRecording.Tests.Support;
using MudBlazor;
using MudBlazor.Utilities;

namespace CaseRecording.Tests.Components;

/// <summary>Each colour of the face, light and dark, against what it stands on (WCAG 2.2: 4.5 for text, 3 for the edge of a control).</summary>
public sealed partial class PaletteTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = LightDark()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "CaseRecording.App", "wwwroot", "app.css")))
        .ToDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value));

    public static TheoryData<string, string, double> Pairs() => new()
    {
        { "ink", "paper", 7 }, { "ink", "surface", 7 }, { "soft", "paper", 4.5 }, { "soft", "surface", 4.5 },
        { "sea", "paper", 4.5 }, { "sea", "surface", 4.5 }, { "sea", "sea-wash", 4.5 }, { "on-sea", "sea", 4.5 }, { "ink", "sea-wash", 7 }, { "soft", "sea-wash", 4.5 },
        { "heather", "paper", 4.5 }, { "heather", "surface", 4.5 },
        { "amber", "paper", 4.5 }, { "amber", "surface", 4.5 }, { "amber", "amber-wash", 4.5 }, { "ink", "amber-wash", 7 }, { "soft", "amber-wash", 4.5 },
        { "red", "paper", 4.5 }, { "red", "surface", 4.5 }, { "red", "red-wash", 4.5 }, { "ink", "red-wash", 7 },
        { "green", "paper", 4.5 }, { "green", "surface", 4.5 }, { "green", "green-wash", 4.5 }, { "ink", "green-wash", 7 },
        { "sea", "amber-wash", 4.5 }, { "sea", "red-wash", 4.5 }, { "sea", "green-wash", 4.5 },
        { "edge", "paper", 3 }, { "edge", "surface", 3 },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void A_colour_can_be_read_on_what_it_stands_on(string front, string back, double atLeast)
    {
        Contrast(Colours[front].Light, Colours[back].Light).Should().BeGreaterThanOrEqualTo(atLeast, "in the light");
        Contrast(Colours[front].Dark, Colours[back].Dark).Should().BeGreaterThanOrEqualTo(atLeast, "in the dark");
    }

    [Fact]
    public void MudBlazor_is_given_the_same_colours()
    {
        Palette light = Theme.Light.PaletteLight, dark = Theme.Dark.PaletteDark;
        foreach (var (name, of) in new (string, Func<Palette, MudColor>)[]
        {
            ("ink", p => p.TextPrimary), ("soft", p => p.TextSecondary), ("paper", p => p.Background), ("surface", p => p.Surface), ("line", p => p.Divider),
            ("edge", p => p.LinesInputs), ("sea", p => p.Primary), ("on-sea", p => p.PrimaryContrastText), ("heather", p => p.Secondary),
            ("amber", p => p.Warning), ("red", p => p.Error), ("green", p => p.Success),
        })
        {
            of(light).Should().Be(new MudColor(Colours[name].Light), "{0} in the light", name);
            of(dark).Should().Be(new MudColor(Colours[name].Dark), "{0} in the dark", name);
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex(@"--([a-z-]+): light-dark\((#[0-9A-F]{6}), (#[0-9A-F]{6})\)")]
    private static partial Regex LightDark();
}
