using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>The author throws an unfinished note away. It is no part of the record yet, and nobody else can see it.</summary>
public sealed class DiscardNote(DraftStore drafts)
{
    /// <summary>Throws it away.</summary>
    public Task RunAsync(Guid noteId, Actor actor, CancellationToken ct = default) => drafts.DiscardAsync(DraftScope.Note(noteId), actor, ct);
}
