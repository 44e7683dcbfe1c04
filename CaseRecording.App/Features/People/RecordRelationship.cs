using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Who somebody is to a child (3.4.3, 4.2, P21).</summary>
/// <param name="PersonId">The one related to: usually the child.</param>
/// <param name="RelatedPersonId">The other.</param>
/// <param name="Kind">What the other is to the one: a code of <c>relationship-types</c>, such as <c>mother</c>.</param>
/// <param name="HasParentalResponsibility">Whether the other has parental responsibility for the one.</param>
/// <param name="From">Since when, where known.</param>
/// <param name="HandIn">Made once by the screen.</param>
public sealed record RecordRelationshipCommand(Guid PersonId, Guid RelatedPersonId, string Kind, bool HasParentalResponsibility, DateOnly? From = null, Guid? HandIn = null);

/// <summary>Records it, once for both.</summary>
public sealed class RecordRelationship(CaseWork work, CodeLists codes)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(RecordRelationshipCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            Rule.Require(codes["relationship-types"].Codes.Any(c => c.Code == command.Kind), "Choose what they are to the child from the list.", "3.4.3");
            Rule.Require(command.From is null || command.From <= w.By.Day, "A relationship cannot have begun in the future. Put since when it is.");
            await w.RequirePersonAsync(command.PersonId);
            Rule.Require(await w.Db.People.VisibleTo(w.Db, actor.Id).AnyAsync(p => p.Id == command.RelatedPersonId, w.Cancelled) || w.Rights.IsSystem, PeopleAccess.NotFound);
            if (command.From is { } from)
                Days.RequireInALife(from, await w.BornAsync(command.PersonId, command.RelatedPersonId));
            Rule.Require(!await w.Db.Relationships.Standing().AnyAsync(r => r.PersonId == command.PersonId && r.RelatedPersonId == command.RelatedPersonId
                && r.Kind == command.Kind && r.Until == null, w.Cancelled), "This relationship is recorded already.");
            var relationship = Relationship.Record(command.PersonId, command.RelatedPersonId, command.Kind, command.HasParentalResponsibility, command.From, w.By);
            await BirthParents.RequireOneAsync(w, codes, relationship);
            w.Db.Add(relationship);
            return relationship.Id;
        }, command.HandIn, ct);
}
