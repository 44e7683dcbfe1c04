using System.Text.RegularExpressions;
using CaseRecording.App.Reference;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Language;

namespace CaseRecording.Benchmarks.Notes;

/// <summary>The plain-English helper over text that it has little and much to say about, against the least that any reader of words does: finding them.</summary>
internal static partial class HelperBench
{
    // A file with a large family and everybody who works with it: each name is looked for.
    private static readonly PeopleNamed People = new(
        ["Erin Callow", "Maureen Kneale", "Daniel Osei", "Breeshey Cain", "Orry Moore", "Aalish Corlett", "Finlo Gell", "Jean Radcliffe", "Paul Skillicorn", "Moira Teare", "Ewan Kermode", "Sally Clague"],
        ["Kirree Quayle", "Tom Kelly", "Ann Quayle", "Robert Quayle", "Maggie Kelly", "John Kelly"], ["Juan Quayle", "Voirrey Quayle", "Illiam Quayle"]);

    public static async Task RunAsync(bool quick)
    {
        var helper = new LanguageLists(ReferenceData.From(Path.Combine(AppContext.BaseDirectory, "seed-data"))).Helper;
        (string Name, string Text)[] texts =
        [
            ("1,000 words, nothing to suggest", NoteText.OfWords(1000)), ("1,000 words, a suggestion in every fifth sentence", NoteText.OfWords(1000, 5)),
            ("20,000 characters, nothing to suggest", NoteText.OfCharacters(20_000)), ("20,000 characters, a suggestion in every fifth sentence", NoteText.OfCharacters(20_000, 5)),
            ("200,000 characters, a suggestion in every fifth sentence", NoteText.OfCharacters(200_000, 5)),
        ];
        var figures = new List<(Ratio, double?)>();
        foreach (var (name, text) in texts)
        {
            var many = text.Length > 100_000;
            figures.Add((await Ratio.OfAsync($"{name} ({helper.Read(text, People).Count} suggestions)", () => Run(() => helper.Read(text, People)), () => Run(() => WordsOf(text)),
                quick ? 10 : many ? 30 : 150, inARow: many ? 1 : 5), null));
        }
        Report.Heading("The plain-English helper");
        Report.Ratios("finding the words", figures);
    }

    // The result is kept, or the compiler might leave the work out.
    private static object? _kept;

    private static Task Run(Func<object> read)
    {
        _kept = read();
        return Task.CompletedTask;
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-&/][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
