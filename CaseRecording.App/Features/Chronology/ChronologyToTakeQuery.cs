using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// A chronology that leaves the record, on paper or as a Word document. Each is a view of its own in the access log, and the line is written before anything
/// is handed out; where it cannot be, nothing is (2.7.1, P07; P27).
/// </summary>
public sealed class ChronologyToTakeQuery(CaseRead reads, ChronologyQuery own, FamilyChronologyQuery family, ReferenceData reference)
{
    /// <summary>Reads what was asked for.</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="asked">What of it.</param>
    /// <param name="asWord">Whether it becomes a Word document; else it is printed.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file, or a line of reason comes first.</exception>
    public async Task<ChronologyPaper> ReadAsync(Guid fileId, ChronologyAsked asked, bool asWord, Actor actor, CancellationToken ct = default)
    {
        var part = asWord ? $"{asked.Logged}, Word document" : $"Print: {asked.Logged}";
        var prepared = await reads.OnFileAsync(fileId, actor, part, r => Task.FromResult(Stamp.Of(r.Rights.Actor, r.Now)), ct);
        var chronology = asked.Family ? await family.ReadAsync(fileId, part, new HashSet<Guid> { fileId }, actor, ct) : await own.ReadAsync(fileId, actor, ct);
        return new ChronologyPaper(reference.Organisation.DisplayName, chronology, asked, prepared);
    }
}
