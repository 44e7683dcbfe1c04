using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Forms;

/// <summary>Finds the file and the form that an address leads to: of a form, a plan or a review.</summary>
public sealed class FormFileQuery(CaseRead reads)
{
    /// <summary>The file and the form.</summary>
    /// <param name="itemId">A form, or the plan or review it belongs to.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">There is none that they may know of.</exception>
    public async Task<(Guid FileId, Guid FormId)> ReadAsync(Guid itemId, Actor actor, CancellationToken ct = default)
    {
        var found = await reads.ListAsync(Permission.OpenFiles, actor, r => r.Db.Forms
            .Where(f => (f.Id == itemId || r.Db.Plans.Any(p => p.Id == itemId && p.FormId == f.Id) || r.Db.Reviews.Any(x => x.Id == itemId && x.FormId == f.Id)) && r.Db.Files.VisibleTo(actor.Id).Any(x => x.Id == f.FileId))
            .Select(f => new { f.FileId, f.Id }).FirstOrDefaultAsync(ct), ct);
        return found is null ? throw new RuleBrokenException(Security.FileAccess.NotFound) : (found.FileId, found.Id);
    }
}
