using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Ecomaps;

/// <summary>What is told of an ecomap besides its ties.</summary>
/// <param name="DrawnOn">The day it was drawn, which may be before it was recorded.</param>
/// <param name="WithChild">Whether the child arranged it or said where everything goes.</param>
/// <param name="Account">What was said while drawing, and what it shows.</param>
public sealed record EcomapDetails(DateOnly DrawnOn, bool WithChild, string? Account);

/// <summary>
/// The people, agencies and supports round a child as they were drawn on one day (4.6.1, P56). A version is added and stays: the next is another one, so that
/// both can be laid side by side.
/// </summary>
public sealed class EcomapVersion : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest account, in characters.</summary>
    public const int MaxAccountLength = 4_000;

    /// <summary>The most ties: beyond them nobody reads a picture.</summary>
    public const int MostTies = 60;

    private readonly List<EcomapTie> _ties = [];

    private EcomapVersion()
    {
    }

    private EcomapVersion(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Counts the versions of a file from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The day it was drawn.</summary>
    public DateOnly DrawnOn { get; private set; }

    /// <summary>Whether it was drawn with the child.</summary>
    public bool WithChild { get; private set; }

    /// <summary>What was said, and what it shows.</summary>
    public string? Account { get; private set; }

    /// <summary>The ties, in the order they were listed.</summary>
    public IReadOnlyList<EcomapTie> Ties => _ties;

    /// <summary>Saves a version.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="details">When, and with whom.</param>
    /// <param name="ties">The ties.</param>
    /// <param name="before">The latest version, with its ties; null for the first.</param>
    /// <param name="goesOnFrom">The version that was on the screen when the arranging began.</param>
    /// <param name="unseen">People of the version before whom whoever saves may not know of: they stay where they were.</param>
    /// <param name="born">The child's date of birth.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">Nothing is on it, somebody twice, a day that cannot be, or somebody else saved one in the meantime.</exception>
    public static EcomapVersion Save(
        Guid fileId, EcomapDetails details, IReadOnlyList<EcomapTieDetails> ties, EcomapVersion? before, Guid? goesOnFrom, IReadOnlyCollection<Guid> unseen, DateOnly? born, Stamp by)
    {
        Rule.Require(before?.Id == goesOnFrom,
            "Somebody else saved an ecomap of this child while you arranged yours. Yours is kept as you left it. Look at theirs, then save yours as the version that follows it.");
        Rule.Require(ties.Count > 0, "Nothing is on the ecomap yet. Add the people, agencies and supports round the child.", "4.6.1");
        Rule.Require(ties.Count <= MostTies, $"An ecomap of more than {MostTies} cannot be read. Leave off who matters least to the child.");
        Rule.Require(ties.DistinctBy(t => t.Key).Count() == ties.Count, "Somebody is on the ecomap twice. Take one of them off, or give the two different names.");
        Rule.Require(details.DrawnOn <= by.Day, "The day on which it was drawn has not come yet. Put today or an earlier day.");
        Days.RequireInALife(details.DrawnOn, born);
        Rule.Require(before is null || details.DrawnOn >= before.DrawnOn,
            $"The latest ecomap was drawn on {(before is null ? "" : IslandTime.Words(before.DrawnOn))}, and one drawn earlier cannot follow it. Put a later day, or attach the older drawing as a document.");
        var version = new EcomapVersion(by)
        {
            FileId = fileId, Number = (before?.Number ?? 0) + 1, DrawnOn = details.DrawnOn, WithChild = details.WithChild,
            Account = Rule.OptionalText(details.Account, "What was said, and what it shows", MaxAccountLength),
        };
        foreach (var tie in ties)
            version._ties.Add(new EcomapTie(by, version.Id, version._ties.Count, tie, carried: false));
        foreach (var kept in before?._ties.Where(t => t.PersonId is { } person && unseen.Contains(person)) ?? [])
            version._ties.Add(new EcomapTie(by, version.Id, version._ties.Count, kept.Details, carried: true));
        version.Say($"Ecomap saved, version {version.Number}, drawn {(details.WithChild ? "with the child " : "")}on {IslandTime.Words(details.DrawnOn)}");
        return version;
    }
}
