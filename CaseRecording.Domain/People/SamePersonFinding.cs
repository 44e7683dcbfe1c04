using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>What was found about two records.</summary>
public enum PairFinding
{
    /// <summary>They are of one person: the other is an alias of the one that is kept.</summary>
    OnePerson,

    /// <summary>They are of two people, and are not proposed again.</summary>
    TwoPeople,

    /// <summary>The finding before was mistaken; nothing is found about them any more.</summary>
    Undone,
}

/// <summary>
/// That somebody compared two records and found them to be of one person, or of two (3.3.7, P17). It adds an alias and rewrites nothing: both records, both
/// files and both permanent numbers stay as they are and are found. The latest finding about two records stands.
/// </summary>
public sealed class SamePersonFinding : RecordItem, IAppendOnly
{
    /// <summary>The longest reasons, in characters.</summary>
    public const int MaxReasonsLength = 1000;

    private SamePersonFinding()
    {
    }

    private SamePersonFinding(Stamp by) : base(by)
    {
    }

    /// <summary>The record to work on from now on, where they are one person.</summary>
    public Guid KeptPersonId { get; private set; }

    /// <summary>The other record.</summary>
    public Guid OtherPersonId { get; private set; }

    /// <summary>What was found.</summary>
    public PairFinding Finding { get; private set; }

    /// <summary>Why.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Which of the findings about two records it is, counted from 1: two people who decide about them at once meet here.</summary>
    public int Turn { get; private set; }

    /// <summary>Records what was found about two records.</summary>
    /// <param name="kept">The record to work on from now on.</param>
    /// <param name="other">The other.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="before">The finding that stands; null where there is none.</param>
    /// <param name="by">Who compared them, and when.</param>
    /// <exception cref="RuleBrokenException">They are one record, one is from before an adoption, the same stands already, or there is nothing to undo.</exception>
    public static SamePersonFinding Record(Person kept, Person other, PairFinding finding, string? reasons, SamePersonFinding? before, Stamp by)
    {
        Rule.Require(kept.Id != other.Id, "These are one and the same record. Choose two.", "3.3.7");
        Rule.Require(finding != PairFinding.OnePerson || !(kept.IsFromBeforeAdoption || other.IsFromBeforeAdoption),
            "One of these records is from before an adoption and is kept apart from every other.", "3.3.7");
        var stands = before?.Finding ?? PairFinding.Undone;
        Rule.Require(finding == PairFinding.Undone ? stands != PairFinding.Undone : stands == PairFinding.Undone, stands switch
        {
            PairFinding.OnePerson => "These two records are joined as one person already. Undo that first.",
            PairFinding.TwoPeople => "These two records were found to be of two people already. Undo that first.",
            _ => "Nothing is found about these two records, so there is nothing to undo.",
        }, "3.3.7");
        var found = new SamePersonFinding(by)
        {
            KeptPersonId = kept.Id, OtherPersonId = other.Id, Finding = finding, Reasons = Rule.Text(reasons, "Reasons", MaxReasonsLength, "3.3.7"), Turn = (before?.Turn ?? 0) + 1,
        };
        found.Say(finding switch
        {
            PairFinding.OnePerson => "Two records found to be of one person and joined",
            PairFinding.TwoPeople => "Two records found to be of two people",
            _ => "What was found about two records undone",
        }, found.Reasons);
        return found;
    }
}
