using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Chronology;

/// <summary>What the record offers is judged by a worker; only what was taken up stands in the chronology (3.4.3).</summary>
[Policy("P27")]
public sealed class CuratingTests
{
    private static readonly HappenedOn Spring = new(new DateOnly(2026, 5, 2), About: true);
    private static readonly ChronologyDetails Told = new(ChronologyKind.Injury, Spring, "A burn on the arm", "School", ChronologyStanding.Allegation, "He would not be held.", "A paediatrician saw him.", "The second in a year.");

    [Theory, Engines]
    public async Task The_record_offers_what_turned_the_course_of_things_each_with_why_and_no_routine_visit(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        await child.NoteAsync(A.Call(new PassageToWrite(PassageKind.Allegation, "Alan hit him with a belt. He cried.", "Doreen Quayle, grandmother")) with { SignificantRisk = true });
        await child.NoteAsync(new(child.FileId, NoteKind.Incident, new HappenedOn(new DateOnly(2026, 10, 30)), [new(PassageKind.ObservedFact, "Juan was not in his bed at six.")]) { LateReason = "Away." });
        var pinned = await child.NoteAsync(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The school has a new head.")));
        (await world.The<PinNote>().RunAsync(new(child.FileId, pinned, HandInKey.New()), child.Worker)).Refusal.Should().BeNull();

        var found = await ToJudgeAsync(child);

        found.Rows.Select(c => (c.Offered.Kind, c.Offered.When.ToString(), c.Offered.Headline, c.Offered.Standing, c.Why)).Should().BeEquivalentTo<(ChronologyKind, string, string?, ChronologyStanding, string)>(
        [
            (ChronologyKind.Birth, "4 June 2019", "Juan Quayle was born", ChronologyStanding.Fact, "The child’s own birth"),
            (ChronologyKind.School, "1 January 2024", "At Ballacottier School", ChronologyStanding.Fact, "A school or nursery began"),
            (ChronologyKind.Other, "30 October 2026", "Juan was not in his bed at six.", ChronologyStanding.Fact, "This kind of note is often a significant event"),
            (ChronologyKind.Other, "3 November 2026", "Alan hit him with a belt.", ChronologyStanding.Allegation, "A significant risk was identified"),
            (ChronologyKind.Other, "3 November 2026", "The school has a new head.", ChronologyStanding.Fact, "Somebody pinned it to the top of the notes"),
            (ChronologyKind.Referral, "4 November 2026", "Referral: accepted", ChronologyStanding.Fact, "A referral and its outcome"),
            (ChronologyKind.Case, "4 November 2026", "The case opened", ChronologyStanding.Fact, "A case opened"),
            (ChronologyKind.Assessment, "4 November 2026", "Assessment authorised: Complex Needs plan", ChronologyStanding.Fact, "An assessment was authorised"),
            (ChronologyKind.Plan, "4 November 2026", "Complex Needs plan agreed", ChronologyStanding.Fact, "A plan was agreed"),
        ]);
        found.Rows.Should().OnlyContain(c => c.SourceLink.Length > 0 && c.SourceName.Length > 0);
        found.Rows.Single(c => c.Offered.Standing == ChronologyStanding.Allegation).Offered.ToldBy.Should().Be("Doreen Quayle, grandmother");
        (await ReadAsync(child)).Should().BeEmpty("nothing stands in the chronology until somebody judged it");
    }

    [Theory, Engines]
    public async Task Any_note_can_be_chosen_for_the_chronology_and_none_that_was_judged_already(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        var visit = await child.NoteAsync(A.Visit() with { Passages = [new(PassageKind.ObservedFact, "Juan rode without stabilisers. He laughed.")] });
        (await ToJudgeAsync(child)).Rows.Should().NotContain(c => c.Source.ItemId == visit, "it is a routine visit");

        var chosen = (await world.The<ToJudgeQuery>().ReadAsync(child.FileId, 3, child.Worker, visit)).Rows[0];
        (chosen.Offered.Headline, chosen.Why).Should().Be(("Juan rode without stabilisers.", "Chosen from the notes"));
        await DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, chosen.Source, chosen.Offered with { Kind = ChronologyKind.Achievement }, HandInKey.New()), child.Worker));

        (await ReadAsync(child)).Should().ContainSingle().Which.SourceLink.Should().Be($"notes/{visit}");
        (await world.The<ToJudgeQuery>().ReadAsync(child.FileId, 3, child.Worker, visit)).Rows.Should().NotContain(c => c.Source.ItemId == visit);
        var elsewhere = await (await OpenCase.InAsync(world, forename: "Finlo")).NoteAsync(A.Visit());
        (await world.The<TakeUpEvent>().RunAsync(new(child.FileId, new(ChronologySourceKind.Note, elsewhere), chosen.Offered, HandInKey.New()), child.Worker)).Refusal.Should().StartWith("The record does not offer one of these events any more.");
    }

    [Theory, Engines]
    public async Task What_was_judged_is_offered_no_more_and_each_judgement_stays_with_its_reason(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await TellingFile.InAsync(world);
        var rows = (await ToJudgeAsync(child)).Rows;
        ChronologySource Of(ChronologyKind kind) => rows.Single(c => c.Offered.Kind == kind).Source;

        (await world.The<TakeUpOffered>().RunAsync(new(child.FileId, [Of(ChronologyKind.Birth), Of(ChronologyKind.Plan)], HandInKey.New()), child.Worker)).Refusal.Should().BeNull();
        (await world.The<LeaveOutOffered>().RunAsync(new(child.FileId, [Of(ChronologyKind.Case), Of(ChronologyKind.School)], " ", HandInKey.New()), child.Worker)).Refusal.Should().StartWith("Why it is left out: this is needed.");
        (await world.The<LeaveOutOffered>().RunAsync(new(child.FileId, [Of(ChronologyKind.Case), Of(ChronologyKind.School)], "It is told with the referral.", HandInKey.New()), child.Worker)).Refusal.Should().BeNull();

        (await ReadAsync(child)).Select(e => (e.Headline, e.When.ToString(), e.By.ByName, e.SourceName)).Should().Equal(
            ("Juan Quayle was born", "4 June 2019", "Erin Callow", "Date of birth of Juan Quayle"), ("Complex Needs plan agreed", "4 November 2026", "Erin Callow", "Complex Needs plan, version 1"));
        var left = await ToJudgeAsync(child);
        left.Rows.Select(c => c.Offered.Kind).Should().BeEquivalentTo([ChronologyKind.Referral, ChronologyKind.Assessment]);
        left.LeftOut.Select(l => (l.Headline, l.Why, l.By.ByName)).Should().BeEquivalentTo([("The case opened", "It is told with the referral.", "Erin Callow"), ("At Ballacottier School", "It is told with the referral.", "Erin Callow")]);
        (await world.The<TakeUpEvent>().RunAsync(new(child.FileId, Of(ChronologyKind.Case), Told, HandInKey.New()), child.Colleague)).Refusal.Should().StartWith("Somebody judged one of these events while you had them open.");

        var school = left.LeftOut.Single(l => l.Headline == "At Ballacottier School").EntryId;
        (await world.The<TakeUpEventAgain>().RunAsync(new(child.FileId, school, "He changed schools that year.", HandInKey.New()), child.Manager)).Refusal.Should().BeNull();
        (await ReadAsync(child)).Should().Contain(e => e.Headline == "At Ballacottier School");
        (await world.The<EventQuery>().ReadAsync(child.FileId, school, child.Worker)).Judgements.Select(j => (j.Taken, j.Why, j.By.ByName)).Should().Equal(
            (true, "He changed schools that year.", "Maureen Kneale"), (false, "It is told with the referral.", "Erin Callow"));
    }

    [Theory, Engines, Policy("P39")]
    public async Task An_event_is_worded_anew_beside_its_earlier_words_and_never_over_what_somebody_else_wrote_meanwhile(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var entry = await DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, null, Told, HandInKey.New()), child.Worker));
        var first = (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).WordingId;

        (await world.The<RewordEvent>().RunAsync(new(child.FileId, entry, Told with { Standing = ChronologyStanding.Fact }, first, null, HandInKey.New()), child.Colleague)).Refusal.Should().Contain("these are the words of Erin Callow");
        (await world.The<RewordEvent>().RunAsync(new(child.FileId, entry, Told, first, "Again.", HandInKey.New()), child.Colleague)).Refusal.Should().StartWith("Nothing was changed.");
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await world.The<RewordEvent>().RunAsync(new(child.FileId, entry, Told with { Standing = ChronologyStanding.Fact }, first, "The hospital’s letter came.", HandInKey.New()), child.Colleague)).Refusal.Should().BeNull();
        (await world.The<RewordEvent>().RunAsync(new(child.FileId, entry, Told with { Headline = "A scald" }, first, null, HandInKey.New()), child.Worker)).Refusal.Should().StartWith("Somebody else changed this while you had it open");

        var row = (await ReadAsync(child)).Should().ContainSingle().Subject;
        (row.When.ToString(), row.Standing, row.Wordings, row.By.ByName, row.Impact, row.Action, row.Analysis).Should().Be(("about 2 May 2026", ChronologyStanding.Fact, 2, child.Colleague.FullName, "He would not be held.", "A paediatrician saw him.", "The second in a year."));
        (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).Wordings.Select(w => (w.Told!.Standing, w.Why, w.By.ByName)).Should().Equal(
            (ChronologyStanding.Fact, "The hospital’s letter came.", child.Colleague.FullName), (ChronologyStanding.Allegation, null, "Erin Callow"));
        foreach (var change in new[] { "UPDATE \"ChronologyWordings\" SET \"Headline\" = 'x'", "DELETE FROM \"ChronologyJudgements\"" })
        {
#pragma warning disable RS0030, EF1002 // What no program may do is tried on the database itself.
            var tried = () => world.ReadAsync(db => db.Database.ExecuteSqlRawAsync(change));
#pragma warning restore RS0030, EF1002
            (await tried.Should().ThrowAsync<Exception>()).And.Message.Should().Contain("append-only");
        }
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == entry).OrderBy(h => h.Id).Select(h => h.What).ToListAsync())).Should().Equal("Event added to the chronology: about 2 May 2026", "Event in the chronology worded anew: about 2 May 2026");
    }

    [Fact]
    public async Task A_long_file_is_looked_through_in_as_many_queries_as_a_short_one_and_shows_the_first()
    {
        await using var world = await World.StartAsync();
        var child = await TellingFile.InAsync(world);
        async Task IncidentsAsync(int count)
        {
            await world.ActAsync(work =>
            {
                for (var i = 0; i < count; i++)
                    work.Db.Add(A.Written(new NoteToWrite(child.FileId, NoteKind.Incident, new HappenedOn(A.Today), [new(PassageKind.WhatHappened, $"The police came, {i}.")]) { CaseId = child.CaseId }, by: work.By));
                return Task.FromResult(child.FileId);
            });
            await DoneAsync(world.The<TakeUpOffered>().RunAsync(new(child.FileId, [.. (await ToJudgeAsync(child)).Rows.Where(c => c.Source.Kind == ChronologySourceKind.Note).Take(count / 3).Select(c => c.Source)], HandInKey.New()), child.Worker));
        }
        await IncidentsAsync(6);
        var few = (Judge: await QueryCounter.OfAsync(() => ToJudgeAsync(child)), Read: await QueryCounter.OfAsync(() => ReadAsync(child)));
        await IncidentsAsync(60);

        (await QueryCounter.OfAsync(() => ToJudgeAsync(child))).Should().Be(few.Judge).And.BeLessThan(32);
        (await QueryCounter.OfAsync(() => ReadAsync(child))).Should().Be(few.Read).And.BeLessThan(20);
        var judge = await ToJudgeAsync(child);
        (judge.Rows.Count, judge.Count).Should().Be((ToJudgeQuery.Size, judge.Rows.Count + 25));
    }

    [Theory, Engines]
    public async Task Whoever_may_write_notes_keeps_the_chronology_while_a_case_is_open_and_nobody_else(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        (await world.The<TakeUpEvent>().RunAsync(new(child.FileId, null, Told, HandInKey.New()), child.Secretary)).Refusal.Should().Contain("can write a note");
        (await ToJudgeAsync(child, child.Secretary)).MayJudge.Should().BeFalse();
        (await ToJudgeAsync(child)).MayJudge.Should().BeTrue();

        var closed = await world.FileAsync("Finlo");
        (await world.The<TakeUpEvent>().RunAsync(new(closed, null, Told, HandInKey.New()), child.Manager)).Refusal.Should().StartWith("No case is open for this child.");
        (await world.The<ToJudgeQuery>().ReadAsync(closed, 10, child.Manager)).MayJudge.Should().BeFalse();
    }

    [Theory, Engines, Policy("P44")]
    public async Task That_an_event_matters_for_a_brother_or_sister_is_said_with_why_and_may_be_taken_back(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var entry = await DoneAsync(world.The<TakeUpEvent>().RunAsync(new(child.FileId, null, Told, HandInKey.New()), child.Worker));
        var sister = await world.CaseAsync("cm1", child.Worker, "Mya");
        Task<string?> SayAsync(bool matters, string? why) => RefusalAsync(world.The<MarkEventRelevant>().RunAsync(new(child.FileId, entry, sister, matters, why, HandInKey.New()), child.Worker));
        (await SayAsync(true, "She was in the room.")).Should().StartWith("That child is not recorded as a brother or sister.");
        await RelateAsync(child, sister, "sister");

        (await SayAsync(true, " ")).Should().StartWith("Why it matters for them: this is needed.");
        (await SayAsync(true, "She was in the room.")).Should().BeNull();
        (await SayAsync(true, "She was there.")).Should().StartWith("It is recorded already");
        (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).Siblings.Select(s => (s.Name, s.Matters, s.Why)).Should().Equal(("Mya Quayle", true, "She was in the room."));
        (await SayAsync(false, "It was another day.")).Should().BeNull();
        (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).Siblings.Single().Matters.Should().BeFalse();

        await world.RestrictAsync(sister, child.SeniorManager);
        (await world.The<EventQuery>().ReadAsync(child.FileId, entry, child.Worker)).Siblings.Should().BeEmpty();
        (await SayAsync(true, "She was in the room.")).Should().Be(CaseRecording.App.Security.FileAccess.NotFound);
    }

    [Theory, Engines, Policy("P42")]
    public async Task A_brother_behind_a_restriction_is_neither_offered_nor_in_the_chronology_for_who_may_not_know_of_him(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var brother = await world.CaseAsync("cm1", child.Worker, "Finlo", born: new DateOnly(2022, 1, 9));
        await RelateAsync(child, brother, "brother");
        var birth = (await ToJudgeAsync(child)).Rows.Single(c => c.Offered.Headline!.StartsWith("Finlo"));
        birth.Offered.Headline.Should().Be("Finlo Quayle was born, Juan’s brother");
        await DoneAsync(world.The<TakeUpOffered>().RunAsync(new(child.FileId, [birth.Source], HandInKey.New()), child.Worker));
        (await ReadAsync(child)).Should().ContainSingle();
        (await world.The<WordsSearch>().ReadAsync(new WordsToFind("Finlo", child.FileId), null, child.Worker)).Rows.Should().BeEmpty("not everybody who opens this file may know of him for ever");

        await world.RestrictAsync(brother, child.SeniorManager);

        (await ReadAsync(child)).Should().BeEmpty();
        (await ToJudgeAsync(child)).HeldBack.Should().BeEmpty("what is not known of is not missed");
        (await world.The<ChronologyQuery>().ReadAsync(child.FileId, child.SeniorManager)).Entries.Should().ContainSingle();
    }

    private static Task<ToJudge> ToJudgeAsync(OpenCase child, Actor? who = null) => child.World.The<ToJudgeQuery>().ReadAsync(child.FileId, ToJudgeQuery.Size, who ?? child.Worker);

    private static async Task<IReadOnlyList<ChronologyRow>> ReadAsync(OpenCase child) => (await child.World.The<ChronologyQuery>().ReadAsync(child.FileId, child.Worker)).Entries;

    private static Task<Guid> DoneAsync(Task<CaseRecording.App.Data.Outcome> act) => ClosingCase.DoneAsync(act);

    private static async Task<string?> RefusalAsync(Task<CaseRecording.App.Data.Outcome> act) => (await act).Refusal;

    private static Task RelateAsync(OpenCase child, Guid otherFile, string kind) => child.World.ActAsync(async work =>
    {
        var (own, other) = (await work.Db.Files.Where(f => f.Id == child.FileId).Select(f => f.PersonId).SingleAsync(), await work.Db.Files.Where(f => f.Id == otherFile).Select(f => f.PersonId).SingleAsync());
        work.Db.Add(Relationship.Record(own, other, kind, false, null, work.By));
        return own;
    });
}
