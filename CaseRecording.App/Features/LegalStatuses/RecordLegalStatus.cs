using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>A child stands under a legal status.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Status">Its code.</param>
/// <param name="Told">Since when, and the order.</param>
/// <param name="InPlaceOf">Those that it follows; they end the day it begins.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record RecordLegalStatusCommand(Guid FileId, string? Status, LegalStatusDetails Told, IReadOnlyList<Guid> InPlaceOf, Guid HandIn);

/// <summary>Records it (3.4.3, P24). A child who comes to be looked after by it has that level of need from then on.</summary>
public sealed class RecordLegalStatus(CaseWork work, CodeLists codes)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordLegalStatusCommand c, Actor actor, CancellationToken ct = default) => work.OnFileAsync(c.FileId, Permission.AmendEssentialInformation, actor, async w =>
    {
        var kind = codes.LegalStatus(c.Status) ?? throw new RuleBrokenException("Legal status: choose one from the list.", "3.4.3");
        var before = await w.Db.LegalStatuses.Where(s => s.FileId == c.FileId).ToListAsync(w.Cancelled);
        foreach (var followed in before.Where(s => c.InPlaceOf.Contains(s.Id)))
            followed.End(c.Told.From, $"{kind.Label} took its place.", w.By);
        if (c.Told.DocumentId is { } document)
            Rule.Require(await w.Db.Documents.NotSealed(w.Db).AnyAsync(d => d.Id == document && d.FileId == c.FileId, w.Cancelled), "This document is not on the file. Choose another, or none.");
        var child = await w.Db.People.Where(p => p.Id == w.File.PersonId).Select(p => new { p.Forename, p.DateOfBirth, p.Ethnicity }).FirstAsync(w.Cancelled);
        var status = LegalStatus.Begin(c.FileId, kind, c.Told, new(child.Forename, child.DateOfBirth, !string.IsNullOrWhiteSpace(child.Ethnicity)),
            [.. before.Select(s => (s, codes.LegalStatus(s.Status) ?? new(s.Status, s.Label, s.IsLookedAfter, false, s.GivesPowers, [])))], w.By);
        w.Db.Add(status);
        if (status.IsLookedAfter && status.InForceOn(w.By.Day) && await w.OpenCaseAsync() is { } open && open.Level != LevelOfNeed.LookedAfter)
            open.SetLevel(LevelOfNeed.LookedAfter, status.Label);
        return status.Id;
    }, c.HandIn, ct);
}
