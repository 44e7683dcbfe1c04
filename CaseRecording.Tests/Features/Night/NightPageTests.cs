using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Plans;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Features.Night;

/// <summary>What an out-of-hours worker finds, and what the day's teams find in the morning.</summary>
public sealed class NightPageTests
{
    private static readonly DateTimeOffset At0240 = new(2026, 11, 5, 2, 40, 0, TimeSpan.Zero), At0900 = new(2026, 11, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory, Engines, Policy("P28")]
    public async Task Who_is_on_duty_is_said_by_themselves_or_by_a_manager(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var (lucy, stephen, david, maureen) = (world.Staff("Lucy"), world.Staff("Stephen"), world.Staff("David"), world.Staff("Maureen"));
        var now = At0240.UtcDateTime;
        async Task<string?> GoAsync(Actor who, Actor by, DateTime? from = null, DateTime? until = null) =>
            (await world.The<GoOnDuty>().RunAsync(new(who.Id, from ?? now, until ?? now.AddHours(6), "07624 000111", HandInKey.New()), by)).Refusal;

        (await GoAsync(lucy, lucy)).Should().BeNull();
        (await GoAsync(lucy, lucy)).Should().Contain("on the rota for a part of this time already");
        (await GoAsync(stephen, lucy)).Should().Be("You put yourself on duty; a manager puts others on the rota.");
        (await GoAsync(david, maureen)).Should().BeNull();
        (await GoAsync(world.Staff("Erin"), maureen)).Should().StartWith("Only out-of-hours workers and senior managers");
        (await GoAsync(stephen, maureen, now.AddDays(1), now.AddDays(9))).Should().StartWith("A turn lasts a week at most.");
        (await GoAsync(stephen, maureen, now.AddDays(1), now.AddDays(2))).Should().BeNull();

        var page = await world.The<NightQuery>().ReadAsync(lucy);
        page.OnDuty.Select(t => (t.Who, t.Kind)).Should().BeEquivalentTo([
            ("Lucy Hargreaves, Out of Hours Duty Social Worker", DutyKind.OutOfHoursWorker), ("David Lewthwaite, Group Manager", DutyKind.OnCallSeniorManager)]);
        page.Later.Should().ContainSingle().Which.Who.Should().StartWith("Stephen Quine");
        page.CanBeOnDuty.Should().ContainSingle().Which.StaffId.Should().Be(lucy.Id);

        (await world.The<GoOffDuty>().RunAsync(new(page.OnDuty.Single(t => t.StaffId == david.Id).TurnId, HandInKey.New()), lucy)).Refusal.Should().Be("You end your own turn; a manager ends another's.");
        (await world.The<GoOffDuty>().RunAsync(new(page.OnDuty.Single(t => t.StaffId == lucy.Id).TurnId, HandInKey.New()), lucy)).Refusal.Should().BeNull();
        (await world.The<NightQuery>().ReadAsync(lucy)).OnDuty.Should().ContainSingle().Which.StaffId.Should().Be(david.Id);
    }

    [Theory, Engines, Policy("P28")]
    public async Task A_case_that_the_day_flagged_is_watched_until_its_last_evening_and_stands_in_the_files_header(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var (lucy, erin) = (world.Staff("Lucy"), world.Staff("Erin"));
        var (file, second, hidden) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Finlo"), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        foreach (var flagged in new[] { file, hidden })
            (await world.The<FlagForNight>().RunAsync(new(flagged, "The father may come. Ring the police first.", new DateOnly(2026, 11, 5), HandInKey.New()), erin)).Refusal.Should().BeNull();
        await world.RestrictAsync(hidden, erin);

        var row = (await world.The<NightQuery>().ReadAsync(lucy)).Watch.Should().ContainSingle("nobody is shown a file that is restricted against them").Subject;
        (row.Child, row.Reason, row.AllocatedTo).Should().Be(("Juan Quayle", "The father may come. Ring the police first.", "Erin Callow"));
        (await world.The<FileHeaderQuery>().ReadAsync(file, lucy, null)).Alerts.Should().Contain(a => a.Word == "Watch at night" && a.Reason == row.Reason);

        (await world.The<FlagForNight>().RunAsync(new(file, "Again.", new DateOnly(2026, 11, 6), HandInKey.New()), erin)).Refusal.Should().StartWith("This file is flagged already.");
        (await world.The<FlagForNight>().RunAsync(new(second, "She may ring.", new DateOnly(2026, 11, 6), HandInKey.New()), erin)).Refusal.Should().BeNull();

        // At 02:40 the evening of the fifth is not over on the sixth.
        world.Clock.SetUtcNow(At0240.AddDays(1));
        (await world.The<NightQuery>().ReadAsync(lucy)).Watch.Should().HaveCount(2);
        world.Clock.SetUtcNow(At0240.AddDays(2));
        var left = (await world.The<NightQuery>().ReadAsync(lucy)).Watch.Should().ContainSingle().Subject;
        (await world.The<TakeFlagDown>().RunAsync(new(second, left.FlagId, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<NightQuery>().ReadAsync(lucy)).Watch.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P28"), Policy("P29")]
    public async Task By_nine_each_team_has_the_nights_work_what_has_to_be_decided_first(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var (lucy, erin, david) = (world.Staff("Lucy"), world.Staff("Erin"), world.Staff("David"));
        var (file, hidden) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        (await world.The<RecordSituation>().RunAsync(await Situations.FamilyOfFourAsync(world, lucy), lucy)).Refusal.Should().BeNull();
        foreach (var noted in new[] { file, hidden })
            (await world.The<RecordNote>().RunAsync(new(new NoteToWrite(noted, NoteKind.Telephone, new HappenedOn(new DateOnly(2026, 11, 5), new TimeOnly(2, 10)), [new(PassageKind.WhatHappened, "The police rang.")]), HandInKey.New()), lucy)).Refusal.Should().BeNull();
        (await world.The<AgreeComingIntoCare>().RunAsync(new(file, "Nobody can look after him tonight.", "He sleeps safely.", HandInKey.New()), david)).Refusal.Should().BeNull();
        await world.RestrictAsync(hidden, lucy);
        world.Clock.SetUtcNow(At0900);

        var irt = (await world.The<HandoverQuery>().ReadAsync(world.Staff("Breeshey"))).Teams.Should().ContainSingle().Subject;
        irt.ToDecide.Count(r => r.Kind == NightWorkKind.Referral).Should().Be(2);
        irt.ToDecide.Should().Contain(r => r.Kind == NightWorkKind.Action && r.What == "Ring the school at nine");
        irt.Rest.Count(r => r.Kind == NightWorkKind.Note).Should().Be(2);
        var cm1 = (await world.The<HandoverQuery>().ReadAsync(world.Staff("Maureen"))).Teams.Should().ContainSingle().Subject;
        cm1.ToDecide.Select(r => (r.Kind, r.Child)).Should().BeEquivalentTo([(NightWorkKind.Note, "Juan Quayle"), (NightWorkKind.ComingIntoCare, "Juan Quayle")]);
        (await world.The<HandoverQuery>().ReadAsync(david)).Teams.Should().HaveCount(2, "a senior manager sees every team that has any");
        (await world.The<HandoverQuery>().ReadAsync(world.Staff("Robert"))).Teams.Should().OnlyContain(t => t.ToDecide.Count + t.Rest.Count == 0);
    }

    private static async Task<World> AtNightAsync(Engine engine)
    {
        var world = await World.StartAsync(engine);
        world.Clock.SetUtcNow(At0240);
        return world;
    }
}
