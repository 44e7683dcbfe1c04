using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Risks;

/// <summary>What is told when a person is marked as a risk.</summary>
/// <param name="Type">A code of <c>risk-types</c>, such as <c>Offence</c>.</param>
/// <param name="KnownFrom">Since when it is known.</param>
/// <param name="Source">Who told it, or what it was read in.</param>
/// <param name="WhatToDo">What whoever works with a child has to do. It is read on the children's files, so nothing of the adult's story stands in it.</param>
/// <param name="Story">The adult's own story. It stands on their own record and nowhere else (3.8.1).</param>
/// <param name="ReviewOn">The day by which somebody looks at it again.</param>
public sealed record RiskDetails(string? Type, DateOnly KnownFrom, string? Source, string? WhatToDo, string? Story, DateOnly ReviewOn);

/// <summary>
/// That a person may pose a risk to children, or to whoever visits (3.4.3, P26). It stands on that person's own record; a child's file shows that
/// there is one, whom to ask and what to do, and never the story (3.8.1, P41).
/// </summary>
public sealed class RiskToChildren : RecordItem
{
    /// <summary>The longest type, source, instruction and story, in characters.</summary>
    public const int MaxTypeLength = 60, MaxSourceLength = 300, MaxWhatToDoLength = 500, MaxStoryLength = 20_000;

    private readonly List<RiskEntry> _entries = [];

    private RiskToChildren()
    {
    }

    private RiskToChildren(Stamp by) : base(by)
    {
    }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The team whose manager marked them, and who looks at it again.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>What kind of risk: a code of <c>risk-types</c>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Since when it is known.</summary>
    public DateOnly KnownFrom { get; private set; }

    /// <summary>Who told it, or what it was read in.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What to do, as children's files show it.</summary>
    public string WhatToDo { get; private set; } = "";

    /// <summary>The day by which somebody looks at it again.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>The day from which it counts no more; null while it does.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The story, each review and the end, in the order in which they were written.</summary>
    public IReadOnlyList<RiskEntry> Entries => _entries;

    /// <summary>Marks a person.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="born">Their date of birth, where known.</param>
    /// <param name="teamId">The team of whoever marks them.</param>
    /// <param name="details">What is told.</param>
    /// <param name="by">Who marks them, and when.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or a day cannot be.</exception>
    public static RiskToChildren Mark(Guid personId, DateOnly? born, Guid teamId, RiskDetails details, Stamp by)
    {
        Days.RequireInALife(details.KnownFrom, born);
        Rule.Require(details.KnownFrom <= by.Day, "That day has not come yet. Put since when the risk is known.");
        var risk = new RiskToChildren(by)
        {
            PersonId = personId, TeamId = teamId, Type = Rule.Text(details.Type, "Kind of risk", MaxTypeLength, "3.4.3"), KnownFrom = details.KnownFrom,
            Source = Rule.Text(details.Source, "Source", MaxSourceLength, "3.4.3"), WhatToDo = Rule.Text(details.WhatToDo, "What to do", MaxWhatToDoLength, "3.4.3"),
            ReviewOn = Next(details.ReviewOn, by),
        };
        risk._entries.Add(new RiskEntry(by, risk.Id, RiskEntryKind.Marked, Rule.Text(details.Story, "What is known", MaxStoryLength, "3.4.3"), risk.ReviewOn));
        risk.Say("Person marked as a risk");
        return risk;
    }

    /// <summary>Somebody looked at it again, and it still counts.</summary>
    /// <param name="found">What they found.</param>
    /// <param name="next">The day of the next look.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">It has ended, nothing was found, or the day cannot be.</exception>
    public RiskEntry Review(string? found, DateOnly next, Stamp by)
    {
        RequireInForce();
        ReviewOn = Next(next, by);
        Say("Risk reviewed; it still counts");
        return Add(by, RiskEntryKind.Reviewed, Rule.Text(found, "What the review found", MaxStoryLength, "3.4.3"), ReviewOn);
    }

    /// <summary>It counts no more. It stays on the record, and every alert stays where it was raised and says so.</summary>
    /// <param name="on">From which day.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who decides it, and when.</param>
    /// <exception cref="RuleBrokenException">It has ended already, no reasons, or the day cannot be.</exception>
    public RiskEntry End(DateOnly on, string? reasons, Stamp by)
    {
        RequireInForce();
        Rule.Require(on >= KnownFrom, $"It is known since {IslandTime.Words(KnownFrom)}, so it cannot have ended before. Put a later day.");
        Rule.Require(on <= by.Day, "That day has not come yet. End it on the day from which it counts no more.");
        EndedOn = on;
        Say("Risk ended");
        return Add(by, RiskEntryKind.Ended, Rule.Text(reasons, "Why it counts no more", MaxStoryLength, "3.4.3"), on);
    }

    private RiskEntry Add(Stamp by, RiskEntryKind kind, string text, DateOnly day)
    {
        var entry = new RiskEntry(by, Id, kind, text, day);
        _entries.Add(entry);
        return entry;
    }

    private static DateOnly Next(DateOnly day, Stamp by)
    {
        Rule.Require(day > by.Day, "The next review has to be on a later day than today.", "3.4.3");
        Rule.Require(day <= by.Day.AddYears(1), "A risk is looked at again within a year. Put an earlier day.", "3.4.3");
        return day;
    }

    private void RequireInForce() =>
        Rule.Require(EndedOn is null, $"This risk ended on {IslandTime.Words(EndedOn.GetValueOrDefault())}. Where it is there again, mark the person anew.");
}
