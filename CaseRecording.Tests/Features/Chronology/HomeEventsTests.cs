using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Features.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>Somebody joins a household, leaves it or moves: the screen asks at once whether that is a significant event, and shows risks known there (4.2).</summary>
public sealed class HomeEventsTests
{
    private static readonly DateOnly Since = new(2026, 4, 1), On = A.Today.AddDays(-2);

    [Theory, Engines, Policy("P27"), Policy("P42")]
    public async Task Who_joins_the_household_is_asked_about_for_each_child_of_it_whose_file_one_works_on(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (juan, mona, home, partner) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        (await world.The<ChangeHousehold>().RunAsync(new(home, partner, On, false, juan, HandInKey.New()), erin)).Refusal.Should().BeNull();

        var asked = await world.The<HomeEventsQuery>().ReadAsync(juan, On, erin);
        asked.Children.Select(c => c.Child).Should().Equal("Juan Quayle", "Mona Quayle");
        asked.Children[0].Events.Should().ContainSingle().Which.Offered.Headline.Should().Contain("Jason Crebbin came to live in the household Quayle");
        asked.Risks.Should().BeEmpty();

        await world.RestrictAsync(mona, world.Staff("David"));
        (await world.The<HomeEventsQuery>().ReadAsync(juan, On, erin)).Children.Should().ContainSingle("the file of a sister that one may not know of asks nothing");
        (await world.The<TakeUpEvent>().RunAsync(new(juan, asked.Children[0].Events[0].Source, asked.Children[0].Events[0].Offered with { Impact = "He keeps to his room." }, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<HomeEventsQuery>().ReadAsync(juan, On, erin)).Children.Should().BeEmpty("it is judged");
        (await world.The<HomeEventsQuery>().ReadAsync(juan, On, world.With(StaffRole.ReviewingOfficer))).Children.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P26")]
    public async Task A_risk_known_of_whoever_lives_there_now_is_shown_with_the_act_until_they_leave(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (juan, _, home, partner) = await FamilyAsync(world);
        var erin = world.Staff("Erin");
        await world.MarkAsync(partner);
        (await world.The<ChangeHousehold>().RunAsync(new(home, partner, On, false, juan, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<HomeEventsQuery>().ReadAsync(juan, On, erin)).Risks.Should().ContainSingle().Which.Should().StartWith("Jason Crebbin may pose a risk to children. Ask ");

        (await world.The<ChangeHousehold>().RunAsync(new(home, partner, A.Today, true, juan, HandInKey.New()), erin)).Refusal.Should().BeNull();
        var left = await world.The<HomeEventsQuery>().ReadAsync(juan, A.Today, erin);
        left.Risks.Should().BeEmpty();
        left.Children[0].Events.Should().ContainSingle().Which.Source.Moment.Should().Be(ChronologyMoment.Ended);
    }

    private static async Task<(Guid Juan, Guid Mona, Guid Home, Guid Partner)> FamilyAsync(World world)
    {
        var erin = world.Staff("Erin");
        var (juan, mona) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Mona", born: new DateOnly(2021, 1, 1)));
        var children = await world.ReadAsync(db => db.Files.Where(f => f.Id == juan || f.Id == mona).Select(f => f.PersonId).ToListAsync());
        var partner = Guid.Empty;
        var home = await world.ActAsync(work =>
        {
            var jason = Person.Add(new PersonDetails("Jason", "Crebbin"), work.By);
            var household = Household.SetUp("Quayle", work.By);
            foreach (var child in children)
                household.Join(child, Since, work.By);
            partner = jason.Id;
            work.Db.AddRange(jason, household);
            return Task.FromResult(household.Id);
        });
        return (juan, mona, home, partner);
    }
}
