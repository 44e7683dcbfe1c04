using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>Where is looked for events, and for whom.</summary>
/// <param name="Db">The database.</param>
/// <param name="Me">Who looks: nobody stands in it whom they may not know of (3.9.1).</param>
/// <param name="Today">The day on the Island.</param>
/// <param name="NoteKinds">The kinds of note.</param>
/// <param name="Codes">The lists of codes; needed where everything on a file is looked for.</param>
/// <param name="Cancelled">Cancels.</param>
internal sealed record Looking(CaseDb Db, Guid Me, DateOnly Today, NoteKindTable NoteKinds, CodeLists? Codes, CancellationToken Cancelled)
{
    /// <summary>The file, where everything on it that may be an event is looked for.</summary>
    public Guid FileId { get; init; }

    /// <summary>The child of that file.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Their forename.</summary>
    public string Forename { get; init; } = "";

    /// <summary>Their date of birth, where known.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Notes that somebody chose for the chronology, whatever kind they are.</summary>
    public IReadOnlyList<Guid> Chosen { get; init; } = [];

    /// <summary>The entries whose sources alone are looked for, on whatever file they stand; null where everything on the file is.</summary>
    public IQueryable<ChronologyEntry>? Of { get; init; }

    /// <summary>The rows of one table that are looked for; null where everything on the file is.</summary>
    public IQueryable<Guid>? Ids(ChronologySourceKind kind) => Of?.Where(e => e.SourceKind == kind).Select(e => e.SourceId!.Value);
}

/// <summary>
/// The events that stand in the record: what may belong in a chronology, and what the entries that were taken up rest on. One list says where they are
/// found; the same few queries, however long the file. Of an adult's own story nothing is looked at (3.8.1, P41).
/// </summary>
internal static class FoundEvents
{
    private static readonly (ChronologySourceKind[] Kinds, Func<Looking, Task<IEnumerable<FoundEvent>>> FindAsync)[] Places =
    [
        ([ChronologySourceKind.Note], FoundInNotes.FindAsync),
        ([ChronologySourceKind.Document], FoundInDocuments.FindAsync),
        ([ChronologySourceKind.Person, ChronologySourceKind.Relationship], FoundInFamily.FindAsync),
        ([ChronologySourceKind.HouseholdMember], FoundInHouseholds.FindAsync),
        ([ChronologySourceKind.Address], FoundInHomes.FindAsync),
        ([ChronologySourceKind.Involvement], FoundInAgencies.FindAsync),
        ([ChronologySourceKind.LegalStatus], FoundInLegalStatuses.FindAsync),
        ([ChronologySourceKind.Referral], FoundInReferrals.FindAsync),
        ([ChronologySourceKind.Case], FoundInCases.FindAsync),
        ([ChronologySourceKind.Form], FoundInForms.FindAsync),
        ([ChronologySourceKind.Plan], FoundInPlans.FindAsync),
        ([ChronologySourceKind.Review], FoundInReviews.FindAsync),
    ];

    /// <summary>Everything on a file that may be an event, the earliest first.</summary>
    public static async Task<IReadOnlyList<FoundEvent>> OnFileAsync(Looking looking, Guid fileId)
    {
        var child = await looking.Db.Files.Where(f => f.Id == fileId).Join(looking.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { p.Id, p.Forename, p.Surname, p.DateOfBirth }).FirstAsync(looking.Cancelled);
        var at = looking with { FileId = fileId, PersonId = child.Id, Forename = child.Forename.Length == 0 ? "the child" : child.Forename, Born = child.DateOfBirth };
        List<FoundEvent> found = [];
        foreach (var place in Places)
            found.AddRange(await place.FindAsync(at));
        return [.. found.OrderBy(e => e.When.Day).ThenBy(e => e.Source.ItemId)];
    }

    /// <summary>What entries rest on; one whose source is sealed, taken back, or about somebody whom the reader may not know of has none.</summary>
    /// <param name="looking">For whom.</param>
    /// <param name="of">The entries.</param>
    /// <param name="kinds">In which tables their sources are.</param>
    public static async Task<IReadOnlyDictionary<ChronologySource, FoundEvent>> SourcesAsync(Looking looking, IQueryable<ChronologyEntry> of, IReadOnlySet<ChronologySourceKind> kinds)
    {
        Dictionary<ChronologySource, FoundEvent> found = [];
        foreach (var place in Places.Where(p => p.Kinds.Any(kinds.Contains)))
            foreach (var one in await place.FindAsync(looking with { Of = of }))
                found[one.Source] = one;
        return found;
    }
}
