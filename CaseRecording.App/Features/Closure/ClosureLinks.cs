using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.App.Features.Closure;

/// <summary>Where evidence opens, and what a gap offers. Said here and nowhere else.</summary>
internal static class ClosureLinks
{
    /// <summary>The address of a piece of evidence.</summary>
    public static string Href(Evidence evidence, Guid fileId) => evidence.Link switch
    {
        EvidenceLink.Note => $"notes/{evidence.Id}",
        EvidenceLink.Review => $"reviews/{evidence.Id}",
        EvidenceLink.Letter => $"files/{fileId}/closure#letter-{evidence.Id}",
        EvidenceLink.Plan => $"plans/{evidence.Id}",
        EvidenceLink.LegalStatus => $"files/{fileId}/people",
        _ => $"forms/{evidence.Id}",
    };

    /// <summary>What mends a gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="fileId">The child's file.</param>
    /// <param name="me">The full name of who looks: nobody opens the unfinished note of another.</param>
    /// <param name="supervises">Whether their role includes supervision: nobody else writes its note.</param>
    /// <param name="overdue">The overdue tasks, which open where their work is done.</param>
    public static ClosureGapRow Row(ClosureGap gap, Guid fileId, string me, bool supervises, IReadOnlyList<OverdueTask> overdue)
    {
        var (verb, href) = (gap.Offer, gap.SubjectId) switch
        {
            (ClosureOffer.WriteNote, _) => ("Write a note", $"files/{fileId}/notes/new?kind=Visit"),
            (ClosureOffer.OpenDraft, { } note) when gap.Detail == me => ("Open it", $"files/{fileId}/notes/{note}/write"),
            (ClosureOffer.OpenReview, { } review) => ("Open it", $"reviews/{review}"),
            (ClosureOffer.OpenReview, null) => ("Open the child's work", $"files/{fileId}/work"),
            (ClosureOffer.OpenForm or ClosureOffer.OpenNarrates, { } form) => ("Open it", $"forms/{form}"),
            (ClosureOffer.OpenClosureRecord, { } form) => ("Open the Closure Record", $"forms/{form}"),
            (ClosureOffer.OpenTask, { } id) when overdue.FirstOrDefault(t => t.TaskId == id) is { } task => ("Open it", TaskLink.For(task.Kind, fileId, task.SubjectId).TrimStart('/')),
            (ClosureOffer.Supervise, _) when supervises => ("Write the supervision note", TaskLink.For(TaskKind.Supervise, fileId, null).TrimStart('/')),
            (ClosureOffer.RecordDetails, _) => ("Record it", $"files/{fileId}/people"),
            (ClosureOffer.AddLetter, _) => ("Plan the letter", $"files/{fileId}/closure#letters"),
            (ClosureOffer.OpenLetter, { } letter) => ("Open the letter", $"files/{fileId}/closure#letter-{letter}"),
            _ => ((string?)null, (string?)null),
        };
        return new ClosureGapRow(gap.Sentence, gap.Offer == ClosureOffer.OpenDraft ? $"Begun by {gap.Detail}." : gap.Detail, verb, href);
    }
}
