using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>That a record is an adopted child's from before the adoption (3.3.7).</summary>
public sealed record KeepRecordApartCommand(Guid PersonId, string? Reasons, Guid? HandIn = null);

/// <summary>Marks it: it is never proposed as one with another record, and never joined with one.</summary>
public sealed class KeepRecordApart(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(KeepRecordApartCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.JoinRecords, actor, async w =>
        {
            await w.Db.LockAsync("same-people", w.Cancelled);
            var person = await w.Db.People.VisibleTo(w.Db, actor.Id).FirstOrDefaultAsync(p => p.Id == command.PersonId, w.Cancelled) ?? throw new RuleBrokenException(PeopleAccess.NotFound);
            Rule.Require(!await w.Db.Joined().AnyAsync(f => f.KeptPersonId == person.Id || f.OtherPersonId == person.Id, w.Cancelled), "This record is joined with another. Undo that first.", "3.3.7");
            w.Db.CurrentFileId = await w.Db.Files.Where(f => f.PersonId == person.Id).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(w.Cancelled);
            person.KeepApartAfterAdoption(command.Reasons);
            return person.Id;
        }, command.HandIn, ct);
}
