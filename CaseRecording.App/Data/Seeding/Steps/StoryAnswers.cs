using System.Text.Json;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Answers as a story writes them, given to a form: words and choices at once, tables line by line.</summary>
internal static class StoryAnswers
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static async Task GiveAsync(Scene scene, Guid file, Guid form, IReadOnlyDictionary<string, JsonElement> answers)
    {
        var given = answers.Where(a => a.Value.ValueKind != JsonValueKind.Array).Select(a => new AnswerGiven(a.Key, Value(scene, a.Key, a.Value))).ToList();
        if (given.Count > 0)
            await scene.DoAsync(scene.The<SaveAnswers>().RunAsync(new(file, form, given), scene.By));
        foreach (var (key, table) in answers.Where(a => a.Value.ValueKind == JsonValueKind.Array))
            await TableAsync(scene, file, form, key, table);
    }

    private static string Value(Scene scene, string key, JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.String)
            return answer.GetString()!;
        if (answer.TryGetProperty("answer", out var yes))
            return new YesNoAnswer(yes.GetString() == "Yes", answer.TryGetProperty("detail", out var detail) ? detail.GetString()! : "").ToValue();
        if (answer.TryGetProperty("day", out _) || answer.TryGetProperty("workingDay", out _))
            return scene.Days.Of(answer.Deserialize<StoryWhen>(Json)!).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        throw new StoryFault($"the answer to “{key}” cannot be read; compare it with the README beside the families");
    }

    // A table that was answered before is written over line by line.
    private static async Task TableAsync(Scene scene, Guid file, Guid form, string key, JsonElement table)
    {
        var before = await scene.LookAsync<List<FormRow>>(async db =>
        [
            .. await db.OutcomeRows.Where(r => r.FormId == form && r.QuestionKey == key && !r.Removed).OrderBy(r => r.Position).ToListAsync(),
            .. await db.RiskRows.Where(r => r.FormId == form && r.QuestionKey == key && !r.Removed).OrderBy(r => r.Position).ToListAsync(),
        ]);
        var line = 0;
        foreach (var row in table.EnumerateArray())
        {
            var present = line < before.Count ? before[line] : null;
            line++;
            await scene.DoAsync(await LineAsync(scene, file, form, key, row, present));
        }
        foreach (var gone in before.Skip(line))
            await scene.DoAsync(scene.The<RemoveRow>().RunAsync(new(file, form, gone.Id), scene.By));
    }

    private static async Task<Task<Outcome>> LineAsync(Scene scene, Guid file, Guid form, string key, JsonElement row, FormRow? present)
    {
        if (row.TryGetProperty("progress", out _))
        {
            var told = row.Deserialize<StoryProgress>(Json)!;
            var planned = await scene.LookAsync(db => db.PlannedOutcomes(form).Where(o => o.Effect == told.Effect).Select(o => o.Id).FirstOrDefaultAsync());
            return scene.The<SaveProgressRow>().RunAsync(new(file, form, key, planned, told.Progress, told.Note, 0, Scene.HandIn), scene.By);
        }
        if (row.TryGetProperty("effect", out _))
        {
            var told = row.Deserialize<StoryOutcome>(Json)!;
            var words = new OutcomeWords(told.Effect, told.Actions, told.WhoDoes, told.ByWhen is null ? null : scene.Days.Of(told.ByWhen));
            return scene.The<SaveOutcomeRow>().RunAsync(new(file, form, key, present?.Id, words, present?.Revision ?? 0, Scene.HandIn), scene.By);
        }
        var risk = row.Deserialize<RiskWords>(Json)!;
        return scene.The<SaveRiskRow>().RunAsync(new(file, form, key, present?.Id, risk, present?.Revision ?? 0, Scene.HandIn), scene.By);
    }

    private sealed record StoryOutcome(string Effect, string? Actions = null, string? WhoDoes = null, StoryWhen? ByWhen = null);

    private sealed record StoryProgress(string Effect, Progress Progress, string? Note = null);
}
