using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Genograms;

/// <summary>One generation of a genogram in words, for those who hear it read and those who would rather read.</summary>
/// <param name="Generation">Such as <c>Parents, aunts and uncles</c>.</param>
/// <param name="People">A sentence or two for each, as they stand in the picture from left to right.</param>
public sealed record FamilyInWords(string Generation, IReadOnlyList<(Guid PersonId, string Name, string Sentence)> People)
{
    /// <summary>The whole picture in words.</summary>
    public static IReadOnlyList<FamilyInWords> Of(Family family, Genogram picture, DateOnly day)
    {
        var names = family.People.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);
        return [.. picture.People.Where(p => !p.Again).GroupBy(p => p.Generation).OrderBy(g => g.Key).Select(g => new FamilyInWords(Title(g.Key),
            [.. g.OrderBy(p => p.X).Select(p => (p.Person.Id, p.Person.Name, Sentence(p.Person, family, picture, names, day)))]))];
    }

    private static string Title(int generation) => generation switch
    {
        < -3 => "Further back",
        -3 => "Great-grandparents’ generation",
        -2 => "Grandparents’ generation",
        -1 => "Parents’ generation",
        0 => "The child’s own generation",
        1 => "The next generation",
        _ => "Further on",
    };

    private static string Sentence(FamilyPerson person, Family family, Genogram picture, Dictionary<Guid, string> names, DateOnly day)
    {
        var unions = picture.Unions.Select(u => u.Union).ToList();
        List<string> parts =
        [
            Life(person, day),
            .. unions.Where(u => u.Parents.Count > 0 && u.Children.Contains(person.Id)).Select(u => $"{(u.Kind switch { Parenthood.Adoptive => "adopted by", Parenthood.Foster => "fostered by", _ => person.Loss is null ? "child of" : "parents:" })} {And(u.Parents.Select(p => names[p]))}"),
            .. unions.Where(u => u.Parents.Count == 0 && u.Children.Contains(person.Id)).Select(u => $"brother or sister of {And(u.Children.Where(c => c != person.Id).Select(c => names[c]))}, parents not recorded"),
            .. family.Identical.Where(t => (t.One == person.Id || t.Other == person.Id) && names.ContainsKey(t.One) && names.ContainsKey(t.Other)).Select(t => $"identical twin of {names[t.One == person.Id ? t.Other : t.One]}"),
            .. unions.Where(u => u.Couple is { } c && (c.One == person.Id || c.Other == person.Id)).Select(u => Couple(u.Couple!, names[u.Couple!.One == person.Id ? u.Couple.Other : u.Couple.One])),
            .. family.Households.Where(h => h.Members.Contains(person.Id)).Select(h => $"household: {h.Name}"),
        ];
        return $"{string.Join("; ", parts)}.";
    }

    private static string Life(FamilyPerson person, DateOnly day)
    {
        var sex = person.Sex switch { Sex.Female => "female", Sex.Male => "male", _ => "sex not recorded" };
        return person switch
        {
            { Loss: { } loss, LostOn: { } on } => $"{(person.Name == PregnancyLoss.Words(loss) ? "" : $"{PregnancyLoss.Words(loss).ToLowerInvariant()}, ")}{(person.LostAbout ? "about " : "")}{IslandTime.Words(on)}{(person.Sex switch { Sex.Female => ", a girl", Sex.Male => ", a boy", _ => "" })}",
            { Born: null, Expected: { } due } => $"not born yet, expected {IslandTime.Words(due)}",
            { Died: { } died } => $"{sex}, died {(person.DiedAbout ? "about " : "")}{IslandTime.Words(died)}{(person.AgeOn(day) is { } age ? $" aged {age}" : "")}",
            { Born: { } born } => $"{sex}, born {IslandTime.Words(born)}{(person.AgeOn(day) is { } age ? $", aged {age}" : "")}",
            _ => $"{sex}, birth not recorded",
        };
    }

    private static string Couple(CoupleLine couple, string other)
    {
        var words = couple switch
        {
            { Married: true, Parted: true } => $"was married to {other}",
            { Married: true } => $"married to {other}",
            { Parted: true } => $"was the partner of {other}",
            _ => $"partner of {other}",
        };
        return $"{words}{(couple.From is { } from ? $" from {from.Year}" : "")}{(couple.Parted && couple.Until is { } until ? $" until {until.Year}" : "")}";
    }

    private static string And(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
