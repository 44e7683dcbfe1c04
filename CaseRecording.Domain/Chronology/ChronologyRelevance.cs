using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>
/// That an event matters for a brother or sister too, and why: only then does it stand in their chronology (4.2, P44). It is added and stays; the
/// latest about an event and a child stands, and taking it back is one more.
/// </summary>
public sealed class ChronologyRelevance : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest reason.</summary>
    public const int MaxWhyLength = 2_000;

    private ChronologyRelevance()
    {
    }

    private ChronologyRelevance(ChronologyEntry entry, Guid forFileId, bool matters, string why, ChronologyRelevance? before, Stamp by) : base(by) =>
        (FileId, EntryId, ForFileId, Matters, Why, Number) = (entry.FileId, entry.Id, forFileId, matters, why, (before?.Number ?? 0) + 1);

    /// <summary>The file on which the event stands.</summary>
    public Guid FileId { get; private set; }

    /// <summary>The event.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>The brother's or sister's file.</summary>
    public Guid ForFileId { get; private set; }

    /// <summary>Counts what was said of this event and this child, from 1; the highest stands.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it matters for them; false where that was taken back.</summary>
    public bool Matters { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Says that it matters for a brother or sister.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="forFileId">Their file.</param>
    /// <param name="why">Why it matters for them.</param>
    /// <param name="before">What was said last; null where nothing was.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBrokenException">It is left out, it is said already, or no reason is given.</exception>
    public static ChronologyRelevance Record(ChronologyEntry entry, Guid forFileId, string? why, ChronologyRelevance? before, Stamp by)
    {
        Rule.Require(entry.FileId != forFileId, "The event stands in this child's own chronology. Choose a brother or sister.");
        Rule.Require(entry.State == ChronologyState.InChronology, "This event is left out of the chronology. Take it up first.", "3.4.3");
        Rule.Require(before is not { Matters: true }, "It is recorded already that this event matters for them.");
        var relevance = new ChronologyRelevance(entry, forFileId, true, Rule.Text(why, "Why it matters for them", MaxWhyLength, "4.2"), before, by);
        relevance.Say("An event in the chronology matters for a brother or sister too", relevance.Why);
        return relevance;
    }

    /// <summary>Takes that back.</summary>
    /// <exception cref="RuleBrokenException">It was taken back already, or no reason is given.</exception>
    public ChronologyRelevance TakeBack(ChronologyEntry entry, string? why, Stamp by)
    {
        Rule.Require(Matters, "It was taken back already that this event matters for them.");
        var back = new ChronologyRelevance(entry, ForFileId, false, Rule.Text(why, "Why it does not matter for them", MaxWhyLength, "4.2"), this, by);
        back.Say("An event in the chronology does not matter for a brother or sister after all", back.Why);
        return back;
    }
}
