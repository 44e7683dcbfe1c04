using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Story;

/// <summary>Where each gap is mended, and who may. Said here and nowhere else.</summary>
internal static class StoryMending
{
    /// <summary>The gap as this reader sees it: whoever may not mend it reads that it is there.</summary>
    public static StoryGapRow Row(StoryGap gap, StorySources s)
    {
        var (needs, link) = gap.Mend switch
        {
            StoryMend.WriteNote => (Permission.WriteNote, s.Tab("notes/new")),
            StoryMend.WriteVisit => (Permission.WriteNote, s.Tab("notes/new?kind=Visit")),
            StoryMend.WriteDecision => (Permission.WriteNote, s.Tab("notes/new?kind=ManagementDecision")),
            StoryMend.WriteSupervision => (Permission.Supervise, TaskLink.For(TaskKind.Supervise, s.FileId, null).TrimStart('/')),
            StoryMend.Assess => (Permission.WriteForms, s.Case.Open?.Assessing is { } form ? $"forms/{form}" : s.Tab("work#narrates")),
            StoryMend.Plan => (Permission.WriteForms, s.Case.Open?.Planning is { } plan ? $"plans/{plan}" : s.Tab("work#plans")),
            StoryMend.Review => (Permission.ArrangeReviews, s.Tab("work#reviews")),
            StoryMend.DecideReferral => (Permission.DecideReferral, s.Case.Referrals.FirstOrDefault(x => x.Undecided) is { } referral ? $"referrals/{referral.Id}" : s.Tab("work")),
            StoryMend.SetTask => (Permission.TakeTasks, s.Tab("work?add=task")),
            StoryMend.CurateChronology => (Permission.WriteNote, s.Tab("chronology")),
            StoryMend.Allocate => (Permission.Allocate, s.Tab("allocation")),
            _ => (Permission.AmendEssentialInformation, s.Tab("people")),
        };
        return s.Reading.Rights.May(needs) ? new(gap.Sentence, gap.Clause, gap.Action, link) : new(gap.Sentence, gap.Clause, null, null);
    }
}
