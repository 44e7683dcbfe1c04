using CaseRecording.Domain.Story;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Story;

/// <summary>Needs, risks, protective factors and their impact on the child, of the latest authorised form that speaks of each (3.4.1, 4.1.5).</summary>
internal static class StoryNeeds
{
    private const int Needs = 2, Risks = 3;

    public static StorySection Of(StorySources s, IReadOnlyList<StoryGapRow> gaps)
    {
        var needs = s.Forms.Latest(QuestionMeaning.Need);
        var rows = Latest(s);
        List<StoryLine> lines =
        [
            .. StoryVoices.Answers(s, QuestionMeaning.Need, Needs), .. rows.Take(Risks).Select(Line),
            .. StoryVoices.Answers(s, QuestionMeaning.Risk, 1), .. StoryVoices.Answers(s, QuestionMeaning.ProtectiveFactor, 1), .. StoryVoices.Answers(s, QuestionMeaning.Impact, 1),
        ];
        var rest = Math.Max(0, needs.Count - Needs) + Math.Max(0, rows.Count - Risks);
        return new(StoryPart.NeedsAndRisks, "Needs, risks and what protects", lines, gaps)
        {
            More = (rows.FirstOrDefault()?.Form ?? needs.FirstOrDefault()?.Form) is { } form ? StoryWords.More(0, rest, int.MaxValue, ("line", "lines"), form.Link) : null,
        };
    }

    /// <summary>Whether what could hurt the child is described.</summary>
    public static bool HasRisks(StorySources s) => s.Forms.Risks.Any(r => r.Risk is not null) || s.Forms.Latest(QuestionMeaning.Risk).Count > 0;

    /// <summary>Whether what protects the child is described.</summary>
    public static bool HasProtectiveFactors(StorySources s) => s.Forms.Risks.Any(r => r.ProtectiveFactor is not null) || s.Forms.Latest(QuestionMeaning.ProtectiveFactor).Count > 0;

    /// <summary>Whether it is described what that means for the child.</summary>
    public static bool HasImpact(StorySources s) => s.Forms.Risks.Any(r => r.Impact is not null) || s.Forms.Latest(QuestionMeaning.Impact).Count > 0;

    private static IReadOnlyList<StoryRisk> Latest(StorySources s) => s.Forms.Risks.GroupBy(r => r.Form).MaxBy(g => g.Key.AuthorisedAt)?.ToList() ?? [];

    private static StoryLine Line(StoryRisk r) => new(StoryWords.Start(r.Risk ?? r.ProtectiveFactor, StoryWords.Beside), StorySources.Of(r.Form, r.By))
    {
        Lead = r.Risk is null ? "Protective factor" : "Risk", Voice = StoryVoice.Quoted,
        Beside = [.. Beside("Protective factor", r.Risk is null ? null : r.ProtectiveFactor), .. Beside("Impact", r.Impact), .. Beside("Evidence", r.Evidence)],
    };

    private static IEnumerable<StoryBeside> Beside(string name, string? words) => words is null ? [] : [new(name, StoryWords.Start(words, StoryWords.InPassing))];
}
