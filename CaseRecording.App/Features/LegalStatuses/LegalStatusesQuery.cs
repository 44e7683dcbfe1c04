using CaseRecording.App.Data;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>Under which law a child stands and stood (3.4.3, P24).</summary>
/// <param name="Follows">What follows from plans.</param>
/// <param name="Rows">What is recorded, what is in force first.</param>
/// <param name="Missing">What should be recorded and is not, as a sentence; null where nothing is.</param>
/// <param name="Kinds">To choose from.</param>
/// <param name="Documents">Papers of the file that may be the order.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record LegalStatusesView(
    IReadOnlyList<StatusFollowsRow> Follows, IReadOnlyList<LegalStatusRow> Rows, string? Missing, IReadOnlyList<LegalStatusKind> Kinds, IReadOnlyList<PaperToChoose> Documents, DateOnly Today);

/// <summary>A status that follows from a plan.</summary>
public sealed record StatusFollowsRow(string Words, string When, Guid PlanId, string Plan, bool InForce);

/// <summary>A legal status as it is recorded.</summary>
public sealed record LegalStatusRow(Guid Id, string Code, string Label, string When, bool InForce, bool MayEnd, string? Order, Guid? DocumentId, string? End, string? TakenBack, string By)
{
    /// <summary>The last day that the order names.</summary>
    public DateOnly? RunsUntil { get; init; }
}

/// <summary>Reads them.</summary>
public sealed class LegalStatusesQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<LegalStatusesView> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var standing = await r.Db.LegalStandingAsync(fileId, r.Today, r.Cancelled);
        var papers = await PaperToChoose.OnFileAsync(r, fileId, DocumentKind.CourtDocument, DocumentKind.PoliceDocument, DocumentKind.SignedConsent);
        return new LegalStatusesView(
            [.. standing.Follows.Select(f => new StatusFollowsRow(f.Words, f.Until is { } until ? $"{IslandTime.Words(f.From)} to {IslandTime.Words(until)}" : $"since {IslandTime.Words(f.From)}",
                f.PlanId, IslandTime.Words(f.AgreedOn), f.InForceOn(r.Today)))],
            [.. standing.Recorded.Select(s => Row(s, r.Today, papers.Any(p => p.Id == s.DocumentId)))],
            standing.LawMissing ? "A Looked After plan is in force. Under which legal status the child is looked after is not recorded." : null,
            [.. codes["legal-statuses"].Codes.Select(c => codes.LegalStatus(c.Code)!)],
            papers, r.Today);
    }, ct);

    private static LegalStatusRow Row(LegalStatus s, DateOnly today, bool paper) => new(
        s.Id, s.Status, s.Label,
        s.EndedOn is { } ended ? $"{IslandTime.Words(s.From)} to {IslandTime.Words(ended)}"
            : s.RanOut(today) ? $"{IslandTime.Words(s.From)} to {IslandTime.Words(s.RunsUntil!.Value)}"
            : $"since {IslandTime.Words(s.From)}{(s.RunsUntil is { } until ? $", runs until {IslandTime.Words(until)}" : "")}",
        s.InForceOn(today), s.TakenBackBecause is null && s.EndedOn is null,
        s.Court is null ? null : $"Order of {s.Court}{(s.OrderMadeOn is { } made ? $", made {IslandTime.Words(made)}" : "")}{(s.OrderNumber is { } number ? $", {number}" : "")}",
        paper ? s.DocumentId : null,
        s.EndReason ?? (s.RanOut(today) ? "The day that the order names has passed. Record what follows, or why it ended." : null), s.TakenBackBecause, $"{s.Recorded.ByName}, {s.Recorded.ByRole}") { RunsUntil = s.RunsUntil };
}
