using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>Letters are read and written from the start of a closure; they go out after the countersignature (7.1.2).</summary>
[Policy("P61")]
public sealed class LetterWritingTests
{
    [Theory, Engines]
    public async Task A_letter_is_not_written_over_by_somebody_who_had_not_read_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync();
        var letter = await closing.LetterAsync(LetterRecipient.Family);

        Task<App.Data.Outcome> SaveAsync(string body, string read, Actor by) => world.The<SaveLetter>().RunAsync(new(closing.FileId, letter.Id, body, false, read, HandInKey.New()), by);
        (await SaveAsync("Dear Kirree, thank you for the tea.", letter.Body, closing.Child.Worker)).Refusal.Should().BeNull();
        (await SaveAsync("Dear Kirree.", letter.Body, closing.Child.Colleague)).Refusal.Should().StartWith("Somebody else changed this while you had it open");
        (await closing.LetterAsync(LetterRecipient.Family)).Body.Should().Be("Dear Kirree, thank you for the tea.");
    }

    [Theory, Engines]
    public async Task A_letter_is_read_and_written_from_the_start_frozen_with_the_closure_and_filled_in_at_countersignature(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();
        var (family, child) = ((await closing.LetterAsync(LetterRecipient.Family)).Id, (await closing.LetterAsync(LetterRecipient.Child)).Id);

        var draft = (await ShownAsync(closing, LetterRecipient.Family)).Body;
        draft.Should().StartWith("[date]\nKirree Quayle").And.Contain("The reason is: Juan has breakfast every day").And.Contain("agreed by [name of the Team Manager], [role of the Team Manager]").And.NotContain("{");
        await ClosingCase.DoneAsync(closing.SaveLetterAsync(family, $"{draft}\nThank you for the tea.", false));
        (await closing.SaveLetterAsync(family, null, true)).Refusal.Should().StartWith("The letter still says [date].");
        await ClosingCase.DoneAsync(closing.SendAsync());

        (await closing.SaveLetterAsync(child, "Other words.", false)).Refusal.Should().Contain("awaits countersignature");
        (await ShownAsync(closing, LetterRecipient.Family, closing.Child.Manager)).Body.Should().Contain("Thank you for the tea.", "who countersigns reads what is to go out");
        await ClosingCase.DoneAsync(closing.CountersignAsync(closing.Child.Manager));

        (await closing.LetterAsync(LetterRecipient.Family)).Should().Match<ClosureLetter>(l => l.State == LetterState.Draft && l.Body.StartsWith("4 November 2026\nKirree Quayle") && l.Body.Contains("agreed by Maureen Kneale, Team Manager")
            && l.Body.EndsWith("Thank you for the tea.") && !l.Body.Contains('['));
    }

    [Theory, Engines]
    public async Task What_was_begun_before_the_countersignature_is_filled_in_when_it_is_saved_after_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;

        await ClosingCase.DoneAsync(closing.SaveLetterAsync(letter, "[date]\nDear Kirree, [name of the Team Manager] agrees.", true));

        (await closing.LetterAsync(LetterRecipient.Family)).Body.Should().Be("4 November 2026\nDear Kirree, Maureen Kneale agrees.");
    }

    [Theory, Engines, Policy("P59")]
    public async Task A_manager_who_wrote_a_letter_or_gave_the_reasons_for_none_does_not_countersign(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world, born: new DateOnly(2019, 6, 4))).AssessedAsync()).StartedAsync()).WrittenAsync();
        await ClosingCase.DoneAsync(world.The<MarkLetterNotAppropriate>().RunAsync(new(closing.FileId, null, "Juan is told by his mother.", HandInKey.New()), closing.Child.Manager));
        await ClosingCase.DoneAsync(closing.SaveLetterAsync((await closing.LetterAsync(LetterRecipient.Family)).Id, "Dear Kirree.", false, closing.Child.SeniorManager));
        await ClosingCase.DoneAsync(closing.SendAsync());

        foreach (var manager in new[] { closing.Child.Manager, closing.Child.SeniorManager })
            (await closing.CountersignAsync(manager)).Refusal.Should().Contain("you wrote part of it");
    }

    [Theory, Engines]
    public async Task A_letter_is_printed_only_once_the_closure_is_countersigned(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.SentAsync(world);
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;

        await FluentActions.Awaiting(() => world.The<LetterToPrintQuery>().ReadAsync(letter, closing.Child.Worker)).Should().ThrowAsync<RuleBrokenException>().WithMessage("*draft until the closure is countersigned*");
        await ClosingCase.DoneAsync(closing.CountersignAsync(closing.Child.Manager));
        (await world.The<LetterToPrintQuery>().ReadAsync(letter, closing.Child.Worker)).Body.Should().Contain("Dear Kirree Quayle");
    }

    [Theory, Engines, Policy("P67"), Policy("P34")]
    public async Task A_letters_task_is_there_from_the_start_and_asks_for_nothing_before_the_countersignature(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync();

        (await LettersInTrayAsync(closing)).Should().HaveCount(3).And.OnlyContain(r => r.Urgency == Urgency.NotYet && r.Due == "after the countersignature");
        (await world.The<TrayCountsQuery>().ReadAsync(closing.Child.Worker)).Mine.Should().Be(1, "the Closure Record is to be sent");
        await ClosingCase.DoneAsync(closing.SendAsync());
        (await world.The<TrayCountsQuery>().ReadAsync(closing.Child.Worker)).Mine.Should().Be(0);
        await ClosingCase.DoneAsync(closing.CountersignAsync(closing.Child.Manager));

        (await LettersInTrayAsync(closing)).Should().HaveCount(3).And.OnlyContain(r => r.Urgency == Urgency.Later && r.Due.Contains("11 November"));
        (await world.The<TrayCountsQuery>().ReadAsync(closing.Child.Worker)).Mine.Should().Be(3);
    }

    private static async Task<ClosureLetterRow> ShownAsync(ClosingCase closing, LetterRecipient to, Actor? reader = null) =>
        (await closing.World.The<ClosureQuery>().ReadAsync(closing.FileId, ClosureRoute.OutcomesAchieved, reader ?? closing.Child.Worker)).Letters.Single(l => l.Kind == to);

    private static async Task<IReadOnlyList<TrayRow>> LettersInTrayAsync(ClosingCase closing) =>
        [.. (await closing.World.The<MyWorkQuery>().ReadAsync(closing.Child.Worker)).Tasks.Rows.Where(r => r.Kind == TaskKind.SendClosureLetter)];
}
