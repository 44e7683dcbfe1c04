using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.LegalStatuses;

/// <summary>What the acts on a legal status share.</summary>
internal static class LegalStatusInHand
{
    /// <summary>What the service's list says of a code; null where it is not in it.</summary>
    public static LegalStatusKind? LegalStatus(this CodeLists codes, string? code) =>
        codes["legal-statuses"].Codes.FirstOrDefault(c => c.Code == code) is { } c ? new(c.Code, c.Label, c.LookedAfter, c.ByOrder, c.Powers, c.NotWith) : null;

    /// <summary>A legal status of the file worked on.</summary>
    /// <exception cref="RuleBrokenException">It is not on this file.</exception>
    public static async Task<LegalStatus> LegalStatusAsync(this Work w, Guid id) =>
        await w.Db.LegalStatuses.FirstOrDefaultAsync(s => s.Id == id && s.FileId == w.File.Id, w.Cancelled) ?? throw new RuleBrokenException("There is no such legal status on this file. Open the people again.", "3.4.3");
}
