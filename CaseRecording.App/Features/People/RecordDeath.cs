using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>That somebody died (3.3.6, P70).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Death">The day and who told it; no day where it was recorded by mistake.</param>
/// <param name="InsteadOf">The day that the screen showed.</param>
/// <param name="FromFileId">The child's file it is recorded from.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record RecordDeathCommand(Guid PersonId, DeathDetails Death, DateOnly? InsteadOf, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it, and tells whoever works with a child to whom the person belongs: it may change what keeps the child safe.</summary>
public sealed class RecordDeath(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordDeathCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            var person = await w.PersonAsync(command.PersonId, command.FromFileId);
            person.RecordDeath(command.Death, command.InsteadOf, w.By);
            await TellAsync(w, person);
            return person.Id;
        }, command.HandIn, ct);

    private static async Task TellAsync(Work w, Person person)
    {
        var id = person.Id;
        var homes = w.Db.HouseholdMembers.Where(m => m.PersonId == id && m.Until == null).Select(m => m.HouseholdId);
        var children = await w.Db.Relationships.Standing().Where(r => r.PersonId == id && r.Until == null).Select(r => r.RelatedPersonId)
            .Concat(w.Db.Relationships.Standing().Where(r => r.RelatedPersonId == id && r.Until == null).Select(r => r.PersonId))
            .Concat(w.Db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && m.Until == null).Select(m => m.PersonId)).Distinct().ToListAsync(w.Cancelled);
        children.Add(id);
        var cases = await w.Db.Cases.Where(c => c.ClosedAt == null && c.AllocatedToId != null && w.Db.Files.Any(f => f.Id == c.FileId && children.Contains(f.PersonId)))
            .OrderBy(c => c.Id).Select(c => new { c.FileId, Worker = c.AllocatedToId!.Value }).ToListAsync(w.Cancelled);
        foreach (var one in cases.GroupBy(c => c.Worker).Select(g => g.First()))
            // Whoever works with one child may not know of another's relative.
            if (await w.Db.People.VisibleTo(w.Db, one.Worker).AnyAsync(p => p.Id == id, w.Cancelled))
                w.Tell(one.Worker, person.DiedOn is { } day
                    ? $"{person.FullName} is recorded as having died {(person.DiedAbout ? "about" : "on")} {IslandTime.Words(day)}. Look whether plans and visits still hold."
                    : $"{person.FullName} was recorded as having died by mistake; that is taken back.", $"/files/{one.FileId}/people", one.FileId);
    }
}
