using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>An authorised form, with what was decided by it.</summary>
internal sealed record StoryForm
{
    public Guid Id { get; init; }
    public string TemplateKey { get; init; } = "";
    public int TemplateVersion { get; init; }
    public string Title { get; init; } = "";
    public FormOwner Owner { get; init; }
    public DateTime AuthorisedAt { get; init; }
    public string AuthorisedBy { get; init; } = "";
    public NarratesOutcome? Outcome { get; init; }
    public string? OutcomeReasons { get; init; }
    public string? IntendedForChild { get; init; }
    public string? OutcomeBy { get; init; }
    public Guid? PlanId { get; init; }
    public PlanKind? Plan { get; init; }
    public PlanState? PlanState { get; init; }
    public DateOnly? PlanEndedOn { get; init; }
    public string? PlanEndReasons { get; init; }
    public string? PlanEndedBy { get; init; }
    public Guid? ReviewId { get; init; }
    public DateOnly? HeldOn { get; init; }
    public ReviewDecision? Decision { get; init; }
    public string? DecisionReasons { get; init; }
    public string? Chair { get; init; }
    public DateOnly? NextReviewOn { get; init; }
    public ClosureState? ClosureState { get; init; }
    public string? ClosedBecause { get; init; }
    public DateTime? ClosureEndedAt { get; init; }

    /// <summary>Where it opens.</summary>
    public string Link => $"forms/{Id}";
}

/// <summary>One answer, with who wrote it.</summary>
internal sealed record StoryAnswer(StoryForm Form, TemplateQuestion Question, string Words, string By);

/// <summary>
/// The authorised forms of a file, and the answers of those that count today: the latest assessment and review, the plans in force, the closure and
/// the last other form. What an answer is, its question's meaning says; five queries, however long the file.
/// </summary>
internal sealed record StoryForms(IReadOnlyList<StoryForm> All, IReadOnlyList<StoryAnswer> Answers, IReadOnlyList<StoryRisk> Risks, IReadOnlyList<StoryOutcome> Outcomes)
{
    /// <summary>How many authorised forms are looked at: more than a childhood under review has.</summary>
    public const int Most = 60;

    private const int PlansInForce = 3;

    private static readonly HashSet<string> Told =
    [
        QuestionMeaning.ChildsVoice, QuestionMeaning.CarersViews, QuestionMeaning.ProfessionalsViews, QuestionMeaning.Risk, QuestionMeaning.ProtectiveFactor, QuestionMeaning.Impact,
        QuestionMeaning.Need, QuestionMeaning.Analysis, QuestionMeaning.ClosureAssessment, QuestionMeaning.Contingency,
    ];

    /// <summary>The latest assessment.</summary>
    public StoryForm? Assessment => All.FirstOrDefault(f => f.Owner == FormOwner.Narrates);

    /// <summary>The latest review.</summary>
    public StoryForm? Review => All.FirstOrDefault(f => f.Owner == FormOwner.Review);

    /// <summary>The plans in force.</summary>
    public IEnumerable<StoryForm> Plans => All.Where(f => f.PlanState == PlanState.Active);

    /// <summary>What the latest form that says something of this meaning says.</summary>
    public IReadOnlyList<StoryAnswer> Latest(string meaning) =>
        Answers.Where(a => a.Question.Meaning == meaning).GroupBy(a => a.Form).MaxBy(g => g.Key.AuthorisedAt)?.ToList() ?? [];

    /// <summary>Reads them.</summary>
    public static async Task<StoryForms> FindAsync(Reading r, Guid fileId, TemplateShelf shelf)
    {
        var all = await AuthorisedAsync(r, fileId);
        StoryForm? First(FormOwner owner) => all.FirstOrDefault(f => f.Owner == owner);
        var now = new[] { First(FormOwner.Narrates), First(FormOwner.Review), First(FormOwner.Closure), First(FormOwner.Itself) }.OfType<StoryForm>()
            .Concat(all.Where(f => f.PlanState == Domain.Plans.PlanState.Active).Take(PlansInForce)).ToDictionary(f => f.Id);
        var asked = new Dictionary<Guid, Dictionary<string, TemplateQuestion>>();
        foreach (var form in now.Values)
            asked[form.Id] = (await shelf.VersionAsync(r.Db, form.TemplateKey, form.TemplateVersion, r.Cancelled)).Questions
                .Where(q => q.Kind == QuestionKind.LongText && q.Meaning is { } meaning && Told.Contains(meaning)).ToDictionary(q => q.Key);
        var ids = now.Keys.ToList();
        var keys = asked.Values.SelectMany(q => q.Keys).Distinct().ToList();
        var answers = await r.Db.Answers.Where(a => ids.Contains(a.FormId) && keys.Contains(a.QuestionKey) && a.Value != "").Select(a => new
        {
            a.FormId, a.QuestionKey, Words = a.Value.Substring(0, StoryWords.Read), a.WrittenByName,
            Role = r.Db.FormContributors.Where(c => c.FormId == a.FormId && c.StaffId == a.WrittenById).Select(c => c.JobTitle).FirstOrDefault(),
        }).ToListAsync(r.Cancelled);
        return new(all,
            [.. answers.Where(a => asked[a.FormId].ContainsKey(a.QuestionKey)).Select(a => new StoryAnswer(now[a.FormId], asked[a.FormId][a.QuestionKey], a.Words, StoryWords.By(a.WrittenByName, a.Role)!))
                .OrderBy(a => asked[a.Form.Id].Keys.ToList().IndexOf(a.Question.Key))],
            await StoryRisk.FindAsync(r, now), await StoryOutcome.FindAsync(r, now));
    }

    private static async Task<IReadOnlyList<StoryForm>> AuthorisedAsync(Reading r, Guid fileId) => await (
        from f in r.Db.Forms
        where f.FileId == fileId && f.AuthorisedAt != null
        from n in r.Db.Narrates.Where(n => n.FormId == f.Id).DefaultIfEmpty()
        from p in r.Db.Plans.Where(p => p.FormId == f.Id).DefaultIfEmpty()
        from v in r.Db.Reviews.Where(v => v.FormId == f.Id).DefaultIfEmpty()
        from c in r.Db.Closures.Where(c => c.FileId == fileId && c.FormId == f.Id).DefaultIfEmpty()
        orderby f.AuthorisedAt descending
        select new StoryForm
        {
            Id = f.Id, TemplateKey = f.TemplateKey, TemplateVersion = f.TemplateVersion, Title = f.Title, Owner = f.Owner, AuthorisedAt = f.AuthorisedAt!.Value, AuthorisedBy = f.AuthorisedByName ?? "",
            Outcome = n.Outcome, OutcomeReasons = n.OutcomeReasons!.Substring(0, StoryWords.Read), IntendedForChild = n.IntendedOutcomeForChild!.Substring(0, StoryWords.Read), OutcomeBy = n.OutcomeChosenByName,
            PlanId = p.Id, Plan = p.Kind, PlanState = p.State, PlanEndedOn = p.EndedOn, PlanEndReasons = p.EndReasons!.Substring(0, StoryWords.Read),
            PlanEndedBy = r.Db.History.Where(h => h.SubjectId == p.Id && h.What.EndsWith(Plan.Ended)).OrderByDescending(h => h.Id).Select(h => h.Recorded.ByName + ", " + h.Recorded.ByRole).FirstOrDefault(),
            ReviewId = v.Id, HeldOn = v.HeldOn, Decision = v.Decision, DecisionReasons = v.DecisionReasons!.Substring(0, StoryWords.Read), Chair = v.ChairName, NextReviewOn = v.NextReviewOn,
            ClosureState = c.State, ClosedBecause = c.CountersignedBecause!.Substring(0, StoryWords.Read), ClosureEndedAt = c.EndedAt,
        }).Take(Most).ToListAsync(r.Cancelled);
}
