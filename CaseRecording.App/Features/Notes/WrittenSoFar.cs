using CaseRecording.Domain.Notes;

namespace CaseRecording.App.Features.Notes;

/// <summary>One text of an unfinished note, under what it is.</summary>
public sealed record WrittenPart(string Name, string Text);

/// <summary>An unfinished note as it stands, to be read by somebody who did not write it: every word of it, in its order.</summary>
internal static class WrittenSoFar
{
    /// <summary>Its texts; what its author took out again comes last and is called so.</summary>
    public static IReadOnlyList<WrittenPart> Of(IReadOnlyDictionary<string, string> texts, NoteKindTable kinds)
    {
        var (parts, told) = (new List<WrittenPart>(), new HashSet<string> { NoteHead.Field });
        void Add(string name, string field)
        {
            if (told.Add(field) && texts.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text))
                parts.Add(new(name, text));
        }
        if (NoteHead.Read(texts.GetValueOrDefault(NoteHead.Field)) is { } head)
        {
            parts.Add(new("Kind", kinds.Title(head.Kind, head.SubKind)));
            if (head.Happened is { } happened)
                parts.Add(new("When it happened", happened.ToString()));
            if (head.Present.Count > 0)
                parts.Add(new("Present", string.Join(", ", head.Present.Select(p => $"{p.Name} ({p.Role})"))));
            Add("Reason", DraftedNote.Reason);
            Add("Key topics", DraftedNote.Topics);
            foreach (var passage in head.Passages.Where(p => !p.Removed))
            {
                Add(passage.Kind.Opening(passage.Source), passage.Key);
                Add("Because", passage.ReasonsField);
                Add("So that the child", passage.OutcomeField);
            }
            foreach (var child in head.Also.Where(c => c.Ticked).Prepend(head.Own))
            {
                Add($"Why {child.Name} was not seen", child.WhyNotSeenField);
                Add($"Why this is relevant to {child.Name}", child.RelevanceField);
                Add($"How {child.Name}'s views informed the decision", child.HowViewsField);
            }
            Add("Why this note is late", DraftedNote.Late);
        }
        foreach (var field in texts.Keys.Order())
            Add("Taken out again, or not in place", field);
        return parts;
    }
}
