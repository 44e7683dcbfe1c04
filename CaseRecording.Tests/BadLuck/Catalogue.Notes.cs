using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.Supervision;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Case notes.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Notes() =>
    [
        For<RecordNoteCommand>(async s => new(s.World, new RecordNoteCommand(A.Visit() with
        {
            FileId = (await s.CaseAsync()).FileId,
            HappenedOn = new HappenedOn(A.Today.AddDays(-1)),
            Passages = [new(PassageKind.Decision, "He stays at school.", "His teacher", "Erin Callow", "He learns well.", "He is rested.")],
            Presence = [new("Kirree Quayle", "mother")],
            NoDecisionMade = false, ChildSeen = ChildSeen.SeenAlone, WhyNotSeen = "He was seen.", HowViewsInformedDecision = "He asked for it.", LateReason = "It is in time.",
        }, HandInKey.New()), s.Worker)),
        For<WriteNoteCommand>(async s =>
        {
            var (file, note) = ((await s.CaseAsync()).FileId, HandInKey.New());
            var head = NoteHead.Begin(NoteKind.Telephone, A.Today);
            foreach (var (field, text) in new[] { (NoteHead.Field, head.ToJson()), (head.Passages[0].Key, "The school rang.") })
                await s.World.The<DraftStore>().PutAsync(DraftScope.Note(note), field, file, text, s.Worker);
            return new(s.World, new WriteNoteCommand(file, note, null), s.Worker);
        }),
        For<DiscardNoteCommand>(async s =>
        {
            var note = HandInKey.New();
            await s.World.The<DraftStore>().PutAsync(DraftScope.Note(note), "p1", (await s.CaseAsync()).FileId, "The school", s.Worker);
            return new(s.World, new DiscardNoteCommand(note), s.Worker);
        }),
        For<CorrectNoteCommand>(async s =>
        {
            var (file, note) = await NotedAsync(s);
            return new(s.World, new CorrectNoteCommand(file, note, new(CorrectionGround.InaccurateFacts, "The school wrote to say so.", [new(NoteParts.Passage(0), "The school rang twice.")])
            {
                Facts = new(new HappenedOn(A.Today.AddDays(-2)), ChildSeen.NotSeen, false, false, false, true, [new("Kirree Quayle", "mother")]),
            }, [], HandInKey.New()), s.Worker);
        }),
        For<AddToNoteCommand>(async s =>
        {
            var (file, note) = await NotedAsync(s);
            return new(s.World, new AddToNoteCommand(file, note, "They will ring again.", HandInKey.New()), s.Worker);
        }),
        For<MoveNoteCommand>(async s =>
        {
            var (file, note) = await NotedAsync(s);
            var right = await s.World.CaseAsync(forename: Stage.NewName());
            var number = await s.World.ReadAsync(db => db.Files.Where(f => f.Id == right).Select(f => f.PermanentNumber).SingleAsync());
            return new(s.World, new MoveNoteCommand(file, note, number, "Two files were open.", HandInKey.New()), s.SeniorManager);
        }),
        For<CompleteCorrectionReviewCommand>(async s =>
        {
            var (file, note) = await NotedAsync(s);
            var decided = await RecordedAsync(s, file, new PassageToWrite(PassageKind.Decision, "He stays.", null, "Erin Callow", "The school rang.", "He is safe."));
            await Stage.DoneAsync(s.World.The<CorrectNote>().RunAsync(new(file, note, new(CorrectionGround.InaccurateFacts, "The school wrote.", [new(NoteParts.Passage(0), "The nursery rang.")]), [decided], HandInKey.New()), s.Worker));
            var review = await s.World.ReadAsync(db => db.CorrectionReviews.Where(r => r.FileId == file && r.CompletedAt == null).OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());
            return new(s.World, new CompleteCorrectionReviewCommand(file, review, new("Who rang.", "A decision.", "It stands.", LegalAdvice.NotNeeded, "Nothing turns on it."), HandInKey.New()), s.Manager);
        }),
        For<PinNoteCommand>(async s =>
        {
            var (file, note) = await NotedAnewAsync(s);
            return new(s.World, new PinNoteCommand(file, note, HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
        For<UnpinNoteCommand>(async s =>
        {
            var (file, note) = await NotedAnewAsync(s);
            await Stage.DoneAsync(s.World.The<PinNote>().RunAsync(new(file, note, HandInKey.New()), s.Worker));
            return new(s.World, new UnpinNoteCommand(file, note, HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
        For<LinkNotesCommand>(async s =>
        {
            var (file, note) = await NotedAnewAsync(s);
            return new(s.World, new LinkNotesCommand(file, note, await RecordedAsync(s, file, new PassageToWrite(PassageKind.WhatHappened, "They rang again.")), HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
        For<TakeLinkAwayCommand>(async s =>
        {
            var (file, note) = await NotedAnewAsync(s);
            var other = await RecordedAsync(s, file, new PassageToWrite(PassageKind.WhatHappened, "They rang again."));
            var link = await Stage.DoneAsync(s.World.The<LinkNotes>().RunAsync(new(file, note, other, HandInKey.New()), s.Worker));
            return new(s.World, new TakeLinkAwayCommand(file, link, "Not the same call.", HandInKey.New()), s.Worker) { Rival = s.Manager };
        }),
        For<RecordAwayCommand>(async s => new(s.World, new RecordAwayCommand((await JoinAsync(s, atWork: true)).Id, A.Today, A.Today.AddDays(7), HandInKey.New()), s.Manager)),
        For<ChaseUnfinishedNotesCommand>(async s =>
        {
            await LeftUnfinishedAsync(s, away: false);
            return new(s.World, new ChaseUnfinishedNotesCommand(HandInKey.New()), Actor.System);
        }),
        For<AskForNoteCommand>(async s =>
        {
            var (file, draft) = await LeftUnfinishedAsync(s, away: true);
            return new(s.World, new AskForNoteCommand(file, draft, HandInKey.New()), s.Manager);
        }),
        For<OpenNoteLeftCommand>(async s =>
        {
            var (file, draft) = await LeftUnfinishedAsync(s, away: false);
            return new(s.World, new OpenNoteLeftCommand(file, draft, "The court sits tomorrow.", HandInKey.New()), s.Manager);
        }),
        For<TakeOverNoteCommand>(async s =>
        {
            var (file, draft) = await LeftUnfinishedAsync(s, away: false);
            return new(s.World, new TakeOverNoteCommand(file, draft, "She has left.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<BringBackCommand>(async s =>
        {
            var who = await JoinAsync(s, atWork: true);
            await Stage.DoneAsync(s.World.The<MarkAsLeft>().RunAsync(new(who.Id, "She moved away.", HandInKey.New()), s.Manager));
            return new(s.World, new BringBackCommand(who.Id, "It was somebody else.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<MarkAsLeftCommand>(async s => new(s.World, new MarkAsLeftCommand((await JoinAsync(s, atWork: true)).Id, "She moved away.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
    ];

    // By somebody who has left, or whose case is covered by a colleague.
    private static async Task<(Guid File, Guid Draft)> LeftUnfinishedAsync(Stage s, bool away)
    {
        var (file, draft, author) = (await s.World.CaseAsync(forename: Stage.NewName()), HandInKey.New(), await JoinAsync(s, away));
        if (away)
            await s.World.ActAsync(async work =>
            {
                var open = (await work.OpenCaseAsync(file))!;
                work.Db.Add(open.Allocate(author.Id, author.FullName, open.TeamId, "first", work.By));
                work.Db.Add(open.Cover(s.Colleague.Id, s.Colleague.FullName, A.Today, A.Today.AddDays(7), "On leave", work.By));
                return file;
            });
        await s.World.The<DraftStore>().PutAsync(DraftScope.Note(draft), "p1", file, "The school", author);
        return (file, draft);
    }

    private static async Task<Actor> JoinAsync(Stage s, bool atWork)
    {
        Actor? actor = null;
        await s.World.ActAsync(async work =>
        {
            var name = Stage.NewName();
            var member = StaffMember.Join(name, $"{name} Kelly", "Social Worker", $"{name}@example.org", work.By);
            if (atWork)
                work.Db.Add(member.Give(StaffRole.AllocatedWorker, await work.TeamAsync("cm1"), A.Today.AddDays(-1), work.By));
            work.Db.Add(member);
            actor = member.AsActor();
            return member.Id;
        });
        return actor!;
    }

    // On a child of its own, so that no other pin takes its place.
    private static async Task<(Guid File, Guid Note)> NotedAnewAsync(Stage s)
    {
        var file = await s.World.CaseAsync(worker: s.Worker, forename: Stage.NewName());
        return (file, await RecordedAsync(s, file, new PassageToWrite(PassageKind.WhatHappened, "The school rang.")));
    }

    private static async Task<(Guid File, Guid Note)> NotedAsync(Stage s)
    {
        var file = (await s.CaseAsync()).FileId;
        return (file, await RecordedAsync(s, file, new PassageToWrite(PassageKind.WhatHappened, "The school rang.")));
    }

    private static Task<Guid> RecordedAsync(Stage s, Guid file, PassageToWrite passage)
    {
        s.World.Clock.Advance(TimeSpan.FromSeconds(1));
        return Stage.DoneAsync(s.World.The<RecordNote>().RunAsync(new(new NoteToWrite(file, NoteKind.Telephone, new HappenedOn(A.Today.AddDays(-1)), [passage]), HandInKey.New()), s.Worker));
    }
}
