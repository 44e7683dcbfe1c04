using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CaseRecording.Tests.Journeys.Support;

/// <summary>Somebody reads the story of a child, on the screen and on paper.</summary>
public static partial class StoryActs
{
    /// <summary>Opens a file, which opens with its story, and finds each of these words in the part that answers the question.</summary>
    public static async Task ReadTheStoryAsync(this IPage colleague, string file, params (string Part, string[] Words)[] answers)
    {
        await colleague.OpenAsync(file);
        foreach (var (name, words) in answers)
        {
            var part = colleague.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
            foreach (var said in words)
                await part.GetByText(said).First.WaitForAsync();
        }
        await colleague.ShouldHaveNoAxeViolationsAsync();
        (await colleague.SidesOfPaperAsync()).Should().BeLessThanOrEqualTo(2);
    }

    /// <summary>How many sides of A4 a page takes.</summary>
    public static async Task<int> SidesOfPaperAsync(this IPage page) => SideOfPdf().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex SideOfPdf();
}
