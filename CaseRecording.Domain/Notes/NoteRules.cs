using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>What a note must satisfy before it can be completed.</summary>
internal static class NoteRules
{
    public static void Require(NoteToWrite told, NoteFacts facts, Stamp by)
    {
        Rule.Require(facts.Standing != FileStanding.CaseClosed,
            "This case is closed and takes no new notes. If the child needs help again, take a referral: it opens a new case on the same file (policy 7.1.2).", "7.1.2");
        Rule.Require(told.FileId != Guid.Empty, "A note belongs to a child's file. Choose the child first.");
        Rule.Require((facts.Standing == FileStanding.CaseOpen) == told.CaseId is not null,
            "The case was opened or closed while you were writing. Open the file again; your text is kept.");
        Rule.Require(told.Passages.Count > 0, "The note is empty. Write at least one passage.");
        told.HappenedOn.RequirePast(by.At);
        RequireChildCouldBeSeen(told.ChildSeen, told.ChildSpokenToAlone, told.HappenedOn, facts);
        Rule.Require(told.Kind.IsFaceToFace() || !(told.ChildSeen != ChildSeen.NotSeen || told.CarersSeenAndSpokenToAlone || told.HomeVisited),
            $"Nobody can be seen, and no home visited, in a note of this kind ({told.Kind.Words()}). Choose the kind of note that says how they were met.", "4.3");
    }

    /// <summary>A text that is needed only in some notes, but kept wherever it is given.</summary>
    public static string? TextIf(bool needed, string? text, string name, int maxLength, string clause) =>
        needed ? Rule.Text(text, name, maxLength, clause) : Rule.OptionalText(text, name, maxLength);

    public static bool HoldsViewsAndDecision(NoteToWrite told) =>
        told.Passages.Any(p => p.Kind == PassageKind.ChildsWords) && told.Passages.Any(p => p.Kind == PassageKind.Decision);

    public static void RequireChildCouldBeSeen(ChildSeen seen, bool spokenToAlone, HappenedOn happened, NoteFacts facts)
    {
        Rule.Require(!spokenToAlone || seen == ChildSeen.SeenAlone,
            "The child cannot have been spoken to alone without being seen alone. Change one of the two.", "4.3");
        if (seen == ChildSeen.NotSeen)
            return;
        Rule.Require(!facts.Unborn, "A child who is not born yet cannot have been seen. Say instead who was seen.", "4.3");
        Rule.Require(facts.BornOn is not { } born || happened.Day >= born,
            "This happened before the child was born, so the child cannot have been seen. Change the day, or say that the child was not seen.", "4.3");
    }
}
