namespace CaseRecording.Domain.People.Matching;

/// <summary>Names that are the same name, both ways: Bill and William, Juan and John (3.3.7, P16). A name may belong to several families.</summary>
public sealed class NameVariants
{
    private readonly List<string[]> _families = [];
    private readonly Dictionary<string, List<int>> _familiesOf = [];
    private readonly Dictionary<string, List<string>> _bySound = [];

    /// <summary>Takes lines as people write them: names separated by commas, the full name first; lines that begin with <c>#</c> are remarks.</summary>
    public NameVariants(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => !l.StartsWith('#')))
        {
            var family = line.Split(',').Select(n => NameWords.Joined(NameWords.Of(n))).Where(n => n.Length > 0).Distinct().ToArray();
            if (family.Length < 2)
                continue;
            foreach (var name in family)
            {
                if (!_familiesOf.TryGetValue(name, out var places))
                {
                    _familiesOf[name] = places = [];
                    Add(_bySound, NameSound.Of(name), name);
                }
                places.Add(_families.Count);
            }
            _families.Add(family);
        }
    }

    /// <summary>None at all.</summary>
    public static NameVariants None { get; } = new([]);

    /// <summary>How many families of names there are.</summary>
    public int Count => _families.Count;

    /// <summary>Every name in it.</summary>
    public IReadOnlyCollection<string> Names => _familiesOf.Keys;

    /// <summary>The names that are the same as this one, without it.</summary>
    public IReadOnlyList<string> Of(string name) =>
        _familiesOf.TryGetValue(name, out var places) ? [.. places.SelectMany(p => _families[p]).Where(n => n != name).Distinct()] : [];

    /// <summary>Whether two are the same name; which of them is the full one, where one of them is.</summary>
    public bool Same(string one, string other, out string? full)
    {
        full = null;
        if (one == other || !_familiesOf.TryGetValue(one, out var places) || !_familiesOf.TryGetValue(other, out var theirs))
            return false;
        var shared = places.FindIndex(theirs.Contains);
        if (shared < 0)
            return false;
        var head = _families[places[shared]][0];
        full = head == one || head == other ? head : null;
        return true;
    }

    /// <summary>Names in it of which this may be a misspelling: of the same sound or one slip away, the nearest first; none where it stands there itself.</summary>
    public IReadOnlyList<string> Meant(string name)
    {
        if (name.Length < 3 || _familiesOf.ContainsKey(name))
            return [];
        var sound = NameSound.Of(name);
        return [.. NameSlips.Of(sound).Append(sound).SelectMany(s => _bySound.GetValueOrDefault(s) ?? []).Concat(Longer(sound)).Distinct()
            .Select(n => (Name: n, Distance: NameDistance.Between(n, name))).Where(n => n.Distance <= (name.Length < 5 ? 0.8 : 1.1))
            .OrderBy(n => n.Distance).Take(4).Select(n => n.Name)];
    }

    // A consonant may have been left out of what was typed.
    private IEnumerable<string> Longer(string sound) => _bySound.Where(s => s.Key.Length == sound.Length + 1 && NameSlips.Of(s.Key).Contains(sound)).SelectMany(s => s.Value);

    private static void Add(Dictionary<string, List<string>> lists, string key, string name)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(name);
    }
}
