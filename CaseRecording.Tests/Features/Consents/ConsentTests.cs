using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Consents;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Consents;

/// <summary>Who consents to what being shared (2.7.1, 4.2).</summary>
public sealed class ConsentTests
{
    private static readonly ConsentDetails Given = new(ConsentAnswer.Given, "The assessment", "Health visitor and school", A.Today.AddDays(-9), ConsentWay.InWriting, A.Today.AddDays(30));

    [Theory, Engines, Policy("P70")]
    public async Task A_parents_partner_is_missed_until_they_were_asked_and_a_refusal_is_an_answer(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var jason = await RelatedAsync(child, "Jason", "parents-partner");
        (await GapsAsync(child)).Should().Contain(EssentialPart.Consent);

        (await RecordAsync(child, jason, Given with { Answer = ConsentAnswer.Refused })).Refusal.Should().StartWith("Why they refuse");
        (await RecordAsync(child, jason, Given with { Answer = ConsentAnswer.Refused, Reasons = "He does not trust the school." })).Refusal.Should().BeNull();
        (await GapsAsync(child)).Should().NotContain(EssentialPart.Consent);
        (await ViewAsync(child)).Rows.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Who = "Jason Crebbin, parent's partner", Says = "refuses", Scope = "The assessment; with Health visitor and school", When = "In writing on 26 October 2026", Holds = false, MayWithdraw = false,
        });
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_consent_holds_until_its_day_or_until_it_is_withdrawn_and_is_of_somebody_around_the_child(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var kirree = await RelatedAsync(child, "Kirree", "mother");
        var stranger = await world.ActAsync(work =>
        {
            var person = Person.Add(new PersonDetails("Orry", "Kelly"), work.By);
            work.Db.Add(person);
            return Task.FromResult(person.Id);
        });
        (await RecordAsync(child, stranger, Given)).Refusal.Should().StartWith("Choose who was asked");
        (await RecordAsync(child, kirree, Given with { On = A.Today.AddDays(1), Until = null })).Refusal.Should().StartWith("That day has not come yet");
        var consent = (await RecordAsync(child, kirree, Given)).Id;
        (await ViewAsync(child)).Rows.Single().Should().BeEquivalentTo(new { Says = "consents", When = "In writing on 26 October 2026, until 4 December 2026", Holds = true });

        (await world.The<WithdrawConsent>().RunAsync(new(child.FileId, consent, A.Today, "She changed her mind", HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await ViewAsync(child)).Rows.Single().Should().BeEquivalentTo(new { Says = "consented", Holds = false, MayWithdraw = false });
        await world.RestrictAsync(child.FileId, world.Staff("David"));
        (await RecordAsync(child, kirree, Given)).Refusal.Should().Be(App.Security.FileAccess.NotFound);
    }

    private static Task<Guid> RelatedAsync(OpenCase child, string forename, string kind) => child.World.ActAsync(async work =>
    {
        var person = Person.Add(new PersonDetails(forename, kind == "mother" ? "Quayle" : "Crebbin"), work.By);
        var of = await work.Db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync();
        work.Db.AddRange(person, Relationship.Record(of, person.Id, kind, false, null, work.By));
        return person.Id;
    });

    private static Task<Outcome> RecordAsync(OpenCase child, Guid person, ConsentDetails told) => child.World.The<RecordConsent>().RunAsync(new(child.FileId, person, told, HandInKey.New()), child.Worker);

    private static Task<ConsentsView> ViewAsync(OpenCase child) => child.World.The<ConsentsQuery>().ReadAsync(child.FileId, child.Worker);

    private static async Task<IEnumerable<EssentialPart>> GapsAsync(OpenCase child) => (await child.World.The<EssentialGapsQuery>().ReadAsync(child.FileId, child.Worker)).Select(g => g.Part);
}
