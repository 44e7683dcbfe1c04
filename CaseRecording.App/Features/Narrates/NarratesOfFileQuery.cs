using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Narrates;

/// <summary>The assessments and other forms of a file, newest first, and what may be started.</summary>
/// <param name="Assessments">Every NARRATES.</param>
/// <param name="Others">Forms of their own, such as a Strategy Discussion.</param>
/// <param name="MayStart">Whether this person may start a NARRATES now.</param>
/// <param name="Chosen">Which was chosen with the referral.</param>
/// <param name="AskedFor">Whether one is asked for and not started.</param>
/// <param name="DiscussionAskedFor">Whether a Strategy Discussion is asked for and not started.</param>
public sealed record NarratesOfFile(
    IReadOnlyList<NarratesRow> Assessments, IReadOnlyList<OtherFormRow> Others, bool MayStart, NarratesVariant? Chosen, bool AskedFor, bool DiscussionAskedFor);

/// <summary>A form of its own.</summary>
public sealed record OtherFormRow(Guid FormId, string Title, string State, string? AuthorisedBy);

/// <summary>Reads them.</summary>
public sealed class NarratesOfFileQuery(CaseRead reads, ReferenceData reference)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<NarratesOfFile> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var rows = await r.Db.Narrates.Where(n => n.FileId == fileId).OrderByDescending(n => n.Id)
                .Join(r.Db.Forms, n => n.FormId, f => f.Id, (n, f) => new { n, f.Title, f.AuthorisedByName }).ToListAsync(ct);
            var others = await r.Db.Forms.Where(f => f.FileId == fileId && f.Owner == FormOwner.Itself).OrderByDescending(f => f.Id)
                .Select(f => new { f.Id, f.Title, f.State, f.AuthorisedByName }).ToListAsync(ct);
            var openCase = await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
            var chosen = await r.Db.Referrals.Where(x => x.CaseId == openCase && x.Narrates != null).OrderByDescending(x => x.Id).Select(x => x.Narrates).FirstOrDefaultAsync(ct);
            var asked = await r.Db.Tasks.Where(t => t.FileId == fileId && t.State == TaskState.Open && (t.Kind == TaskKind.StartNarrates || t.Kind == TaskKind.StartStrategyDiscussion)).Select(t => t.Kind).ToListAsync(ct);
            var busy = rows.Any(x => x.n.CaseId == openCase && x.n.State is not (NarratesState.Authorised or NarratesState.Abandoned));
            return new NarratesOfFile(
                [.. rows.Select(x => Row(x.n, x.Title, x.AuthorisedByName, r.Today))],
                [.. others.Select(f => new OtherFormRow(f.Id, f.Title, Words(f.State), f.AuthorisedByName))],
                openCase is not null && !busy && r.Rights.May(Permission.WriteForms),
                Enum.TryParse<NarratesVariant>(chosen?.ToString(), out var variant) ? variant : null, asked.Contains(TaskKind.StartNarrates), asked.Contains(TaskKind.StartStrategyDiscussion));
        }, ct);

    private NarratesRow Row(NarratesAssessment n, string title, string? authorisedBy, DateOnly today)
    {
        var open = n.State is NarratesState.InProgress or NarratesState.Returned;
        return new NarratesRow(n.FormId, title, n.State, n.StartedByName, n.StartedOn, n.DueOn,
            open && n.DueOn is { } due ? When.Due(due, today, reference.Timescales.Calendar.WorkingDaysBetween) : null, open && n.DueOn < today,
            n.Outcome?.Words(), n.IntendedOutcomeForChild, n.AuthorisedAt, authorisedBy);
    }

    private static string Words(FormState state) => state switch
    {
        FormState.InProgress => "In progress",
        FormState.AwaitingAuthorisation => "Awaiting authorisation",
        FormState.Returned => "Returned with reasons",
        FormState.Authorised => "Authorised",
        _ => "Abandoned",
    };
}
