using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>What a note must satisfy before it can be completed.</summary>
internal static class NoteRules
{
    public const string SayWhoWasThere = "Say who was there: choose them from the file, or write a name and who they are (policy 4.4).";
    public const string SayWhyNotSeen = "Say whether the child was seen. Why the child was not seen is needed too, if so (policy 4.3).";

    public static void Require(NoteToWrite told, NoteFacts facts, NoteKindTable kinds, Stamp by)
    {
        Rule.Require(facts.Standing != FileStanding.CaseClosed,
            CaseNote.CaseIsClosed, "7.1.2");
        Rule.Require(told.FileId != Guid.Empty, "A note belongs to a child's file. Choose the child first.");
        Rule.Require((facts.Standing == FileStanding.CaseOpen) == told.CaseId is not null,
            "The case was opened or closed while you were writing. Open the file again; your text is kept.");
        Rule.Require(told.Passages.Count > 0, "The note is empty. Write at least one passage.");
        told.HappenedOn.RequirePast(by.At);
        RequireChildCouldBeSeen(told.ChildSeen, told.ChildSpokenToAlone, told.HappenedOn, facts);
        RequireMet(told.Kind, told.ChildSeen, told.CarersSeenAndSpokenToAlone, told.HomeVisited, kinds);
        RequireParts(told, facts, kinds);
    }

    // What the policy asks of every note of its kind, and what the service asks beyond it.
    private static void RequireParts(NoteToWrite told, NoteFacts facts, NoteKindTable kinds)
    {
        var name = kinds.Words(told.Kind);
        bool Asks(NoteAsk ask) => kinds.Asks(told.Kind, ask);
        var decides = told.Passages.Any(p => p.Kind == PassageKind.Decision);
        Rule.Require(told.SubKind is not null || !Asks(NoteAsk.SubKind), $"Choose which kind of {name} it was, beside “{kinds.Title(told.Kind)}”.");
        Rule.Require(told.SubKind is null || kinds.SubKinds(told.Kind).Contains(told.SubKind), $"Which kind of {name} it was is not on the list any more. Choose again, beside “{kinds.Title(told.Kind)}”.");
        Rule.Require(!(told.NoDecisionMade && decides), "The note holds a decision, and says that none was made. Change one of the two.", "4.2");
        Rule.Require(decides || told.NoDecisionMade || !Asks(NoteAsk.Decisions),
            "Key decisions: mark what was decided as a decision, or tick that no decision was made (policy 4.2).", "4.2");
        Rule.Require(decides || !Asks(NoteAsk.Decision), $"A {name} holds a passage marked as a decision: who decided, why, and what is intended for the child (policy 4.3).", "4.3");
        Rule.Require(told.ChildSeen != ChildSeen.NotSeen || facts.Unborn || !Asks(NoteAsk.Seen) || !string.IsNullOrWhiteSpace(told.WhyNotSeen),
            SayWhyNotSeen, "4.3");
        Rule.Require(told.Presence.Count > 0 || !Asks(NoteAsk.Present), SayWhoWasThere, "4.4");
        Rule.Require(told.Passages.Any(p => p.Kind.NeedsSource()) || !Asks(NoteAsk.Source),
            "Mark what somebody told you as “told by” or “alleged by”, with their name (policy 4.2).", "4.2");
    }

    /// <summary>A text that is needed only in some notes, but kept wherever it is given.</summary>
    public static string? TextIf(bool needed, string? text, string name, int maxLength, string clause) =>
        needed ? Rule.Text(text, name, maxLength, clause) : Rule.OptionalText(text, name, maxLength);

    public static bool HoldsViewsAndDecision(NoteToWrite told) =>
        told.Passages.Any(p => p.Kind == PassageKind.ChildsWords) && told.Passages.Any(p => p.Kind == PassageKind.Decision);

    public static void RequireMet(NoteKind kind, ChildSeen seen, bool carersSeen, bool homeVisited, NoteKindTable kinds) =>
        Rule.Require(kind.IsFaceToFace() || !(seen != ChildSeen.NotSeen || carersSeen || homeVisited),
            $"Nobody can be seen, and no home visited, in a note of this kind ({kinds.Words(kind)}). Choose the kind of note that says how they were met.", "4.3");

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
