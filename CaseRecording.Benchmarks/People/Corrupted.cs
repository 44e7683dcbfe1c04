using System.Globalization;
using CaseRecording.Domain.People.Matching;

namespace CaseRecording.Benchmarks.People;

/// <summary>What somebody types who looks for a person and remembers, hears or writes one to three things wrongly.</summary>
/// <param name="Names">Names alone.</param>
/// <param name="WithBirth">Names and date of birth, and the former address where that is what they have.</param>
/// <param name="Slips">What is wrong.</param>
internal sealed record Corrupted(string Names, string WithBirth, IReadOnlyList<Slip> Slips)
{
    // Ways to write what is heard. Written by hand, and not from the rules of the search.
    private static readonly (string From, string To)[] Heard =
    [
        ("qu", "kw"), ("qu", "k"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("k", "c"), ("ey", "y"), ("ey", "ie"), ("y", "ie"), ("ie", "y"), ("ll", "l"), ("ea", "ee"), ("ee", "ea"), ("ai", "ay"),
        ("ay", "ai"), ("ou", "ow"), ("ow", "ou"), ("mc", "mac"), ("mac", "mc"), ("gh", ""), ("wr", "r"), ("kn", "n"), ("th", "t"), ("s", "z"), ("z", "s"), ("f", "ph"), ("er", "ar"), ("ar", "er"),
        ("or", "er"), ("au", "or"), ("oo", "ou"), ("i", "y"), ("j", "g"), ("tt", "t"), ("nn", "n"), ("rr", "r"), ("ss", "s"), ("x", "ks"), ("ow", "oe"), ("ane", "ain"), ("ale", "ail"), ("ley", "lie"),
        ("son", "sen"), ("ham", "um"), ("worth", "wurth"), ("ford", "fud"), ("on", "en"), ("en", "in"), ("a", "e"), ("e", "i"), ("o", "u"),
    ];

    /// <summary>Of somebody.</summary>
    public static Corrupted Of(Somebody somebody, NameVariants names, Random dice)
    {
        var (forename, surname, born, former) = (somebody.Forename, somebody.Surname, somebody.Born, (string?)null);
        var (exchanged, slips, wanted) = (false, new List<Slip>(), dice.Next(1, 4));
        for (var tries = 0; slips.Count < wanted && tries < 50; tries++)
        {
            var slip = (Slip)dice.Next(Enum.GetValues<Slip>().Length);
            switch (slip)
            {
                case Slip.Nickname when !slips.Exists(s => s is Slip.Nickname or Slip.MiddleName) && names.Of(forename.ToLowerInvariant()) is { Count: > 0 } others:
                    forename = Capital(others[dice.Next(others.Count)]);
                    break;
                case Slip.MiddleName when somebody.Middle is { } middle && !slips.Exists(s => s is Slip.Nickname or Slip.MiddleName):
                    forename = middle;
                    break;
                case Slip.Exchanged when !exchanged:
                    exchanged = true;
                    break;
                case Slip.BirthExchanged when born.Day <= 12 && born.Day != born.Month && born == somebody.Born:
                    born = new DateOnly(born.Year, born.Day, born.Month);
                    break;
                case Slip.BirthDigit when born == somebody.Born && DigitOut(born, dice) is { } other:
                    born = other;
                    break;
                case Slip.FormerAddress when somebody.FormerHome is not null && former is null:
                    former = somebody.FormerHome;
                    break;
                case Slip.Dropped or Slip.Doubled or Slip.Swapped or Slip.Replaced or Slip.Heard:
                    var ofSurname = dice.Next(2) == 0;
                    var changed = Letters(slip, ofSurname ? surname : forename, dice);
                    if (changed is null)
                        continue;
                    (forename, surname) = ofSurname ? (forename, changed) : (changed, surname);
                    break;
                default:
                    continue;
            }
            slips.Add(slip);
        }
        var typed = exchanged ? $"{surname} {forename}" : $"{forename} {surname}";
        return new Corrupted(typed, $"{typed}{(former is null ? "" : $" {former}")} {born.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}", slips);
    }

    private static string? Letters(Slip slip, string name, Random dice)
    {
        if (name.Length < 3)
            return null;
        var at = dice.Next(name.Length);
        switch (slip)
        {
            case Slip.Dropped:
                return Capital(name.Remove(at, 1).ToLowerInvariant());
            case Slip.Doubled:
                return name.Insert(at, char.ToLowerInvariant(name[at]).ToString());
            case Slip.Swapped:
                at = Math.Min(at, name.Length - 2);
                return name[at] == name[at + 1] ? null : Capital($"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}".ToLowerInvariant());
            case Slip.Replaced:
                var letter = (char)('a' + dice.Next(26));
                return letter == name[at] ? null : Capital($"{name[..at]}{letter}{name[(at + 1)..]}");
            default:
                var small = name.ToLowerInvariant();
                var possible = Heard.Where(h => small.Contains(h.From, StringComparison.Ordinal)).ToList();
                if (possible.Count == 0)
                    return null;
                var (from, to) = possible[dice.Next(possible.Count)];
                var place = small.IndexOf(from, StringComparison.Ordinal);
                return Capital(small.Remove(place, from.Length).Insert(place, to));
        }
    }

    private static DateOnly? DigitOut(DateOnly born, Random dice)
    {
        var digits = born.ToString("ddMMyyyy", CultureInfo.InvariantCulture);
        var at = dice.Next(8);
        var changed = $"{digits[..at]}{dice.Next(10)}{digits[(at + 1)..]}";
        return DateOnly.TryParseExact(changed, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other) && other != born && other.Year is > 1900 and < 2027 ? other : null;
    }

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>One thing that is wrong.</summary>
internal enum Slip { Dropped, Doubled, Swapped, Replaced, Heard, Nickname, Exchanged, MiddleName, BirthExchanged, BirthDigit, FormerAddress }
