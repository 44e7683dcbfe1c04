using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Live;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRecording.Tests.Features.Night;

/// <summary>An out-of-hours note on an open case (3.5.1).</summary>
public sealed class NightAlertTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 5, 2, 40, 0, TimeSpan.Zero), Morning = new(2026, 11, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory, Engines, Policy("P28")]
    public async Task The_allocated_worker_and_their_manager_are_told_at_once_and_each_acknowledges(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var heard = new List<string>();
        using var erins = Listen(world, erin, heard);
        using var maureens = Listen(world, maureen, heard);
        var note = await NoteAsync(world, file);

        heard.Should().BeEquivalentTo("Erin Callow", "Maureen Kneale");
        foreach (var reader in new[] { erin, maureen })
        {
            var row = (await world.The<MyNightAlertsQuery>().ReadAsync(reader)).Should().ContainSingle().Subject;
            (row.NoteId, row.Child, row.Overdue).Should().Be((note, "Juan Quayle", false));
            (await world.The<TrayCountsQuery>().ReadAsync(reader)).Notices.Should().Be(1);
        }
        (await world.The<MyNightAlertsQuery>().ReadAsync(world.Staff("Samuel"))).Should().BeEmpty();

        await AcknowledgeAsync(world, erin);
        (await world.The<MyNightAlertsQuery>().ReadAsync(erin)).Should().BeEmpty();
        (await world.The<MyNightAlertsQuery>().ReadAsync(maureen)).Single().Others.Should().ContainSingle().Which.Should().Be(new NightReaderRow("Erin Callow", Night.UtcDateTime));
        await AcknowledgeAsync(world, maureen);

        var seen = await world.The<NoteAlertQuery>().ReadAsync(file, note, maureen);
        seen!.Readers.Should().HaveCount(2).And.OnlyContain(r => r.At == Night.UtcDateTime);
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == file && h.What == "Out-of-hours note acknowledged").Select(h => h.Recorded.ByName).ToListAsync()))
            .Should().BeEquivalentTo("Erin Callow", "Maureen Kneale");
    }

    [Theory, Engines, Policy("P28")]
    public async Task Whoever_is_told_knows_that_the_allocated_worker_is_away_though_nobody_covers(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        (await AwayAsync(world, erin, world.Staff("Robert"), 7)).Should().StartWith("Only a senior manager, or a manager of a team that Erin Callow works in");
        (await AwayAsync(world, erin, maureen, -1)).Should().StartWith("The last day is before the first.");
        (await AwayAsync(world, erin, maureen, 20)).Should().BeNull();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await AwayAsync(world, erin, maureen, 7)).Should().BeNull();
        await NoteAsync(world, file);

        (await world.The<MyNightAlertsQuery>().ReadAsync(maureen)).Single().Others.Single().AwayUntil.Should().Be(A.Today.AddDays(7), "what was recorded last counts");
        world.Clock.SetUtcNow(Morning);
        (await world.The<HandoverQuery>().ReadAsync(maureen)).Teams.SelectMany(t => t.ToDecide).Single(x => x.Kind == NightWorkKind.Note).Away
            .Should().Be($"Erin Callow has the case and is away until {IslandTime.Words(A.Today.AddDays(7))}");
        (await world.The<TeamStaffQuery>().ReadAsync(await world.ReadAsync(db => db.Teams.Where(t => t.Key == "cm1").Select(t => t.Id).SingleAsync()), maureen))
            .Single(m => m.StaffId == erin.Id).Should().Match<TeamMemberRow>(m => m.Standing == $"away until {IslandTime.Words(A.Today.AddDays(7))}" && m.MayMarkAsLeft && m.MayRecordAway);

        static async Task<string?> AwayAsync(World world, Actor who, Actor by, int days) =>
            (await world.The<RecordAway>().RunAsync(new(who.Id, A.Today, A.Today.AddDays(days), HandInKey.New()), by)).Refusal;
    }

    [Theory, Engines, Policy("P28")]
    public async Task A_note_on_an_unallocated_case_goes_to_the_team_manager(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        await NoteAsync(world, await world.CaseAsync("cm2"));
        (await ToldAsync(world)).Should().Equal(("Robert Clague", NightReading.Manager));
    }

    [Theory, Engines]
    public async Task A_note_of_the_day_and_one_without_an_open_case_alert_nobody(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        await NoteAsync(world, await world.CaseAsync(worker: erin), erin);
        await NoteAsync(world, (await world.ReferredChildAsync(A.Child("Voirrey"))).FileId);
        (await ToldAsync(world)).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P42")]
    public async Task On_a_restricted_file_only_people_who_may_see_it_are_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (lucy, david) = (world.Staff("Lucy"), world.Staff("David"));
        var file = await world.CaseAsync(worker: world.Staff("Erin"));
        await world.RestrictAsync(file, lucy, david);
        await NoteAsync(world, file, lucy);
        (await ToldAsync(world)).Should().Equal(("David Lewthwaite", NightReading.Manager));
    }

    [Theory, Engines, Policy("P28")]
    public async Task What_nobody_acknowledged_by_ten_goes_to_the_senior_manager_once_and_after_a_restart_too(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var (late, read) = (await world.CaseAsync(worker: erin), await world.CaseAsync("cm2", world.Staff("Fenella"), "Voirrey"));
        var note = await NoteAsync(world, late);
        await NoteAsync(world, read);
        await AcknowledgeAsync(world, world.Staff("Robert"));

        world.Clock.SetUtcNow(Morning.AddSeconds(-1));
        await EscalateAsync(world);
        (await world.The<MyNightAlertsQuery>().ReadAsync(david)).Should().BeEmpty();

        // The program was down at ten, and looks again a day later; twice, as after another restart.
        world.Clock.SetUtcNow(Morning.AddDays(1));
        await EscalateAsync(world);
        await EscalateAsync(world);
        (await world.The<MyNightAlertsQuery>().ReadAsync(david)).Should().ContainSingle().Which.NoteId.Should().Be(note);
        (await world.The<MyNightAlertsQuery>().ReadAsync(world.Staff("Maureen"))).Single().Overdue.Should().BeTrue();
        (await world.ReadAsync(db => db.History.CountAsync(h => h.What.StartsWith("Nobody acknowledged the out-of-hours note in time")))).Should().Be(1);
        (await world.The<EscalateNightAlerts>().RunAsync(new(), david)).Refusal.Should().NotBeNull("the program alone escalates");
    }

    [Fact, Policy("P28")]
    public async Task The_job_catches_up_as_the_program_starts()
    {
        await using var world = await World.StartAsync();
        await NoteAsync(world, await world.CaseAsync(worker: world.Staff("Erin")));
        var told = new TaskCompletionSource();
        using var listening = world.Services.GetRequiredService<LiveNotices>().Subscribe([Topics.Staff(world.Staff("David").Id)], () =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        });
        using var job = new MinuteJob(world.Services.GetRequiredService<IServiceScopeFactory>(), world.Clock, NullLogger<MinuteJob>.Instance);
        world.Clock.SetUtcNow(Morning.AddHours(3));
        await job.StartAsync(CancellationToken.None);
        await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await job.StopAsync(CancellationToken.None);

        (await world.The<MyNightAlertsQuery>().ReadAsync(world.Staff("David"))).Should().ContainSingle();
    }

    private static async Task<Guid> NoteAsync(World world, Guid file, Actor? by = null)
    {
        world.Clock.SetUtcNow(world.Clock.GetUtcNow() < Night ? Night : world.Clock.GetUtcNow());
        var outcome = await world.The<RecordNote>().RunAsync(new(new NoteToWrite(file, NoteKind.Telephone, new HappenedOn(new DateOnly(2026, 11, 5), new TimeOnly(2, 10)),
            [new(PassageKind.WhatHappened, "The police rang from the house.")]), HandInKey.New()), by ?? world.Staff("Lucy"));
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    private static async Task AcknowledgeAsync(World world, Actor by) => (await world.The<AcknowledgeNightAlert>()
        .RunAsync(new((await world.The<MyNightAlertsQuery>().ReadAsync(by)).Single().AlertId, HandInKey.New()), by)).Refusal.Should().BeNull();

    private static async Task EscalateAsync(World world) => (await world.The<EscalateNightAlerts>().RunAsync(new(), Actor.System)).Refusal.Should().BeNull();

    private static async Task<List<(string Who, NightReading Why)>> ToldAsync(World world) =>
        [.. (await world.ReadAsync(db => db.NightAlertReaders.Join(db.Staff, t => t.StaffId, s => s.Id, (t, s) => new { s.FullName, t.Why }).ToListAsync())).Select(t => (t.FullName, t.Why))];

    private static IDisposable Listen(World world, Actor who, List<string> heard) =>
        world.Services.GetRequiredService<LiveNotices>().Subscribe([Topics.Staff(who.Id)], () =>
        {
            heard.Add(who.FullName);
            return Task.CompletedTask;
        });
}
