using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>Reads an unfinished note out of its draft.</summary>
public static class DraftedNote
{
    /// <summary>Names of the long texts in the draft; those of passages are the passages' own.</summary>
    public const string Reason = "reason", Topics = "topics", Late = "late";

    /// <summary>The note as it would be handed in.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="texts">The draft's fields by name.</param>
    /// <exception cref="RuleBrokenException">There is nothing to hand in, or no day.</exception>
    public static NoteToWrite From(Guid fileId, IReadOnlyDictionary<string, string> texts)
    {
        var head = NoteHead.Read(texts.GetValueOrDefault(NoteHead.Field));
        Rule.Require(head is not null, "There is nothing of this note to finish: it was finished or thrown away in another window. Look among the notes of the file.");
        Rule.Require(head.Happened is not null, "When it happened: put the day.", "3.6.1");
        return new NoteToWrite(fileId, head.Kind, head.Happened, [.. head.Passages.Where(p => !p.Removed).Select(p => Passage(p, texts)).OfType<PassageToWrite>()])
        {
            SubKind = head.SubKind,
            NoDecisionMade = head.NoDecision,
            ReasonForContact = texts.GetValueOrDefault(Reason),
            KeyTopics = texts.GetValueOrDefault(Topics),
            CarersSeenAndSpokenToAlone = head.CarersAlone,
            HomeVisited = head.HomeVisited,
            ProfessionalsViewsSought = head.ViewsSought,
            SignificantRisk = head.SignificantRisk,
            LateReason = texts.GetValueOrDefault(Late),
            Presence = head.Present,
        };
    }

    /// <summary>What the draft tells of each child: the one on whose file it was begun, then the brothers and sisters who are ticked.</summary>
    public static IReadOnlyList<(NoteForChild Told, string Name)> Children(Guid fileId, IReadOnlyDictionary<string, string> texts)
    {
        var head = NoteHead.Read(texts.GetValueOrDefault(NoteHead.Field)) ?? new NoteHead();
        NoteForChild Of(Guid file, ChildHead child) => new(file, head.ForSeveral ? texts.GetValueOrDefault(child.RelevanceField) : null, child.Seen ?? ChildSeen.NotSeen, child.SpokenToAlone,
            child.LeavesWhy && head.Kind.IsFaceToFace() ? texts.GetValueOrDefault(child.WhyNotSeenField) : null, texts.GetValueOrDefault(child.HowViewsField));
        return [(Of(fileId, head.Own), head.Own.Name), .. head.Also.Where(child => child.Ticked && child.FileId != fileId).DistinctBy(child => child.FileId).Select(child => (Of(child.FileId!.Value, child), child.Name))];
    }

    // A passage opened and left empty is nothing that anybody wrote.
    private static PassageToWrite? Passage(PassageHead p, IReadOnlyDictionary<string, string> texts)
    {
        var decision = p.Kind == PassageKind.Decision;
        var (text, reasons, outcome) = (texts.GetValueOrDefault(p.Key), decision ? texts.GetValueOrDefault(p.ReasonsField) : null, decision ? texts.GetValueOrDefault(p.OutcomeField) : null);
        return new[] { text, reasons, outcome, p.Source }.All(string.IsNullOrWhiteSpace)
            ? null
            : new PassageToWrite(p.Kind, text ?? "", p.Source, decision ? p.DecidedBy : null, reasons, outcome) { OnlyFor = p.OnlyFor, Task = p.Task && p.Kind == PassageKind.Action ? new TaskOfAction(p.TaskFor, p.TaskDue) : null };
    }
}
