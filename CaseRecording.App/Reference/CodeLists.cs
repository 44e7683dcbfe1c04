using System.Collections.Concurrent;

namespace CaseRecording.App.Reference;

/// <summary>The lists to choose from in <c>seed-data/codes</c>, each read once.</summary>
public sealed class CodeLists(ReferenceData reference)
{
    private readonly ConcurrentDictionary<string, CodeList> _lists = new();

    /// <summary>One list by the name of its file, such as <c>ethnicity</c>.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public CodeList this[string name] => _lists.GetOrAdd(name, n => reference.Read<CodeList>("codes", $"{n}.json"));

    /// <summary>The label of a code; the code itself where the list does not have it, because it may be an older one or free words.</summary>
    public string? Label(string list, string? code) => code is null ? null : this[list].Codes.FirstOrDefault(c => c.Code == code)?.Label ?? code;

    /// <summary>The label of a relationship, which is stored once, as what the other is to the one.</summary>
    /// <param name="relationship">Its code.</param>
    /// <param name="asStored">Whether it is read from the one; otherwise from the other.</param>
    /// <param name="sexOfTheOne">The one's sex, which says the word when it is read from the other.</param>
    public string Relative(string relationship, bool asStored, string sexOfTheOne) =>
        Label("relationship-types", asStored ? relationship : Inverse(relationship, sexOfTheOne))!;

    /// <summary>What one is to the other, read the other way round: B is A's mother, so A is B's daughter.</summary>
    public string Inverse(string relationship, string sexOfTheOther)
    {
        var code = this["relationship-types"].Codes.FirstOrDefault(c => c.Code == relationship);
        var inverse = code?.Inverse?.GetValueOrDefault(sexOfTheOther) ?? code?.Inverse?.GetValueOrDefault("NotKnown");
        return inverse ?? relationship;
    }
}

/// <summary>A list to choose from.</summary>
public sealed record CodeList(string Title, IReadOnlyList<CodeEntry> Codes);

/// <summary>One entry of a list.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Label">What people read.</param>
/// <param name="Group">A heading to stand under.</param>
/// <param name="Inverse">For relationships: what the other is, by sex.</param>
/// <param name="ForLife">For relationships: kin by birth, who do not stop being it.</param>
/// <param name="Line">For relationships: how a genogram draws it, such as <c>birth-parent</c>; null where it draws none.</param>
/// <param name="ToVisitors">For risks: whether whoever visits is in danger, so that a warning shows before a visit (3.4.3).</param>
public sealed record CodeEntry(string Code, string Label, string? Group = null, IReadOnlyDictionary<string, string>? Inverse = null, bool ForLife = false, string? Line = null, bool ToVisitors = false)
{
    /// <summary>For legal statuses: whether a child under it is looked after (3.4.3).</summary>
    public bool LookedAfter { get; init; }

    /// <summary>For legal statuses: whether a court makes it.</summary>
    public bool ByOrder { get; init; }

    /// <summary>For legal statuses: whether it gives the service powers (7.1.2).</summary>
    public bool Powers { get; init; }

    /// <summary>For legal statuses: which may not stand at the same time.</summary>
    public IReadOnlyList<string> NotWith { get; init; } = [];
}
