using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>
/// The answer to one question of one form: a row of its own, so that people who write in different places never meet.
/// Its revision tells a writer whether the words they began from are still the words that are there.
/// </summary>
public sealed class Answer : RecordItem, IOnFile
{
    /// <summary>The longest question key.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>Revision of a question nobody has answered yet.</summary>
    public const int NotYet = 0;

    private Answer()
    {
    }

    internal Answer(Form form, TemplateQuestion question, Stamp by) : base(by)
    {
        FileId = form.FileId;
        FormId = form.Id;
        QuestionKey = question.Key;
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form; unique with the question.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The question's key in the form's version of its template.</summary>
    public string QuestionKey { get; private set; } = "";

    /// <summary>What is stored; see <see cref="AnswerValue"/>.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Counts the changes, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>The revision with which the last writer began to write, without anybody else between.</summary>
    public int RunFrom { get; private set; }

    /// <summary>Who wrote it last.</summary>
    public Guid WrittenById { get; private set; }

    /// <summary>Their full name as it was then.</summary>
    public string WrittenByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>
    /// Whether a writer who began from revision <paramref name="basedOn"/> has seen everything that others wrote here.
    /// One's own later revisions do not count: a retry, or a second window, is not a clash with oneself.
    /// </summary>
    public bool SeenBy(Guid staffId, int basedOn) => staffId == WrittenById ? basedOn >= RunFrom - 1 : basedOn == Revision;

    internal void Write(string value, TemplateQuestion question, Stamp by)
    {
        Revision++;
        if (WrittenById != by.ById)
            RunFrom = Revision;
        Value = value;
        WrittenById = by.ById;
        WrittenByName = by.ByName;
        WrittenAt = by.At;
        Say($"Answered “{question.Label}”");
    }
}
