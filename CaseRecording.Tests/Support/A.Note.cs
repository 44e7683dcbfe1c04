using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>A visit yesterday that may be recorded as it stands.</summary>
    public static NoteToWrite Visit() => new(FileId, NoteKind.Visit, new HappenedOn(new DateOnly(2026, 11, 3)), [new(PassageKind.ObservedFact, "There was no gate to the garden.")])
    {
        CaseId = CaseId,
        SubKind = "at home",
        NoDecisionMade = true,
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

    /// <summary>Kinds of note that ask for what the policy asks, and no more.</summary>
    public static NoteKindTable Kinds(params NoteKindEntry[] instead) =>
        new(KindEntries().Select(entry => Array.Find(instead, other => other.Code == entry.Code) ?? entry));

    /// <summary>The entries of <see cref="Kinds"/>.</summary>
    public static IEnumerable<NoteKindEntry> KindEntries() => Enum.GetNames<NoteKind>().Select(kind => kind switch
    {
        nameof(NoteKind.Visit) => new NoteKindEntry(kind, "Visit", "What did you see?", ["at home", "at school"], ["Reason", "Topics", "Decisions", "Seen"], "at home"),
        nameof(NoteKind.Meeting) => new NoteKindEntry(kind, "Meeting", "What was decided?", ["core group"], ["Reason", "Topics", "Decisions"]),
        nameof(NoteKind.ThirdPartyInformation) => new NoteKindEntry(kind, "Third-party information", "Who told you?", Asks: ["Source"]),
        nameof(NoteKind.ManagementDecision) => new NoteKindEntry(kind, "Management decision", "What was decided?", Asks: ["Decision"]),
        nameof(NoteKind.Telephone) => new NoteKindEntry(kind, "Telephone call", "Who rang?"),
        _ => new NoteKindEntry(kind, kind, "What happened?"),
    });

    /// <summary>Completes a note.</summary>
    public static CaseNote Written(NoteToWrite told, NoteFacts? facts = null, Stamp? by = null) =>
        CaseNote.Write(told, facts ?? NoteFacts(), Kinds(), Timescales(), by ?? Stamp());
}
