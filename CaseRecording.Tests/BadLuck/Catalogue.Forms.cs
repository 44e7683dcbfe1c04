using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>What every form shares: answers, tables, clashes, and the way of a form of its own.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Forms() =>
    [
        For<StartFormCommand>(async s => new(s.World, new StartFormCommand((await s.CaseAsync()).FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), s.Worker)),
        For<SaveAnswersCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            return new(s.World, new SaveAnswersCommand(at.FileId, form, [new("child.words", "“I like school.”")]), s.Worker);
        }),
        For<SaveDraftsCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            await s.World.The<App.Features.Drafts.DraftStore>().PutAsync(CaseRecording.Domain.Drafts.DraftScope.Form(form), "child.words", at.FileId, "“I like school.”", s.Worker);
            return new(s.World, new SaveDraftsCommand(at.FileId, form, new Dictionary<string, int>()), s.Worker);
        }),
        For<ResolveClashCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            foreach (var (who, words) in new[] { (s.Worker, "He said no."), (s.Colleague, "He said yes.") })
                await Stage.DoneAsync(s.World.The<SaveAnswers>().RunAsync(new(at.FileId, form, [new("child.informed", words, Answer.NotYet)]), who));
            var clash = await s.World.ReadAsync(db => db.AnswerClashes.SingleAsync(c => c.FormId == form));
            return new(s.World, new ResolveClashCommand(at.FileId, form, clash.Id, ClashChoice.Merge, "He said no, then yes.", 1), s.Worker);
        }),
        For<SaveRiskRowCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            var words = new RiskWords("No gate", "His mother watches", "He could run into traffic", "Seen on the visit");
            var row = await Stage.DoneAsync(s.World.The<SaveRiskRow>().RunAsync(new(at.FileId, form, "risk.table", null, words, 0, HandInKey.New()), s.Worker));
            return new(s.World, new SaveRiskRowCommand(at.FileId, form, "risk.table", row, words with { Risk = "No gate to the garden" }, 1, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<RemoveRowCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            var row = await Stage.DoneAsync(s.World.The<SaveRiskRow>().RunAsync(new(at.FileId, form, "risk.table", null, new("No gate", null, "Traffic"), 0, HandInKey.New()), s.Worker));
            return new(s.World, new RemoveRowCommand(at.FileId, form, row), s.Worker);
        }),
        For<SaveOutcomeRowCommand>(async s =>
        {
            var (at, form) = await s.PlanWrittenAsync();
            var row = await s.World.ReadAsync(db => db.OutcomeRows.FirstAsync(r => r.FormId == form));
            return new(s.World, new SaveOutcomeRowCommand(at.FileId, form, row.QuestionKey, row.Id,
                new("Juan sleeps all night", "A routine", "His mother", A.Today.AddMonths(2)), row.Revision, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<SaveProgressRowCommand>(async s =>
        {
            var (at, form) = await s.MinutesWrittenAsync();
            var row = await s.World.ReadAsync(db => db.ProgressRows.FirstAsync(r => r.FormId == form));
            return new(s.World, new SaveProgressRowCommand(at.FileId, form, row.QuestionKey, row.OutcomeRowId, Progress.Achieved, "He sleeps.", row.Revision, HandInKey.New()), s.Worker) { Rival = at.Child.Chair };
        }),
        For<SubmitFormCommand>(async s =>
        {
            var (at, form) = await s.FormWrittenAsync();
            return new(s.World, new SubmitFormCommand(at.FileId, form, "The police came late.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<MoveFormCommand>(async s =>
        {
            var (at, form) = await s.FormWrittenAsync();
            return new(s.World, new MoveFormCommand(FormMove.Send, FormOwner.Itself, at.FileId, form, "The police came late.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<AbandonFormCommand>(async s =>
        {
            var (at, form) = await s.FormAsync();
            return new(s.World, new AbandonFormCommand(at.FileId, form, "Begun by mistake.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<ReturnFormCommand>(async s =>
        {
            var (at, form) = await s.FormSentAsync();
            return new(s.World, new ReturnFormCommand(at.FileId, form, "Who took part?", HandInKey.New()), s.SeniorManager) { Rival = s.World.Staff("Orry Mylchreest") };
        }),
        For<AuthoriseFormCommand>(async s =>
        {
            var (at, form) = await s.FormSentAsync();
            return new(s.World, new AuthoriseFormCommand(at.FileId, form, HandInKey.New()), s.SeniorManager) { Rival = s.World.Staff("Orry Mylchreest") };
        }),
    ];
}
