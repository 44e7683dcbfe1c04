using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Night;

/// <summary>A new situation out of hours, recorded in one sitting (3.5.2).</summary>
public sealed class SituationTests
{
    private static readonly DateTimeOffset At0240 = new(2026, 11, 5, 2, 40, 0, TimeSpan.Zero);

    [Theory, Engines, Policy("P29")]
    public async Task A_family_contact_referrals_notes_and_an_action_are_recorded_at_once(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var lucy = world.Staff("Lucy");
        var outcome = await world.The<RecordSituation>().RunAsync(await Situations.FamilyOfFourAsync(world, lucy), lucy);

        outcome.Refusal.Should().BeNull();
        var referrals = await world.ReadAsync(db => db.Referrals.Where(r => r.ContactId == outcome.Id).Join(db.Files, r => r.FileId, f => f.Id, (r, f) => new { Referral = r, f.PersonId })
            .Join(db.People, x => x.PersonId, p => p.Id, (x, p) => new { x.Referral, Child = p.Forename }).OrderBy(x => x.Child).ToListAsync());
        referrals.Select(r => (r.Child, r.Referral.State, r.Referral.DeliberateHarmAlleged)).Should().Equal(("Aalin", ReferralState.AwaitingDecision, false), ("Illiam", ReferralState.AwaitingDecision, true));
        referrals[0].Referral.Reason.Should().Be("They were found alone at two in the morning.\n\nShe has a cough.");
        referrals[0].Referral.Household.Should().Contain("Kirree Testwood").And.NotContain("Brian");
        referrals[0].Referral.ParentalResponsibility.Should().Be("Kirree Testwood.");
        var notes = await world.ReadAsync(db => db.CaseNotes.ToListAsync());
        notes.Should().HaveCount(2).And.OnlyContain(n => n.Kind == NoteKind.OutOfHours && n.SignificantRisk);
        notes.Select(n => n.ChildSeen).Should().BeEquivalentTo([ChildSeen.SeenAlone, ChildSeen.NotSeen]);
        (await world.ReadAsync(db => db.Relationships.Select(r => r.Kind).ToListAsync())).Should().BeEquivalentTo("mother", "mother", "father", "father", "sister");
        (await world.ReadAsync(db => db.Households.SelectMany(h => h.Members).CountAsync())).Should().Be(3);
        var task = await world.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.Other));
        (task.Title, task.AssignedToId, task.FileId).Should().Be(("Ring the school at nine", null, referrals[1].Referral.FileId));
    }

    [Theory, Engines, Policy("P30")]
    public async Task NARRATES_chosen_there_is_in_the_teams_tray_at_once_for_each_child(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var lucy = world.Staff("Lucy");
        (await world.The<RecordSituation>().RunAsync(await Situations.FamilyOfFourAsync(world, lucy, NarratesChoice.S46), lucy)).Refusal.Should().BeNull();

        var irt = await world.ReadAsync(db => db.Teams.Where(t => t.Key == "irt").Select(t => t.Id).SingleAsync());
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.Kind == TaskKind.StartNarrates && t.TeamId == irt && t.State == TaskState.Open))).Should().Be(2);
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.Kind == TaskKind.ConfirmNarrates && t.State == TaskState.Open))).Should().Be(2);
        (await world.ReadAsync(db => db.Tasks.CountAsync(t => t.Kind == TaskKind.DecideReferral && t.State == TaskState.Open))).Should().Be(0);
    }

    [Theory, Engines, Policy("P29")]
    public async Task Whatever_is_missing_at_the_end_leaves_nothing_of_the_beginning(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var lucy = world.Staff("Lucy");
        var whole = await Situations.FamilyOfFourAsync(world, lucy, NarratesChoice.S46);
        var before = await CountAsync(world);

        (await world.The<RecordSituation>().RunAsync(whole with { Reasons = " " }, lucy)).Refusal.Should().Contain("Reasons");
        (await world.The<RecordSituation>().RunAsync(whole with { Actions = [new ActionInSituation("Ring the school", A.Today.AddDays(-1))] }, lucy)).Refusal.Should().Contain("passed already");
        (await CountAsync(world)).Should().Be(before);

        var done = await world.The<RecordSituation>().RunAsync(whole, lucy);
        done.Refusal.Should().BeNull();
        var after = await CountAsync(world);
        (await world.The<RecordSituation>().RunAsync(whole, lucy)).Should().Be(done, "a retry after a lost answer is not carried out twice");
        (await CountAsync(world)).Should().Be(after);
    }

    [Fact, Policy("P17")]
    public async Task Twins_of_nearly_one_name_are_two_and_nobody_takes_one_for_the_other()
    {
        await using var world = await AtNightAsync(Engine.Sqlite);
        var lucy = world.Staff("Lucy");
        var whole = await Situations.FamilyOfFourAsync(world, lucy);
        var search = await world.The<LookAtSearch>().RunAsync(new("Testwood, Iliam"), lucy);
        var twin = whole.People[1] with { Details = whole.People[0].Details! with { Forename = "Iliam" }, SearchId = search.Id };

        (await world.The<RecordSituation>().RunAsync(whole with { People = [whole.People[0], twin, .. whole.People.Skip(2)] }, lucy)).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P17")]
    public async Task Somebody_who_may_be_recorded_already_is_looked_at_first_and_can_be_chosen(Engine engine)
    {
        await using var world = await AtNightAsync(engine);
        var lucy = world.Staff("Lucy");
        var kirree = await world.PersonAsync(new PersonDetails("Kirree", "Testwood", Sex: Sex.Female));
        var whole = await Situations.FamilyOfFourAsync(world, lucy);

        (await world.The<RecordSituation>().RunAsync(whole, lucy)).Refusal.Should().StartWith("Somebody is already recorded who may be the same person.");
        var chosen = whole.People[2] with { PersonId = kirree, SearchId = null, Details = null };
        (await world.The<RecordSituation>().RunAsync(whole with { People = [whole.People[0], whole.People[1], chosen, whole.People[3]] }, lucy)).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.People.CountAsync(p => p.Surname == "Testwood"))).Should().Be(4);
        (await world.ReadAsync(db => db.Relationships.CountAsync(r => r.RelatedPersonId == kirree))).Should().Be(2);
    }

    private static async Task<World> AtNightAsync(Engine engine)
    {
        var world = await World.StartAsync(engine);
        world.Clock.SetUtcNow(At0240);
        return world;
    }

    private static Task<(int People, int History, int Tasks)> CountAsync(World world) =>
        world.ReadAsync(async db => (await db.People.CountAsync(), await db.History.CountAsync(), await db.Tasks.CountAsync()));
}
