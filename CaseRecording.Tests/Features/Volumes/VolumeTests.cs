using CaseRecording.App.Features;
using CaseRecording.App.Features.Volumes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Volumes;

/// <summary>The paper file (3.3.3).</summary>
public sealed class VolumeTests
{
    [Theory, Engines, Policy("P12")]
    public async Task When_a_volume_is_full_the_next_is_opened_and_each_says_from_when_to_when_and_where(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        (await OpenAsync(world, file, "Murray House, cabinet 4", A.Today.AddYears(-2), erin)).Should().BeNull();
        (await OpenAsync(world, file, "Murray House, cabinet 5", A.Today.AddDays(-1), erin)).Should().BeNull();

        var rows = await world.The<VolumesQuery>().ReadAsync(file, erin);
        rows.Select(r => (r.Number, r.From, r.Until, r.Location)).Should().Equal(
            (2, A.Today.AddDays(-1), null, "Murray House, cabinet 5"), (1, A.Today.AddYears(-2), A.Today.AddDays(-1), "Murray House, cabinet 4"));

        (await world.The<MoveVolume>().RunAsync(new(file, rows[1].Id, "Archive, box 12", rows[1].Location, HandInKey.New()), world.With(StaffRole.TeamSecretary))).Refusal.Should().NotBeNull("no working relationship");
        (await world.The<MoveVolume>().RunAsync(new(file, rows[1].Id, "Archive, box 12", rows[1].Location, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<EndVolume>().RunAsync(new(file, rows[0].Id, A.Today, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<VolumesQuery>().ReadAsync(file, erin)).Select(r => (r.Number, r.Until is null, r.Location)).Should().Equal((2, false, "Murray House, cabinet 5"), (1, false, "Archive, box 12"));
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == file).Select(h => h.What).ToListAsync())).Should().Contain("Paper file: volume 1 moved from Murray House, cabinet 4 to Archive, box 12");
    }

    [Theory, Engines, Policy("P12"), Policy("P42")]
    public async Task A_volume_of_another_file_and_one_on_a_restricted_file_are_not_there(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (file, other) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Mona"));
        (await OpenAsync(world, other, "Cabinet 4", A.Today.AddDays(-9), erin)).Should().BeNull();
        var volume = (await world.The<VolumesQuery>().ReadAsync(other, erin)).Single();
        (await world.The<EndVolume>().RunAsync(new(file, volume.Id, A.Today, HandInKey.New()), erin)).Refusal.Should().StartWith("There is no such volume on this file.");
        await world.RestrictAsync(other, world.Staff("David"));
        (await OpenAsync(world, other, "Cabinet 5", A.Today, erin)).Should().Be(App.Security.FileAccess.NotFound);
        await FluentActions.Awaiting(() => world.The<VolumesQuery>().ReadAsync(other, erin)).Should().ThrowAsync<RuleBrokenException>().WithMessage(App.Security.FileAccess.NotFound);
    }

    [Theory, Engines, Policy("P12")]
    public async Task Of_two_who_open_the_next_volume_at_once_one_does(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(world, file, "Cabinet 4", A.Today, erin))));
        both.Count(refusal => refusal is null).Should().Be(1);
        (await world.The<VolumesQuery>().ReadAsync(file, erin)).Should().ContainSingle();
    }

    private static async Task<string?> OpenAsync(World world, Guid file, string where, DateOnly from, Actor by) =>
        (await world.The<OpenVolume>().RunAsync(new(file, where, from, HandInKey.New()), by)).Refusal;
}
