using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Closure;
using CaseRecording.App.Security;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Closure;

/// <summary>Who is informed in writing, with which words, and how the letters go out (7.1.2).</summary>
[Policy("P61")]
public sealed class LetterTests
{
    [Theory, Engines]
    public async Task Letters_are_drafted_at_countersignature_with_names_reasons_and_support(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);

        var family = await closing.LetterAsync(LetterRecipient.Family);
        family.Body.Should().StartWith("4 November 2026\nKirree Quayle\n12 Bowring Road, Ramsey, IM8 2LQ\n\nDear Kirree Quayle,")
            .And.Contain("The reason is: Juan has breakfast every day").And.Contain("agreed by Maureen Kneale").And.NotContain("{");
        (await closing.LetterAsync(LetterRecipient.Child)).Body.Should().Contain("You know Erin Callow.").And.NotContain("{");
        (await closing.LetterAsync(LetterRecipient.Agency)).Body.Should().Contain("Dear Ann Radcliffe,").And.Contain("Ballacottier School").And.NotContain("{");
        (await world.ReadAsync(db => db.Tasks.Where(t => t.Kind == TaskKind.SendClosureLetter).ToListAsync())).Should().OnlyContain(t => t.DueOn == new DateOnly(2026, 11, 11));
    }

    [Theory, Engines]
    public async Task A_letter_may_be_edited_and_is_read_through_before_it_goes(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var letter = await closing.LetterAsync(LetterRecipient.Child);

        (await MarkAsync(closing, letter.Id, LetterMeans.ByHand)).Refusal.Should().Contain("still a draft");
        await ClosingCase.DoneAsync(closing.SaveLetterAsync(letter.Id, "Dear Juan, thank you.", true));
        await ClosingCase.DoneAsync(MarkAsync(closing, letter.Id, LetterMeans.ByHand));

        (await closing.LetterAsync(LetterRecipient.Child)).Should().BeEquivalentTo(new { Body = "Dear Juan, thank you.", State = LetterState.Sent, SentOn = (DateOnly?)A.Today, SentBy = (LetterMeans?)LetterMeans.ByHand });
        (await closing.SaveLetterAsync(letter.Id, "Other words.", false)).Refusal.Should().Contain("is sent and cannot be changed");
    }

    [Theory, Engines]
    public async Task A_double_click_marks_a_letter_sent_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var letter = await closing.LetterAsync(LetterRecipient.Child);
        var handIn = HandInKey.New();

        var first = await closing.SendLetterAsync(letter.Id, handIn);
        var again = await world.The<MarkLetterSent>().RunAsync(new(closing.FileId, letter.Id, A.Today, LetterMeans.ByHand, handIn), closing.Child.Worker);

        again.Should().Be(first);
        (await world.ReadAsync(db => db.History.CountAsync(h => h.SubjectId == letter.Id && h.What.Contains("sent by hand")))).Should().Be(1);
    }

    [Theory, Engines]
    public async Task Nothing_is_posted_to_an_address_that_must_not_be_disclosed_and_no_letter_names_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;
        await ClosingCase.DoneAsync(closing.SaveLetterAsync(letter, null, true));
        await MoveAsync(closing, closing.MotherId, new AddressDetails("The Refuge, Castle Street", "Douglas", null, "Brian Quayle"));

        (await MarkAsync(closing, letter, LetterMeans.Post)).Refusal.Should().Contain("must not be disclosed");
        (await closing.SaveLetterAsync(letter, "You live at the refuge, castle street now.", true)).Refusal.Should().Contain("names an address that must not be disclosed");
        await ClosingCase.DoneAsync(closing.SaveLetterAsync(letter, "Dear Kirree.", true));
        (await closing.LetterAsync(LetterRecipient.Family)).Should().BeEquivalentTo(new { AddressText = (string?)null, MustNotBeDisclosed = true });
        (await MarkAsync(closing, letter, LetterMeans.Post)).Refusal.Should().Contain("must not be disclosed");
        (await MarkAsync(closing, letter, LetterMeans.EncryptedEmail)).Refusal.Should().BeNull();
    }

    [Theory, Engines]
    public async Task A_letter_is_not_posted_to_where_somebody_used_to_live(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var letter = (await closing.LetterAsync(LetterRecipient.Family)).Id;
        await ClosingCase.DoneAsync(closing.SaveLetterAsync(letter, null, true));
        await MoveAsync(closing, closing.MotherId, new AddressDetails("3 Strand Street", "Douglas", null));

        (await MarkAsync(closing, letter, LetterMeans.Post)).Refusal.Should().Contain("has changed since this letter was written");
    }

    [Theory, Engines]
    public async Task A_baby_gets_no_letter_with_reasons_and_a_young_person_always_does(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var baby = await (await ClosingCase.InAsync(world, born: new DateOnly(2026, 3, 1))).StartedAsync();
        await ClosingCase.DoneAsync(world.The<MarkLetterNotAppropriate>().RunAsync(new(baby.FileId, null, "Joy is a baby.", HandInKey.New()), baby.Child.Worker));
        (await baby.LetterAsync(LetterRecipient.Child)).NotAppropriateReasons.Should().Be("Joy is a baby.");

        await using var other = await World.StartAsync(engine);
        var young = await (await ClosingCase.InAsync(other, born: new DateOnly(2012, 3, 1))).StartedAsync();
        (await other.The<MarkLetterNotAppropriate>().RunAsync(new(young.FileId, null, "She knows.", HandInKey.New()), young.Child.Worker)).Clause.Should().Be("7.1.2");
    }

    [Theory, Engines]
    public async Task An_agency_that_becomes_involved_after_countersignature_holds_the_case_open_until_it_is_informed(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var last = await closing.AllButOneSentAsync();
        var involved = await ClosingCase.DoneAsync(world.The<CaseWork>().OnFileAsync(closing.FileId, Permission.AmendEssentialInformation, closing.Child.Worker, work =>
        {
            var visiting = Involvement.Begin(closing.FileId, "Fiona Kerr", "HealthVisitor", "Health Visiting", "01624 000300", null, A.Today, work.By);
            work.Db.Add(visiting);
            return Task.FromResult(visiting.Id);
        }));

        await ClosingCase.DoneAsync(MarkAsync(closing, last, LetterMeans.ByHand));
        (await closing.Child.CaseAsync()).IsOpen.Should().BeTrue();
        (await world.The<CloseCase>().RunAsync(new(closing.FileId, HandInKey.New()), closing.Child.Worker)).Refusal.Should().Contain("No letter is planned to an agency that is involved");
        var letter = await ClosingCase.DoneAsync(world.The<PlanLetter>().RunAsync(new(closing.FileId, LetterRecipient.Agency, involved, HandInKey.New()), closing.Child.Worker));
        await ClosingCase.DoneAsync(closing.SendLetterAsync(letter));

        (await closing.Child.CaseAsync()).IsOpen.Should().BeFalse();
    }

    [Theory, Engines, Policy("P64")]
    public async Task A_note_begun_after_countersignature_keeps_the_case_open_but_not_the_letter_unrecorded(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var last = await closing.AllButOneSentAsync();
        var note = await closing.NoteBegunAsync();

        await ClosingCase.DoneAsync(MarkAsync(closing, last, LetterMeans.ByHand));
        (await closing.Child.CaseAsync()).IsOpen.Should().BeTrue();
        await world.The<App.Features.Drafts.DraftStore>().DiscardAsync(CaseRecording.Domain.Drafts.DraftScope.Note(note), closing.Child.Colleague);

        await ClosingCase.DoneAsync(world.The<CloseCase>().RunAsync(new(closing.FileId, HandInKey.New()), closing.Child.Worker));
        (await closing.Child.CaseAsync()).IsOpen.Should().BeFalse();
    }

    [Theory, Engines, Policy("P64")]
    public async Task A_note_that_lands_in_the_instant_the_case_closes_is_either_on_the_open_case_or_refused(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var closing = await ClosingCase.CountersignedAsync(world);
        var last = await closing.AllButOneSentAsync();

        var notes = Enumerable.Range(0, 4).Select(_ => Task.Run(() => closing.NoteAsync())).ToList();
        var sent = await Task.Run(() => MarkAsync(closing, last, LetterMeans.ByHand));
        var written = await Task.WhenAll(notes);

        sent.Refusal.Should().BeNull();
        written.Where(o => !o.Done).Select(o => o.Clause).Should().AllBe("7.1.2");
        var closed = await closing.Child.CaseAsync();
        closed.IsOpen.Should().BeFalse();
        var kept = await world.ReadAsync(db => db.Set<CaseRecording.Domain.Notes.CaseNote>().AsNoTracking().Where(n => n.CaseId == closing.Child.CaseId).ToListAsync());
        kept.Select(n => n.Id).Should().BeEquivalentTo(written.Where(o => o.Done).Select(o => o.Id), "none is lost and none lands on the closed case");
    }

    private static Task<Outcome> MarkAsync(ClosingCase closing, Guid letterId, LetterMeans means) =>
        closing.World.The<MarkLetterSent>().RunAsync(new(closing.FileId, letterId, A.Today, means, HandInKey.New()), closing.Child.Worker);

    private static Task MoveAsync(ClosingCase closing, Guid personId, AddressDetails address) => ClosingCase.DoneAsync(
        closing.World.The<CaseWork>().OnFileAsync(closing.FileId, Permission.AmendEssentialInformation, closing.Child.Worker, async work =>
        {
            var person = await work.Db.People.Include(p => p.Addresses).FirstAsync(p => p.Id == personId);
            work.Db.Add(person.MoveTo(address, A.Today, work.By));
            return person.Id;
        }));
}
