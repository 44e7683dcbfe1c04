using CaseRecording.App.Data;
using CaseRecording.App.Features.People;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>
/// A child's story from the record alone, with every gap named (4.1.5, P43). The same few queries for a file of ten notes and of ten thousand; what
/// is sealed, and whom the reader may not know of, is not in it.
/// </summary>
public sealed class StoryQuery(CaseRead reads, TemplateShelf shelf, CodeLists codes, ReferenceData reference)
{
    /// <summary>Reads it. The page around it has logged that the file was opened.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file, or a line of reason comes first.</exception>
    public Task<ChildsStory> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var child = await StoryChild.FindAsync(r, fileId);
        var sources = new StorySources(fileId, r, codes, reference, child, await StoryForms.FindAsync(r, fileId, shelf), await StoryNotes.FindAsync(r, fileId),
            await StoryPeople.FindAsync(r, fileId, child.PersonId), await StoryCase.FindAsync(r, fileId), await StoryChronology.FindAsync(r, fileId, child.Events));
        var facts = Facts(sources, new StoryFacts(child.Forename, r.Today, await EssentialGapsQuery.FactsAsync(r.Db, fileId, r.Today, r.Cancelled)));
        var gaps = StoryGaps.Of(facts, reference.Timescales).ToLookup(g => g.Part, g => StoryMending.Row(g, sources));
        return new ChildsStory(child.Forename, [.. Enum.GetValues<StoryPart>().Select(part => Section(part, sources, [.. gaps[part]]).Fit())]);
    }, ct);

    /// <summary>Makes one part of what was read.</summary>
    internal static StorySection Section(StoryPart part, StorySources s, IReadOnlyList<StoryGapRow> gaps) => part switch
    {
        StoryPart.Child => StoryAbout.OfChild(s, gaps),
        StoryPart.Voice => StoryVoices.OfChild(s, gaps),
        StoryPart.Circumstances => StoryVoices.OfCircumstances(s, gaps),
        StoryPart.NeedsAndRisks => StoryNeeds.Of(s, gaps),
        StoryPart.Contact => StoryContact.Of(s, gaps),
        StoryPart.Decisions => StoryDecisions.Of(s, gaps),
        StoryPart.Plan => StoryPlan.Of(s, gaps),
        StoryPart.Due => StoryDue.Of(s, gaps),
        StoryPart.CarersViews => StoryVoices.OfCarers(s, gaps),
        StoryPart.Family => StoryFamily.Of(s, gaps),
        StoryPart.Professionals => StoryProfessionals.Of(s, gaps),
        StoryPart.Chronology => StoryCourse.Of(s, gaps),
        _ => StoryAbout.OfOversight(s, gaps),
    };

    private static StoryFacts Facts(StorySources s, StoryFacts known) => known with
    {
        OpenSince = s.Case.Open?.OpenedOn,
        CanBeSeen = s.Child is { DiedOn: null } && (s.Child.DateOfBirth is not null || s.Child.ExpectedOn is null),
        AllocatedSince = s.Case.Open?.AllocatedSince,
        UndecidedSince = s.Case.Referrals.FirstOrDefault(x => x.Undecided) is { } waiting ? IslandTime.DayOf(waiting.ReceivedAt) : null,
        Seen = s.Notes.Last(StoryAsk.Seen)?.Day,
        SeenAlone = s.Notes.Last(StoryAsk.SeenAlone)?.Day,
        AtHome = s.Notes.Last(StoryAsk.AtHome)?.Day,
        // What was said of an earlier case says nothing of this one.
        Supervised = s.Notes.Last(StoryAsk.Supervision) is { } talk && talk.Day >= s.Case.Open?.OpenedOn ? talk.Day : null,
        HasWords = s.Notes.Counted[PassageKind.ChildsWords] > 0 || s.Forms.Latest(QuestionMeaning.ChildsVoice).Count > 0,
        Assessed = s.Forms.Assessment is not null,
        Assessing = s.Case.Open?.Assessing is not null,
        HasNeeds = s.Forms.Latest(QuestionMeaning.Need).Count > 0,
        HasRisks = StoryNeeds.HasRisks(s),
        HasProtectiveFactors = StoryNeeds.HasProtectiveFactors(s),
        HasImpact = StoryNeeds.HasImpact(s),
        HasAnalysis = s.Forms.Latest(QuestionMeaning.Analysis).Count > 0,
        HasCarersViews = s.Forms.Latest(QuestionMeaning.CarersViews).Count > 0,
        HasDecisions = StoryDecisions.Any(s),
        HasEvents = StoryCourse.Any(s),
        HasChronology = s.Chronology.Count > 0,
        Planned = s.Forms.Plans.Any(),
        Planning = s.Case.Open?.Planning is not null,
        Outcomes = s.Forms.Outcomes.Count,
        OutcomesMeasured = s.Forms.Outcomes.Count(o => o.Progress is not null),
        HasProfessionals = s.People.Professionals.Count > 0,
        HasDue = s.Case.Tasks.Any(t => t.DueOn is not null),
    };
}
