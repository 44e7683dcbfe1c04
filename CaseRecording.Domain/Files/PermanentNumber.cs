using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>
/// A child's permanent number: six digits and a check digit, given at the point of referral, never changed, never reused (3.3.5, P14).
/// The check digit catches one wrong digit and two exchanged.
/// </summary>
public static class PermanentNumber
{
    /// <summary>The first number ever given.</summary>
    public const int First = 100_001;

    /// <summary>The number for the <paramref name="serial"/>th place in the series, with its check digit.</summary>
    /// <exception cref="RuleBrokenException">The series has run out (after 899,999 children).</exception>
    public static string From(int serial)
    {
        Rule.Require(serial is >= First and <= 999_999, "There are no permanent numbers left to give. Tell a system administrator.");
        return $"{serial}{CheckDigit(serial)}";
    }

    /// <summary>As people read it: <c>104 227 6</c>.</summary>
    public static string Words(string number) => number.Length == 7 ? $"{number[..3]} {number[3..6]} {number[6]}" : number;

    /// <summary>What was typed, without spaces and dashes, where it is a well-formed number; else null.</summary>
    public static string? Parse(string? typed)
    {
        var digits = new string((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-').ToArray());
        return digits.Length == 7 && digits.All(char.IsAsciiDigit) && digits[6] - '0' == CheckDigit(int.Parse(digits[..6])) ? digits : null;
    }

    /// <summary>
    /// The numbers that may be meant by one that is none: a digit is another, two that stand side by side are exchanged, one is missing or too many.
    /// The check digit leaves about one in ten of them.
    /// </summary>
    /// <param name="typed">Six to eight digits, with or without spaces and dashes.</param>
    public static IReadOnlyList<string> MeantBy(string typed)
    {
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (digits.Length is < 6 or > 8)
            return [];
        var near = digits.Length switch
        {
            6 => Enumerable.Range(0, 7).SelectMany(at => "0123456789".Select(d => digits.Insert(at, d.ToString()))),
            8 => Enumerable.Range(0, 8).Select(at => digits.Remove(at, 1)),
            _ => Enumerable.Range(0, 7).SelectMany(at => "0123456789".Select(d => $"{digits[..at]}{d}{digits[(at + 1)..]}"))
                .Concat(Enumerable.Range(0, 6).Select(at => $"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}")),
        };
        return [.. near.Where(n => n != digits && Parse(n) is not null).Distinct()];
    }

    // Damm's method would need a table; Luhn's, doubling every second digit from the right, is the one people know.
    private static int CheckDigit(int serial)
    {
        var sum = 0;
        for (var doubled = true; serial > 0; serial /= 10, doubled = !doubled)
        {
            var digit = serial % 10 * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
