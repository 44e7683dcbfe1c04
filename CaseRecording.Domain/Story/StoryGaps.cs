using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Domain.Story;

/// <summary>Every gap in a child's story by its name, so that silence is never taken for "nothing to tell" (3.2.1, 4.1.5; P43, P70).</summary>
public static class StoryGaps
{
    /// <summary>The timescale within which a child is seen, seen alone and seen at home.</summary>
    public const string SeenTimescale = "child-seen";

    /// <summary>The timescale of supervision.</summary>
    public const string SupervisionTimescale = "supervision";

    /// <summary>The gaps, in the order of the story.</summary>
    public static IReadOnlyList<StoryGap> Of(StoryFacts facts, TimescaleTable timescales) =>
        [.. OfPeople(facts).Concat(facts.OpenSince is { } open ? OfWork(facts, open, timescales) : []).Concat(OfReferral(facts)).OrderBy(g => g.Part)];

    private static IEnumerable<StoryGap> OfPeople(StoryFacts facts)
    {
        foreach (var gap in EssentialGaps.Of(facts.Essential))
            yield return gap.Part switch
            {
                EssentialPart.Parents => new(StoryPart.Family, facts.Essential.ParentsRecorded == 0
                    ? "No record of either parent or their whereabouts." : "No record of a non-resident parent or their whereabouts.", gap.Action, StoryMend.RecordPeople, gap.Clause),
                EssentialPart.ParentalResponsibility => new(StoryPart.Family, "No record of who has parental responsibility.", gap.Action, StoryMend.RecordPeople, gap.Clause),
                EssentialPart.Household => new(StoryPart.Family, $"No record of who lives with {facts.Child}.", gap.Action, StoryMend.RecordPeople, gap.Clause),
                EssentialPart.Consent => new(StoryPart.Family, "No record that a parent's partner was asked for consent to share information.", gap.Action, StoryMend.RecordPeople, gap.Clause),
                EssentialPart.GeneralPractitioner or EssentialPart.School => new(StoryPart.Professionals, $"No {gap.What} is recorded.", gap.Action, StoryMend.RecordPeople, gap.Clause),
                _ => new(StoryPart.Child, $"No {gap.What} is recorded.", gap.Action, StoryMend.RecordPeople, gap.Clause),
            };
        if (!facts.HasProfessionals)
            yield return new(StoryPart.Professionals, "No partner agency is recorded as involved.", "Record who else works with the child", StoryMend.RecordPeople, "4.3");
    }

    private static IEnumerable<StoryGap> OfReferral(StoryFacts facts)
    {
        if (facts.UndecidedSince is { } since)
            yield return new(StoryPart.Decisions, $"The referral of {IslandTime.Words(since)} waits for a decision.", "Decide the referral", StoryMend.DecideReferral, "3.6.1");
    }

    private static IEnumerable<StoryGap> OfWork(StoryFacts facts, DateOnly open, TimescaleTable timescales)
    {
        if (facts.AllocatedSince is null)
            yield return new(StoryPart.Child, "Nobody is allocated.", "Allocate the case", StoryMend.Allocate, "3.3.4");
        if (!facts.HasWords && facts.CanBeSeen)
            yield return new(StoryPart.Voice, $"No words of {facts.Child} are recorded.", $"Record what {facts.Child} said or showed", StoryMend.WriteVisit, "2.5.2");
        foreach (var gap in OfAssessment(facts).Concat(facts.CanBeSeen ? OfContact(facts, open, timescales) : []).Concat(OfPlan(facts)))
            yield return gap;
        if (!facts.HasDecisions)
            yield return new(StoryPart.Decisions, "No decision is recorded.", "Record a decision", StoryMend.WriteDecision, "4.3");
        if (!facts.HasDue)
            yield return new(StoryPart.Due, "Nothing has a day by which it is due.", "Set a task", StoryMend.SetTask, "2.4.1");
        if (!facts.HasEvents && !facts.HasChronology)
            yield return new(StoryPart.Chronology, "No significant event is recorded.", "Write a note of what happened", StoryMend.WriteNote, "4.1.5");
        else if (!facts.HasChronology)
            yield return new(StoryPart.Chronology, "No chronology has been curated.", "Judge what the record holds", StoryMend.CurateChronology, "3.4.3");
        if (facts.AllocatedSince is { } since && (facts.Supervised is null || timescales.Due(SupervisionTimescale, facts.Supervised.Value) < facts.Today))
            yield return new(StoryPart.Oversight, $"No supervision recorded since {(facts.Supervised is { } last ? IslandTime.Words(last) : $"the case was allocated on {IslandTime.Words(since)}")}.",
                "Write the supervision note", StoryMend.WriteSupervision, "4.1.5");
    }

    private static IEnumerable<StoryGap> OfAssessment(StoryFacts facts)
    {
        var act = facts.Assessing ? "Go on with the assessment" : "Start the assessment";
        if (!facts.Assessed)
            yield return new(StoryPart.Circumstances, "No assessment has been authorised.", act, StoryMend.Assess, "4.1.5");
        else if (!facts.HasAnalysis)
            yield return new(StoryPart.Circumstances, "No analysis of what it all means.", act, StoryMend.Assess, "4.3");
        if (!facts.HasNeeds)
            yield return new(StoryPart.NeedsAndRisks, "No need is described.", act, StoryMend.Assess, "4.1.5");
        if (!facts.HasRisks)
            yield return new(StoryPart.NeedsAndRisks, "No risk is described, nor that there is none.", act, StoryMend.Assess, "4.1.5");
        if (!facts.HasProtectiveFactors)
            yield return new(StoryPart.NeedsAndRisks, "No protective factor is described.", act, StoryMend.Assess, "4.1.5");
        if (!facts.HasImpact)
            yield return new(StoryPart.NeedsAndRisks, $"No analysis of impact on {facts.Child}.", act, StoryMend.Assess, "4.1.5");
        if (!facts.HasCarersViews)
            yield return new(StoryPart.CarersViews, "No view of a parent or carer is recorded.", act, StoryMend.Assess, "4.3");
    }

    // Whoever was not seen at all was not seen alone or at home either: it is said once.
    private static IEnumerable<StoryGap> OfContact(StoryFacts facts, DateOnly open, TimescaleTable timescales)
    {
        bool Late(DateOnly last) => timescales.Due(SeenTimescale, last) < facts.Today;
        StoryGap Gap(string sentence) => new(StoryPart.Contact, sentence, "Write a note of a visit", StoryMend.WriteVisit, "4.3");
        if (facts.Seen is not { } seen)
            yield return Gap($"No record that {facts.Child} was seen since the case opened on {IslandTime.Words(open)}.");
        else if (Late(seen))
            yield return Gap($"Not seen since {IslandTime.Words(seen)}.");
        if (facts.Seen is not null && facts.SeenAlone is null)
            yield return Gap($"No record that {facts.Child} was ever seen alone.");
        else if (facts.SeenAlone is { } alone && Late(alone) && alone != facts.Seen)
            yield return Gap($"Not seen alone since {IslandTime.Words(alone)}.");
        if (facts.AtHome is null)
            yield return Gap("No visit to the home is recorded.");
        else if (Late(facts.AtHome.Value))
            yield return Gap($"The home was not visited since {IslandTime.Words(facts.AtHome.Value)}.");
    }

    private static IEnumerable<StoryGap> OfPlan(StoryFacts facts)
    {
        if (!facts.Planned)
            yield return new(StoryPart.Plan, "No plan in force.", facts.Planning ? "Go on with the plan" : "Start a plan", StoryMend.Plan, "4.2");
        else if (facts.Outcomes > facts.OutcomesMeasured)
            yield return new(StoryPart.Plan, facts.OutcomesMeasured == 0 ? "No review has measured progress against this plan."
                : $"Progress is not measured for {facts.Outcomes - facts.OutcomesMeasured} of {facts.Outcomes} intended outcomes.", "Review the plan", StoryMend.Review, "4.2");
    }
}
