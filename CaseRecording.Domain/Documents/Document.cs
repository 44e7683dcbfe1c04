using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.Domain.Documents;

/// <summary>
/// A document on a child's file: what it is, when it is from, who put it there, and the fingerprint of its content, which lies outside the database
/// (2.2.4, 3.3.1; P02, P10). It is never altered. A closed case takes documents still (7.1.2).
/// </summary>
public sealed class Document : RecordItem, IOnFile, IAppendOnly
{
    /// <summary>The longest texts, in characters.</summary>
    public const int MaxTitleLength = 300, MaxFileNameLength = 255;

    private Document()
    {
    }

    private Document(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case that was open when it was added; null where none was.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>What it is to the file.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The day it is from, where that is known.</summary>
    public DateOnly? DatedOn { get; private set; }

    /// <summary>The name under which it was sent; it says nothing about the content.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What the content is.</summary>
    public DocumentContent Content { get; private set; }

    /// <summary>Whether anything in the content could run where it is shown.</summary>
    public ContentActivity Activity { get; private set; }

    /// <summary>The content's length in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The content's fingerprint, SHA-256.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The form to which it belongs, such as the paper on which consent was signed (3.5.3, P31).</summary>
    public Guid? FormId { get; private set; }

    /// <summary>The part of that form.</summary>
    public string? SectionKey { get; private set; }

    /// <summary>Adds one.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="caseId">The open case, if any.</param>
    /// <param name="told">What whoever adds it says of it.</param>
    /// <param name="kept">Its content.</param>
    /// <param name="activity">What looking through the content found.</param>
    /// <param name="by">Who adds it, and when.</param>
    /// <exception cref="RuleBrokenException">Its title is missing, its day cannot be right, or its content cannot be kept.</exception>
    public static Document Add(Guid fileId, Guid? caseId, DocumentToAdd told, KeptContent kept, ContentActivity activity, Stamp by)
    {
        kept.Require();
        if (told.DatedOn is { } day)
        {
            Days.RequireInALife(day);
            Rule.Require(day <= by.Day, $"{IslandTime.Words(day)} has not come yet. Put the day that stands on the document, or leave it out.");
        }
        var fileName = Rule.OptionalText(told.FileName, "The file's name", MaxFileNameLength) ?? "document";
        var document = new Document(by)
        {
            FileId = fileId,
            CaseId = caseId,
            Kind = told.Kind,
            Title = Rule.Text(told.Title, "What it is called", MaxTitleLength),
            DatedOn = told.DatedOn,
            FileName = fileName,
            Content = kept.Content,
            Activity = activity,
            Length = kept.Length,
            Hash = kept.Hash,
        };
        document.Say($"Document added: {told.Kind.Words()}{(told.DatedOn is { } dated ? $" of {IslandTime.Words(dated)}" : "")}");
        return document;
    }

    /// <summary>Says to which part of which form it belongs, while it is being added.</summary>
    /// <exception cref="RuleBrokenException">The form takes no more, is another child's, or asks for no papers there.</exception>
    public void BelongTo(Form form, Template template, string? sectionKey)
    {
        form.RequireOpen();
        Rule.Require(form.FileId == FileId, "This form is on another child's file. Open it again from there.");
        var section = template.Sections.FirstOrDefault(s => s.Key == sectionKey);
        Rule.Require(section?.TakesPapers == true, $"{form.Title} asks for no paper there. Add it under Documents instead.");
        (FormId, SectionKey) = (form.Id, section!.Key);
    }
}

/// <summary>What whoever adds a document says of it.</summary>
/// <param name="Kind">What it is to the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="DatedOn">The day it is from.</param>
/// <param name="FileName">The name under which it was sent.</param>
public sealed record DocumentToAdd(DocumentKind Kind, string? Title, DateOnly? DatedOn, string? FileName);
