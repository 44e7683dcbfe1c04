using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>A part that a kind of note has to have before it can be finished.</summary>
public enum NoteAsk
{
    /// <summary>Which kind of visit, meeting or call it was.</summary>
    SubKind,

    /// <summary>Why it took place (4.2, P48).</summary>
    Reason,

    /// <summary>Key topics (4.2, P48).</summary>
    Topics,

    /// <summary>Its key decisions, or that none was made (4.2, P48).</summary>
    Decisions,

    /// <summary>A decision: the note is of nothing else (4.3, P51).</summary>
    Decision,

    /// <summary>Whether the child was seen, and where not, why (4.3, P49).</summary>
    Seen,

    /// <summary>Who was there (4.4).</summary>
    Present,

    /// <summary>Who told it (4.2, P47).</summary>
    Source,
}

/// <summary>One kind of note as <c>seed-data/codes/note-kinds.json</c> has it.</summary>
/// <param name="Code">The name of a <see cref="NoteKind"/>.</param>
/// <param name="Label">How people call it: <c>Visit</c>.</param>
/// <param name="Prompt">One sentence that helps to begin.</param>
/// <param name="SubKinds">What it can be more closely, as it stands after the label: <c>at school</c>.</param>
/// <param name="Asks">Names of the parts that it has to have, see <see cref="NoteAsk"/>.</param>
/// <param name="Home">The one of its sub-kinds at which the child's home is visited.</param>
/// <param name="Events">Those of its sub-kinds that are offered for the chronology, each with the <see cref="ChronologyKind"/> of the event.</param>
public sealed record NoteKindEntry(string? Code, string? Label, string? Prompt, IReadOnlyList<string>? SubKinds = null, IReadOnlyList<string>? Asks = null, string? Home = null,
    IReadOnlyDictionary<string, string>? Events = null);

/// <summary>
/// The kinds of note, as people of the service keep them. They may ask for more than the policy does, and never for less.
/// </summary>
public sealed class NoteKindTable
{
    private static readonly IReadOnlyDictionary<NoteKind, NoteAsk[]> Least = new Dictionary<NoteKind, NoteAsk[]>
    {
        [NoteKind.Visit] = [NoteAsk.Reason, NoteAsk.Topics, NoteAsk.Decisions, NoteAsk.Seen],
        [NoteKind.Meeting] = [NoteAsk.Reason, NoteAsk.Topics, NoteAsk.Decisions],
        [NoteKind.ThirdPartyInformation] = [NoteAsk.Source],
        [NoteKind.ManagementDecision] = [NoteAsk.Decision],
    };

    private readonly Dictionary<NoteKind, (NoteKindEntry Entry, HashSet<NoteAsk> Asks)> _kinds = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="RuleBrokenException">A kind is missing, stands twice, is not known, has no words, or asks for less than the policy does.</exception>
    public NoteKindTable(IEnumerable<NoteKindEntry> entries)
    {
        foreach (var entry in entries)
            Add(entry);
        var missing = Enum.GetValues<NoteKind>().Where(kind => !_kinds.ContainsKey(kind)).ToList();
        Rule.Require(missing.Count == 0, $"“{string.Join("”, “", missing)}” is missing. Notes of every kind may be on the record, so that none can be left out.");
        InOrder = [.. _kinds.Keys];
    }

    /// <summary>Every kind, in the order of the table.</summary>
    public IReadOnlyList<NoteKind> InOrder { get; }

    /// <summary>Whether a note of this kind has to have this part.</summary>
    public bool Asks(NoteKind kind, NoteAsk ask) => _kinds[kind].Asks.Contains(ask);

    /// <summary>What it can be more closely; empty where it is only itself.</summary>
    public IReadOnlyList<string> SubKinds(NoteKind kind) => _kinds[kind].Entry.SubKinds ?? [];

    /// <summary>All sub-kinds that are offered for the chronology, of whatever kind.</summary>
    public IReadOnlyList<string> EventSubKinds => [.. _kinds.Values.SelectMany(k => k.Entry.Events?.Keys ?? []).Distinct()];

    /// <summary>The kind of event that such a note is about; null where it is about none of itself. An incident always is (3.4.3, P27).</summary>
    public ChronologyKind? EventOf(NoteKind kind, string? subKind) =>
        subKind is not null && _kinds[kind].Entry.Events?.TryGetValue(subKind, out var named) == true ? Enum.Parse<ChronologyKind>(named) : kind == NoteKind.Incident ? ChronologyKind.Other : null;

    /// <summary>One sentence that helps to begin.</summary>
    public string Prompt(NoteKind kind) => _kinds[kind].Entry.Prompt!;

    /// <summary>Whether the child's home is where this took place.</summary>
    public bool IsAtHome(NoteKind kind, string? subKind) => subKind is not null && subKind == _kinds[kind].Entry.Home;

    /// <summary>As a heading: <c>Visit: at school</c>.</summary>
    public string Title(NoteKind kind, string? subKind = null) => subKind is null ? _kinds[kind].Entry.Label! : $"{_kinds[kind].Entry.Label}: {subKind}";

    /// <summary>In a sentence: <c>visit (at school)</c>.</summary>
    public string Words(NoteKind kind, string? subKind = null)
    {
        var label = _kinds[kind].Entry.Label!;
        var words = label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
        return subKind is null ? words : $"{words} ({subKind})";
    }

    private void Add(NoteKindEntry entry)
    {
        Rule.Require(Enum.TryParse<NoteKind>(entry.Code, out var kind) && Enum.GetName(kind) == entry.Code,
            $"“{entry.Code}” is no kind of note that the program knows. It knows {string.Join(", ", Enum.GetNames<NoteKind>())}.");
        Rule.Require(!string.IsNullOrWhiteSpace(entry.Label), $"“{kind}” has no label. Write how people call it.");
        Rule.Require(!string.IsNullOrWhiteSpace(entry.Prompt), $"“{kind}” has no prompt. Write one sentence that helps to begin.");
        foreach (var sub in entry.SubKinds ?? [])
            Rule.Require(PlainText.Tidy(sub).Length is > 0 and <= CaseNote.MaxSubKindLength && PlainText.Tidy(sub) == sub,
                $"“{kind}” has the sub-kind “{sub}”. Write 1 to {CaseNote.MaxSubKindLength} characters, without space before or after.");
        Rule.Require((entry.SubKinds ?? []).Distinct().Count() == (entry.SubKinds ?? []).Count, $"“{kind}” has the same sub-kind twice.");
        Rule.Require(entry.Home is null || (entry.SubKinds ?? []).Contains(entry.Home), $"“{kind}” says that “{entry.Home}” is at home, but has no such sub-kind.");
        foreach (var (sub, named) in entry.Events ?? new Dictionary<string, string>())
        {
            Rule.Require((entry.SubKinds ?? []).Contains(sub), $"“{kind}” offers “{sub}” for the chronology, but has no such sub-kind.");
            Rule.Require(Enum.TryParse<ChronologyKind>(named, out var known) && Enum.GetName(known) == named,
                $"“{kind}” offers “{sub}” as “{named}”, which is no kind of event. The program knows {string.Join(", ", Enum.GetNames<ChronologyKind>())}.");
        }
        HashSet<NoteAsk> asks = [.. (entry.Asks ?? []).Select(name => Ask(kind, name))];
        Rule.Require(!asks.Contains(NoteAsk.SubKind) || entry.SubKinds is { Count: > 0 }, $"“{kind}” asks for its sub-kind, but has none to choose from.");
        var left = Least.GetValueOrDefault(kind, []).Where(ask => !asks.Contains(ask)).ToList();
        Rule.Require(left.Count == 0, $"“{kind}” has to ask for {string.Join(", ", left)}: the policy does (4.2, 4.3). It may ask for more, and never for less.", "4.2");
        Rule.Require(_kinds.TryAdd(kind, (entry, asks)), $"“{kind}” stands twice.");
    }

    private static NoteAsk Ask(NoteKind kind, string name)
    {
        Rule.Require(Enum.TryParse<NoteAsk>(name, out var ask) && Enum.GetName(ask) == name,
            $"“{kind}” asks for “{name}”, which the program does not know. It knows {string.Join(", ", Enum.GetNames<NoteAsk>())}.");
        return ask;
    }
}
