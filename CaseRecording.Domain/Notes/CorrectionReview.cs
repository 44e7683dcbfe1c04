using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notes;

/// <summary>Whether legal advice was sought (3.7.1).</summary>
public enum LegalAdvice { Sought, NotNeeded }

/// <summary>
/// A manager's review of a case in which a significant decision was made on incorrect information: opened by the correction, completed once,
/// and on the file for good (3.7.1, P40).
/// </summary>
public sealed class CorrectionReview : RecordItem, IOnFile
{
    /// <summary>The longest of its texts.</summary>
    public const int MaxTextLength = 8_000;

    private CorrectionReview()
    {
    }

    private CorrectionReview(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The correction that opened it.</summary>
    public Guid CorrectionId { get; private set; }

    /// <summary>What was wrong.</summary>
    public string? WhatWasWrong { get; private set; }

    /// <summary>What rested on it, and whether it would have been decided otherwise.</summary>
    public string? WhatRestedOnIt { get; private set; }

    /// <summary>What is done about it, with reasons.</summary>
    public string? WhatIsDone { get; private set; }

    /// <summary>Whether legal advice was sought; null until it is completed.</summary>
    public LegalAdvice? LegalAdvice { get; private set; }

    /// <summary>What was advised, or why no advice was needed.</summary>
    public string? LegalAdviceDetail { get; private set; }

    /// <summary>The manager who completed it, by full name and role as they were then (P53).</summary>
    public string? CompletedBy { get; private set; }

    /// <summary>When it was completed, UTC; null while it waits.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>Opens it, where a significant decision relied on what was corrected.</summary>
    public static CorrectionReview Open(NoteCorrection correction, Stamp by)
    {
        var review = new CorrectionReview(by) { FileId = correction.FileId, CorrectionId = correction.Id };
        review.Say("Manager's review opened: a significant decision relied on a fact that was corrected");
        return review;
    }

    /// <summary>The manager completes it.</summary>
    /// <exception cref="RuleBrokenException">It is completed already, or something is missing.</exception>
    public void Complete(ReviewOfCorrection told, Stamp by)
    {
        Rule.Require(CompletedAt is null, $"This review was completed already, by {CompletedBy}. Your text is kept; copy what is still needed into a note.", "3.7.1");
        WhatWasWrong = Rule.Text(told.WhatWasWrong, "What was wrong", MaxTextLength, "3.7.1");
        WhatRestedOnIt = Rule.Text(told.WhatRestedOnIt, "What rested on it", MaxTextLength, "3.7.1");
        WhatIsDone = Rule.Text(told.WhatIsDone, "What is done, with reasons", MaxTextLength, "3.7.1");
        Rule.Require(told.LegalAdvice is not null, "Say whether legal advice was sought (policy 3.7.1).", "3.7.1");
        LegalAdviceDetail = Rule.Text(told.LegalAdviceDetail, told.LegalAdvice == Notes.LegalAdvice.Sought ? "What was advised" : "Why no legal advice was needed", MaxTextLength, "3.7.1");
        (LegalAdvice, CompletedBy, CompletedAt) = (told.LegalAdvice, by.ToString(), by.At);
        Say("Manager's review of the case completed, after a correction");
    }
}

/// <summary>What the manager tells.</summary>
public sealed record ReviewOfCorrection(string? WhatWasWrong, string? WhatRestedOnIt, string? WhatIsDone, LegalAdvice? LegalAdvice, string? LegalAdviceDetail);
