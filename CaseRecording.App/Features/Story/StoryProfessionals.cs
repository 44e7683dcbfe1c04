using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>Who else works with the child and how to reach them, what was done together, and how promptly was answered (4.1.5, 4.3; P43, P69).</summary>
internal static class StoryProfessionals
{
    private const int Most = 6;

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var who = s.People.Professionals.Take(Most).Select(i => new StoryLine(
            string.Join(", ", new[] { StoryWords.Start(i.Name, StoryWords.Named), StoryWords.Start(i.Agency, StoryWords.Named), i.HowToReach }.Where(w => !string.IsNullOrEmpty(w))), s.OnTab("people", "People", i.Recorded.At, i.Recorded.ToString())) { Lead = s.Codes.Label("agency-roles", i.Role) });
        var together = s.Notes.Notes[StoryAsk.Together].Select(n => new StoryLine($"{s.Reading.NoteKinds.Title(n.Kind, n.SubKind)}, {n.Happened}", s.Of(n)) { Lead = "Worked together" });
        return new(StoryPart.Professionals, "Professionals and how to reach them",
            [.. who, .. StoryVoices.Answers(s, QuestionMeaning.ProfessionalsViews, 1), .. together, .. s.Case.Referrals.Take(1).Select(x => Response(s, x))], gaps)
        {
            More = StoryWords.More(Math.Min(Most, s.People.Professionals.Count), s.People.Professionals.Count, int.MaxValue, ("professional", "professionals"), s.Tab("people")),
        };
    }

    private static StoryLine Response(StorySources s, StoryReferral x)
    {
        var received = IslandTime.DayOf(x.ReceivedAt);
        var days = x.DecidedAt is { } at ? s.Reference.Timescales.Calendar.WorkingDaysBetween(received, IslandTime.DayOf(at)) : 0;
        var answer = x.DecidedAt is null ? x.DecideBy < s.Today ? $"not decided, overdue since {IslandTime.Words(x.DecideBy)}" : $"to be decided by {IslandTime.Words(x.DecideBy)}"
            : $"decided {days switch { 0 => "the same working day", 1 => "within 1 working day", _ => $"after {days} working days" }}{(IslandTime.DayOf(x.DecidedAt.Value) > x.DecideBy ? ", late" : "")}";
        return new($"Referral from {x.ReferredBy} of {IslandTime.Words(received)}: {answer}", StorySources.Of(x)) { Lead = "How promptly we answered", Late = x.DecidedAt is null && x.DecideBy < s.Today };
    }
}
