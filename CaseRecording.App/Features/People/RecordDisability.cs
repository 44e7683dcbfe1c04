using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>A disability of somebody, or that somebody asked and there is none (3.4.3, P24).</summary>
public sealed record RecordDisabilityCommand(Guid PersonId, DisabilityDetails Told, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it.</summary>
public sealed class RecordDisability(CaseWork work, CodeLists codes)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordDisabilityCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var entry = codes["disabilities"].Codes.FirstOrDefault(c => c.Code == command.Told.Code) ?? throw new RuleBrokenException("Disability: choose one from the list.", "3.4.3");
            var person = await w.PersonAsync(command.PersonId, command.FromFileId);
            var before = await w.Db.Disabilities.Where(d => d.PersonId == person.Id).ToListAsync(w.Cancelled);
            var disability = Disability.Record(person, command.Told, entry.Label, before, w.By);
            w.Db.Add(disability);
            return disability.Id;
        }, command.HandIn, ct);
}
