using Bunit;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Security;
using CaseRecording.Domain.Templates;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Components;

/// <summary>One component renders every kind of question, to write in and to read.</summary>
public sealed class FormViewTests : BunitContext, IAsyncLifetime
{
    private static readonly Template Every = A.Template(required: "long");
    private World _world = null!;

    public async Task InitializeAsync()
    {
        _world = await World.StartAsync();
        Services.AddFallbackServiceProvider(_world.Services);
        Services.AddScoped<DraftLine>();
        Services.AddScoped<CurrentActor>();
        var erin = this.AddAuthorization().SetAuthorized("Erin Callow");
        erin.SetClaims([.. StaffClaims.PrincipalOf(_world.Staff("Erin Callow"), A.Now, SignIn.Scheme).Claims]);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./draft.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./form.js").Mode = JSRuntimeMode.Loose;
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public void The_parts_stand_in_the_order_of_the_template_and_each_question_has_its_place()
    {
        var view = Shown(write: false);
        view.FindAll("h3").Select(h => h.TextContent.Trim()).Should().Equal("Words", "Tables");
        foreach (var question in Every.Questions)
            view.FindAll("[id]").Count(e => e.Id == question.Key).Should().Be(1, question.Key);
    }

    [Fact]
    public void The_childs_voice_is_marked_wherever_it_is() => Shown(write: false).Find("#part-words").ClassList.Should().Contain("voice");

    [Fact]
    public void To_read_there_is_nothing_to_type_in_and_days_and_choices_are_words()
    {
        var view = Shown(write: false, ("day", "2026-06-04"), ("choice", "B"), ("yesno", new YesNoAnswer(true, "At home.").ToValue()), ("long", "“I like it when Mum reads.”"));
        view.FindAll("input, textarea, select, button").Should().BeEmpty();
        view.Markup.Should().ContainAll("4 June 2026", "Second", "Yes. At home.", "“I like it when Mum reads.”");
        view.Find("#long .voice-text").TextContent.Should().Contain("Mum reads");
    }

    [Fact]
    public void What_was_typed_last_goes_into_the_form_before_the_page_is_left()
    {
        var script = JSInterop.SetupModule("./form.js");
        script.Mode = JSRuntimeMode.Loose;
        Shown(write: true);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/my-work");

        script.VerifyInvoke("settle");
    }

    [Theory]
    [InlineData(QuestionKind.ShortText, "input#short")]
    [InlineData(QuestionKind.Date, "input#day[type=date]")]
    [InlineData(QuestionKind.Choice, "fieldset#choice input[type=radio]")]
    [InlineData(QuestionKind.Person, "input#person[list]")]
    public void To_write_each_kind_has_its_control(QuestionKind kind, string selector)
    {
        var question = Every.Questions.Single(q => q.Kind == kind);
        Field(question).FindAll(selector).Should().NotBeEmpty();
    }

    [Fact]
    public void A_choice_is_given_as_it_is_chosen()
    {
        AnswerGiven? given = null;
        var field = Render<QuestionField>(p => p.Add(c => c.Row, new QuestionRow(Every.Question("choice"), "", 0)).Add(c => c.Form, Sheet(true, []))
            .Add(c => c.Answered, EventCallback.Factory.Create<AnswerGiven>(this, answer => given = answer)));
        field.FindAll("input")[1].Change(true);
        given.Should().Be(new AnswerGiven("choice", "B"));
    }

    [Fact]
    public void Yes_is_given_without_the_text_behind_it_which_may_have_changed_since_the_screen_was_drawn()
    {
        AnswerGiven? given = null;
        var field = Render<QuestionField>(p => p.Add(c => c.Row, new QuestionRow(Every.Question("yesno"), new YesNoAnswer(false, "Not yet.").ToValue(), 1)).Add(c => c.Form, Sheet(true, []))
            .Add(c => c.Answered, EventCallback.Factory.Create<AnswerGiven>(this, answer => given = answer)));
        field.FindAll("input[type=radio]")[0].Change(true);
        given.Should().Be(new AnswerGiven("yesno", new YesNoAnswer(true).ToValue(), Half: AnswerHalf.Choice));
    }

    [Fact]
    public void What_is_missing_is_a_link_to_its_place()
    {
        var sheet = Sheet(true, []);
        var list = Render<MissingList>(p => p.Add(c => c.Form, sheet));
        list.FindAll("a").Select(a => a.GetAttribute("href")).Should().Equal($"forms/{sheet.FormId}#long");
    }

    [Fact]
    public void A_clash_shows_both_versions_and_asks()
    {
        ClashSettled? settled = null;
        var clash = new ClashRow(Guid.NewGuid(), "Both are kept.", "Erin Callow", "No gate.", "Samuel Adeyemi", "No food.");
        var row = new QuestionRow(Every.Question("short"), "No gate.", 1) { Clashes = [clash] };
        var field = Render<QuestionField>(p => p.Add(c => c.Row, row).Add(c => c.Form, Sheet(true, [])).Add(c => c.Settled, EventCallback.Factory.Create<ClashSettled>(this, s => settled = s)));
        field.Find("[role=alert]").TextContent.Should().ContainAll("Both are kept.", "No gate.", "No food.");
        field.FindAll("button").Single(b => b.TextContent.StartsWith("Take what Samuel")).Click();
        settled.Should().Be(new ClashSettled(row, clash.Id, ClashChoice.TakeMine, null));
    }

    [Fact]
    public void Lines_of_a_table_are_read_under_their_columns()
    {
        var line = new LineRow(Guid.NewGuid(), 1, new Dictionary<string, string> { ["effect"] = "Juan sleeps", ["actions"] = "A routine", ["who"] = "Kirree", ["by"] = "2026-12-04" });
        var table = Render<LinesShown>(p => p.Add(c => c.Row, new QuestionRow(Every.Question("outcomes"), "", 0) { Lines = [line] }));
        table.FindAll("th").Select(h => h.TextContent).Should().Equal("Effect on the child", "What will be done", "Who does it", "By when");
        table.FindAll("td").Select(d => d.TextContent.Trim()).Should().Equal("Juan sleeps", "A routine", "Kirree", "4 December 2026");
    }

    private IRenderedComponent<FormView> Shown(bool write, params (string Key, string Value)[] answers) => Render<FormView>(p => p.Add(c => c.Form, Sheet(write, answers)));

    private IRenderedComponent<QuestionField> Field(TemplateQuestion question) =>
        Render<QuestionField>(p => p.Add(c => c.Row, new QuestionRow(question, "", 0)).Add(c => c.Form, Sheet(true, [])));

    private static FormSheet Sheet(bool write, (string Key, string Value)[] answers) => new(A.FileId, A.CaseId, "Test form", FormOwner.Itself, null, FormState.InProgress)
    {
        StateWords = "In progress", Responsible = "", Contributors = [], MayWrite = write, Missing = A.OneMissing,
        Sections = [.. Every.Sections.Select(s => new SectionRow(s.Key, s.Title, s.Help, s.Clause, s.Questions.Any(q => q.Meaning == QuestionMeaning.ChildsVoice), 0,
            [.. s.Questions.Select(q => new QuestionRow(q, answers.FirstOrDefault(a => a.Key == q.Key).Value ?? "", 1) { WrittenBy = "Erin Callow", WrittenAt = A.Now })]))],
    };
}
