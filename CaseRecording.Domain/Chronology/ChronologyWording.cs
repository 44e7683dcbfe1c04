using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>How an event was worded at one time. It is added and stays; the latest stands (3.7.1, P39).</summary>
public sealed class ChronologyWording : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest texts, in characters. A headline is read in a line, and the rest beside many others.</summary>
    public const int MaxHeadlineLength = 200, MaxToldByLength = 300, MaxTextLength = 4_000, MaxWhyLength = 2_000;

    private ChronologyWording()
    {
    }

    internal ChronologyWording(ChronologyEntry entry, int number, ChronologyDetails told, HappenedOn? sourceSays, string? why, Stamp by) : base(by)
    {
        told.When.RequirePast(by.At);
        Rule.Require(Enum.IsDefined(told.Kind), "Kind of event: choose it from the list.");
        Rule.Require(Enum.IsDefined(told.Standing), "Fact, allegation or opinion: choose one.");
        (FileId, EntryId, Number, Kind, When, Standing, Why) = (entry.FileId, entry.Id, number, told.Kind, told.When with { }, told.Standing, why);
        IsSourcesDay = sourceSays == told.When;
        Headline = Rule.Text(told.Headline, "Headline", MaxHeadlineLength, "3.4.3");
        ToldBy = Rule.Text(told.ToldBy, "Who told it, or where it was read", MaxToldByLength, "3.4.3");
        Impact = Rule.OptionalText(told.Impact, "What it meant for the child", MaxTextLength);
        Action = Rule.OptionalText(told.Action, "What was done", MaxTextLength);
        Analysis = Rule.OptionalText(told.Analysis, "Analysis", MaxTextLength);
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The event.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>Counts the wordings of an event from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Of what kind it is.</summary>
    public ChronologyKind Kind { get; private set; }

    /// <summary>When it happened.</summary>
    public HappenedOn When { get; private set; } = new(default);

    /// <summary>Whether that is what its source says: then it follows the source's correction (3.7.1, P40).</summary>
    public bool IsSourcesDay { get; private set; }

    /// <summary>One line.</summary>
    public string Headline { get; private set; } = "";

    /// <summary>Who told it, or what it was read in.</summary>
    public string ToldBy { get; private set; } = "";

    /// <summary>Fact, allegation or opinion.</summary>
    public ChronologyStanding Standing { get; private set; }

    /// <summary>What it meant for the child.</summary>
    public string? Impact { get; private set; }

    /// <summary>What was done.</summary>
    public string? Action { get; private set; }

    /// <summary>What whoever worded it makes of it.</summary>
    public string? Analysis { get; private set; }

    /// <summary>Why it was worded anew, where it takes the place of another person's words.</summary>
    public string? Why { get; private set; }

    /// <summary>What it tells.</summary>
    public ChronologyDetails Details => new(Kind, When with { }, Headline, ToldBy, Standing, Impact, Action, Analysis);
}
