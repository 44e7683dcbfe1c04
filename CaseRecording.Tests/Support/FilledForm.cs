using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>Fills a form with everything that its template asks for, through the commands a person uses.</summary>
public static class FilledForm
{
    /// <summary>Answers every required question but those of <paramref name="but"/>.</summary>
    public static async Task FillAsync(this OpenCase child, Guid formId, Actor writer, IReadOnlyDictionary<string, string>? own = null, params string[] but)
    {
        var form = await child.World.ReadAsync(db => db.Forms.AsNoTracking().SingleAsync(f => f.Id == formId));
        var template = SeedTemplates.Of(form.TemplateKey);
        var asked = template.Questions.Where(q => (q.Required || own?.ContainsKey(q.Key) == true) && !but.Contains(q.Key)).ToList();
        var answers = asked.Where(q => !q.IsTable).Select(q => new AnswerGiven(q.Key, own?.GetValueOrDefault(q.Key) ?? Something(q))).ToList();
        (await child.World.The<SaveAnswers>().RunAsync(new(child.FileId, formId, answers), writer)).Refusal.Should().BeNull();
        foreach (var table in asked.Where(q => q.IsTable))
            (await AddLineAsync(child, formId, table, writer)).Should().BeNull();
    }

    private static async Task<string?> AddLineAsync(OpenCase child, Guid formId, TemplateQuestion table, Actor writer) => table.Kind switch
    {
        QuestionKind.OutcomeTable => (await child.World.The<SaveOutcomeRow>().RunAsync(new(child.FileId, formId, table.Key, null,
            new("Juan sleeps through the night", "A bedtime routine", "Kirree Quayle, mother", A.Today.AddMonths(1)), 0, HandInKey.New()), writer)).Refusal,
        QuestionKind.RiskTable => (await child.World.The<SaveRiskRow>().RunAsync(new(child.FileId, formId, table.Key, null,
            new("No gate to the garden", "His mother watches him", "He could run into traffic"), 0, HandInKey.New()), writer)).Refusal,
        _ => await MeasureAsync(child, formId, table, writer),
    };

    private static async Task<string?> MeasureAsync(OpenCase child, Guid formId, TemplateQuestion table, Actor writer)
    {
        foreach (var outcome in await child.World.ReadAsync(db => App.Data.FormReading.PlannedOutcomes(db, formId).AsNoTracking().ToListAsync()))
            if ((await child.World.The<SaveProgressRow>().RunAsync(new(child.FileId, formId, table.Key, outcome.Id, Progress.GoodProgress, "He slept six nights of seven.", 0, HandInKey.New()), writer)).Refusal is { } refusal)
                return refusal;
        return null;
    }

    private static string Something(TemplateQuestion question) => question.Kind switch
    {
        QuestionKind.Date => "4 November 2026",
        QuestionKind.Choice => question.Choices[0].Value,
        QuestionKind.YesNoDetail => new YesNoAnswer(true, "At home, on 2 November.").ToValue(),
        QuestionKind.Person => new PersonAnswer(null, "Kirree Quayle").ToValue(),
        _ => "“I like it when Mum reads.”",
    };
}
