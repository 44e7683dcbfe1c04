using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>
/// Decisions wherever they were made, the latest first, each with who, when, why and what it is meant to change for the child (4.3, 2.2.2; P51, P68).
/// </summary>
internal static class StoryDecisions
{
    private const int Most = 4;

    private sealed record Decided(DateOnly On, string What, string? By, string? Because, string? Intended, StorySource Source);

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        List<Decided> elsewhere = [.. OfReferrals(s), .. OfForms(s), .. OfCare(s)];
        var noted = s.Notes.Passages[PassageKind.Decision].Select(p => new Decided(p.Day, StoryWords.Start(p.Text), p.DecidedBy, p.Reasons, p.IntendedOutcome, s.Of(p)));
        var lines = elsewhere.Concat(noted).OrderByDescending(d => d.On).Take(Most).Select(d => new StoryLine(d.What, d.Source)
        {
            Lead = IslandTime.Words(d.On),
            Beside = [.. Beside("Decided by", d.By), .. Beside("Because", d.Because), .. Beside($"So that {s.Child.Forename}", d.Intended)],
        }).ToList();
        return new(StoryPart.Decisions, "Decisions", lines, gaps)
        {
            More = StoryWords.More(lines.Count, elsewhere.Count + s.Notes.Counted[PassageKind.Decision], elsewhere.Count + StoryNotes.Counting, ("decision", "decisions"), s.Tab("notes")),
        };
    }

    /// <summary>Whether there is any.</summary>
    public static bool Any(StorySources s) => s.Notes.Counted[PassageKind.Decision] > 0 || OfReferrals(s).Any() || OfForms(s).Any() || OfCare(s).Any();

    private static IEnumerable<StoryBeside> Beside(string name, string? words) => string.IsNullOrWhiteSpace(words) ? [] : [new(name, StoryWords.Start(words, StoryWords.Beside))];

    private static IEnumerable<Decided> OfReferrals(StorySources s) => s.Case.Referrals.Where(x => x.DecidedAt is not null).Select(x => new Decided(
        IslandTime.DayOf(x.DecidedAt!.Value), $"Referral: {Referral.StateWords(x.State == ReferralState.Closed ? ReferralState.Accepted : x.State).ToLowerInvariant()}", x.DecidedBy, x.Reasons, x.IntendedOutcome, StorySources.Of(x)));

    private static IEnumerable<Decided> OfForms(StorySources s)
    {
        foreach (var f in s.Forms.All)
        {
            var on = IslandTime.DayOf(f.AuthorisedAt);
            if (f.Outcome is { } outcome)
                yield return new(on, $"Outcome of the assessment: {outcome.Words()}", $"{f.OutcomeBy}; authorised by {f.AuthorisedBy}", f.OutcomeReasons, f.IntendedForChild, StorySources.Of(f, null));
            if (f is { Decision: { } decision, HeldOn: { } held })
                yield return new(held, $"Review: {decision.Words()}", $"{f.Chair}, chair; authorised by {f.AuthorisedBy}", f.DecisionReasons, null, StorySources.Of(f, null));
            if (f is { PlanEndedOn: { } ended, Plan: { } plan, PlanEndReasons: { } why })
                yield return new(ended, $"{plan.Words()}{Plan.Ended}", f.PlanEndedBy, why, null, StorySources.Of(f, null));
            if (f is { Owner: Domain.Templates.FormOwner.Closure })
                yield return new(on, "The case may close: countersigned", f.AuthorisedBy, f.ClosedBecause ?? s.Forms.Latest(Domain.Templates.QuestionMeaning.ClosureAssessment).Select(a => a.Words).FirstOrDefault(), null, StorySources.Of(f, null));
        }
    }

    private static IEnumerable<Decided> OfCare(StorySources s) => s.Case.Periods.Where(p => p.CareOn is not null).Select(p => new Decided(
        p.CareOn!.Value, $"{s.Child.Forename} comes into care", p.CareBy, p.CareReasons, p.CareOutcome, new("Agreement", IslandTime.Words(p.CareOn.Value), null, s.Tab("work#plans"))));
}
