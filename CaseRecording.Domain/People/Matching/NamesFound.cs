namespace CaseRecording.Domain.People.Matching;

/// <summary>Which word that is sought is which of somebody's names, so that all of them together agree best.</summary>
internal sealed class NamesFound
{
    // What is asked for and not found at all; and names of theirs that nobody asked for.
    private const double Lost = 0.5, SurnameUnasked = 0.06, ForenameUnasked = 0.04, Exchanged = 0.02, OtherName = 0.02;

    private readonly List<Pair> _pairs = [];
    private readonly List<(SoughtWord Word, ProfileAddress Address)> _places = [];

    /// <summary>How well the names agree: 1 where each is as it was written.</summary>
    public double Value { get; private set; }

    /// <summary>Whether a word was sought of which they have nothing like.</summary>
    public bool AnyWordLost { get; private set; }

    /// <summary>How well the word agrees that agrees worst; 0 where one was lost.</summary>
    public double Weakest => AnyWordLost ? 0 : _pairs.Count == 0 ? 1 : _pairs.Min(p => p.Like.Value);

    /// <summary>The best reading of the words, some of which may be two halves of one name.</summary>
    public static NamesFound Best(Sought sought, MatchProfile person)
    {
        var best = Read(sought.Words, person);
        for (var i = 0; i < sought.Joined.Count; i++)
        {
            var joined = sought.Joined[i];
            if (best.Value > 0.97 || !person.Words.Any(w => joined.Like(w).Value > 0.75))
                continue;
            var other = Read([.. sought.Words.Take(i), joined, .. sought.Words.Skip(i + 2)], person);
            if (other.Value > best.Value)
                best = other;
        }
        return best;
    }

    /// <summary>Why, in words.</summary>
    public IEnumerable<string> Reasons()
    {
        if (_pairs.Count > 0 && _places.Count == 0 && !AnyWordLost && _pairs.TrueForAll(p => p.Like.Kind == LikenessKind.Same && p.Name.Part is NamePart.Forename or NamePart.Surname))
        {
            yield return "Name as written";
            yield break;
        }
        foreach (var pair in _pairs.OrderBy(p => p.Place))
        {
            if (pair.Words() is { } words)
                yield return words;
        }
        foreach (var (_, address) in _places.DistinctBy(p => p.Address))
            yield return PersonMatcher.Lives(address);
    }

    private static NamesFound Read(IReadOnlyList<SoughtWord> words, MatchProfile person)
    {
        var found = new NamesFound();
        var candidates = new List<Pair>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var name in person.Words)
            {
                var like = words[i].IsNumber ? WordLikeness.None : words[i].Like(name);
                if (like.Value >= 0.45)
                    candidates.Add(new Pair(i, words[i], name, like));
            }
        }
        double sum = 0, weight = 0;
        var taken = new HashSet<ProfileWord>(ReferenceEqualityComparer.Instance);
        var placed = new HashSet<int>();
        foreach (var pair in candidates.OrderByDescending(p => p.Like.Value - (p.Name.Part is NamePart.Forename or NamePart.Surname ? 0 : 0.01)))
        {
            if (placed.Contains(pair.Place) || !taken.Add(pair.Name))
                continue;
            placed.Add(pair.Place);
            found._pairs.Add(pair);
            var (value, heavy) = (pair.Like.Value - (pair.Name.Part == NamePart.Other ? OtherName : 0), Weight(pair.Word));
            (sum, weight) = (sum + value * heavy, weight + heavy);
        }
        for (var i = 0; i < words.Count; i++)
        {
            if (placed.Contains(i))
                continue;
            var at = person.Addresses.OrderByDescending(a => a.Present).FirstOrDefault(a => a.Words.Contains(words[i].Word));
            var heavy = words[i].IsNumber ? 0.3 : Weight(words[i]);
            weight += heavy;
            if (at is not null)
            {
                found._places.Add((words[i], at));
                sum += 0.85 * heavy;
            }
            else if (!words[i].IsNumber)
            {
                found.AnyWordLost = true;
                sum -= Lost * heavy * 0.5;
            }
        }
        found.Value = weight == 0 ? 0 : Math.Max(0, sum / weight - found.Unasked(words.Count));
        return found;
    }

    private double Unasked(int asked)
    {
        if (asked < 2 || _pairs.Count == 0)
            return 0;
        var surname = _pairs.Exists(p => p.Name.Part == NamePart.Surname);
        var forename = _pairs.Exists(p => p.Name.Part is NamePart.Forename or NamePart.KnownAs);
        var exchanged = surname && forename && _pairs.Where(p => p.Name.Part == NamePart.Surname).Min(p => p.Place) < _pairs.Where(p => p.Name.Part is NamePart.Forename or NamePart.KnownAs).Min(p => p.Place);
        return (surname ? 0 : SurnameUnasked) + (forename ? 0 : ForenameUnasked) + (exchanged ? Exchanged : 0);
    }

    private static double Weight(SoughtWord word) => word.Word.Length == 1 ? 0.4 : 1;

    private sealed record Pair(int Place, SoughtWord Word, ProfileWord Name, WordLikeness Like)
    {
        public string? Words() => Likeness() is { } likeness ? Of() is { } name ? $"{likeness}, {name}" : likeness : Of() is { } alone ? $"{char.ToUpperInvariant(alone[0])}{alone[1..]} {Name.Spelt}" : null;

        private string? Likeness() => Like.Kind switch
        {
            LikenessKind.Variant when Name.Part == NamePart.Surname => $"{Word.Spelt} sounds like {Name.Spelt}",
            LikenessKind.Variant when Like.Full == Name.Word => $"{Word.Spelt} is a form of {Name.Spelt}",
            LikenessKind.Variant when Like.Full == Word.Word => $"{Name.Spelt} is a form of {Word.Spelt}",
            LikenessKind.Variant => $"{Word.Spelt} and {Name.Spelt} are forms of one name",
            LikenessKind.Sound => $"{Word.Spelt} sounds like {Name.Spelt}",
            LikenessKind.Near => $"{Word.Spelt} is close to {Name.Spelt}",
            LikenessKind.Initial => $"Initial of {Name.Spelt}",
            LikenessKind.Part => $"Beginning of {Name.Spelt}",
            _ => null,
        };

        private string? Of() => Name.Part switch
        {
            NamePart.Middle => "middle name",
            NamePart.KnownAs => "known as",
            NamePart.Other => Name.Kind switch { OtherNameKind.Former => "former name", OtherNameKind.Preferred => "preferred name", OtherNameKind.SaidAs => "said as", _ => "also known as" },
            _ => null,
        };
    }
}
