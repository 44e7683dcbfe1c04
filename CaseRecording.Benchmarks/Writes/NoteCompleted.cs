using CaseRecording.App.Features.Notes;
using CaseRecording.Benchmarks.Measuring;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Benchmarks.Writes;

/// <summary>A home visit as people write one: seven passages, three people present, about a page of text.</summary>
internal sealed class NoteCompleted(RecordUnderTest record, Guid file, Actor worker)
{
    private const string Text =
        "Kirree opened the door and asked me in. The kitchen was warm and there was food in the fridge. Juan came home at ten to four and went to his mother first. " +
        "He had his reading book with him and wanted to show it. Voirrey slept through most of the visit in the front room.";

    public async Task WriteAsync()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        RecordUnderTest.Done(await record.Get<RecordNote>().RunAsync(new RecordNoteCommand(
            new NoteToWrite(file, NoteKind.Visit, new HappenedOn(IslandTime.DayOf(now).AddDays(-1)),
            [
                new(PassageKind.ObservedFact, Text), new(PassageKind.ObservedFact, Text), new(PassageKind.ProfessionalOpinion, Text),
                new(PassageKind.InformationFromAnother, Text, "Kirree Quayle, mother"), new(PassageKind.ChildsWords, "I like it when Mum reads.", "Juan"),
                new(PassageKind.Analysis, Text), new(PassageKind.Action, Text),
            ])
            {
                SubKind = "at home", NoDecisionMade = true, ReasonForContact = "To hear from Juan how school is going since the move", KeyTopics = "School; the garden",
                ChildSeen = ChildSeen.SeenAlone, ChildSpokenToAlone = true, HomeVisited = true,
                Presence = [new("Juan Quayle", "Child"), new("Kirree Quayle", "Mother"), new("Voirrey Quayle", "Sister")],
            }, Guid.CreateVersion7()), worker));
    }
}
