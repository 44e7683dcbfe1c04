using System.Text.RegularExpressions;

namespace CaseRecording.Tests.Rules;

/// <summary>What no analyzer sees: razor files, which are generated code to it, and manners of the source itself.</summary>
public sealed partial class SourceTests
{
    private const int Ceiling = 250;

    [Fact]
    public void A_screen_names_no_database_role_clock_or_raw_markup() =>
        Repository.Files("CaseRecording.App", ".razor")
            .SelectMany(file => Forbidden().Matches(Code(file)).Select(match => $"{Repository.Relative(file)}: {match.Value}"))
            .Should().BeEmpty("a screen binds and calls; a command or query does the rest");

    [Fact]
    public void Every_file_can_be_read_in_one_sitting() =>
        new[] { "CaseRecording.Domain", "CaseRecording.App", "CaseRecording.Tests" }
            .SelectMany(folder => Repository.Files(folder, ".cs").Concat(Repository.Files(folder, ".razor")))
            .Where(file => !file.Contains("/Migrations/") && File.ReadLines(file).Count() > Ceiling)
            .Select(Repository.Relative).Should().BeEmpty();

    [Fact]
    public void Every_long_text_is_a_draft_from_its_first_keystroke() =>
        Repository.Files("CaseRecording.App", ".razor").Where(file => Code(file).Contains("<textarea", StringComparison.Ordinal))
            .Select(Path.GetFileName).Should().Equal(["DraftText.razor"], "whatever binds a text area of its own loses its text with the line");

    // Blazor's change event does not bubble: on anything but a field itself it never comes, and what was chosen is not kept.
    [Fact]
    public void A_change_is_heard_by_the_field_that_changed() =>
        Repository.Files("CaseRecording.App", ".razor")
            .SelectMany(file => DeafToChange().Matches(Code(file)).Select(match => $"{Repository.Relative(file)}: {match.Value}"))
            .Should().BeEmpty("@bind:after on each field keeps it");

    [Fact]
    public void No_script_believes_the_clock_of_the_laptop() =>
        Repository.Files("CaseRecording.App/wwwroot", ".js")
            .Where(file => LaptopsClock().IsMatch(File.ReadAllText(file))).Select(Repository.Relative).Should().BeEmpty("it may be wrong; the server says when a text was saved");

    [Fact]
    public void Nothing_is_async_void() =>
        Repository.Files("CaseRecording.App", ".cs").Concat(Repository.Files("CaseRecording.App", ".razor"))
            .Where(file => File.ReadAllText(file).Contains("async void")).Select(Repository.Relative).Should().BeEmpty();

    [Fact]
    public void A_silenced_warning_says_why_beside_it() =>
        Repository.Files("CaseRecording.Domain", ".cs").Concat(Repository.Files("CaseRecording.App", ".cs"))
            .Where(file => !file.Contains("/Migrations/"))
            .SelectMany(file => File.ReadLines(file).Where(line => line.Contains("#pragma warning disable") && !line.Contains("//"))
                .Select(line => $"{Repository.Relative(file)}: {line.Trim()}"))
            .Should().BeEmpty();

    // Comments may say anything.
    private static string Code(string file) => RazorComment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bTemporal\.")]
    private static partial Regex LaptopsClock();

    [GeneratedRegex(@"\b(CaseDb|IDbContextFactory|StaffRole\.|MarkupString|DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|IHttpContextAccessor)")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"<(div|section|form|fieldset|article|main|ul|ol|li|table|tr|td|label|details)\b[^<]*@onchange", RegexOptions.Singleline)]
    private static partial Regex DeafToChange();

    [GeneratedRegex(@"@\*.*?\*@|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex RazorComment();
}
