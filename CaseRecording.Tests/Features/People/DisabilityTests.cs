using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Story;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Story;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>Disabilities of somebody (3.4.3).</summary>
public sealed class DisabilityTests
{
    [Theory, Engines, Policy("P24")]
    public async Task That_there_is_none_is_not_that_nobody_asked_and_what_ends_stays(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var person = await world.ReadAsync(db => db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync());
        (await RowsAsync(child)).Should().BeEmpty("nobody asked");

        (await RecordAsync(child, person, Disability.None)).Refusal.Should().BeNull();
        (await RowsAsync(child)).Select(r => r.Line).Should().Equal("Asked: there is none");
        var hearing = await RecordAsync(child, person, "HEAR", "Wears hearing aids");
        (await RowsAsync(child)).Select(r => (r.Line, Holds: r.Ended is null)).Should().Equal(("Hearing: Wears hearing aids", true), ("Asked: there is none", false));
        (await RecordAsync(child, person, "HEAR")).Refusal.Should().Be("This is recorded already.");
        (await RecordAsync(child, person, Disability.None)).Refusal.Should().StartWith("Disabilities are on record.");
        (await RecordAsync(child, person, "ELSE")).Refusal.Should().Be("Disability: choose one from the list.");
        (await world.The<StoryQuery>().ReadAsync(child.FileId, child.Worker))[StoryPart.Child].Lines[0].Words.Should().Contain("disabled: hearing");

        (await world.The<EndDisability>().RunAsync(new(person, hearing.Id, A.Today, "An operation helped.", child.FileId, HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await RowsAsync(child)).Should().HaveCount(2).And.OnlyContain(r => r.Ended != null);
    }

    private static Task<Outcome> RecordAsync(OpenCase child, Guid person, string code, string? detail = null) =>
        child.World.The<RecordDisability>().RunAsync(new(person, new(code, new DateOnly(2021, 1, 1), "His mother", detail), child.FileId, HandInKey.New()), child.Worker);

    private static async Task<IReadOnlyList<DisabilityRow>> RowsAsync(OpenCase child) => (await child.World.The<FilePeopleQuery>().ReadAsync(child.FileId, child.Worker)).Child.Disabilities;
}
