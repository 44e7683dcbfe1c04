using CaseRecording.App.Features;
using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

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
            ChildSeen = ChildSeen.SeenAlone, WhyNotSeen = "He was seen.", HowViewsInformedDecision = "He asked for it.", LateReason = "It is in time.",
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
    ];
}
