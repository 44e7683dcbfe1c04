using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Forms;

/// <summary>Writing in a form, alone and together; a form of its own from its beginning to its authorisation.</summary>
public sealed class FormsTests
{
    [Theory, Engines, Policy("P46")]
    public async Task Two_people_who_answer_different_questions_never_meet(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);

        await SaveAsync(child, form, child.Worker, new AnswerGiven("concerns.what", "No gate.", 0));
        await SaveAsync(child, form, child.Colleague, new AnswerGiven("concerns.carers", "His mother knows.", 0));

        (await world.ReadAsync(db => db.AnswerClashes.CountAsync())).Should().Be(0);
        (await world.ReadAsync(db => db.FormContributors.Select(c => c.Name).ToListAsync())).Should().BeEquivalentTo("Erin Callow", "Samuel Adeyemi");
    }

    [Theory, Engines, Policy("P46")]
    public async Task Two_people_who_answer_the_same_question_both_keep_their_words_and_somebody_chooses(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        await SaveAsync(child, form, child.Worker, new AnswerGiven("concerns.what", "No gate.", 0));
        await SaveAsync(child, form, child.Colleague, new AnswerGiven("concerns.what", "No food.", 0));

        var row = await SheetAsync(child, form, child.Colleague);
        var question = row.Sections.SelectMany(s => s.Questions).Single(q => q.Question.Key == "concerns.what");
        question.Should().BeEquivalentTo(new { Value = "No gate.", Revision = 1 });
        question.Clashes.Should().ContainSingle().Which.Should().BeEquivalentTo(new { TheirsBy = "Erin Callow", MineBy = "Samuel Adeyemi", Mine = "No food." });
        row.Missing.Should().Contain(m => m.QuestionKey == "concerns.what" && m.Sentence.Contains("at the same time"));

        var settled = await world.The<ResolveClash>().RunAsync(new(child.FileId, form, question.Clashes[0].Id, ClashChoice.Merge, "No gate and no food.", 1), child.Colleague);
        var again = await world.The<ResolveClash>().RunAsync(new(child.FileId, form, question.Clashes[0].Id, ClashChoice.KeepTheirs, null, 2), child.Worker);

        settled.Refusal.Should().BeNull();
        again.Refusal.Should().StartWith("These two versions were made one already.");
        (await world.ReadAsync(db => db.Answers.SingleAsync(a => a.FormId == form && a.QuestionKey == "concerns.what"))).Value.Should().Be("No gate and no food.");
    }

    [Theory, Engines]
    public async Task What_was_typed_goes_from_the_drafts_into_the_form_and_only_what_was_handed_in_is_forgotten(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        var scope = DraftScope.Form(form);
        await world.The<DraftStore>().PutAsync(scope, "concerns.what", child.FileId, "No gate to the garden.", child.Worker);
        await world.The<DraftStore>().PutAsync(scope, "line:risk.table:new:risk", child.FileId, "A line begun.", child.Worker);

        (await world.The<SaveDrafts>().RunAsync(new(child.FileId, form, new Dictionary<string, int>()), child.Worker)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Answers.SingleAsync(a => a.FormId == form))).Value.Should().Be("No gate to the garden.");
        (await world.The<DraftStore>().ReadAsync(scope, child.Worker)).Keys.Should().Equal("line:risk.table:new:risk");
    }

    [Theory, Engines]
    public async Task Whoever_writes_what_lies_behind_an_answer_and_then_clicks_Yes_keeps_both(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        const string YesNo = "child.seen";
        await world.The<DraftStore>().PutAsync(DraftScope.Form(form), YesNo, child.FileId, "The police spoke to him at school.", child.Worker);

        // The text is handed in as its box is left, and the click still holds the screen as it was before.
        await world.The<SaveDrafts>().RunAsync(new(child.FileId, form, new Dictionary<string, int> { [YesNo] = Answer.NotYet }), child.Worker);
        await SaveAsync(child, form, child.Worker, new AnswerGiven(YesNo, new YesNoAnswer(true).ToValue(), Answer.NotYet, Half: AnswerHalf.Choice));

        (await world.ReadAsync(db => db.Answers.SingleAsync(a => a.FormId == form))).Value.Should().Be(new YesNoAnswer(true, "The police spoke to him at school.").ToValue());
    }

    [Theory, Engines, Policy("P46")]
    public async Task Words_typed_before_somebody_else_wrote_there_never_overwrite_theirs(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        await world.The<DraftStore>().PutAsync(DraftScope.Form(form), "concerns.what", child.FileId, "Typed in a car, then the line went.", child.Worker);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await SaveAsync(child, form, child.Colleague, new AnswerGiven("concerns.what", "No food.", 0));

        // Opened again, the screen shows the colleague's words, and its revision.
        await world.The<SaveDrafts>().RunAsync(new(child.FileId, form, new Dictionary<string, int> { ["concerns.what"] = 1 }), child.Worker);

        (await world.ReadAsync(db => db.Answers.SingleAsync(a => a.FormId == form))).Value.Should().Be("No food.");
        (await world.ReadAsync(db => db.AnswerClashes.SingleAsync())).Mine.Should().Be("Typed in a car, then the line went.");
    }

    [Theory, Engines]
    public async Task An_answer_that_does_not_fit_is_refused_with_what_would(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);

        var day = await world.The<SaveAnswers>().RunAsync(new(child.FileId, form, [new("discussion.date", "yesterday", 0)]), child.Worker);
        var nothing = await world.The<SaveAnswers>().RunAsync(new(child.FileId, form, [new("no.such", "x", 0)]), child.Worker);

        day.Refusal.Should().Contain("Write it like 4 June 2026");
        nothing.Refusal.Should().Contain("has no question “no.such”");
    }

    [Theory, Engines]
    public async Task A_form_of_its_own_that_is_being_written_is_opened_and_not_begun_twice(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);

        var second = await world.The<StartForm>().RunAsync(new(child.FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), child.Manager);

        second.Id.Should().Be(form);
    }

    [Theory, Engines, Policy("P58"), Policy("P25")]
    public async Task A_Strategy_Discussion_is_authorised_by_a_senior_manager_and_asks_for_the_NARRATES_it_decided_on(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        await child.FillAsync(form, child.Manager);
        (await world.The<SubmitForm>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        var clague = world.Staff("Robert Clague");
        await world.The<App.Features.Files.GiveReason>().RunAsync(new(child.FileId, "Covering for Care Management Team 1."), clague);

        var teamManager = await world.The<AuthoriseForm>().RunAsync(new(child.FileId, form, HandInKey.New()), clague);
        var senior = await world.The<AuthoriseForm>().RunAsync(new(child.FileId, form, HandInKey.New()), child.SeniorManager);

        teamManager.Refusal.Should().Be("Only a Senior Manager can authorise a Strategy Discussion (policy 6.1.2).");
        senior.Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.FileId == child.FileId && t.Kind == TaskKind.StartNarrates))).Should()
            .BeEquivalentTo(new { Title = "Start NARRATES (S46)", AssignedToId = (Guid?)child.Worker.Id });
    }

    [Theory, Engines, Policy("P58")]
    public async Task A_returned_form_comes_back_to_whoever_sent_it_and_an_abandoned_one_takes_its_tasks_with_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        await child.FillAsync(form, child.Manager);
        await world.The<SubmitForm>().RunAsync(new(child.FileId, form, null, HandInKey.New()), child.Manager);

        (await world.The<ReturnForm>().RunAsync(new(child.FileId, form, "Who from health took part?", HandInKey.New()), child.SeniorManager)).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.SubjectId == form && t.State == TaskState.Open))).Should()
            .BeEquivalentTo(new { Kind = TaskKind.CompleteReturnedForm, AssignedToId = (Guid?)child.Manager.Id });
        (await world.The<AbandonForm>().RunAsync(new(child.FileId, form, "Begun for the wrong child.", HandInKey.New()), child.Manager)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Tasks.AnyAsync(t => t.SubjectId == form && t.State == TaskState.Open))).Should().BeFalse();
        (await SheetAsync(child, form, child.Manager)).Should().BeEquivalentTo(new { State = FormState.Abandoned, MayWrite = false });
    }

    [Theory, Engines]
    public async Task A_line_that_somebody_else_changed_is_not_overwritten(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (child, form) = await DiscussionAsync(world);
        var row = (await world.The<SaveRiskRow>().RunAsync(new(child.FileId, form, "risk.table", null, new("No gate", null, "He could run into traffic"), 0, HandInKey.New()), child.Worker)).Id;
        await world.The<SaveRiskRow>().RunAsync(new(child.FileId, form, "risk.table", row, new("No gate or fence", null, "He could run into traffic"), 1, HandInKey.New()), child.Worker);

        var stale = await world.The<SaveRiskRow>().RunAsync(new(child.FileId, form, "risk.table", row, new("No lock", null, "Anybody can come in"), 1, HandInKey.New()), child.Colleague);

        stale.Refusal.Should().StartWith("Erin Callow changed this line while you were writing.");
    }

    private static async Task<(OpenCase Child, Guid Form)> DiscussionAsync(World world)
    {
        var child = await OpenCase.InAsync(world);
        var begun = await world.The<StartForm>().RunAsync(new(child.FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), child.Manager);
        begun.Refusal.Should().BeNull();
        return (child, begun.Id);
    }

    private static async Task SaveAsync(OpenCase child, Guid form, Actor writer, params AnswerGiven[] answers) =>
        (await child.World.The<SaveAnswers>().RunAsync(new(child.FileId, form, answers), writer)).Refusal.Should().BeNull();

    private static Task<FormSheet> SheetAsync(OpenCase child, Guid form, Actor reader) => child.World.The<FormQuery>().ReadAsync(child.FileId, form, reader);
}
