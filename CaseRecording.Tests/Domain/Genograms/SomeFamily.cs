using CaseRecording.Domain.Genograms;
using CaseRecording.Domain.People;

namespace CaseRecording.Tests.Domain.Genograms;

/// <summary>Families to lay out, made by name: <c>new SomeFamily().Child("Juan", "Voirrey", "Stephen")</c>; or at random from a seed.</summary>
public sealed class SomeFamily
{
    private readonly Dictionary<string, FamilyPerson> _people = [];
    private readonly List<ParentLine> _parents = [];
    private readonly List<CoupleLine> _couples = [];
    private readonly List<(Guid, Guid)> _siblings = [];
    private readonly List<FamilyHousehold> _households = [];

    public Guid Of(string name) => Who(name).Id;

    public SomeFamily Is(string name, Sex sex, DateOnly? born = null)
    {
        _people[name] = Who(name) with { Sex = sex, Born = born };
        return this;
    }

    public SomeFamily Child(string name, params string[] parents) => Child(name, Parenthood.Birth, parents);

    public SomeFamily Child(string name, Parenthood kind, params string[] parents)
    {
        _parents.AddRange(parents.Select(p => new ParentLine(Of(p), Of(name), kind)));
        return this;
    }

    public SomeFamily Couple(string one, string other, int? from = null, bool married = false, bool parted = false)
    {
        _couples.Add(new CoupleLine(Of(one), Of(other), married, from is { } year ? new DateOnly(year, 1, 1) : null, null, parted));
        return this;
    }

    public SomeFamily Siblings(string one, string other)
    {
        _siblings.Add((Of(one), Of(other)));
        return this;
    }

    public SomeFamily LivingTogether(params string[] names)
    {
        _households.Add(new FamilyHousehold("At home", [.. names.Select(Of)]));
        return this;
    }

    public Family Around(string child) => new(Of(child), [.. _people.Values], _parents, _couples, _siblings, _households);

    /// <summary>A family at random: everybody marries, parts, fosters, marries a cousin, adopts; up to so many people.</summary>
    public static Family AtRandom(int seed, int people)
    {
        var random = new Random(seed);
        var family = new SomeFamily();
        string Name(int i) => $"P{i}";
        for (var i = 0; i < people; i++)
        {
            family.Is(Name(i), (Sex)random.Next(1, 3), new DateOnly(1930, 1, 1).AddDays(i * 20000 / people));
            if (i == 0)
                continue;
            var one = Name(random.Next(i));
            switch (random.Next(12))
            {
                case < 4:
                    family.Child(Name(i), one, Name(random.Next(i)));
                    break;
                case < 6:
                    family.Child(Name(i), one);
                    break;
                case < 8:
                    family.Couple(Name(i), one, random.Next(2) == 0 ? null : 1950 + random.Next(70), random.Next(2) == 0, random.Next(3) == 0);
                    break;
                case 8:
                    family.Child(one, Name(i)); // in whatever generation
                    break;
                case 9:
                    family.Child(Name(i), (Parenthood)random.Next(1, 3), one, Name(random.Next(i)));
                    break;
                case 10:
                    family.Siblings(Name(i), one);
                    break;
                default:
                    family.Couple(one, Name(random.Next(i)));
                    break;
            }
        }
        return family.Around(Name(random.Next(people)));
    }

    private FamilyPerson Who(string name)
    {
        if (!_people.TryGetValue(name, out var person))
            _people[name] = person = new FamilyPerson(new Guid(_people.Count + 1, 0, 0, new byte[8]), name);
        return person;
    }
}
