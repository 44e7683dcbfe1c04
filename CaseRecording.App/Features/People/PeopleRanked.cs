using CaseRecording.App.Data;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Who may be meant by what was typed, the likeliest first, each with why (3.3.7, P16).</summary>
internal static class PeopleRanked
{
    // Nobody reads further; another word or the date of birth brings the right one up.
    private const int Most = 200;

    // As likely as a name that is a letter or two away.
    private const double OfAPart = 0.72;

    // A name written rightly, or its beginning.
    private const double Near = 0.85;

    /// <summary>The people whom somebody may know of.</summary>
    public static async Task<IReadOnlyList<PersonMatch>> OfAsync(CaseDb db, SearchTerms terms, NameVariants names, Guid staffId, CancellationToken ct)
    {
        if (terms.IsMistypedNumber)
            return await NumbersAsync(db, terms.Typed, staffId, ct);
        var sought = Sought.From(terms, names);
        var found = (await Candidates.ForAsync(db, sought, staffId, ct)).Select(p => PersonMatcher.Match(sought, p)).OfType<PersonMatch>()
            .OrderByDescending(m => m.Score).ThenBy(m => m.PersonId).Take(Most).ToList();
        // A date alone: who was born on another day is shown only where nobody was born on that one.
        if (sought.Words.Count == 0 && sought.Postcode is null && found.Count > 0)
            found = [.. found.TakeWhile(m => m.Score == found[0].Score)];
        if ((terms.Words.Count == 0 && terms.Surname is null) || (sought.Words.Count > 1 ? found.Count > 0 : found.Exists(m => m.Score >= Near)))
            return found;
        // Nothing near: then perhaps a part from the middle of a name. Every name has to be gone through for it.
        var parts = await db.People.VisibleTo(db, staffId).Matching(terms).OrderBy(p => p.SearchSurname).ThenBy(p => p.SearchForenames).ThenBy(p => p.Id).Take(Most).Select(p => p.Id).ToListAsync(ct);
        return [.. found.Concat(parts.Except(found.Select(m => m.PersonId)).Select(id => new PersonMatch(id, OfAPart, ["Part of the name"]))).OrderByDescending(m => m.Score)];
    }

    private static async Task<IReadOnlyList<PersonMatch>> NumbersAsync(CaseDb db, string typed, Guid staffId, CancellationToken ct)
    {
        var numbers = PermanentNumber.MeantBy(typed);
        var files = await db.Files.VisibleTo(staffId).Where(f => numbers.Contains(f.PermanentNumber)).OrderBy(f => f.PermanentNumber).Select(f => f.PersonId).ToListAsync(ct);
        return [.. files.Select(id => new PersonMatch(id, 1, [$"Permanent number one digit from {typed}"]))];
    }
}
