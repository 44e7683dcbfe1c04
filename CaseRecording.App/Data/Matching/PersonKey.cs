using CaseRecording.Domain.People.Matching;

namespace CaseRecording.App.Data.Matching;

/// <summary>A key under which somebody is found; see <see cref="MatchKeys"/>. Outside the audit, and made again whenever its rules change.</summary>
public sealed class PersonKey
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>Whose: <see cref="FindablePerson.Number"/>.</summary>
    public required long Number { get; init; }
}

/// <summary>That somebody's keys are kept, and the short number they are kept under.</summary>
public sealed class FindablePerson
{
    /// <summary>Stands for the person in <see cref="PersonKey"/>: a quarter as long as their key as SQLite keeps it.</summary>
    public required long Number { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The rules by which their keys were made.</summary>
    public required int Rules { get; init; }

    /// <summary>The number of a person; it follows from their key.</summary>
    public static long NumberOf(Guid personId)
    {
        Span<byte> bytes = stackalloc byte[16];
        personId.TryWriteBytes(bytes);
        var (first, last) = (BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
        // Every bit of the key turns about half of the bits, so that keys that are alike have numbers that are not.
        var mixed = (first * 0x9E3779B97F4A7C15UL) ^ last;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (long)((mixed ^ (mixed >> 31)) & long.MaxValue);
    }
}
