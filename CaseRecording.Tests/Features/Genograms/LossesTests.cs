using CaseRecording.App.Features;
using CaseRecording.App.Features.Genograms;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Genograms;

/// <summary>Pregnancies that were lost, on the genogram and on nobody's file but the mother's record (4.6.1, 3.8.1).</summary>
public sealed class LossesTests
{
    private static readonly DateOnly Lost = new(2017, 3, 1);

    [Theory, Engines, Policy("P55"), Policy("P41")]
    public async Task A_loss_is_drawn_among_the_children_said_in_words_and_no_childs_history_tells_of_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var (juan, mother, father) = await FamilyAsync(child);
        var told = new LossDetails(LossKind.Miscarriage, Lost, true, null, Sex.NotKnown, "Her own words");
        (await world.The<RecordPregnancyLoss>().RunAsync(new(mother, father, told with { Source = " " }, HandInKey.New()), child.Worker)).Refusal.Should().StartWith("Who told it");
        (await world.The<RecordPregnancyLoss>().RunAsync(new(mother, mother, told, HandInKey.New()), child.Worker)).Refusal.Should().StartWith("The other parent is somebody else");
        var loss = (await world.The<RecordPregnancyLoss>().RunAsync(new(mother, father, told, HandInKey.New()), child.Worker)).Id;

        var row = await world.The<GenogramQuery>().ReadAsync(child.FileId, null, child.Worker);
        row.Picture.Unions.Should().ContainSingle(u => u.Union.Children.Count == 2).Which.Union.Children.Should().Equal(loss, juan);
        row.Words.SelectMany(w => w.People).Single(p => p.PersonId == loss).Should().Be((loss, "Miscarriage", "about 1 March 2017; parents: Brian Quayle and Kirree Quayle."));
        row.LinkOf(loss).Should().Be($"people/{mother}");
        (await world.The<GenogramQuery>().ReadAsync(child.FileId, Lost.AddDays(-1), child.Worker)).Picture.People.Should().NotContain(p => p.Person.Id == loss, "it had not happened");
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == loss).Select(h => h.FileId).ToListAsync())).Should().Equal((Guid?)null);
        (await world.The<PersonQuery>().ReadAsync(mother, child.Worker)).Losses.Should().ContainSingle().Which.Line.Should().Be("Miscarriage, about 1 March 2017");

        (await world.The<TakeBackPregnancyLoss>().RunAsync(new(mother, loss, "It was her sister.", HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await world.The<GenogramQuery>().ReadAsync(child.FileId, null, child.Worker)).Picture.People.Should().HaveCount(3);
    }

    [Fact, Policy("P42")]
    public async Task Of_whom_one_may_not_know_nothing_is_recorded_or_drawn()
    {
        await using var world = await World.StartAsync();
        var child = await OpenCase.InAsync(world);
        var (_, mother, _) = await FamilyAsync(child);
        await world.RestrictAsync(child.FileId, world.Staff("David"));
        (await world.The<RecordPregnancyLoss>().RunAsync(new(mother, null, new(LossKind.NotSaid, Lost, false, null, Sex.NotKnown, "She"), HandInKey.New()), child.Worker)).Refusal.Should().Be(App.Security.PeopleAccess.NotFound);
    }

    private static async Task<(Guid Juan, Guid Mother, Guid Father)> FamilyAsync(OpenCase child)
    {
        var juan = await child.World.ReadAsync(db => db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync());
        var (mother, father) = (Guid.Empty, Guid.Empty);
        await child.World.ActAsync(work =>
        {
            var (kirree, brian) = (Person.Add(new PersonDetails("Kirree", "Quayle", Sex: Sex.Female), work.By), Person.Add(new PersonDetails("Brian", "Quayle", Sex: Sex.Male), work.By));
            (mother, father) = (kirree.Id, brian.Id);
            work.Db.AddRange(kirree, brian, Relationship.Record(juan, kirree.Id, "mother", true, null, work.By), Relationship.Record(juan, brian.Id, "father", true, null, work.By));
            return Task.FromResult(mother);
        });
        return (juan, mother, father);
    }
}
