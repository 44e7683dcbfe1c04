using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>What a form is part of; a form of its own has the workflow of <see cref="FormWorkflow"/>.</summary>
public enum FormOwner { Itself, Narrates, Plan, Review, Closure }

/// <summary>
/// One filled-in template on a child's file. It keeps the version of the template it was begun with. Its answers, lines, returns and
/// snapshot are rows of their own; this row changes only when the form moves on, so that people can write in it side by side.
/// </summary>
public sealed partial class Form : RecordItem, IOnFile
{
    /// <summary>The longest reason for returning or abandoning.</summary>
    public const int MaxReasonsLength = 4000;

    private Form()
    {
    }

    private Form(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case it belongs to, where one is open.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The template's key.</summary>
    public string TemplateKey { get; private set; } = "";

    /// <summary>The version it was begun with.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>The template's title when it was begun.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is part of.</summary>
    public FormOwner Owner { get; private set; }

    /// <summary>The assessment, plan, review or closure it is part of; for a form of its own, what it was begun for, such as a referral.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Where it is. What it is part of moves it, unless it is a form of its own.</summary>
    public FormState State { get; private set; }

    /// <summary>For a form of its own: the last day in time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Why it was late.</summary>
    public string? LateReason { get; private set; }

    /// <summary>Who sent it for authorisation last.</summary>
    public Guid? SentById { get; private set; }

    /// <summary>When it was sent last, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>The reasons it came back with, until it is sent again; each return is also a row of its own.</summary>
    public string? ReturnedBecause { get; private set; }

    /// <summary>Who returned it, by full name and role as they were then.</summary>
    public string? ReturnedByName { get; private set; }

    /// <summary>Who authorised it, by full name and role as they were then.</summary>
    public string? AuthorisedByName { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AuthorisedAt { get; private set; }

    /// <summary>Whether it still takes answers.</summary>
    public bool IsOpen => State == FormState.InProgress;

    /// <summary>Begins a form with the version of the template that is current.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="caseId">The case, where one is open.</param>
    /// <param name="template">The current version.</param>
    /// <param name="subjectId">For a form of its own: what it is begun for.</param>
    /// <param name="dueOn">For a form of its own: the last day in time.</param>
    /// <param name="by">Who begins it.</param>
    public static Form Begin(Guid fileId, Guid? caseId, Template template, Guid? subjectId, DateOnly? dueOn, Stamp by)
    {
        var form = new Form(by)
        {
            FileId = fileId,
            CaseId = caseId,
            TemplateKey = template.Key,
            TemplateVersion = template.Version,
            Title = template.Title,
            Owner = OwnerOf(template.Kind),
            SubjectId = subjectId,
            DueOn = dueOn,
        };
        form.Say($"Form begun: {template.Title}");
        return form;
    }

    /// <summary>Refuses unless the form takes answers.</summary>
    /// <exception cref="RuleBrokenException">It was sent, returned, authorised or abandoned.</exception>
    public void RequireOpen() => Rule.Require(IsOpen, State switch
    {
        FormState.AwaitingAuthorisation => $"{Title} is with a manager for authorisation and takes no more answers. Ask for it to be returned if something must change.",
        FormState.Returned => $"{Title} was returned. Take it up again, then write.",
        FormState.Authorised => $"{Title} is authorised and takes no more answers. Add a correction or a note instead (policy 3.7.1).",
        _ => $"{Title} was abandoned and takes no more answers.",
    }, State == FormState.Authorised ? "3.7.1" : null);

    // For the diagram, which needs a form in its first state.
    internal static Form Example => new();

    private static FormOwner OwnerOf(TemplateKind kind) => kind switch
    {
        TemplateKind.Narrates => FormOwner.Narrates,
        TemplateKind.Plan => FormOwner.Plan,
        TemplateKind.Review => FormOwner.Review,
        TemplateKind.Closure => FormOwner.Closure,
        _ => FormOwner.Itself,
    };
}
