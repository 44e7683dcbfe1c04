using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Risks;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>What the record offers for a chronology besides notes and the work: the family, the home, the law, papers that came.</summary>
[Policy("P27")]
public sealed class OfferedEventsTests
{
    private static readonly LegalStatusKind Accommodated = new("Accommodated25", "Accommodated by agreement (section 25)", true, false, false, []);
    private static readonly LegalStatusKind Care = new("CareOrder31", "Care order (section 31)", true, true, true, []);

    [Theory, Engines]
    public async Task Moves_and_who_came_to_live_with_the_child_or_left_are_offered_and_an_address_not_to_be_disclosed_is_not_named(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        await world.ActAsync(async work =>
        {
            var juan = await JuanAsync(work.Db, child);
            juan.MoveTo(new("3 Willow Bank", "Douglas", null), new(2023, 1, 10), work.By);
            juan.MoveTo(new("9 Royal View", "Onchan", null), new(2025, 4, 1), work.By);
            juan.MoveTo(new("1 Thie Shee", "Peel", null, "Brian Quayle"), new(2026, 6, 2), work.By);
            var (kirree, alan) = (Person.Add(new PersonDetails("Kirree", "Quayle"), work.By), Person.Add(new PersonDetails("Alan", "Corkill"), work.By));
            var home = Household.SetUp("Royal View", work.By);
            home.Join(juan.Id, new(2025, 4, 1), work.By);
            home.Join(kirree.Id, new(2025, 4, 1), work.By);
            home.Join(alan.Id, new(2025, 9, 3), work.By);
            home.Leave(alan.Id, new(2026, 1, 20));
            work.Db.AddRange(kirree, alan, home);
            return juan.Id;
        });

        (await OfferedAsync(child, ChronologyKind.Home, ChronologyKind.Household)).Should().Equal(
            ("1 April 2025", "Moved home, to Onchan"), ("3 September 2025", "Alan Corkill came to live in the household Royal View"),
            ("20 January 2026", "Alan Corkill left the household Royal View"), ("2 June 2026", "Moved home, to an address that must not be disclosed"));
        (await world.The<ChronologyQuery>().ReadAsync(child.FileId, child.Worker)).Bands.Select(b => (b.Label, b.From, b.Until)).Should().Equal(
            ("3 Willow Bank, Douglas", new(2023, 1, 10), new DateOnly(2025, 4, 1)), ("9 Royal View, Onchan", new(2025, 4, 1), new DateOnly(2026, 6, 2)), ("An address that must not be disclosed", new(2026, 6, 2), null));
    }

    [Theory, Engines]
    public async Task Births_after_the_child_deaths_and_who_came_into_the_childs_life_are_offered_and_nothing_of_an_adults_own_story(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var kirree = Guid.Empty;
        await world.ActAsync(async work =>
        {
            var juan = await JuanAsync(work.Db, child);
            var (mother, older, younger) = (Person.Add(new PersonDetails("Kirree", "Quayle", DateOfBirth: new DateOnly(1997, 9, 12), Sex: Sex.Female), work.By),
                Person.Add(new PersonDetails("Mya", "Quayle", DateOfBirth: new DateOnly(2017, 1, 2), Sex: Sex.Female), work.By), Person.Add(new PersonDetails("Finlo", "Quayle", DateOfBirth: new DateOnly(2024, 4, 27), Sex: Sex.Male), work.By));
            var (nan, carer) = (Person.Add(new PersonDetails("Dorothy", "Gelling", Sex: Sex.Female), work.By), Person.Add(new PersonDetails("Jean", "Moughtin", Sex: Sex.Female), work.By));
            nan.RecordDeath(new DeathDetails(new DateOnly(2026, 2, 14), true, "Kirree Quayle"), null, work.By);
            work.Db.AddRange(mother, older, younger, nan, carer, Relationship.Record(juan.Id, mother.Id, "mother", true, null, work.By), Relationship.Record(juan.Id, older.Id, "sister", false, null, work.By),
                // Known through their mother alone.
                Relationship.Record(younger.Id, mother.Id, "mother", true, null, work.By), Relationship.Record(juan.Id, nan.Id, "grandmother", false, null, work.By),
                Relationship.Record(juan.Id, carer.Id, "foster-carer", false, new DateOnly(2026, 5, 1), work.By));
            kirree = mother.Id;
            return juan.Id;
        });
        await ClosingCase.DoneAsync(world.The<MarkRisk>().RunAsync(new(kirree, new RiskDetails("Offence", A.Today.AddDays(-30), "The Police", "Ask first.", "An assault.", A.Today.AddMonths(3)), HandInKey.New()), child.Manager));

        (await OfferedAsync(child, ChronologyKind.Birth, ChronologyKind.Death, ChronologyKind.Household, ChronologyKind.Offence)).Should().Equal(
            ("4 June 2019", "Juan Quayle was born"), ("27 April 2024", "Finlo Quayle was born, Juan’s brother or sister"), ("about 14 February 2026", "Dorothy Gelling died, Juan’s grandmother"), ("1 May 2026", "Jean Moughtin became Juan’s foster carer"));
    }

    [Theory, Engines]
    public async Task Legal_statuses_and_key_papers_are_offered_and_what_was_taken_back_or_sealed_is_not(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        Guid report = Guid.Empty, wrong = Guid.Empty;
        await world.ActAsync(async work =>
        {
            var who = new ChildForStatus("Juan", new DateOnly(2019, 6, 4), true);
            var taken = LegalStatus.Begin(child.FileId, Accommodated, new(new(2025, 1, 1)), who, [], work.By);
            taken.TakeBack("It was his cousin.");
            var order = Document.Add(child.FileId, child.CaseId, new(DocumentKind.CourtDocument, "Care order", new DateOnly(2026, 3, 2), "order.pdf"), A.Kept(), ContentActivity.Passive, work.By);
            var sealedOne = Document.Add(child.FileId, child.CaseId, new(DocumentKind.PoliceDocument, "Police report", new DateOnly(2026, 3, 3), "police.pdf"), A.Kept(), ContentActivity.Passive, work.By);
            work.Db.AddRange(taken, order, sealedOne, Document.Add(child.FileId, child.CaseId, A.Letter(), A.Kept(), ContentActivity.Passive, work.By), DocumentSeal.Seal(sealedOne, false, "Another family’s.", work.By),
                LegalStatus.Begin(child.FileId, Care, new(new(2026, 3, 1), Court: "High Court of Justice", Number: "FAM 26/17", MadeOn: new(2026, 3, 1), EndedOn: new(2026, 9, 30), EndReason: "Discharged."), who, [], work.By));
            (report, wrong) = (order.Id, taken.Id);
            return await Task.FromResult(child.FileId);
        });

        (await OfferedAsync(child, ChronologyKind.LegalStatus, ChronologyKind.Offence, ChronologyKind.Other)).Should().Equal(
            ("1 March 2026", "Care order (section 31) made by High Court of Justice"), ("2 March 2026", "Care order"), ("30 September 2026", "Care order (section 31) ended"));

        // Taken up, and then sealed or taken back: it is held back.
        await ClosingCase.DoneAsync(world.The<TakeUpOffered>().RunAsync(new(child.FileId, [new(ChronologySourceKind.Document, report)], HandInKey.New()), child.Worker));
        await world.ActAsync(async work =>
        {
            work.Db.Add(DocumentSeal.Seal(await work.Db.Documents.SingleAsync(d => d.Id == report), false, "Another family’s.", work.By));
            return report;
        });
        (await world.The<ChronologyQuery>().ReadAsync(child.FileId, child.Worker)).Entries.Should().BeEmpty();
        (await world.The<ToJudgeQuery>().ReadAsync(child.FileId, 10, child.Worker)).HeldBack.Should().ContainSingle();
        (await world.The<TakeUpOffered>().RunAsync(new(child.FileId, [new(ChronologySourceKind.LegalStatus, wrong)], HandInKey.New()), child.Worker)).Refusal.Should().StartWith("The record does not offer one of these events any more.");
    }

    private static Task<Person> JuanAsync(CaseRecording.App.Data.CaseDb db, OpenCase child) => db.People.Include(p => p.Addresses).SingleAsync(p => db.Files.Any(f => f.Id == child.FileId && f.PersonId == p.Id));

    private static async Task<IEnumerable<(string, string)>> OfferedAsync(OpenCase child, params ChronologyKind[] kinds) =>
        (await child.World.The<ToJudgeQuery>().ReadAsync(child.FileId, 100, child.Worker)).Rows.Where(c => kinds.Contains(c.Offered.Kind)).Select(c => (c.Offered.When.ToString(), c.Offered.Headline!));
}
