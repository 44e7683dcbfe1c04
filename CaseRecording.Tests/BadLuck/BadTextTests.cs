using System.Globalization;
using System.Text.RegularExpressions;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Forms;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using FluentAssertions.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>
/// Empty, 100 kB, emoji, right-to-left and control characters, in every text field of every command: it is stored as <see cref="PlainText"/>
/// says and read back equal, or refused with a sentence. Nothing else.
/// </summary>
[Collection(RehearsalCollection.Name)]
public sealed partial class BadTextTests(Rehearsals rehearsals)
{
    private static readonly (string Name, string Text)[] Bad =
    [
        ("nothing", ""),
        ("only spaces", " \u00A0\t\n "),
        ("100 kB", string.Concat(Enumerable.Repeat("Ünïcode, שלום and a line\n", 4_000))),
        ("emoji", "Kirree 👩‍👧‍👦 smiled 🙂"),
        ("right to left", "\u202Eאמא אמרה: \u2066שלום\u2069 مرحبا\u202C"),
        ("control characters", "He\0 said\u0001\u001B[31m no\b\u0085\u007F"),
        ("half characters", "cut \uD83D in \uDE42 two \uD83D"),
        ("a program's words", "'; DROP TABLE \"People\"; -- <script>alert(1)</script> {0} %_*\\"),
    ];

    // What a command asks for and does not keep as it stands, and why.
    private static readonly Dictionary<string, string> NotKept = new()
    {
        ["LookAtSearchCommand.Typed"] = "a search keeps what it understood",
        ["DecideReferralCommand.Decision.LateReason"] = "kept only where the decision is late",
    };

    public static TheoryData<Engine, Type> EveryCommand() => Rehearsals.EveryCommand();

    [Fact]
    public void Every_command_there_is_is_tried() =>
        FeatureSetup.Verbs.Select(verb => verb.GetMethod("RunAsync")?.GetParameters()[0].ParameterType).OfType<Type>()
            .Should().BeEquivalentTo(Catalogue.Commands, "a new command needs a line in the catalogue of bad luck");

    [Theory, MemberData(nameof(EveryCommand))]
    public async Task A_command_as_it_stands_would_be_done(Engine engine, Type command)
    {
        var ready = await rehearsals.ReadyAsync(engine, command);

        (await Rehearsal.OfAsync(() => ready.RunAsync())).Outcome.Refusal.Should().BeNull("what is tried on it would else be refused for another reason");
    }

    [Theory, MemberData(nameof(EveryCommand))]
    public async Task Whatever_is_typed_is_kept_as_typed_or_refused_in_words(Engine engine, Type command)
    {
        var ready = await rehearsals.ReadyAsync(engine, command);
        using var all = new AssertionScope();
        foreach (var slot in Slot.Of(ready.Command, typeof(string)))
            foreach (var (name, text) in Bad)
            {
                var place = $"{command.Name}.{slot.Path}";
                if (await TryAsync(ready, slot.With, text, $"{name} in {place}", kept: !NotKept.ContainsKey(place)) is { } most)
                    await TryAsync(ready, slot.With, new string('w', most), $"as much as fits in {place}", kept: !NotKept.ContainsKey(place));
            }
    }

    [Theory, Engines]
    public async Task Whatever_is_answered_to_a_question_of_any_kind_is_kept_as_typed_or_refused_in_words(Engine engine)
    {
        var stage = rehearsals.On(engine);
        foreach (var (at, form) in new[] { await stage.FormAsync(), await stage.PlanWrittenAsync(), await stage.MinutesWrittenAsync() })
        {
            var kept = await stage.World.ReadAsync(db => db.Forms.AsNoTracking().SingleAsync(f => f.Id == form));
            foreach (var question in SeedTemplates.Of(kept.TemplateKey).Questions.DistinctBy(q => q.Kind))
                foreach (var (name, text) in Bad)
                    foreach (var value in Answers(question.Kind, text))
                    {
                        var ready = new Ready(stage.World, new SaveAnswersCommand(at.FileId, form, [new(question.Key, value)]), stage.Worker);
                        await TryAsync(ready, _ => ready.Command, text, $"{name} as the answer to {question.Key} ({question.Kind})", kept: question.Kind is QuestionKind.ShortText or QuestionKind.LongText);
                    }
        }
    }

    [Theory, Engines]
    public async Task A_draft_keeps_whatever_is_typed(Engine engine)
    {
        var stage = rehearsals.On(engine);
        var (drafts, scope) = (stage.World.The<DraftStore>(), DraftScope.Note(HandInKey.New()));
        foreach (var (name, text) in Bad)
        {
            await drafts.PutAsync(scope, name, null, text, stage.Worker);
            // Neither engine keeps NUL, and half a character is none.
            var storable = text.Replace("\0", "", StringComparison.Ordinal).Replace('\uD83D', '\uFFFD').Replace('\uDE42', '\uFFFD');
            (await drafts.ReadAsync(scope, stage.Worker))[name].Text.Should().Be(name == "emoji" ? text : storable, name);
        }
        foreach (var (name, text) in Bad)
            (await DraftedUnderAsync(drafts, scope, text, stage.Worker))?.ShouldBePlain($"{name} as the name of a field");
    }

    // Gives how much fits, where that was the reason.
    private static async Task<int?> TryAsync(Ready ready, Func<object?, object> with, string text, string what, bool kept)
    {
        var expected = PlainText.Tidy(text);
        Rehearsal done;
        try
        {
            done = await Rehearsal.OfAsync(() => ready.RunAsync(with(text)), expected);
        }
        catch (Exception thrown)
        {
            AssertionScope.Current.FailWith("{0}", $"{what} was neither done nor refused: {thrown}");
            return null;
        }
        if (!done.Outcome.Done)
            done.Outcome.Refusal.ShouldBePlain(what);
        else if (kept && expected.Length > 0)
            done.Stored.Should().NotBeEmpty($"{what} has to be found again as it was typed");
        return Most().Match(done.Outcome.Refusal ?? "") is { Success: true } match ? int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : null;
    }

    private static async Task<string?> DraftedUnderAsync(DraftStore drafts, DraftScope scope, string field, Actor actor)
    {
        try
        {
            await drafts.PutAsync(scope, field, null, "text", actor);
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return refused.Message;
        }
    }

    // As the screen sends them, and as somebody might who sends them by hand.
    private static IEnumerable<string> Answers(QuestionKind kind, string text) => kind switch
    {
        QuestionKind.YesNoDetail => [text, new YesNoAnswer(true, text).ToValue(), $$"""{"yes":"{{text}}"}"""],
        QuestionKind.Person => [text, new PersonAnswer(null, text).ToValue(), $$"""{"id":"{{text}}","name":null}"""],
        _ => [text],
    };

    [GeneratedRegex(@"is more than the ([\d,]+) that fit")]
    private static partial Regex Most();
}
