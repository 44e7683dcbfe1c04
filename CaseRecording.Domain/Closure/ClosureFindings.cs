using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>What the record shows of one item, and what is missing.</summary>
internal sealed record ClosureFinding(IReadOnlyList<Evidence> Evidence, IReadOnlyList<ClosureGap> Gaps, string? NotAppropriate = null);

/// <summary>How each item of 7.1.2 and 7.1.3 is looked for in the record.</summary>
internal static class ClosureFindings
{
    public static ClosureFinding Of(ClosureItemKind kind, ClosureFacts facts) => kind switch
    {
        ClosureItemKind.ReviewShowsOutcomesAchieved => OutcomesAchieved(facts),
        ClosureItemKind.NoStatutoryPowersAndServicesRefused => ServicesRefused(facts),
        ClosureItemKind.InformedInWriting => ClosureLetterFindings.Informed(facts),
        ClosureItemKind.ContinuingSupport => Answered(facts,
            (facts.Answers.ContinuingSupport, "The Closure Record does not say who will go on supporting the child and family.")),
        ClosureItemKind.ClosingSummary => Answered(facts,
            (facts.Answers.Summary, "The Closure Record has no closing summary of the work undertaken."),
            (facts.Answers.Reason, "The Closure Record does not give the reason for closure."),
            (facts.Answers.StillMissing == 0, $"The Closure Record still asks for {(facts.Answers.StillMissing == 1 ? "one answer" : $"{facts.Answers.StillMissing} answers")}.")),
        ClosureItemKind.FileComplete => new([], ClosureFileFindings.Gaps(facts)),
        ClosureItemKind.ChildSeenAndSpokenToAlone => InNote(facts, facts.ChildSeenAlone, "the child was seen and spoken to alone"),
        ClosureItemKind.CarersSeenAndSpokenToAlone => InNote(facts, facts.CarersSeenAlone, "the carers were seen and spoken to alone"),
        ClosureItemKind.AccommodationVisited => HomeVisited(facts),
        ClosureItemKind.ProfessionalsViewsConsidered => ViewsConsidered(facts),
        _ => Answered(facts, (facts.Answers.SafeguardingPlan, "The Closure Record holds no plan for the child's continuing safety and welfare.")),
    };

    private static ClosureFinding OutcomesAchieved(ClosureFacts facts)
    {
        var assessment = Answered(facts,
            (facts.Answers.OutcomesAchieved, "The Closure Record does not say that the intended outcomes are achieved."),
            (facts.Answers.WelfareProtected, "The Closure Record does not say that the child's welfare is protected and promoted."),
            (facts.Answers.Assessment, "The Closure Record does not give the assessment and its reasons."));
        List<Evidence> found = [];
        List<ClosureGap> gaps = [];
        if (facts.LatestReview is { ShowsOutcomesAchieved: true } review)
            found.Add(review.Evidence);
        else if (facts.LatestReview is { } other)
            gaps.Add(new($"The review of {IslandTime.Words(other.Evidence.On)} does not show the outcomes achieved.", null, ClosureOffer.OpenReview, other.Evidence.Id));
        else if (facts.NarratesThatEndsTheCase is { } narrates)
            found.Add(narrates);
        else
            gaps.Add(new("There is no authorised review, and no authorised NARRATES that ends the case.", null, ClosureOffer.OpenReview));
        return new([.. found, .. assessment.Evidence], [.. gaps, .. assessment.Gaps]);
    }

    private static ClosureFinding ServicesRefused(ClosureFacts facts)
    {
        var answered = Answered(facts,
            (facts.Answers.NoStatutoryPowers, "The Closure Record does not confirm that no statutory powers remain."),
            (facts.Answers.RefusalRecorded, "The Closure Record does not say what was offered, and who refused it and when."),
            (facts.Answers.Assessment, "The Closure Record does not give the assessment and its reasons."));
        var powers = facts.StatutoryPowers.Select(p => new ClosureGap("The record shows statutory powers in force, so the case cannot close because services are refused.", p, ClosureOffer.OpenLegalStatus));
        return new(answered.Evidence, [.. powers, .. answered.Gaps]);
    }

    private static ClosureFinding HomeVisited(ClosureFacts facts)
    {
        var last = facts.HomeVisits.OrderByDescending(v => v.On).FirstOrDefault();
        return last is not null && facts.LivesThereSince is { } moved && last.On < moved
            ? new([last], [new($"The home was last visited on {IslandTime.Words(last.On)}; since then the child moved, on {IslandTime.Words(moved)}.", null, ClosureOffer.WriteNote)])
            : InNote(facts, facts.HomeVisits, "the home was visited");
    }

    private static ClosureFinding ViewsConsidered(ClosureFacts facts)
    {
        var sought = InNote(facts, facts.ProfessionalsViewsSought, "the views of the professionals involved were sought");
        var considered = Answered(facts, (facts.Answers.ProfessionalsViews, "The Closure Record does not say what the professionals' views are and how they were considered."));
        return new([.. sought.Evidence, .. considered.Evidence], [.. sought.Gaps, .. considered.Gaps]);
    }

    // What was done before the harm was alleged says nothing about the allegation.
    private static ClosureFinding InNote(ClosureFacts facts, IReadOnlyList<Evidence> notes, string what)
    {
        var newest = notes.OrderByDescending(n => n.On).ToList();
        var since = newest.Where(n => facts.HarmAllegedOn is not { } alleged || n.On >= alleged).ToList();
        return (since.Count, newest.Count) switch
        {
            ( > 0, _) => new(since, []),
            (_, > 0) => new(newest, [new($"No note since harm was alleged on {IslandTime.Words(facts.HarmAllegedOn!.Value)} says that {what}; the last is of {IslandTime.Words(newest[0].On)}.", null, ClosureOffer.WriteNote)]),
            _ => new([], [new($"No note says that {what}.", null, ClosureOffer.WriteNote)]),
        };
    }

    private static ClosureFinding Answered(ClosureFacts facts, params (bool There, string Otherwise)[] answers)
    {
        if (facts.Answers.Form is not { } form)
            return new([], [new("The Closure Record is not begun.", null, ClosureOffer.OpenClosureRecord)]);
        return new([form], [.. answers.Where(a => !a.There).Select(a => new ClosureGap(a.Otherwise, null, ClosureOffer.OpenClosureRecord, form.Id))]);
    }
}
