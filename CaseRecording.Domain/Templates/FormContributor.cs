using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>That a person answered or submitted some part of a form, and so cannot authorise it (6.1.2). One row for each form and person.</summary>
public sealed class FormContributor : RecordItem, IOnFile, IAppendOnly
{
    private FormContributor()
    {
    }

    private FormContributor(Form form, Stamp by) : base(by)
    {
        FileId = form.FileId;
        FormId = form.Id;
        StaffId = by.ById;
        Name = by.ByName;
        JobTitle = by.ByRole;
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The member of staff; unique with the form.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>Full name when they first wrote in it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Job title when they first wrote in it.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>The row to add when somebody writes in or sends the form; null when they are among <paramref name="staffIds"/> already.</summary>
    public static FormContributor? IfNew(Form form, IEnumerable<Guid> staffIds, Stamp by) =>
        staffIds.Contains(by.ById) ? null : new FormContributor(form, by);
}
