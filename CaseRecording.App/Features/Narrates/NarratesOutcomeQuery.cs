using CaseRecording.App.Data;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Narrates;

/// <summary>Reads the outcome of a NARRATES, with what its form recommends.</summary>
public sealed class NarratesOutcomeQuery(CaseRead reads)
{
    /// <summary>The outcome.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NarratesOutcomeRow> ReadAsync(Guid fileId, Guid formId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var assessment = await r.Db.Narrates.FirstOrDefaultAsync(n => n.FormId == formId && n.FileId == fileId, ct)
                ?? throw new RuleBrokenException("There is no such assessment on this file. Open it again from the child's file.");
            var recommended = await AnswerAsync("decision.next-step");
            return new NarratesOutcomeRow(assessment.Outcome, NarratesOutcomes.Recommended(recommended), assessment.OutcomeReasons, await AnswerAsync("decision.reasons"),
                assessment.IntendedOutcomeForChild, assessment.OutcomeChosenByName);

            Task<string?> AnswerAsync(string key) =>
                r.Db.Answers.Where(a => a.FormId == formId && a.QuestionKey == key).Select(a => (string?)a.Value).FirstOrDefaultAsync(ct);
        }, ct);
}
