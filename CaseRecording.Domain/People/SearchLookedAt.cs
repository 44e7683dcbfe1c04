using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>That somebody searched for a person and looked at what was found. A new person can be added only from one (3.3.7, P17).</summary>
public sealed class SearchLookedAt : RecordItem, IAppendOnly
{
    /// <summary>How long it may be added from.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    private SearchLookedAt()
    {
    }

    private SearchLookedAt(Stamp by) : base(by)
    {
    }

    /// <summary>What was typed.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>How many were found that this person may see.</summary>
    public int Found { get; private set; }

    /// <summary>Keeps that a search was looked at.</summary>
    /// <exception cref="RuleBrokenException">Nothing was searched for.</exception>
    public static SearchLookedAt Keep(SearchTerms terms, int found, Stamp by)
    {
        Rule.Require(!terms.IsEmpty, "Search first: write part of a name, a date of birth or a permanent number.", "3.3.7");
        var search = new SearchLookedAt(by) { Terms = terms.Typed, Found = found };
        search.Say("Looked for a person");
        return search;
    }

    /// <summary>Refuses to add a person whom this search did not look for.</summary>
    /// <exception cref="RuleBrokenException">It is somebody else's, too old, or for somebody else.</exception>
    public void RequireFor(PersonDetails details, Stamp by)
    {
        Rule.Require(Recorded.ById == by.ById && by.At - Recorded.At <= Holds,
            "A person can be added only from a search of the last hour. Search again, look at what is found, then add.", "3.3.7");
        Rule.Require(SearchTerms.Parse(Terms).WouldFind(details),
            $"You searched for “{Terms}”, which would not have found this person. Search for the name as you are about to record it, then add.", "3.3.7");
    }
}
