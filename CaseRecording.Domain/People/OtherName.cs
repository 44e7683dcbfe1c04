using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>What another name of somebody is.</summary>
public enum OtherNameKind { AlsoKnownAs, Former, Preferred, SaidAs }

/// <summary>What is told of another name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name; for <see cref="OtherNameKind.SaidAs"/> how it is spoken, such as <c>KEER-ee</c>.</param>
/// <param name="From">Since when, where known.</param>
/// <param name="Until">Until when, where it is used no more.</param>
/// <param name="Source">Who told it, or what it was read in.</param>
public sealed record OtherNameDetails(OtherNameKind Kind, string? Name, DateOnly? From = null, DateOnly? Until = null, string? Source = null);

/// <summary>
/// Another name of somebody: what they were called before, are called elsewhere, would like to be called, or how a name is spoken. It is added and stays, so
/// that whoever knows a person by it finds them (3.3.7, P16).
/// </summary>
public sealed class OtherName : RecordItem, IAppendOnly
{
    /// <summary>The longest source, in characters.</summary>
    public const int MaxSourceLength = 200;

    private OtherName()
    {
    }

    internal OtherName(Stamp by, Guid personId, DateOnly? born, OtherNameDetails details) : base(by)
    {
        PersonId = personId;
        Kind = details.Kind;
        Name = Rule.Text(details.Name, "Name", Person.MaxNameLength);
        Source = Rule.OptionalText(details.Source, "Who told it, or where it was read", MaxSourceLength);
        foreach (var day in new[] { details.From, details.Until }.OfType<DateOnly>())
        {
            Days.RequireInALife(day, born);
            Rule.Require(day <= by.Day, "That day has not come yet. Put since when or until when the name was used, or leave it empty.");
        }
        Rule.Require(details.From is null || details.Until is null || details.From <= details.Until, "The name cannot have ended before it began. Check the two days.");
        (From, Until) = (details.From, details.Until);
    }

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What it is.</summary>
    public OtherNameKind Kind { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Since when, where known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Until when, where it is used no more.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who told it, or what it was read in.</summary>
    public string? Source { get; private set; }

    /// <summary>A kind as words before the name: <c>formerly</c>.</summary>
    public static string Words(OtherNameKind kind) => kind switch
    {
        OtherNameKind.Former => "formerly",
        OtherNameKind.Preferred => "prefers",
        OtherNameKind.SaidAs => "said",
        _ => "also known as",
    };
}
