using CaseRecording.App.Data;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Reviews;

/// <summary>The chair settles the minutes and sends them for authorisation; what the review decided is taken from them (3.6.1, 4.2).</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="ReviewId">The review, or its form.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record SubmitMinutesCommand(Guid FileId, Guid ReviewId, Guid HandIn);

/// <summary>Does it.</summary>
public sealed class SubmitMinutes(CaseWork cases, TemplateShelf templates)
{
    public Task<Outcome> RunAsync(SubmitMinutesCommand c, Actor actor, CancellationToken ct = default) =>
        cases.OnFileAsync(c.FileId, Permission.RecordReviews, actor, async work =>
        {
            var review = await work.ReviewAsync(c.ReviewId);
            var form = await work.MinutesAsync(review);
            var contents = await work.ContentsAsync(templates, form);
            var facts = ReviewFacts.Of(contents, work.By.ById, work.By.Day);
            if (facts.Form.Missing.Count == 0 && form.IsOpen && Enum.TryParse<ReviewDecision>(contents.Means(QuestionMeaning.Decision), out var decision))
                review.Decide(form, decision, contents.Means(QuestionMeaning.DecisionReasons), AnswerValue.DayOf(contents.Means(QuestionMeaning.NextReview)), work.By);
            review.SendMinutes(form, facts, work.By);
            await work.WroteAsync(form);
            await work.FinishTasksAsync(review.Id, TaskKind.CompleteReview);
            await work.FinishTasksAsync(form.Id, TaskKind.CompleteReturnedForm);
            await work.AskAsync(TaskKind.AuthoriseReview, "Authorise the minutes of the review", review.Id, review.MinutesDueOn, await work.OpenCaseAsync(), ReviewWork.Authorise, facts.Form.ContributorIds);
            return review.Id;
        }, c.HandIn, ct);
}
