using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>What is due next and what is overdue, the most overdue first (2.4.1, 3.6.1; P04, P34).</summary>
internal static class StoryDue
{
    private const int Most = 5;

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var due = s.Case.Tasks.Where(t => t.DueOn is not null).ToList();
        return new(StoryPart.Due, "Due and overdue", [.. due.Take(Most).Select(t => new StoryLine(
            $"{t.Title}, {When.Due(t.DueOn!.Value, s.Today, s.Reference.Timescales.Calendar.WorkingDaysBetween)}{(t.Whose is { } whose ? $" ({whose})" : "")}",
            s.OnTab("work", "Task", t.At, t.By) with { Link = TaskLink.For(t.Kind, s.FileId, t.SubjectId).TrimStart('/') }) { Lead = t.DueOn < s.Today ? "Overdue" : "Due", Late = t.DueOn < s.Today })], gaps)
        {
            More = StoryWords.More(Math.Min(Most, due.Count), s.Case.Tasks.Count, StoryCase.Most, ("task", "tasks"), s.Tab("work#tasks")),
        };
    }
}
