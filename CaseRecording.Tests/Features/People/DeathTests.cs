using CaseRecording.App.Features.Genograms;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>That somebody died is recorded once, drawn, told to whoever works with the child, and taken back where it was a mistake (3.3.6).</summary>
[Policy("P70")]
public sealed class DeathTests
{
    [Theory, Engines]
    public async Task A_death_is_recorded_with_its_source_drawn_on_the_genogram_and_told_to_the_childs_worker(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (open, mother) = await FamilyAsync(world);

        (await RecordAsync(open, mother, new(A.Today.AddDays(-10), true, "Her sister, on the telephone"))).Should().BeNull();

        var row = await world.The<PersonQuery>().ReadAsync(mother, open.Worker);
        row.Death.Should().Be("About 25 October 2026, aged 36 (Her sister, on the telephone)");
        row.AgeOrExpected.Should().Be("1 January 1990", "nobody grows older after their death");
        var drawn = await world.The<GenogramQuery>().ReadAsync(open.FileId, null, open.Worker);
        drawn.Words.SelectMany(w => w.People).Single(p => p.PersonId == mother).Sentence.Should().Contain("died about 25 October 2026 aged 36");
        (await world.The<GenogramQuery>().ReadAsync(open.FileId, A.Today.AddDays(-30), open.Worker)).Words.SelectMany(w => w.People).Single(p => p.PersonId == mother).Sentence.Should().NotContain("died");
        (await world.The<NoticesQuery>().ReadAsync(open.Worker)).Should().ContainSingle().Which.What.Should().StartWith("Kirree Quayle is recorded as having died about 25 October 2026.");
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == mother && h.What == "Death recorded").Select(h => h.Why).SingleAsync())).Should().Be("Her sister, on the telephone");
    }

    [Theory, Engines]
    public async Task What_was_recorded_by_mistake_is_corrected_or_taken_back_and_nobody_writes_over_another(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (open, mother) = await FamilyAsync(world);
        var (first, second) = (A.Today.AddDays(-10), A.Today.AddDays(-9));
        (await RecordAsync(open, mother, new(first, false, "The hospital"))).Should().BeNull();

        (await RecordAsync(open, mother, new(second, false, "The registrar"))).Should().StartWith("Somebody else changed this while you had it open");
        (await RecordAsync(open, mother, new(second, false, "The registrar"), first)).Should().BeNull();
        (await RecordAsync(open, mother, new(null, false, "It was another Kirree."), second)).Should().BeNull();

        (await world.The<PersonQuery>().ReadAsync(mother, open.Worker)).Death.Should().BeNull();
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == mother).Select(h => h.What).ToListAsync()))
            .Should().BeEquivalentTo(["Person added", "Death recorded", "Day of death corrected", "Recorded by mistake as having died: taken back"]);
        (await world.The<NoticesQuery>().ReadAsync(open.Worker)).Select(n => n.What).Should().Contain("Kirree Quayle was recorded as having died by mistake; that is taken back.");
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_worker_who_may_not_know_of_the_person_is_told_nothing(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var open = await OpenCase.InAsync(world);
        var hidden = await world.CaseAsync("cm1", open.Colleague, "Mya");
        var sister = await world.ReadAsync(db => db.Files.Where(f => f.Id == hidden).Select(f => f.PersonId).SingleAsync());
        var child = await world.ReadAsync(db => db.Files.Where(f => f.Id == open.FileId).Select(f => f.PersonId).SingleAsync());
        (await world.The<RecordRelationship>().RunAsync(new(child, sister, "sister", false), open.Worker)).Refusal.Should().BeNull();
        await world.RestrictAsync(hidden, open.SeniorManager);

        (await world.The<RecordDeath>().RunAsync(new(sister, new(A.Today, false, "The hospital"), null), open.SeniorManager)).Refusal.Should().BeNull();

        (await world.ReadAsync(db => db.Notices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_death_that_cannot_be_is_refused()
    {
        await using var world = await World.StartAsync();
        var (open, mother) = await FamilyAsync(world);

        (await RecordAsync(open, mother, new(A.Today.AddDays(1), false, "The hospital"))).Should().StartWith("That day has not come yet.");
        (await RecordAsync(open, mother, new(new DateOnly(1989, 12, 31), false, "The hospital"))).Should().Contain("the date of birth");
        (await RecordAsync(open, mother, new(A.Today, false, " "))).Should().StartWith("Who told it, or where it was read: this is needed.");
        (await RecordAsync(open, mother, new(null, false, "Nobody"))).Should().StartWith("Day of death: this is needed.");
        (await world.The<RecordDeath>().RunAsync(new(mother, new(A.Today, false, "The hospital"), null), world.Staff("Ingrid Bell"))).Refusal.Should().Contain("can amend essential information");
    }

    private static async Task<string?> RecordAsync(OpenCase open, Guid person, DeathDetails death, DateOnly? insteadOf = null) =>
        (await open.World.The<RecordDeath>().RunAsync(new(person, death, insteadOf), open.Colleague)).Refusal;

    private static async Task<(OpenCase Open, Guid Mother)> FamilyAsync(World world)
    {
        var open = await OpenCase.InAsync(world);
        var child = await world.ReadAsync(db => db.Files.Where(f => f.Id == open.FileId).Select(f => f.PersonId).SingleAsync());
        var mother = await world.PersonAsync(new PersonDetails("Kirree", "Quayle", DateOfBirth: new DateOnly(1990, 1, 1), Sex: Sex.Female));
        (await world.The<RecordRelationship>().RunAsync(new(child, mother, "mother", true), open.Worker)).Refusal.Should().BeNull();
        return (open, mother);
    }
}
