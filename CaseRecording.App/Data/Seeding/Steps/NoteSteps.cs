using CaseRecording.App.Features.Drafts;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Notes of visits, calls and meetings, and of supervision.</summary>
internal static class NoteSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["WriteNote"] = WriteNoteAsync,
        ["CorrectNote"] = scene => scene.EachOnAsync("note", (file, note) => CorrectAsync(scene, file, note)),
        ["AddToNote"] = scene => scene.EachOnAsync("note", (file, note) => scene.The<AddToNote>().RunAsync(new(file, note, scene.Step.Text("text"), Scene.HandIn), scene.By)),
        ["Supervise"] = scene => scene.EachAsync((_, file) => RecordAsync(scene, Supervision(scene, file))),
    };

    private static Task<Guid> RecordAsync(Scene scene, NoteToWrite note) => scene.DoAsync(scene.The<RecordNote>().RunAsync(new(note, Scene.HandIn), scene.By));

    private static Task WriteNoteAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        var note = StoryNote.Of(scene, child, file);
        var name = scene.Step.Optional("as");
        if (scene.Step.Optional<bool>("leaveUnfinished"))
            await LeaveAsync(scene, note);
        else if (await RecordAsync(scene, note) is var id && name is not null)
            scene.Ledger.Name(child, name, id);
    });

    private static Task<Outcome> CorrectAsync(Scene scene, Guid file, Guid note) => scene.The<CorrectNote>().RunAsync(
        new(file, note, new(CorrectionGround.InaccurateFacts, scene.Step.Text("circumstances"), [new(scene.Step.Text("part"), scene.Step.Text("text"))]), [], Scene.HandIn), scene.By);

    private static NoteToWrite Supervision(Scene scene, Guid file)
    {
        var step = scene.Step;
        var by = $"{scene.By.FullName}, {scene.By.JobTitle}";
        return new NoteToWrite(file, NoteKind.Supervision, new HappenedOn(scene.Today),
        [
            new(PassageKind.Analysis, step.Text("discussion")),
            new(PassageKind.Decision, step.Text("decision"), DecidedBy: by, Reasons: step.Text("reasons"), IntendedOutcome: step.Text("intendedOutcome")),
            new(PassageKind.Action, step.Text("actions")),
        ]);
    }

    // As it lies in the draft store when somebody was called away from it.
    private static async Task LeaveAsync(Scene scene, NoteToWrite note)
    {
        var head = new NoteHead { Kind = note.Kind, SubKind = note.SubKind, Day = note.HappenedOn.Day, Time = note.HappenedOn.At, Own = new() { Seen = note.ChildSeen }, Present = [.. note.Presence] };
        var texts = new Dictionary<string, string?> { [DraftedNote.Reason] = note.ReasonForContact, [DraftedNote.Topics] = note.KeyTopics };
        foreach (var passage in note.Passages)
        {
            var begun = head.Add(passage.Kind);
            begun.Source = passage.Source;
            texts[begun.Key] = passage.Text;
        }
        texts[NoteHead.Field] = head.ToJson();
        var scope = DraftScope.Note(Scene.HandIn);
        foreach (var (field, text) in texts.Where(t => t.Value is not null))
            await scene.The<DraftStore>().PutAsync(scope, field, note.FileId, text, scene.By);
    }
}
