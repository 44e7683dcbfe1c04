using CaseRecording.App.Reference;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>A note of a story as it stands on one child's file: a brother's words belong on his own.</summary>
internal static class StoryNote
{
    public static NoteToWrite Of(Scene scene, string child, Guid file)
    {
        var step = scene.Step;
        var seen = step.Get<Dictionary<string, string>>("seen");
        var happened = step.Get<StoryWhen>("happened");
        var place = step.Optional("place");
        var kind = step.Get<NoteKind>("kind");
        var passages = step.Get<List<StoryPassage>>("passages").Where(p => p.Child is null || p.Child == child).ToList();
        return new NoteToWrite(file, kind, new HappenedOn(scene.Days.Of(happened, step.OutOfHours), happened.At),
            [.. passages.Select(p => new PassageToWrite(p.Kind, p.Text, p.Source, p.DecidedBy, p.Reasons, p.IntendedOutcome))])
        {
            SubKind = step.Optional("subKind"),
            // A story that tells of no decision knows of none.
            NoDecisionMade = scene.The<ReferenceData>().NoteKinds.Asks(kind, NoteAsk.Decisions) && passages.TrueForAll(p => p.Kind != PassageKind.Decision),
            ReasonForContact = step.Text("reason"),
            KeyTopics = string.Join("; ", step.Get<List<string>>("topics")),
            ChildSeen = seen.GetValueOrDefault(child) switch
            {
                "Alone" => ChildSeen.SeenAlone,
                "NotAlone" => ChildSeen.Seen,
                null or "NotSeen" => ChildSeen.NotSeen,
                var other => throw new StoryFault($"“seen” is Alone, NotAlone or NotSeen, and not “{other}”"),
            },
            ChildSpokenToAlone = seen.GetValueOrDefault(child) == "Alone",
            WhyNotSeen = step.Optional("whyNotSeen", child),
            CarersSeenAndSpokenToAlone = seen.Any(s => s.Value == "Alone" && scene.Family.Person(s.Key).Kind == "Adult"),
            HomeVisited = place == "Home",
            ProfessionalsViewsSought = step.Optional<bool>("professionalsViews"),
            HowViewsInformedDecision = step.Optional("howViewsInformedDecision"),
            SignificantRisk = step.Optional<bool>("significantRisk"),
            LateReason = step.Optional("lateReason"),
            Presence = [.. step.Get<List<string>>("present").Where(p => p != child).Select(p => Present(scene, child, p))],
        };
    }

    // A key of the family, a key of an agency, or a name and who they are.
    private static PresentAtNote Present(Scene scene, string child, string who)
    {
        if (scene.Family.People.Find(p => p.Key == who) is { } person)
            return new PresentAtNote(person.FullName, Relation(scene, child, person), scene.Person(who));
        if (scene.Family.Agencies.Find(a => a.Key == who) is { } agency)
            return new PresentAtNote(agency.Name, $"{scene.The<CodeLists>().Label("agency-roles", agency.Role)}, {agency.Agency}");
        var parts = who.Split(", ", 2);
        return parts.Length == 2 ? new PresentAtNote(parts[0], parts[1]) : throw new StoryFault($"“present”: nobody has the key “{who}”; for somebody else write a name, and after a comma who they are");
    }

    private static string Relation(Scene scene, string child, StoryPerson person)
    {
        var codes = scene.The<CodeLists>();
        var told = scene.Family.Relationships.Find(r => r.Person == person.Key && r.Of.Contains(child))?.Is
            ?? (scene.Family.Relationships.Find(r => r.Person == child && r.Of.Contains(person.Key)) is { } back ? codes.Inverse(back.Is, person.Sex.ToString()) : null)
            ?? throw new StoryFault($"“present”: “relationships” does not say who {person.Key} is to {child}");
        return codes.Label("relationship-types", told)!;
    }
}

/// <summary>One passage of a note.</summary>
internal sealed record StoryPassage(PassageKind Kind, string Text, string? Source = null, string? Child = null, string? DecidedBy = null, string? Reasons = null, string? IntendedOutcome = null);
