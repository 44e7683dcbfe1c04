using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>What is said: by the child first (2.5.2, P05), by parents and carers, and by those who assessed.</summary>
internal static class StoryVoices
{
    private const int FromForms = 2;

    /// <summary>The child's own words, the latest first, and what the latest form says of the child's views.</summary>
    public static StorySection OfChild(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var said = s.Notes.Passages[PassageKind.ChildsWords].Select(p => new StoryLine(StoryWords.Quote(p.Text), s.Of(p)) { Voice = StoryVoice.Child, Lead = p.Source ?? s.Child.FullName }).ToList();
        return new(StoryPart.Voice, $"In {s.Child.Forename}'s own words", [.. said, .. Answers(s, QuestionMeaning.ChildsVoice, FromForms)], gaps)
        {
            More = StoryWords.More(said.Count, s.Notes.Counted[PassageKind.ChildsWords], StoryNotes.Counting, ("time", "times"), s.Tab("notes")) is { } more
                ? more with { Words = $"{more.Words} that {s.Child.Forename} was quoted" } : null,
        };
    }

    /// <summary>Why we are involved, and what it all means.</summary>
    public static StorySection OfCircumstances(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var referral = s.Case.Referrals.Take(1).Select(x => new StoryLine(StoryWords.Quote(x.Reason), StorySources.Of(x)) { Voice = StoryVoice.Quoted, Lead = $"Referred by {x.ReferredBy}" });
        return new(StoryPart.Circumstances, "Circumstances", [.. referral, .. Answers(s, QuestionMeaning.Analysis, 1), .. s.Case.Open is null ? Answers(s, QuestionMeaning.ClosureAssessment, 1) : []], gaps);
    }

    /// <summary>What parents and carers say.</summary>
    public static StorySection OfCarers(StorySources s, IReadOnlyList<StoryGapRow> gaps) => new(StoryPart.CarersViews, "Parents' and carers' views", [.. Answers(s, QuestionMeaning.CarersViews, FromForms)], gaps);

    /// <summary>What the latest form with answers of a meaning says, a quotation each.</summary>
    public static IEnumerable<StoryLine> Answers(StorySources s, string meaning, int most) =>
        s.Forms.Latest(meaning).Take(most).Select(a => new StoryLine(StoryWords.Quote(a.Words), StorySources.Of(a)) { Voice = StoryVoice.Quoted, Lead = a.Question.Label });
}
