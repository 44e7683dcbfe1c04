namespace CaseRecording.Domain.Drafts;

/// <summary>What a draft is a draft of.</summary>
public enum DraftKind { Note, Referral, Decision, Form, Letter, Return, Closure, Situation, Correction, Addendum, Move, CaseReview, Ecomap, Event }

/// <summary>The item that a draft belongs to, written as <c>note:018f…</c>. All long texts share the one draft mechanism.</summary>
/// <param name="Kind">What is being written.</param>
/// <param name="Id">The item's key, or a key made when the writing began.</param>
public readonly record struct DraftScope(DraftKind Kind, Guid Id)
{
    /// <summary>A note not completed yet; such drafts are the unfinished notes of a file.</summary>
    public static DraftScope Note(Guid id) => new(DraftKind.Note, id);

    /// <summary>A contact or referral not taken yet.</summary>
    public static DraftScope Referral(Guid id) => new(DraftKind.Referral, id);

    /// <summary>The reasons of a decision on an item.</summary>
    public static DraftScope Decision(Guid id) => new(DraftKind.Decision, id);

    /// <summary>Answers on a form that are not saved to it yet.</summary>
    public static DraftScope Form(Guid id) => new(DraftKind.Form, id);

    /// <summary>A closure letter.</summary>
    public static DraftScope Letter(Guid id) => new(DraftKind.Letter, id);

    /// <summary>The reasons for returning an item.</summary>
    public static DraftScope Return(Guid id) => new(DraftKind.Return, id);

    /// <summary>Reasons written on a closure's checklist.</summary>
    public static DraftScope Closure(Guid id) => new(DraftKind.Closure, id);

    /// <summary>A new situation out of hours, not recorded yet.</summary>
    public static DraftScope Situation(Guid id) => new(DraftKind.Situation, id);

    /// <summary>A correction of a completed note.</summary>
    public static DraftScope Correction(Guid noteId) => new(DraftKind.Correction, noteId);

    /// <summary>An addendum to a completed note.</summary>
    public static DraftScope Addendum(Guid noteId) => new(DraftKind.Addendum, noteId);

    /// <summary>Why a note is moved to the right child.</summary>
    public static DraftScope Move(Guid noteId) => new(DraftKind.Move, noteId);

    /// <summary>A manager's review after a correction.</summary>
    public static DraftScope CaseReview(Guid reviewId) => new(DraftKind.CaseReview, reviewId);

    /// <summary>An ecomap being arranged; one for each child and whoever arranges it.</summary>
    public static DraftScope Ecomap(Guid fileId) => new(DraftKind.Ecomap, fileId);

    /// <summary>An event of a chronology being worded: of its source while it is a candidate, of its entry once it stands, of the file where it is added by hand.</summary>
    public static DraftScope Event(Guid id) => new(DraftKind.Event, id);

    /// <summary>What the scopes of one kind start with, such as <c>note:</c>.</summary>
    public static string Prefix(DraftKind kind) => $"{kind.ToString().ToLowerInvariant()}:";

    /// <summary>Reads a scope; false where the text is none.</summary>
    public static bool TryRead(string? text, out DraftScope scope)
    {
        scope = default;
        if (text?.Split(':') is not [var word, var key] || !Guid.TryParseExact(key, "D", out var id))
            return false;
        foreach (var kind in Enum.GetValues<DraftKind>())
            if (word == kind.ToString().ToLowerInvariant())
            {
                scope = new DraftScope(kind, id);
                return true;
            }
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix(Kind)}{Id:D}";
}
