using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>A visit yesterday that may be recorded as it stands.</summary>
    public static NoteToWrite Visit() => new(FileId, NoteKind.Visit, new HappenedOn(new DateOnly(2026, 11, 3)), [new(PassageKind.ObservedFact, "There was no gate to the garden.")])
    {
        CaseId = CaseId,
        ReasonForContact = "To hear how school is going since the move",
        KeyTopics = "School; the garden",
        ChildSeen = ChildSeen.SeenAlone,
        ChildSpokenToAlone = true,
    };

    /// <summary>A telephone call yesterday.</summary>
    public static NoteToWrite Call(params PassageToWrite[] passages) =>
        new(FileId, NoteKind.Telephone, new HappenedOn(new DateOnly(2026, 11, 3)), passages) { CaseId = CaseId };

    /// <summary>An open case of a child of seven.</summary>
    public static NoteFacts NoteFacts() => new(FileStanding.CaseOpen, new DateOnly(2019, 6, 4));

    /// <summary>Completes a note.</summary>
    public static CaseNote Written(NoteToWrite told, NoteFacts? facts = null, Stamp? by = null) =>
        CaseNote.Write(told, facts ?? NoteFacts(), Timescales(), by ?? Stamp());
}
