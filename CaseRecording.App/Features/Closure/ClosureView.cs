using CaseRecording.Domain.Closure;

namespace CaseRecording.App.Features.Closure;

/// <summary>Everything "Can this case close?" shows, as it stands now.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's first name.</param>
/// <param name="CaseIsOpen">Whether a case is open.</param>
/// <param name="Route">The ground of closing; before it is started, the one looked at.</param>
/// <param name="Items">The checklist.</param>
/// <param name="Then">What follows from closing, in the order it happens.</param>
public sealed record ClosureView(Guid FileId, string Child, bool CaseIsOpen, ClosureRoute Route, IReadOnlyList<ClosureItemView> Items, IReadOnlyList<string> Then)
{
    /// <summary>The day on the Island.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The closure; null before it is started.</summary>
    public ClosureStandingRow? Closure { get; init; }

    /// <summary>The letters, child first.</summary>
    public IReadOnlyList<ClosureLetterRow> Letters { get; init; } = [];

    /// <summary>Who could be written to and is not yet.</summary>
    public IReadOnlyList<LetterTo> CouldBeInformed { get; init; } = [];

    /// <summary>Whether the child is a young person, who is always informed.</summary>
    public bool ChildIsYoungPerson { get; init; }

    /// <summary>What the child last said, in their own words.</summary>
    public ChildsLastWords? LastWords { get; init; }

    /// <summary>The closing summary, the reason and the assessment, as they are written.</summary>
    public IReadOnlyList<ClosureText> Texts { get; init; } = [];

    /// <summary>Why the step that is next cannot be taken; empty where it can.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Steps that exist now, blocked or not.</summary>
    public IReadOnlyList<ClosureStep> OnOffer { get; init; } = [];

    /// <summary>What this person's role includes.</summary>
    public ClosureRights May { get; init; } = new(false, false, false);

    /// <summary>How many items are found or marked not appropriate.</summary>
    public int Settled => Items.Count(i => i.State != ClosureItemState.Missing);

    /// <summary>The same in words; what was marked is not said to be found.</summary>
    public string SettledWords => $"{Items.Count(i => i.State == ClosureItemState.Found)} of {Items.Count} found in the record{(Items.Count(i => i.State == ClosureItemState.NotAppropriate) is > 0 and var marked ? $", {marked} not appropriate" : "")}";

    /// <summary>Items in words: what the one step waits for.</summary>
    public string Waits => (Items.Count - Settled) switch { 0 => "", 1 => "waits for the one above that is missing", var n => $"waits for the {n} above that are missing" };
}

/// <summary>What somebody's role includes of closing.</summary>
public sealed record ClosureRights(bool Work, bool Countersign, bool Send);

/// <summary>Where a closure stands.</summary>
/// <param name="Id">The closure.</param>
/// <param name="State">Its state.</param>
/// <param name="FormId">The Closure Record.</param>
/// <param name="Started">Who started it, when.</param>
/// <param name="Said">What happened last, as a sentence.</param>
/// <param name="Returns">Every return, newest first.</param>
/// <param name="MovedById">Who took the last step.</param>
public sealed record ClosureStandingRow(Guid Id, ClosureState State, Guid? FormId, string Started, string Said, IReadOnlyList<ClosureReturnRow> Returns, Guid? MovedById)
{
    /// <summary>Whether marks and the Closure Record may change.</summary>
    public bool OpenToChange => State is ClosureState.Started or ClosureState.Returned;

    /// <summary>Whether letters may be written: until they are frozen for the countersignature, and again after it.</summary>
    public bool LettersMayBeWritten => OpenToChange || State == ClosureState.Countersigned;
}

/// <summary>A return, with its reasons.</summary>
public sealed record ClosureReturnRow(string By, DateTime At, string Reasons);

/// <summary>One line of the checklist.</summary>
public sealed record ClosureItemView(
    ClosureItemKind Kind, string Title, ClosureItemState State, IReadOnlyList<ClosureLinkRow> Evidence, IReadOnlyList<ClosureGapRow> Gaps, string? NotAppropriate,
    bool MayBeNotAppropriate, string Clause);

/// <summary>A piece of evidence and where it opens.</summary>
public sealed record ClosureLinkRow(string Label, string By, string Href);

/// <summary>Something missing, and what mends it: a link, with the verb of its button; null where nothing can be opened.</summary>
public sealed record ClosureGapRow(string Sentence, string? Detail, string? Verb, string? Href);

/// <summary>What the child said, when and to whom.</summary>
public sealed record ChildsLastWords(string Quote, string Child, string Said, string ToWhom);

/// <summary>A text of the Closure Record under its heading.</summary>
public sealed record ClosureText(string Title, string Text);

/// <summary>A letter, as the page shows it: <c>Body</c> with what is known by now filled in, <c>Kept</c> as it was last saved.</summary>
public sealed record ClosureLetterRow(
    Guid Id, LetterRecipient Kind, Guid? RecipientId, string Name, string? Role, string? Address, bool MustNotBeDisclosed, LetterState State, string Body, string Kept, string Standing, string? NotAppropriate);
