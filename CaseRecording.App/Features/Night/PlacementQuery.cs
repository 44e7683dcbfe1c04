using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Night;

/// <summary>The Placement Information Records of a child, and whether one may be begun.</summary>
/// <param name="Records">The latest first.</param>
/// <param name="MayBegin">Whether this person may begin one now.</param>
public sealed record PlacementOnFile(IReadOnlyList<PlacementRow> Records, bool MayBegin);

/// <summary>One of them.</summary>
public sealed record PlacementRow(Guid FormId, string State, string BegunBy, DateTime BegunAt);

/// <summary>Part of the Work tab, once a child comes into care (3.5.3, P31).</summary>
public sealed class PlacementQuery(CaseRead reads)
{
    /// <summary>The template.</summary>
    public const string Template = "placement-information-record";

    /// <summary>Reads it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<PlacementOnFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var forms = await r.Db.Forms.Where(f => f.FileId == fileId && f.TemplateKey == Template).OrderByDescending(f => f.Id)
            .Select(f => new { f.Id, f.State, f.Recorded.ByName, f.Recorded.ByRole, f.Recorded.At }).ToListAsync(r.Cancelled);
        var open = await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(r.Cancelled);
        // At night the paper is taken before anybody has recorded the decision; by day it follows the decision.
        var may = open is not null && r.Rights.May(Permission.WriteForms) && !forms.Exists(f => f.State is FormState.InProgress or FormState.Returned or FormState.AwaitingAuthorisation)
            && (r.Rights.Is(StaffRole.OutOfHoursWorker) || await r.Db.CareAgreements.AnyAsync(a => a.CaseId == open, r.Cancelled));
        return new PlacementOnFile([.. forms.Select(f => new PlacementRow(f.Id, Words(f.State), $"{f.ByName}, {f.ByRole}", f.At))], may);
    }, ct);

    private static string Words(FormState state) => state switch
    {
        FormState.InProgress => "to be completed",
        FormState.AwaitingAuthorisation => "awaits authorisation",
        FormState.Authorised => "authorised",
        FormState.Returned => "came back with reasons",
        _ => "abandoned",
    };
}
