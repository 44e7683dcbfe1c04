using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;

namespace CaseRecording.App.Features.Story;

/// <summary>When the child was last seen, last seen alone and last at home, and the latest contacts (4.1.5, 4.3; P49).</summary>
internal static class StoryContact
{
    private static readonly (StoryAsk Ask, string Lead)[] Facts =
        [(StoryAsk.Seen, "Last seen"), (StoryAsk.SeenAlone, "Last seen alone"), (StoryAsk.AtHome, "Home last visited"), (StoryAsk.CarersAlone, "Carers last seen alone")];

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        // One note often tells all of it: it is named once.
        var seen = Facts.Select(f => (f.Lead, Note: s.Notes.Last(f.Ask))).Where(x => x.Note is not null).GroupBy(x => x.Note!.Id)
            .Select(g => new StoryLine(IslandTime.Words(g.First().Note!.Day), s.Of(g.First().Note!)) { Lead = string.Join(", ", g.Select((x, place) => place == 0 ? x.Lead : char.ToLowerInvariant(x.Lead[0]) + x.Lead[1..])) });
        List<StoryLine> lines = [.. seen];
        lines.AddRange(s.Notes.Notes[StoryAsk.Contact].Where(n => lines.All(l => l.Source.Link != $"notes/{n.Id}")).Select(n => new StoryLine($"{s.Reading.NoteKinds.Title(n.Kind, n.SubKind)}, {n.Happened}{(n.Kind.IsFaceToFace() ? $": {Seen(n)}" : "")}", s.Of(n)) { Lead = "Contact" }));
        return new(StoryPart.Contact, "Seen and visited", lines, gaps) { More = s.Child.Notes == 0 ? null : new($"{s.Child.Notes:N0} {(s.Child.Notes == 1 ? "note" : "notes")} in all", s.Tab("notes")) };
    }

    private static string Seen(StoryNote n) => n.ChildSeen switch
    {
        ChildSeen.SeenAlone => n.SpokenToAlone ? "seen alone and spoken to alone" : "seen alone",
        ChildSeen.Seen => "seen, not alone",
        _ => "child not seen",
    };
}
