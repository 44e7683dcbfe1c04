using CaseRecording.App.Data;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>Demographics and allocation first (3.3.4, P13), and management oversight last (4.1.5).</summary>
internal static class StoryAbout
{
    /// <summary>Who the child is, who has the case, and how much there is to read.</summary>
    public static StorySection OfChild(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var c = s.Child;
        var me = s.People.People.GetValueOrDefault(c.PersonId);
        var identity = new[]
        {
            c.DiedOn is { } died ? $"Died {IslandTime.Words(died)}" : c.DateOfBirth is { } born ? When.Age(born, s.Today) : c.ExpectedOn is { } due ? $"Expected {IslandTime.Words(due)}" : null,
            c.Sex == Sex.NotKnown ? null : c.Sex.ToString().ToLowerInvariant(), c.GenderIdentity is { } gender ? $"gender identity {gender}" : null, s.Codes.Label("ethnicity", c.Ethnicity),
            c.Language is null ? null : $"first language {s.Codes.Label("languages", c.Language)}{(c.InterpreterNeeded ? " (an interpreter is needed)" : "")}", s.Codes.Label("religions", c.Religion),
            c.Disabilities.Count == 0 ? null : $"disabled: {string.Join(", ", c.Disabilities.Select(d => s.Codes.Label("disabilities", d)!.ToLowerInvariant()))}",
        };
        var home = me?.Town is { } lives ? $"; lives at {lives}{(me.NotDisclosedTo is { } whom ? $" (must not be disclosed to {whom})" : "")}" : "";
        List<StoryLine> lines = [new(string.Join(", ", identity.Where(w => !string.IsNullOrEmpty(w))) + home, Essential(s)) { Lead = c.FullName }];
        lines.AddRange(OfLaw(s));
        lines.AddRange(s.Case.Periods.Take(1).SelectMany(p => OfCase(s, p)));
        return new(StoryPart.Child, $"Who {c.Forename} is", lines, gaps)
        {
            More = new($"The whole file: {Count(c.Notes, "note")}, {Count(c.Documents, "document")}, {Count(c.Forms, "form")}", s.Tab("notes")),
        };
    }

    /// <summary>Who answers for the work, and when they last looked at it.</summary>
    public static StorySection OfOversight(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        List<StoryLine> lines = [];
        if (s.Notes.Last(StoryAsk.Supervision) is { } n)
            lines.Add(new(IslandTime.Words(n.Day), s.Of(n)) { Lead = "Last talked over in supervision" });
        lines.AddRange(s.Forms.All.Take(2).Select(f => new StoryLine($"{f.Title}, by {f.AuthorisedBy}", StorySources.Of(f, null)) { Lead = "Authorised" }));
        lines.AddRange(s.Case.Referrals.Where(x => x.DecidedAt is not null).Take(1).Select(x => new StoryLine($"Referral, by {x.DecidedBy}",
            StorySources.Of(x) with { When = $"decided {IslandTime.Words(IslandTime.DayOf(x.DecidedAt!.Value))}", By = null }) { Lead = "Decided" }));
        return new(StoryPart.Oversight, "Supervision and oversight", lines, gaps);
    }

    // What follows from a plan is taken from the plan; nobody typed it.
    private static IEnumerable<StoryLine> OfLaw(StorySources s)
    {
        var standing = LegalStanding.Of(s.Child.Statuses, s.Child.AgreedPlans, s.Today);
        return standing.Following.Select(f => new StoryLine($"{f.Words} since {IslandTime.Words(f.From)}", new("Plan", $"agreed {IslandTime.Words(f.AgreedOn)}", null, $"plans/{f.PlanId}")) { Lead = "Status" })
            .Concat(standing.InForce.Select(x => new StoryLine(LegalStanding.Words(x), s.OnTab("people", "Legal status", x.Recorded.At, $"{x.Recorded.ByName}, {x.Recorded.ByRole}")) { Lead = "Legal status" }));
    }

    private static IEnumerable<StoryLine> OfCase(StorySources s, StoryPeriod p)
    {
        var source = new StorySource("Case", p.ClosedAt is { } closed ? $"closed {IslandTime.Words(IslandTime.DayOf(closed))}" : $"open since {IslandTime.Words(p.OpenedOn)}", null, s.Tab("work"));
        var stands = $"{Case.StageWords(p.ClosedAt is null ? p.Stage : CaseStage.Closed, p.AwaitsConfirmation)}, {Case.LevelWords(p.Level)}";
        yield return new(p.ClosedAt is not null ? stands : p.Worker is { } worker ? $"{stands}; allocated to {worker}, {p.WorkersTitle}, {p.Team}, {p.WorkersEmail}" : $"{stands}; with {p.Team}, nobody is allocated yet",
            p.AllocatedSince is { } since ? source with { When = $"{source.When}, allocated since {IslandTime.Words(since)}" } : source) { Lead = "Case" };
        if (p.Cover is { } cover)
            yield return new($"{cover}, until {IslandTime.Words(p.CoverUntil!.Value)}", source with { What = "Cover", When = "today" }) { Lead = "Covered by" };
    }

    private static StorySource Essential(StorySources s) =>
        new("People", s.Child.ChangedAt is { } at ? $"last changed {IslandTime.Words(IslandTime.DayOf(at))}" : "", s.Child.ChangedBy, s.Tab("people"));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count:N0} {what}s";
}
