namespace CaseRecording.Domain.Templates;

/// <summary>A form with everything written in it, loaded for a step that looks at the whole.</summary>
/// <param name="Form">The form.</param>
/// <param name="Template">Its version of its template.</param>
public sealed record FormContents(Form Form, Template Template)
{
    /// <summary>Its answers.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Its lines of intended outcomes; those taken out do not count.</summary>
    public IReadOnlyList<OutcomeRow> Outcomes { get; init => field = Kept(value); } = [];

    /// <summary>Its lines of risks.</summary>
    public IReadOnlyList<RiskRow> Risks { get; init => field = Kept(value); } = [];

    /// <summary>Its lines of progress.</summary>
    public IReadOnlyList<ProgressRow> Progress { get; init => field = Kept(value); } = [];

    /// <summary>For a review: the outcomes of the plan it measures.</summary>
    public IReadOnlyList<OutcomeRow> PlannedOutcomes { get; init => field = Kept(value); } = [];

    /// <summary>Its clashes, settled or not.</summary>
    public IReadOnlyList<AnswerClash> Clashes { get; init; } = [];

    /// <summary>Who wrote in it or sent it, ever.</summary>
    public IReadOnlyList<FormContributor> Contributors { get; init; } = [];

    /// <summary>What still stands between the form and its authorisation.</summary>
    public IReadOnlyList<MissingAnswer> Missing => FormCompleteness.Missing(this);

    /// <summary>The value stored for a question; empty when there is none.</summary>
    public string ValueOf(string questionKey) => Answers.FirstOrDefault(a => a.QuestionKey == questionKey)?.Value ?? "";

    /// <summary>The first answer that is not empty among the questions of a meaning, or null.</summary>
    public string? Means(string meaning) =>
        Template.Meaning(meaning).Where(q => !q.IsTable).Select(q => ValueOf(q.Key)).FirstOrDefault(v => v.Length > 0);

    /// <summary>What a process must know before a step of <paramref name="actorId"/>.</summary>
    public FormFacts Facts(Guid actorId, DateOnly today) => new(actorId, today, Missing, ContributorIds());

    // The rows themselves count as well as the contributors' rows, so that a row which was never added cannot let an author through.
    private HashSet<Guid> ContributorIds()
    {
        IEnumerable<FormRow> rows = [.. Outcomes, .. Risks, .. Progress];
        return
        [
            .. Contributors.Select(c => c.StaffId), .. Answers.Select(a => a.WrittenById), .. rows.Select(r => r.WrittenById),
            .. Clashes.Select(c => c.MineById), .. Form.SentById is { } sender ? [sender] : Array.Empty<Guid>(),
        ];
    }

    private static List<TRow> Kept<TRow>(IReadOnlyList<TRow> rows) where TRow : FormRow =>
        [.. rows.Where(r => !r.Removed).OrderBy(r => r.Position).ThenBy(r => r.Id)];
}
