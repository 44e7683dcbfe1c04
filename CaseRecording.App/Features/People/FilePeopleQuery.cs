using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Everybody on a child's file: the child, family, household, agencies, and what is not known yet (P21, P22, P45, P70).</summary>
public sealed record FilePeopleRow(PersonRow Child, IReadOnlyList<EssentialGap> Gaps, IReadOnlyList<InvolvementRow> Agencies)
{
    /// <summary>The household the child lives in.</summary>
    public HouseholdRow? Household => Child.Households.FirstOrDefault(h => h.Until is null);
}

/// <summary>An agency involved with the child.</summary>
public sealed record InvolvementRow(Guid Id, string Who, string Agency, string HowToReach, string? Address, DateOnly From, DateOnly? Until);

/// <summary>Reads them.</summary>
public sealed class FilePeopleQuery(CaseRead reads, PersonQuery people, CodeLists codes)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<FilePeopleRow> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) =>
        reads.OnFileAsync(fileId, actor, null, async r =>
        {
            var child = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
            var agencies = await r.Db.Involvements.Where(i => i.FileId == fileId).OrderBy(i => i.Until != null).ThenBy(i => i.Agency).ToListAsync(r.Cancelled);
            return new FilePeopleRow(await people.PersonAsync(r, child), EssentialGaps.Of(await EssentialGapsQuery.FactsAsync(r.Db, fileId, r.Today, r.Cancelled)),
                [.. agencies.Select(i => new InvolvementRow(i.Id, string.Join(", ", new[] { i.Name, codes.Label("agency-roles", i.Role) }.Where(w => !string.IsNullOrEmpty(w))), i.Agency, i.HowToReach, i.Address, i.From, i.Until))]);
        }, ct);
}
