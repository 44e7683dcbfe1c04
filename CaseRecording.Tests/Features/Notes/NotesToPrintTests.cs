using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>What goes on paper: all that was asked for, nothing that is sealed, and a line in the access log (4.2, 2.7.1, 3.7.1).</summary>
public sealed class NotesToPrintTests
{
    [Theory, Engines, Policy("P47"), Policy("P07")]
    public async Task A_print_holds_every_note_that_was_asked_for_and_is_logged(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        for (var i = 0; i <= NotesToPrintQuery.Step; i++)
        {
            await NoteAsync(world, file, erin, new(PassageKind.ObservedFact, $"Fact {i}"), new(PassageKind.Allegation, "He said", "his uncle"));
        }
        await NoteAsync(world, file, erin, new PassageToWrite(PassageKind.ProfessionalOpinion, "A view"));

        var whole = await world.The<NotesToPrintQuery>().ReadAsync(file, null, erin);
        var facts = await world.The<NotesToPrintQuery>().ReadAsync(file, PassageKind.ObservedFact, erin);

        whole.Rows.Should().HaveCount(NotesToPrintQuery.Step + 2);
        whole.Rows[0].Passages.Select(p => p.Opening).Should().Contain(opening => opening.Contains("his uncle"), "a source is shown");
        facts.Rows.Select(n => n.Passages.Single().Text).Should().Equal(Enumerable.Range(0, NotesToPrintQuery.Step + 1).Select(i => $"Fact {i}"), "the earliest comes first, and none twice");
        (facts.Child, facts.Printed.ToString()).Should().Be(("Juan Quayle", "Erin Callow, Social Worker"));
        (await world.The<AccessLogQuery>().ReadAsync(file, null, maureen)).Select(v => v.Part).Should().Contain(["Print: Notes", "Print: Notes, only observed fact"]);
        await FluentActions.Awaiting(() => world.The<NotesToPrintQuery>().ReadAsync(file, null, world.With(StaffRole.SystemAdministrator))).Should().ThrowAsync<RuleBrokenException>();
    }

    [Theory, Engines, Policy("P39")]
    public async Task Sealed_words_are_on_no_print_not_even_a_managers_and_a_correction_stands_with_the_words_before(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var rude = await NoteAsync(world, file, erin, new PassageToWrite(PassageKind.WhatHappened, "Typical of that lazy colleague."));
        var wrong = await NoteAsync(world, file, erin, new PassageToWrite(PassageKind.WhatHappened, "He is at Ballasalla School."));
        await CorrectAsync(world, file, rude, maureen, "", CorrectionGround.InappropriateContent);
        await CorrectAsync(world, file, wrong, erin, "He is at Ballacottier School.", CorrectionGround.InaccurateFacts);

        var print = await world.The<NotesToPrintQuery>().ReadAsync(file, null, maureen);

        System.Text.Json.JsonSerializer.Serialize(print).Should().NotContain("lazy");
        print.Rows[1].Passages.Single().Text.Should().Be("He is at Ballacottier School.");
        print.Rows[1].Corrections.Single().Parts.Single().Before.Should().Be("He is at Ballasalla School.");
    }

    [Theory, Engines, Policy("P47")]
    public async Task What_was_added_to_a_note_is_of_no_kind_and_a_print_of_one_kind_says_only_that_it_is_there(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var note = await NoteAsync(world, file, erin, new PassageToWrite(PassageKind.ObservedFact, "There was no gate."));
        (await world.The<AddToNote>().RunAsync(new(file, note, "In my view he is safe.", HandInKey.New()), erin)).Refusal.Should().BeNull();

        var facts = await world.The<NotesToPrintQuery>().ReadAsync(file, PassageKind.ObservedFact, erin);

        facts.Rows.Single().Addenda.Single().Should().Match<AddendumRow>(a => a.Text == null && a.By.ByName == "Erin Callow");
        (await world.The<NotesToPrintQuery>().ReadAsync(file, null, erin)).Rows.Single().Addenda.Single().Text.Should().Be("In my view he is safe.");
    }

    private static async Task<Guid> NoteAsync(World world, Guid file, Actor by, params PassageToWrite[] passages)
    {
        var outcome = await world.The<RecordNote>().RunAsync(new(A.Call(passages) with { FileId = file }, HandInKey.New()), by);
        outcome.Refusal.Should().BeNull();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return outcome.Id;
    }

    private static async Task CorrectAsync(World world, Guid file, Guid note, Actor by, string text, CorrectionGround ground) =>
        (await world.The<CorrectNote>().RunAsync(new(file, note, new(ground, "It was found out when the note was read again.", [new(NoteParts.Passage(0), text)]), [], HandInKey.New()), by)).Refusal.Should().BeNull();
}
