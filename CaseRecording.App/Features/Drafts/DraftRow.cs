using CaseRecording.Domain.Drafts;

namespace CaseRecording.App.Features.Drafts;

/// <summary>One field as it was last saved.</summary>
/// <param name="Field">Its name in the scope.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Digest">SHA-256 of the text as the browser sent it.</param>
/// <param name="Sequence">How often it was saved; the next save names this one.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record DraftRow(string Field, string Text, string Digest, long Sequence, DateTime SavedAt);

/// <summary>Unfinished writing, for "carry on where you left off".</summary>
/// <param name="Scope">What is being written, as <see cref="DraftScope"/> writes it.</param>
/// <param name="FileId">The child's file, where it is known.</param>
/// <param name="BegunAt">When the first field was begun, UTC.</param>
/// <param name="SavedAt">When the latest was saved, UTC.</param>
public sealed record DraftSummary(string Scope, Guid? FileId, DateTime BegunAt, DateTime SavedAt);

/// <summary>A field on an open page.</summary>
/// <param name="Author">Whose words.</param>
/// <param name="Scope">What is being written.</param>
/// <param name="Field">Which of its fields.</param>
/// <param name="Turn">Tells a field that leaves the page from the same one drawn anew.</param>
public sealed record DraftPlace(Guid Author, DraftScope Scope, string Field, int Turn);

/// <summary>
/// What a page holds besides its long texts, for fields below it (a cascading value): kept together with the first text of the scope, since whoever has
/// changed none of it means what the page showed.
/// </summary>
/// <param name="Field">Its name in the scope.</param>
/// <param name="Text">As the page was opened.</param>
public sealed record DraftBeside(string Field, string Text);

/// <summary>When a short field was saved, UTC, or the sentence that says why it could not be.</summary>
public sealed record DraftKept(DateTime? SavedAt, string? Problem);
