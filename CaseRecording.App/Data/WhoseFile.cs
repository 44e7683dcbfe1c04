using CaseRecording.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>The child and the permanent number of a file, as notes and prints are headed with.</summary>
internal sealed record WhoseFile(string Child, string Number)
{
    /// <summary>Reads it, of a file that is known to be there.</summary>
    public static Task<WhoseFile> ReadAsync(CaseDb db, Guid fileId, CancellationToken ct) =>
        db.Files.Where(f => f.Id == fileId).Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new WhoseFile((p.Forename + " " + p.Surname).Trim(), PermanentNumber.Words(f.PermanentNumber))).FirstAsync(ct);
}
