using CaseRecording.App.Features;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Tasks;

namespace CaseRecording.Tests.Features.Notices;

public sealed class NoticeTests
{
    [Theory, Engines]
    public async Task A_notice_stays_until_it_is_dealt_with_and_only_by_whom_it_is_for(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, samuel) = (world.Staff("Erin"), world.Staff("Samuel"));
        var file = await world.CaseAsync();
        await TellAsync(world, erin.Id, file);

        var row = (await world.The<NoticesQuery>().ReadAsync(erin)).Should().ContainSingle().Subject;
        row.Child.Should().Be("Juan Quayle");
        (await world.The<TrayCountsQuery>().ReadAsync(erin)).Notices.Should().Be(1);
        (await world.The<DealWithNotice>().RunAsync(new(row.Id, HandInKey.New()), samuel)).Refusal.Should().Be("There is no such notice for you.");
        (await world.The<DealWithNotice>().RunAsync(new(row.Id, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_notice_on_a_file_that_has_since_been_restricted_is_not_shown(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync();
        await TellAsync(world, erin.Id, file);
        await world.RestrictAsync(file, world.Staff("Maureen"));

        (await world.The<NoticesQuery>().ReadAsync(erin)).Should().BeEmpty();
        (await world.The<TrayCountsQuery>().ReadAsync(erin)).Notices.Should().Be(0);
    }

    private static Task<Guid> TellAsync(World world, Guid to, Guid file) => world.ActAsync(work =>
    {
        work.Tell(to, "Something happened.", $"/files/{file}", file);
        return Task.FromResult(file);
    });
}
