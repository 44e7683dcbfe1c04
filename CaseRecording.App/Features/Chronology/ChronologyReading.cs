using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>An event that was judged, with the wording that stands and what its source says now.</summary>
/// <param name="Id">The entry.</param>
/// <param name="FileId">Its file.</param>
/// <param name="SourceKind">In which table it was found; null where it was added by hand.</param>
/// <param name="SourceId">The row there.</param>
/// <param name="SourceMoment">Which of its ends.</param>
/// <param name="Wording">The wording that stands.</param>
internal sealed record EntryRead(Guid Id, Guid FileId, ChronologySourceKind? SourceKind, Guid? SourceId, ChronologyMoment? SourceMoment, ChronologyWording Wording)
{
    /// <summary>What its source says now; null where it has none.</summary>
    public FoundEvent? Found { get; init; }

    /// <summary>Where it was found.</summary>
    public ChronologySource? Source => SourceKind is { } kind ? new(kind, SourceId!.Value, SourceMoment!.Value) : null;

    /// <summary>Whether its source was sealed, moved or taken back, so that nothing that was written from it is shown.</summary>
    public bool IsHeldBack => Source is not null && (Found is null || Found.SealedAt > Wording.Recorded.At);

    /// <summary>As it is shown.</summary>
    public ChronologyRow Row => new(Id, FileId, Wording.Kind, When, Wording.Headline, Wording.ToldBy, Wording.Standing, Wording.Recorded)
    {
        Impact = Wording.Impact, Action = Wording.Action, Analysis = Wording.Analysis, Wordings = Wording.Number, SourceName = Found?.Name, SourceLink = Found?.Link, SourceSince = Since,
    };

    /// <summary>When it happened: as the source stands now, where the day is the source's.</summary>
    public HappenedOn When => Wording.IsSourcesDay && Found is not null ? Found.When : Wording.When;

    private string? Since
    {
        get
        {
            if (Found is null)
                return null;
            var moved = When != Wording.When;
            if (Found.CorrectedAt is { } at && at > Wording.Recorded.At)
                return moved ? $"Corrected on {IslandTime.Words(IslandTime.DayOf(at))} from {Wording.When} to {When}." : $"Its source was corrected on {IslandTime.Words(IslandTime.DayOf(at))}. Look whether these words still hold.";
            return moved ? $"The record has since changed from {Wording.When} to {When}." : null;
        }
    }
}

/// <summary>
/// Reads events that were judged, and follows each to its source as that stands now: the day follows a correction, and what is sealed, moved to another
/// file or taken back is held back with all that was written from it (3.7.1; P39, P40).
/// </summary>
internal static class ChronologyReading
{
    /// <summary>Those of these entries of which the reader may know, the earliest first; what is held back is among them.</summary>
    public static Task<IReadOnlyList<EntryRead>> EntriesAsync(this Reading r, IQueryable<ChronologyEntry> entries) =>
        EntriesAsync(new Looking(r.Db, r.Rights.Actor.Id, r.Today, r.NoteKinds, null, r.Cancelled), entries);

    /// <inheritdoc cref="EntriesAsync(Reading, IQueryable{ChronologyEntry})"/>
    public static async Task<IReadOnlyList<EntryRead>> EntriesAsync(Looking looking, IQueryable<ChronologyEntry> entries)
    {
        var read = await (
            from e in entries
            join w in looking.Db.ChronologyWordings on new { EntryId = e.Id, Number = e.LatestWording } equals new { w.EntryId, w.Number }
            select new EntryRead(e.Id, e.FileId, e.SourceKind, e.SourceId, e.SourceMoment, w)).AsNoTracking().ToListAsync(looking.Cancelled);
        var sources = await FoundEvents.SourcesAsync(looking, entries, read.Select(e => e.SourceKind).OfType<ChronologySourceKind>().ToHashSet());
        List<EntryRead> known = [];
        foreach (var entry in read)
        {
            var found = entry.Source is { } source ? sources.GetValueOrDefault(source) : null;
            if (entry.Source is null || found is not null || !await IsHiddenAsync(looking, entry))
                known.Add(entry with { Found = found });
        }
        return [.. known.OrderBy(e => e.When.Day).ThenBy(e => e.When.At).ThenBy(e => e.Id)];
    }

    // Rare, so it is asked one by one: a birth that was taken back is missed, somebody whom the reader may not know of is not (3.9.1).
    private static async Task<bool> IsHiddenAsync(Looking r, EntryRead entry)
    {
        var (db, id) = (r.Db, entry.SourceId!.Value);
        if (entry.SourceKind is not (ChronologySourceKind.Person or ChronologySourceKind.HouseholdMember or ChronologySourceKind.Relationship))
            return false;
        var about = await (entry.SourceKind switch
        {
            ChronologySourceKind.Person => db.People.Where(p => p.Id == id).Select(p => p.Id),
            ChronologySourceKind.HouseholdMember => db.HouseholdMembers.Where(m => m.Id == id).Select(m => m.PersonId),
            _ => db.Relationships.Where(x => x.Id == id).Select(x => x.PersonId).Concat(db.Relationships.Where(x => x.Id == id).Select(x => x.RelatedPersonId)),
        }).ToListAsync(r.Cancelled);
        return await db.People.VisibleTo(db, r.Me).CountAsync(p => about.Contains(p.Id), r.Cancelled) < about.Count;
    }
}
