using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Features.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>One mother and one father of birth, and who has parental responsibility since when (3.4.3, 4.2).</summary>
public sealed class ParentsTests
{
    [Theory, Engines, Policy("P45")]
    public async Task A_second_mother_or_father_of_birth_is_refused_in_words_whichever_way_round_and_other_kinds_are_free(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var juan = await world.ChildOfAsync(child.FileId);
        var (kirree, ann, brian) = (await world.PersonAsync(new("Kirree", "Quayle", Sex: Sex.Female)), await world.PersonAsync(new("Ann", "Corlett", Sex: Sex.Female)), await world.PersonAsync(new("Brian", "Quayle", Sex: Sex.Male)));
        Task<Outcome> Record(Guid one, Guid other, string kind) => world.The<RecordRelationship>().RunAsync(new(one, other, kind, false, HandIn: HandInKey.New()), child.Worker);
        var link = (await Record(juan, kirree, "mother")).Id;
        (await Record(brian, juan, "son")).Refusal.Should().BeNull();

        (await Record(juan, ann, "mother")).Refusal.Should().Be("Kirree Quayle is recorded as Juan’s mother. If that is wrong, take it back first (“Recorded by mistake”). "
            + "Whoever is Juan’s mother otherwise than by birth is recorded as that: step-mother, adoptive mother, foster carer or parent.");
        (await Record(ann, juan, "son")).Refusal.Should().StartWith("Kirree Quayle is recorded as Juan’s mother.");
        (await Record(juan, await world.PersonAsync(new("Alan", "Corkill")), "father")).Refusal.Should().StartWith("Brian Quayle is recorded as Juan’s father.");
        foreach (var kind in new[] { "step-mother", "adoptive-mother", "foster-carer", "parent" })
            (await Record(juan, ann, kind)).Refusal.Should().BeNull();

        (await world.The<TakeBackRelationship>().RunAsync(new(link, "Ann is.", HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await Record(juan, ann, "mother")).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P21")]
    public async Task Parental_responsibility_comes_later_with_its_ground_and_ends_with_its_reason_and_who_they_are_stays(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var brian = await world.PersonAsync(new("Brian", "Quayle", Sex: Sex.Male));
        (await world.LinkAsync(child.FileId, brian, kind: "father")).Should().BeNull();
        var link = await world.ReadAsync(db => db.Relationships.Select(r => r.Id).SingleAsync());
        (await RowAsync(child)).Should().Match<RelativeRow>(r => r.MayBeResponsible && r.Responsibility == null);
        Task<Outcome> Give(ResponsibilityGround? ground, DateOnly? from) => world.The<GiveResponsibility>().RunAsync(new(link, new(ground, from), HandInKey.New()), child.Worker);
        Task<Outcome> End(DateOnly on, string? why) => world.The<EndResponsibility>().RunAsync(new(link, on, why, HandInKey.New()), child.Worker);
        var since = new DateOnly(2026, 3, 3);

        (await Give(null, since)).Refusal.Should().StartWith("Choose by what");
        (await Give(ResponsibilityGround.Order, null)).Refusal.Should().StartWith("Since when: this is needed");
        (await Give(ResponsibilityGround.Order, A.Today.AddDays(1))).Refusal.Should().StartWith("That day has not come yet");
        (await Give(ResponsibilityGround.Order, new DateOnly(2019, 1, 1))).Refusal.Should().Contain("the date of birth");
        (await End(A.Today, "The court ended it.")).Refusal.Should().StartWith("They are not recorded as having");
        (await Give(ResponsibilityGround.Order, since)).Refusal.Should().BeNull();
        (await Give(ResponsibilityGround.Agreement, since)).Refusal.Should().Contain("already");
        (await RowAsync(child)).Should().Match<RelativeRow>(r => r.HasParentalResponsibility && !r.MayBeResponsible && r.Responsibility == "since 3 March 2026, by court order");
        (await world.The<EssentialGapsQuery>().ReadAsync(child.FileId, child.Worker)).Should().NotContain(g => g.Part == EssentialPart.ParentalResponsibility);

        (await End(since.AddDays(-1), "The court ended it.")).Refusal.Should().StartWith("They have had it since 3 March 2026");
        (await End(A.Today, " ")).Refusal.Should().StartWith("Why it ended: this is needed");
        (await End(A.Today, "The court ended it.")).Refusal.Should().BeNull();
        (await RowAsync(child)).Should().Match<RelativeRow>(r => !r.HasParentalResponsibility && r.Kind == "Father" && r.Responsibility == "until 4 November 2026: The court ended it.");
        (await world.The<EssentialGapsQuery>().ReadAsync(child.FileId, child.Worker)).Should().Contain(g => g.Part == EssentialPart.ParentalResponsibility);
        (await Give(ResponsibilityGround.Agreement, since)).Refusal.Should().StartWith("They had it before, until 4 November 2026");
        (await world.The<HistoryQuery>().ReadAsync(child.FileId, null, child.Worker)).Select(h => h.What).Should()
            .Contain("Parental responsibility recorded: father, by court order, since 3 March 2026").And.Contain("Parental responsibility ended: father, on 4 November 2026");
    }

    [Theory, Engines, Policy("P21")]
    public async Task Responsibility_that_was_ticked_gets_its_day_and_ground_later(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var kirree = await world.PersonAsync(new("Kirree", "Quayle", Sex: Sex.Female));
        var link = (await world.The<RecordRelationship>().RunAsync(new(await world.ChildOfAsync(child.FileId), kirree, "mother", true, HandIn: HandInKey.New()), child.Worker)).Id;

        (await world.The<GiveResponsibility>().RunAsync(new(link, new(ResponsibilityGround.Registered, new DateOnly(2019, 6, 4)), HandInKey.New()), child.Worker)).Refusal.Should().BeNull();

        (await RowAsync(child)).Should().Match<RelativeRow>(r => r.HasParentalResponsibility && !r.MayBeResponsible && r.Responsibility == "since 4 June 2019, by registration of the birth");
    }

    [Theory, Engines, Policy("P55")]
    public async Task A_lost_pregnancy_is_offered_and_recorded_only_of_who_can_have_been_pregnant(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var juan = await world.ChildOfAsync(child.FileId);
        Guid[] family = [await world.PersonAsync(new("Kirree", "Quayle", Sex: Sex.Female)), await world.PersonAsync(new("Brian", "Quayle", Sex: Sex.Male)), await world.PersonAsync(new("Mya", "Quayle", DateOfBirth: A.Today.AddYears(-12), Sex: Sex.Female))];
        foreach (var (who, kind) in family.Zip(["mother", "father", "sister"]))
            (await world.LinkAsync(child.FileId, who, kind: kind)).Should().BeNull();

        (await world.The<FilePeopleQuery>().ReadAsync(child.FileId, child.Worker)).Child.MayHaveLost.Select(m => m.Name).Should().BeEquivalentTo(["Kirree Quayle, mother", "Mya Quayle, sister"], "Juan is seven");

        Task<Outcome> Lost(Guid who, DateOnly on) => world.The<RecordPregnancyLoss>().RunAsync(new(who, null, new(LossKind.Miscarriage, on, true, null, Sex.NotKnown, "Her own words"), HandInKey.New()), child.Worker);
        (await Lost(family[1], A.Today)).Refusal.Should().StartWith("Brian Quayle is recorded as male. Choose who was pregnant");
        (await Lost(juan, A.Today)).Refusal.Should().StartWith("Juan Quayle is recorded as younger than 10 on that day.");
        (await Lost(family[2], A.Today.AddYears(-3))).Refusal.Should().StartWith("Mya Quayle is recorded as younger than 10");
        (await Lost(family[0], A.Today)).Refusal.Should().BeNull();
    }

    private static async Task<RelativeRow> RowAsync(OpenCase child) => (await child.World.The<FilePeopleQuery>().ReadAsync(child.FileId, child.Worker)).Child.Family.Single();
}
