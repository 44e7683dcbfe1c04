using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>What is told of a disability.</summary>
/// <param name="Code">Its code in the service's list; <see cref="Disability.None"/> where somebody asked and there is none.</param>
/// <param name="Since">Since when it is known.</param>
/// <param name="Source">Who told it, or what it was read in.</param>
/// <param name="Detail">What it means for the person, in few words.</param>
public sealed record DisabilityDetails(string? Code, DateOnly? Since, string? Source, string? Detail);

/// <summary>
/// A disability of somebody, or that somebody asked and there is none (3.4.3, P24). Nothing recorded means that nobody has asked yet. It ends and is
/// not deleted.
/// </summary>
public sealed class Disability : RecordItem
{
    /// <summary>The code of "asked, and there is none".</summary>
    public const string None = "NONE";

    /// <summary>The longest source, the longest detail and the longest reason for its end, in characters.</summary>
    public const int MaxSourceLength = 200, MaxDetailLength = 300, MaxReasonLength = 300;

    private const string Clause = "3.4.3";

    private Disability()
    {
    }

    private Disability(Stamp by) : base(by)
    {
    }

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Its code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Since when it is known.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>Who told it, or what it was read in.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What it means for the person.</summary>
    public string? Detail { get; private set; }

    /// <summary>The day from which it no longer holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it no longer holds.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Records one, or that there is none.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="told">What is told.</param>
    /// <param name="label">What the list calls it, for the history.</param>
    /// <param name="before">What is recorded of this person.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">It is recorded already, there is none and there are some, no source, or the day cannot be.</exception>
    public static Disability Record(Person person, DisabilityDetails told, string label, IReadOnlyCollection<Disability> before, Stamp by)
    {
        if (told.Since is { } since)
        {
            Days.RequireInALife(since, person.DateOfBirth);
            Rule.Require(since <= by.Day, "That day has not come yet. Put since when it is known, or leave it empty.", Clause);
        }
        var disability = new Disability(by)
        {
            PersonId = person.Id, Code = Rule.Text(told.Code, "Disability", Person.MaxCodeLength, Clause), Since = told.Since,
            Source = Rule.Text(told.Source, "Who told it, or where it was read", MaxSourceLength, Clause), Detail = Rule.OptionalText(told.Detail, "What it means", MaxDetailLength),
        };
        var now = before.Where(d => d.EndedOn is null).ToList();
        Rule.Require(!now.Exists(d => d.Code == disability.Code), "This is recorded already.", Clause);
        Rule.Require(disability.Code != None || now.Count == 0, "Disabilities are on record. End each that no longer holds first; then record that there is none.", Clause);
        foreach (var none in now.Where(d => d.Code == None))
            none.Close(by.Day, "A disability is recorded.");
        disability.Say(disability.Code == None ? "Asked about disabilities: there is none" : $"Disability recorded: {label}");
        return disability;
    }

    /// <summary>It no longer holds; that it did stays.</summary>
    /// <exception cref="RuleBrokenException">It has ended, no reason, or the day cannot be.</exception>
    public void End(DateOnly on, string? reason, Stamp by)
    {
        Rule.Require(EndedOn is null, "This has ended already.", Clause);
        Rule.Require(on <= by.Day, "That day has not come yet. Put the day from which it no longer holds.", Clause);
        Rule.Require(on >= (Since ?? Days.Earliest), $"It is known since {IslandTime.Words(Since.GetValueOrDefault())}, so it cannot have ended before. Put a later day.", Clause);
        Close(on, Rule.Text(reason, "Why it no longer holds", MaxReasonLength, Clause));
        Say("Disability no longer holds", EndReason);
    }

    private void Close(DateOnly on, string why) => (EndedOn, EndReason) = (on, why);
}
