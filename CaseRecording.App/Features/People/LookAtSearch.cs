using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Somebody has looked at what a search found, and the person is not there.</summary>
public sealed record LookAtSearchCommand(string? Typed, Guid? HandIn = null);

/// <summary>Keeps the search, on the server; adding a person names it (3.3.7, P17).</summary>
public sealed class LookAtSearch(CaseWork work, ReferenceData reference)
{
    /// <summary>Does it; the outcome's key is the search to add from.</summary>
    public Task<Outcome> RunAsync(LookAtSearchCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AddPerson, actor, async w =>
        {
            var terms = SearchTerms.Parse(command.Typed);
            var visible = w.Db.People.VisibleTo(w.Db, actor.Id);
            var found = terms.Number is { } number
                ? await visible.CountAsync(p => w.Db.Files.Any(f => f.PersonId == p.Id && f.PermanentNumber == number), w.Cancelled)
                : terms.HasWildcards ? await visible.Matching(terms).CountAsync(w.Cancelled)
                : (await PeopleRanked.OfAsync(w.Db, terms, reference.Names, actor.Id, w.Cancelled)).Count;
            var search = SearchLookedAt.Keep(terms, found, w.By);
            w.Db.Add(search);
            return search.Id;
        }, command.HandIn, ct);
}
