using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Night;

/// <summary>The Placement Information Record as it is now, to be printed empty for the duty bag (3.5.3, P31).</summary>
public sealed class PaperFormQuery(CaseRead reads, TemplateShelf templates)
{
    /// <summary>Reads the template; there is nothing of any child in it.</summary>
    public Task<Template> ReadAsync(Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.OpenFiles, actor, r => templates.CurrentAsync(r.Db, PlacementQuery.Template, r.Cancelled), ct);
}
