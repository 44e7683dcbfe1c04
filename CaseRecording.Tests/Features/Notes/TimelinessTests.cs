using CaseRecording.App.Features;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Notes;

/// <summary>The file, My work and supervision show how timely recording is (3.6.1, P33).</summary>
public sealed class TimelinessTests
{
    [Theory, Policy("P33")]
    [InlineData(0, 0, 0, "No note in the last 3 months.")]
    [InlineData(1, 0, 0, "1 note in the last 3 months, in time.")]
    [InlineData(1, 1, 1, "1 note in the last 3 months, late by 1 working day.")]
    [InlineData(3, 0, 0, "All 3 notes in the last 3 months in time.")]
    [InlineData(14, 1, 3, "Of 14 notes in the last 3 months 13 in time; 1 late, by 3 working days.")]
    [InlineData(14, 2, 3, "Of 14 notes in the last 3 months 12 in time; 2 late, the latest by 3 working days.")]
    public void It_is_said_in_one_sentence(int notes, int late, int latest, string sentence) => new NoteTimeliness(notes, late, latest).Words.Should().Be(sentence);

    [Fact, Policy("P33")]
    public async Task Beside_a_day_in_a_year_whose_holidays_are_not_announced_stands_that_it_may_move()
    {
        await using var world = await World.StartAsync();
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 10, 0, 0, TimeSpan.Zero));

        var by = world.The<NoteWritingQuery>().RecordBy(new HappenedOn(new DateOnly(2026, 12, 30)), false);

        (by.Words, by.Late, by.Warning).Should().Be(("Record by Thursday 7 January 2027 (5 working days)", false, "The bank holidays of 2027 are not announced yet; this date may move."));
        world.The<NoteWritingQuery>().RecordBy(new HappenedOn(new DateOnly(2026, 12, 30)), true).Warning.Should().BeNull("Thursday 31 December is in a year that is announced");
    }

    [Theory, Engines, Policy("P33")]
    public async Task The_file_its_author_and_supervision_count_notes_in_time_and_late(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var (file, other) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        await NoteAsync(world, file, erin, A.Today.AddMonths(-1)); // too long ago to count
        world.Clock.SetUtcNow(A.Now.AddMonths(4)); // Thursday 4 March 2027
        await NoteAsync(world, file, erin, new DateOnly(2027, 3, 4));
        await NoteAsync(world, file, erin, new DateOnly(2027, 2, 22)); // to be recorded by Monday 1 March: three working days late
        await NoteAsync(world, file, maureen, new DateOnly(2027, 3, 4));
        await NoteAsync(world, other, erin, new DateOnly(2027, 2, 24)); // one working day late

        (await world.The<FileTimelinessQuery>().ReadAsync(file, erin)).Should().Be(new NoteTimeliness(3, 1, 3));
        (await world.The<MyTimelinessQuery>().ReadAsync(erin)).Should().Be(new NoteTimeliness(3, 2, 3));
        (await world.The<MyTimelinessQuery>().ReadAsync(world.Staff("Samuel"))).Should().Be(NoteTimeliness.None);
        (await world.The<WorkersInSupervisionQuery>().ReadAsync(maureen)).Single(w => w.StaffId == erin.Id).Notes.Should().Be(new NoteTimeliness(3, 2, 3));
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Notes.Should().Be(new NoteTimeliness(3, 2, 3));
    }

    [Theory, Engines, Policy("P33"), Policy("P39"), Policy("P42")]
    public async Task Notes_that_one_may_not_see_are_not_counted(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, david) = (world.Staff("Erin"), world.Staff("Maureen"), world.Staff("David"));
        var (file, hidden, right) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Hidden"), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        await NoteAsync(world, file, erin, A.Today);
        await NoteAsync(world, hidden, erin, new DateOnly(2026, 10, 23));
        await world.RestrictAsync(hidden, erin, david);
        var wrong = await NoteAsync(world, file, erin, new DateOnly(2026, 10, 27));
        var number = await world.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());
        (await world.The<MoveNote>().RunAsync(new(file, wrong, number, "Two files were open.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        (await world.The<FileTimelinessQuery>().ReadAsync(file, erin)).Should().Be(new NoteTimeliness(1, 0, 0), "the other was sealed here");
        (await world.The<FileTimelinessQuery>().ReadAsync(right, erin)).Should().Be(new NoteTimeliness(1, 1, 1), "it counts where it belongs");
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, maureen)).Notes.Should().Be(new NoteTimeliness(1, 0, 0));
        (await world.The<CaseloadInSupervisionQuery>().ReadAsync(erin.Id, david)).Notes.Should().Be(new NoteTimeliness(2, 1, 3));
        (await world.The<MyTimelinessQuery>().ReadAsync(maureen)).Should().Be(NoteTimeliness.None, "what she moved she did not write");
    }

    private static async Task<Guid> NoteAsync(World world, Guid file, Actor by, DateOnly happened)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await world.The<RecordNote>().RunAsync(new(new NoteToWrite(file, NoteKind.Telephone, new HappenedOn(happened), [new(PassageKind.WhatHappened, "The school rang.")]) { LateReason = "I was ill." }, HandInKey.New()), by);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }
}
