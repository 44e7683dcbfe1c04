using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseRecording.Domain.Closure;

/// <summary>The checklist of 7.1.2 and, where deliberate harm was alleged, of 7.1.3, as it stands against the record (P59–P65).</summary>
/// <param name="Items">Every item that applies, in the order of the policy.</param>
public sealed record ClosureChecklist(IReadOnlyList<ClosureItemResult> Items)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Whether no item is missing.</summary>
    public bool IsComplete => Items.All(i => i.IsSettled);

    /// <summary>How many items are settled.</summary>
    public int Settled => Items.Count(i => i.IsSettled);

    /// <summary>One item; null where it does not apply.</summary>
    public ClosureItemResult? this[ClosureItemKind kind] => Items.FirstOrDefault(i => i.Kind == kind);

    /// <summary>Looks for each item in the record.</summary>
    public static ClosureChecklist Check(ClosureFacts facts, ClosureRecord record) =>
        Check(facts, record.Route, record.NotAppropriate);

    /// <summary>Looks for each item in the record before a closure is started, on one route.</summary>
    public static ClosureChecklist Check(ClosureFacts facts, ClosureRoute route) => Check(facts, route, []);

    /// <summary>The checklist as text, to keep beside what was sent or countersigned.</summary>
    public string ToJson() => JsonSerializer.Serialize(Items, Json);

    /// <summary>Reads a checklist that was kept.</summary>
    public static ClosureChecklist FromJson(string json) => new(JsonSerializer.Deserialize<List<ClosureItemResult>>(json, Json) ?? []);

    private static ClosureChecklist Check(ClosureFacts facts, ClosureRoute route, IEnumerable<ClosureItem> marks)
    {
        var marked = marks.ToDictionary(m => m.Kind);
        return new([.. ClosureItems.For(route, facts.DeliberateHarmAlleged).Select(kind => Settle(kind, facts, marked.GetValueOrDefault(kind)))]);
    }

    private static ClosureItemResult Settle(ClosureItemKind kind, ClosureFacts facts, ClosureItem? mark)
    {
        var finding = ClosureFindings.Of(kind, facts);
        // What the record shows outweighs a mark; a mark that the policy does not allow is none.
        if (finding.Gaps.Count == 0)
            return new(kind, kind.Title(), ClosureItemState.Found, finding.Evidence, [], finding.NotAppropriate);
        return mark is not null && kind.MayBeNotAppropriate()
            ? new(kind, kind.Title(), ClosureItemState.NotAppropriate, [], [], $"{mark.Reasons} ({mark.MarkedByName}, {mark.MarkedByRole})")
            : new(kind, kind.Title(), ClosureItemState.Missing, finding.Evidence, finding.Gaps, null);
    }
}
