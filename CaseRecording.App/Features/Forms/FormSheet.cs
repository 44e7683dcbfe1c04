using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>A form as the screen shows it: as it stands, or as it stood when it was authorised.</summary>
public sealed record FormSheet(Guid FileId, Guid FormId, string Title, FormOwner Owner, Guid? SubjectId, FormState State)
{
    /// <summary>Where it is, in words.</summary>
    public required string StateWords { get; init; }

    /// <summary>Who completes it and who authorises it, by the template (6.1.2).</summary>
    public required string Responsible { get; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<SectionRow> Sections { get; init; }

    /// <summary>Everything that stands between the form and its authorisation; each has its place.</summary>
    public required IReadOnlyList<MissingAnswer> Missing { get; init; }

    /// <summary>Who wrote in it or sent it.</summary>
    public required IReadOnlyList<string> Contributors { get; init; }

    /// <summary>For a review: the outcomes of the plan it measures.</summary>
    public IReadOnlyList<PlannedOutcomeRow> Planned { get; init; } = [];

    /// <summary>People and professionals of the file, for questions that ask for a person.</summary>
    public IReadOnlyList<PersonChoice> People { get; init; } = [];

    /// <summary>When the person who looks at it saved something in it last, UTC.</summary>
    public DateTime? SavedAt => Sections.SelectMany(s => s.Questions).Where(q => q.Mine).Max(q => q.WrittenAt);

    /// <summary>The reasons it came back with, and from whom.</summary>
    public string? ReturnedBecause { get; init; }

    public string? ReturnedBy { get; init; }

    public string? AuthorisedBy { get; init; }

    public DateTime? AuthorisedAt { get; init; }

    public string? SentBy { get; init; }

    public DateTime? SentAt { get; init; }

    /// <summary>The last day in time, whether it has passed, and the reason given so far.</summary>
    public DateOnly? DueOn { get; init; }

    public string? DueWords { get; init; }

    public bool Late { get; init; }

    public string? LateReason { get; init; }

    /// <summary>Whether this person may write in it now.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Whether this person may send it; for minutes that is the chair.</summary>
    public bool MaySend { get; init; }

    /// <summary>Whether this person's role may authorise it.</summary>
    public bool MayAuthorise { get; init; }

    /// <summary>What stands between this person and authorising it, in sentences.</summary>
    public IReadOnlyList<string> AuthoriseBlocks { get; init; } = [];
}

/// <summary>One part of a form.</summary>
public sealed record SectionRow(string Key, string Title, string Help, string Clause, bool ChildsVoice, int Missing, IReadOnlyList<QuestionRow> Questions)
{
    /// <summary>Whether papers can be put to it, scanned or photographed.</summary>
    public bool TakesPapers { get; init; }

    public bool Complete => Missing == 0;

    /// <summary>Whether anything at all is written in it.</summary>
    public bool Begun => Questions.Any(q => q.Value.Length > 0 || q.Lines.Count > 0);

    /// <summary>How far it is, in words.</summary>
    public string Words => (Complete, Begun) switch { (true, true) => "✓ complete", (true, false) => "nothing needed", _ => $"{Missing} missing" };
}

/// <summary>One question with what is written.</summary>
public sealed record QuestionRow(TemplateQuestion Question, string Value, int Revision)
{
    public string? WrittenBy { get; init; }

    public DateTime? WrittenAt { get; init; }

    /// <summary>Whether whoever looks at it wrote it last.</summary>
    public bool Mine { get; init; }

    /// <summary>The part of the answer that is typed as a long text.</summary>
    public string Text => Question.Kind == QuestionKind.YesNoDetail ? YesNoAnswer.Parse(Value).Detail : Value;

    /// <summary>The answer as people read it.</summary>
    public string Words => Question.IsTable ? "" : AnswerValue.Words(Question, Value);

    public IReadOnlyList<LineRow> Lines { get; init; } = [];

    public IReadOnlyList<ClashRow> Clashes { get; init; } = [];

    /// <summary>What is missing here, in sentences.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>A line of a table: its cells by the names of <see cref="TableColumns"/>.</summary>
/// <param name="Id">The line.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Cells">What is written in it.</param>
/// <param name="OutcomeRowId">For progress: the line of the plan it measures.</param>
public sealed record LineRow(Guid Id, int Revision, IReadOnlyDictionary<string, string> Cells, Guid? OutcomeRowId = null)
{
    public string Cell(string name) => Cells.GetValueOrDefault(name, "");
}

/// <summary>Two versions of one answer that wait to be made one.</summary>
public sealed record ClashRow(Guid Id, string Sentence, string TheirsBy, string Theirs, string MineBy, string Mine);

/// <summary>An outcome of the plan that a review measures.</summary>
public sealed record PlannedOutcomeRow(Guid Id, string Effect, string? Actions, string? WhoDoes, DateOnly? ByWhen);

/// <summary>Somebody who can be named.</summary>
public sealed record PersonChoice(Guid? Id, string Name);
