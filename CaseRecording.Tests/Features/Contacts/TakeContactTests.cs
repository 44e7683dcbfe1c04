using CaseRecording.App.Features;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Tasks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Contacts;

public class TakeContactTests
{
    [Theory, Engines, Policy("P44"), Policy("P14"), Policy("P32")]
    public async Task Brothers_and_sisters_referred_in_one_sitting_get_a_record_each(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (juan, voirrey) = (await world.PersonAsync(A.Child()), await world.PersonAsync(A.Child("Voirrey", born: new DateOnly(2021, 2, 19))));

        var outcome = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(),
            [new(juan, A.ReferralDetails("Both are hungry. Juan cares for Voirrey.")), new(voirrey, A.ReferralDetails("Both are hungry.", harm: true))], HandIn: HandInKey.New()), world.Staff("Daniel Osei"));

        outcome.Refusal.Should().BeNull();
        var referrals = await world.ReadAsync(db => db.Referrals.ToListAsync());
        referrals.Should().HaveCount(2).And.OnlyContain(r => r.State == ReferralState.AwaitingDecision && r.DecideBy == new DateOnly(2026, 11, 5) && r.ContactId == outcome.Id);
        referrals.Select(r => r.DeliberateHarmAlleged).Should().BeEquivalentTo([true, false]);
        (await world.ReadAsync(db => db.Files.Select(f => f.PermanentNumber).ToListAsync())).Should().HaveCount(2).And.OnlyHaveUniqueItems();
        var irt = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "irt").Select(t => t.Id).FirstAsync());
        (await world.ReadAsync(db => db.Tasks.ToListAsync())).Should().HaveCount(2).And.OnlyContain(t => t.Kind == TaskKind.DecideReferral && t.TeamId == irt && t.DueOn == new DateOnly(2026, 11, 5));
    }

    [Theory, Engines, Policy("P14")]
    public async Task Sixteen_workers_who_refer_one_child_at_the_same_instant_make_one_file_and_sixteen_referrals(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await world.PersonAsync(A.Child());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => world.The<TakeContact>().RunAsync(
            new(A.TelephoneCall(), [new(child, A.ReferralDetails())], HandIn: HandInKey.New()), world.Staff(i % 2 == 0 ? "Daniel Osei" : "Priya Nair")))));

        outcomes.Select(o => o.Refusal).Should().OnlyContain(r => r == null);
        (await world.ReadAsync(db => db.Files.CountAsync())).Should().Be(1);
        (await world.ReadAsync(db => db.Referrals.CountAsync())).Should().Be(16);
    }

    [Theory, Engines, Policy("P14")]
    public async Task Sixteen_children_at_once_get_sixteen_numbers(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var children = new List<Guid>();
        for (var i = 0; i < 16; i++)
            children.Add(await world.PersonAsync(A.Child($"Child{i}", $"Kelly{i}", new DateOnly(2010 + i % 10, 1 + i % 12, 1 + i))));

        var outcomes = await Task.WhenAll(children.Select(c => Task.Run(() => world.The<TakeContact>().RunAsync(new(A.TelephoneCall(), [new(c, A.ReferralDetails())]), world.Staff("Daniel Osei")))));

        outcomes.Select(o => o.Refusal).Should().OnlyContain(r => r == null);
        (await world.ReadAsync(db => db.Files.Select(f => f.PermanentNumber).ToListAsync())).Should().HaveCount(16).And.OnlyHaveUniqueItems();
    }

    [Theory, Engines]
    public async Task A_hand_in_repeated_after_a_killed_server_is_carried_out_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var command = new TakeContactCommand(A.TelephoneCall(), [new(await world.PersonAsync(A.Child()), A.ReferralDetails())], HandIn: HandInKey.New());
        var first = await world.The<TakeContact>().RunAsync(command, world.Staff("Daniel Osei"));
        var again = await world.The<TakeContact>().RunAsync(command, world.Staff("Daniel Osei"));
        again.Should().Be(first);
        (await world.ReadAsync(db => db.Referrals.CountAsync())).Should().Be(1);
    }

    [Theory, Engines]
    public async Task Something_missing_for_one_child_keeps_nothing_of_the_sitting(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (juan, voirrey) = (await world.PersonAsync(A.Child()), await world.PersonAsync(A.Child("Voirrey", born: new DateOnly(2021, 2, 19))));

        var outcome = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(), [new(juan, A.ReferralDetails()), new(voirrey, A.ReferralDetails(" \u0007 "))]), world.Staff("Daniel Osei"));

        outcome.Refusal.Should().StartWith("Reason for the referral");
        (await world.ReadAsync(db => db.Contacts.CountAsync() )).Should().Be(0);
        (await world.ReadAsync(db => db.Files.CountAsync())).Should().Be(0);
    }

    [Theory, Engines]
    public async Task Text_of_100_kB_in_any_script_is_kept_whole(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var said = string.Concat(Enumerable.Repeat("עברית 👩‍👧 é\n", 8_000)).Trim();
        var outcome = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(said), [new(await world.PersonAsync(A.Child()), A.ReferralDetails(said))]), world.Staff("Daniel Osei"));
        outcome.Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Contacts.Select(c => c.WhatWasSaid).FirstAsync())).Should().Be(said);
    }

    [Theory, Engines]
    public async Task A_contact_that_asks_for_nothing_is_kept_with_what_was_done(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var outcome = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall("When does the office open?", asksForService: false), []), world.Staff("Daniel Osei"));
        outcome.Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.Referrals.AnyAsync())).Should().BeFalse();
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_child_on_a_file_restricted_against_the_worker_is_nobody_to_them(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var referral = await world.ReferredChildAsync();
        var person = await world.ReadAsync(db => db.Files.Where(f => f.Id == referral.FileId).Select(f => f.PersonId).FirstAsync());
        await world.The<CaseRecording.App.Features.Files.RestrictFile>().RunAsync(new(referral.FileId, [], "Her father works here."), world.Staff("Breeshey Cain"));

        var refused = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(), [new(person, A.ReferralDetails())]), world.Staff("Daniel Osei"));
        var missing = await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(), [new(Guid.NewGuid(), A.ReferralDetails())]), world.Staff("Daniel Osei"));

        refused.Refusal.Should().NotBeNull().And.Be(missing.Refusal);
        (await world.The<WaitingReferralsQuery>().ReadAsync(world.Staff("Daniel Osei"))).Should().BeEmpty();
        (await world.The<WaitingReferralsQuery>().ReadAsync(world.Staff("Breeshey Cain"))).Should().ContainSingle();
    }

    [Theory]
    [Engines("Erin Callow"), Engines("Lucy Hargreaves")]
    public async Task Whoever_took_a_referral_works_with_the_child_until_it_is_decided_and_passes_it_on(Engine engine, string who)
    {
        await using var world = await World.StartAsync(engine);
        var (actor, today) = (world.Staff(who), new DateOnly(2026, 11, 4));
        var child = await world.PersonAsync(A.Child());
        (await world.The<TakeContact>().RunAsync(new(A.TelephoneCall(), [new(child, A.ReferralDetails())], PassOn: false, HandInKey.New()), actor)).Refusal.Should().BeNull();
        var referral = await world.ReadAsync(db => db.Referrals.AsNoTracking().SingleAsync());

        (await RelationshipAsync(world, actor, referral.FileId, today)).Should().Be(who == "Erin Callow" ? WorkingRelationship.TookTheReferral : WorkingRelationship.OutOfHours);
        (await RelationshipAsync(world, world.Staff("Samuel"), referral.FileId, today)).Should().Be(WorkingRelationship.None);
        (await world.The<PassForDecision>().RunAsync(new(referral.Id, HandInKey.New()), actor)).Refusal.Should().BeNull();
        (await world.The<DecideReferral>().RunAsync(new(referral.Id, ReferralState.AdviceGiven, A.Decision(ReferralNextStep.None), HandInKey.New()), world.Staff("Breeshey Cain"))).Refusal.Should().BeNull();
        if (who == "Erin Callow")
            (await RelationshipAsync(world, actor, referral.FileId, today)).Should().Be(WorkingRelationship.None);
    }

    private static Task<WorkingRelationship> RelationshipAsync(World world, CaseRecording.Domain.Shared.Actor who, Guid file, DateOnly on) => world.ReadAsync(async db =>
        await CaseRecording.App.Security.FileAccess.RelationshipAsync(db, await Rights.ReadAsync(db, who, on, default), file, on, default));
}
