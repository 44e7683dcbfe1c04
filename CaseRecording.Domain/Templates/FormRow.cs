using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>One line of a table in a form. The record counts on these lines, so they are typed rows and not text.</summary>
public abstract class FormRow : RecordItem, IOnFile
{
    /// <summary>The most characters one cell holds.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>For EF Core.</summary>
    protected FormRow()
    {
    }

    /// <summary>A new line, by somebody, while the form still takes answers.</summary>
    protected FormRow(Form form, TemplateQuestion question, QuestionKind kind, int position, Stamp by) : base(by)
    {
        form.RequireOpen();
        Rule.Require(question.Kind == kind, $"{question.Label}: this is not answered with lines of this kind.");
        FileId = form.FileId;
        FormId = form.Id;
        QuestionKey = question.Key;
        Position = position;
        WrittenBy(by);
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The question it answers.</summary>
    public string QuestionKey { get; private set; } = "";

    /// <summary>Its place in the table.</summary>
    public int Position { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>Who wrote it last.</summary>
    public Guid WrittenById { get; private set; }

    /// <summary>Their full name as it was then.</summary>
    public string WrittenByName { get; private set; } = "";

    /// <summary>Taken out again; kept, because it was once part of the form.</summary>
    public bool Removed { get; private set; }

    /// <summary>Takes the line out of the table.</summary>
    /// <exception cref="RuleBrokenException">The form takes no more answers, or the line is out already.</exception>
    public void Remove(Form form, Stamp by)
    {
        form.RequireOpen();
        Rule.Require(!Removed, "This line was taken out already.");
        Removed = true;
        WrittenBy(by);
        Say("Took a line out of a table");
    }

    /// <summary>Refuses a change that began from older words than those that are there.</summary>
    protected void BeginChange(Form form, int basedOn, Stamp by)
    {
        form.RequireOpen();
        Rule.Require(!Removed, "This line was taken out while you were writing. Add it again if it is still needed.");
        Rule.Require(basedOn == Revision || WrittenById == by.ById,
            $"{WrittenByName} changed this line while you were writing. Your words are still here: read theirs, then write what both need.");
        WrittenBy(by);
    }

    private void WrittenBy(Stamp by)
    {
        Revision++;
        WrittenById = by.ById;
        WrittenByName = by.ByName;
    }
}
