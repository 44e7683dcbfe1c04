using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People.Matching;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.App.Reference;

/// <summary>Tables that people of the service keep, read once from the seed data: organisation, calendar, timescales, codes.</summary>
public sealed class ReferenceData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly string _folder;

    private ReferenceData(string folder)
    {
        _folder = folder;
        Organisation = Read<Organisation>("organisation.json");
        TeamsInOrder = [.. Read<List<TeamKey>>("teams.json").Select(t => t.Key)];
        Timescales = new TimescaleTable(ReadCalendar(), Read<List<Timescale>>("timescales.json"));
        NoteKinds = ReadNoteKinds();
        Names = ReadNames();
    }

    /// <summary>The organisation's name, address and named people.</summary>
    public Organisation Organisation { get; }

    /// <summary>The keys of the teams in the order in which people look for them: the way a case travels.</summary>
    public IReadOnlyList<string> TeamsInOrder { get; }

    /// <summary>Timescales with the Island's calendar.</summary>
    public TimescaleTable Timescales { get; }

    /// <summary>The kinds of note, and what each has to have.</summary>
    public NoteKindTable NoteKinds { get; }

    /// <summary>The names that are the same name (3.3.7).</summary>
    public NameVariants Names { get; }

    /// <summary>Reads the tables.</summary>
    /// <param name="folder">The folder <c>seed-data</c>.</param>
    /// <exception cref="InvalidDataException">A table is missing or cannot be read; the message names it.</exception>
    public static ReferenceData From(string folder) => new(folder);

    /// <summary>The path of a file or folder in the seed data.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);

    /// <summary>Reads one JSON table.</summary>
    /// <exception cref="InvalidDataException">It is missing or cannot be read; the message names it.</exception>
    public T Read<T>(params string[] parts)
    {
        var path = PathOf(parts);
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new JsonException("it is empty");
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            throw new InvalidDataException($"seed-data/{string.Join('/', parts)} cannot be read: {failure.Message}", failure);
        }
    }

    private sealed record TeamKey(string Key);

    private sealed record NoteKindFile(IReadOnlyList<NoteKindEntry>? Codes);

    private NameVariants ReadNames()
    {
        try
        {
            return new NameVariants(File.ReadLines(PathOf("names", "forenames.txt")).Concat(File.ReadLines(PathOf("names", "surnames.txt"))));
        }
        catch (IOException failure)
        {
            throw new InvalidDataException($"seed-data/names cannot be read: {failure.Message}", failure);
        }
    }

    private NoteKindTable ReadNoteKinds()
    {
        try
        {
            return new NoteKindTable(Read<NoteKindFile>("codes", "note-kinds.json").Codes ?? []);
        }
        catch (RuleBrokenException wrong)
        {
            throw new InvalidDataException($"seed-data/codes/note-kinds.json: {wrong.Message}", wrong);
        }
    }

    private WorkingCalendar ReadCalendar()
    {
        var rows = File.ReadLines(PathOf("calendar", "working-days.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
            .Select(c => (Day: DateOnly.ParseExact(c[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Announced: c[2] == "confirmed")).ToList();
        return new WorkingCalendar(rows.Select(r => r.Day).ToHashSet(), rows.Where(r => r.Announced).Max(r => r.Day.Year));
    }
}

/// <summary>Who runs the service.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Division">The division.</param>
/// <param name="DisplayName">As the header shows it.</param>
/// <param name="NamedManagerForRestrictedDuplicates">Staff key of the manager who is alerted when a restricted person may be added twice.</param>
public sealed record Organisation(string Name, string Division, string DisplayName, string NamedManagerForRestrictedDuplicates);
