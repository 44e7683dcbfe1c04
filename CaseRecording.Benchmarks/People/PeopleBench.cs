using System.Diagnostics;
using System.Globalization;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Features.People;
using CaseRecording.App.Reference;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.People;

/// <summary>How many of those whom somebody remembers, hears or writes wrongly the search finds, and what a search costs beside a bare indexed query.</summary>
internal static class PeopleBench
{
    private const int Twenty = 20;

    public static async Task RunAsync(bool quick, int? people, int seed)
    {
        var (many, searches) = (people ?? (quick ? 10_000 : 100_000), quick ? 200 : 2_000);
        await using var record = await RecordUnderTest.SqliteAsync();
        var worker = await record.StaffAsync("daniel.osei");
        var population = Population.Of(many, seed);
        var ids = await ManyPeople.WriteAsync(record, population, worker);
        Report.Heading($"People: {searches:N0} searches among {many:N0}, of a corrupted copy from seed {seed}");

        var (dice, names) = (new Random(seed * 7919 + 1), record.Get<ReferenceData>().Names);
        var sought = Enumerable.Range(0, searches).Select(_ => dice.Next(many)).Select(i => (Who: i, Wrong: Corrupted.Of(population[i], names, dice))).ToList();
        Report.Line($"| | first | in the first twenty | bars | median | 95 of 100 | to a bare indexed query (median, 95 of 100) |\n|---|---|---|---|---|---|---|");
        var bare = await BareAsync(record, sought.Select(s => population[s.Who].Surname));
        var spelt = sought.Select(s => (s.Who, $"{population[s.Who].Forename} {population[s.Who].Surname}")).ToList();
        Line("Name and date of birth, one to three slips", await SearchAsync(record, ids, [.. sought.Select(s => (s.Who, s.Wrong.WithBirth))], worker), bare, 97, 99);
        Line("Names alone, the same slips but those of birth and address", await SearchAsync(record, ids, [.. sought.Select(s => (s.Who, s.Wrong.Names))], worker), bare, null, 95);
        Line("Forename and surname as they are recorded", await SearchAsync(record, ids, spelt, worker), bare, null, null);
        var compared = await ComparedAsync(record, sought.Select(s => s.Wrong.WithBirth), names, worker);
        Report.Line($"\nCompared letter by letter for one search with birth: median {compared.Order().ElementAt(compared.Count / 2):N0} people, at most {compared.Max():N0}.");
        Report.Line($"\nSlips: {string.Join(", ", sought.SelectMany(s => s.Wrong.Slips).GroupBy(s => s).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"))}.");
    }

    private static async Task<Found> SearchAsync(RecordUnderTest record, IReadOnlyList<Guid> ids, IReadOnlyList<(int Who, string Typed)> searches, Actor worker)
    {
        var search = record.Get<PeopleSearch>();
        for (var i = 0; i < Math.Min(50, searches.Count); i++)
            await search.ReadAsync(searches[i].Typed, null, worker);
        int first = 0, twenty = 0;
        var took = new List<TimeSpan>();
        foreach (var (who, typed) in searches)
        {
            var began = Stopwatch.GetTimestamp();
            var rows = (await search.ReadAsync(typed, null, worker)).Rows;
            took.Add(Stopwatch.GetElapsedTime(began));
            first += rows.Count > 0 && rows[0].PersonId == ids[who] ? 1 : 0;
            twenty += rows.Take(Twenty).Any(r => r.PersonId == ids[who]) ? 1 : 0;
        }
        return new(100d * first / searches.Count, 100d * twenty / searches.Count, At(took, 0.5), At(took, 0.95));
    }

    // How many people share enough keys with what was typed to be ranked.
    private static async Task<List<int>> ComparedAsync(RecordUnderTest record, IEnumerable<string> typed, NameVariants names, Actor worker)
    {
        var compared = new List<int>();
        foreach (var one in typed)
        {
            await using var db = await record.OpenAsync();
            compared.Add((await Candidates.ForAsync(db, Sought.From(SearchTerms.Parse(one), names), worker.Id, CancellationToken.None)).Count);
        }
        return compared;
    }

    // What a list of people of one surname costs at the least: 25 rows by the index on names.
    private static async Task<(TimeSpan Median, TimeSpan Late)> BareAsync(RecordUnderTest record, IEnumerable<string> surnames)
    {
        await using var connection = await record.ConnectAsync();
        await using var command = await Bare.PrepareAsync(connection, $"""
            SELECT "Id", "Forename", "MiddleNames", "Surname", "KnownAs", "DateOfBirth" FROM "People" WHERE "SearchSurname" = @surname ORDER BY "SearchForenames" LIMIT {PeopleSearch.PageSize}
            """, ("@surname", ""));
        var took = new List<TimeSpan>();
        foreach (var surname in surnames)
        {
            command.Parameters["@surname"].Value = PlainText.ForSearch(surname);
            var began = Stopwatch.GetTimestamp();
            await Bare.ReadAllAsync(command);
            took.Add(Stopwatch.GetElapsedTime(began));
        }
        return (At(took, 0.5), At(took, 0.95));
    }

    private static void Line(string name, Found found, (TimeSpan Median, TimeSpan Late) bare, double? first, double? twenty) => Report.Line(
        $"| {name} | {found.First:0.0} % | {found.Twenty:0.0} % | {Bars(found, first, twenty)} | {Report.Ms(found.Median)} | {Report.Ms(found.Late)} | {found.Median / bare.Median:0}, {found.Late / bare.Late:0} |");

    private static string Bars(Found found, double? first, double? twenty)
    {
        var met = found.First >= (first ?? 0) && found.Twenty >= (twenty ?? 0) ? "met" : "**missed**";
        return twenty is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{(first is null ? "" : $"{first} first, ")}{twenty} in twenty: {met}");
    }

    private static TimeSpan At(List<TimeSpan> took, double part) => took.Order().ElementAt((int)(took.Count * part));

    private sealed record Found(double First, double Twenty, TimeSpan Median, TimeSpan Late);
}
