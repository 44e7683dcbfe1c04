using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>That a manager returned a form, and why; the author sees it on the form (6.1.2).</summary>
public sealed class FormReturn : RecordItem, IOnFile, IAppendOnly
{
    private FormReturn()
    {
    }

    internal FormReturn(Form form, string? reasons, Stamp by) : base(by)
    {
        FileId = form.FileId;
        FormId = form.Id;
        Reasons = Rule.Text(reasons, "Reasons", Form.MaxReasonsLength, "3.6.1");
        ReturnedByName = by.ToString();
        ReturnedAt = by.At;
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>What must change.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Full name and role as they were then.</summary>
    public string ReturnedByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ReturnedAt { get; private set; }
}
