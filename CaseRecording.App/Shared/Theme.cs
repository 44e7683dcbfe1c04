using MudBlazor;

namespace CaseRecording.App.Shared;

/// <summary>The palette of wwwroot/app.css, said again for MudBlazor. Both are written on the page; which one holds is one attribute of the html element.</summary>
public static class Theme
{
    private static readonly string[] Letters = ["Atkinson Hyperlegible Next", "Segoe UI", "Arial", "sans-serif"];

    /// <summary>Ink on paper.</summary>
    public static MudTheme Light { get; } = Make(":root", new PaletteLight
    {
        Primary = "#0B5C6B",
        PrimaryContrastText = "#FFFFFF",
        Secondary = "#5E4485",
        Tertiary = "#5E4485",
        Info = "#0B5C6B",
        Warning = "#8A5200",
        Error = "#A3161B",
        Success = "#1E6B3A",
        Black = "#1B2733",
        Dark = "#1B2733",
        TextPrimary = "#1B2733",
        TextSecondary = "#4E5B66",
        TextDisabled = "#4E5B66",
        ActionDefault = "#4E5B66",
        Background = "#FAFAF7",
        Surface = "#FFFFFF",
        DrawerBackground = "#FFFFFF",
        DrawerText = "#1B2733",
        AppbarBackground = "#FFFFFF",
        AppbarText = "#1B2733",
        LinesDefault = "#D8DCD9",
        LinesInputs = "#76828B",
        Divider = "#D8DCD9",
        TableLines = "#D8DCD9",
    });

    /// <summary>The same roles at night.</summary>
    public static MudTheme Dark { get; } = Make(":root[data-theme=dark]", dark: new PaletteDark
    {
        Primary = "#74C6D6",
        PrimaryContrastText = "#0B2026",
        Secondary = "#C6AEEC",
        Tertiary = "#C6AEEC",
        Info = "#74C6D6",
        Warning = "#F2BC61",
        Error = "#FF9F99",
        Success = "#8AD3A1",
        Black = "#12191F",
        Dark = "#E6EBEE",
        TextPrimary = "#E6EBEE",
        TextSecondary = "#A9B6BF",
        TextDisabled = "#A9B6BF",
        ActionDefault = "#A9B6BF",
        Background = "#12191F",
        Surface = "#1A232B",
        DrawerBackground = "#1A232B",
        DrawerText = "#E6EBEE",
        AppbarBackground = "#1A232B",
        AppbarText = "#E6EBEE",
        LinesDefault = "#33404A",
        LinesInputs = "#84939E",
        Divider = "#33404A",
        TableLines = "#33404A",
    });

    private static MudTheme Make(string scope, PaletteLight? light = null, PaletteDark? dark = null) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        PaletteLight = light ?? new PaletteLight(),
        PaletteDark = dark ?? new PaletteDark(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = ".8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "1rem", FontWeight = "700", TextTransform = "none", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = "1.625rem", FontWeight = "700", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = "1.25rem", FontWeight = "700", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "1rem", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontSize = ".8125rem", LetterSpacing = "normal" },
        },
    };
}
