using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Reads notes with their passages and who was there: three queries for a page, whatever its length.</summary>
internal static class NoteReading
{
    /// <summary>The notes of a file, or those that hold passages of one kind (P47).</summary>
    public static IQueryable<CaseNote> On(this IQueryable<CaseNote> notes, Guid fileId, PassageKind? only, CaseDb db) =>
        only is { } kind ? notes.NotSealed(db).Where(n => n.FileId == fileId && n.Passages.Any(p => p.Kind == kind)) : notes.Where(n => n.FileId == fileId);

    /// <summary>Reads them.</summary>
    /// <param name="r">The reading.</param>
    /// <param name="notes">Which, in order.</param>
    /// <param name="fileId">The child's file.</param>
    /// <param name="onPaper">Whether they leave on paper, which carries no sealed words, not for a manager either (3.7.1).</param>
    public static async Task<IReadOnlyList<NoteRow>> NotesAsync(this Reading r, IQueryable<CaseNote> notes, Guid fileId, bool onPaper = false)
    {
        var whose = await WhoseFile.ReadAsync(r.Db, fileId, r.Cancelled);
        var rows = await notes.ToListAsync(r.Cancelled);
        var ids = rows.Select(n => n.Id).ToList();
        var passages = (await r.Db.Set<Passage>().Where(p => ids.Contains(p.NoteId)).OrderBy(p => p.Position).ToListAsync(r.Cancelled)).ToLookup(p => p.NoteId);
        var present = (await r.Db.Set<NotePresence>().Where(p => ids.Contains(p.NoteId)).OrderBy(p => p.Id).ToListAsync(r.Cancelled)).ToLookup(p => p.NoteId);
        var alsoOn = await AlsoOnAsync(r, rows, fileId);
        var found = await NoteAmendments.FindAsync(r, ids);
        var amended = found with { ReadsSealed = found.ReadsSealed && !onPaper };
        var ties = await NoteTies.FindAsync(r, fileId, ids);
        return [.. rows.Select(n => (amended.HidesAll(n.Id) ? Marker(n, whose.Child) : Row(n, whose.Child, [.. passages[n.Id]], [.. present[n.Id]], amended) with
        {
            AlsoOn = [.. alsoOn[n.WrittenTogetherId ?? Guid.Empty]],
            Addenda = [.. amended.Addenda[n.Id].Select(a => new AddendumRow(a.Id, a.Text, a.Recorded))],
            Origin = amended.Origin(n.Id, moved: true),
            Begun = amended.Origin(n.Id, moved: false),
            Pinned = ties.Pins.GetValueOrDefault(n.Id),
            Links = [.. ties.Links[n.Id]],
        }) with { Title = r.NoteKinds.Title(n.Kind, n.SubKind), Number = whose.Number, Moved = amended.Moved(n.Id) })];
    }

    // That a note stands on a file which this reader may not know of is not said either (3.9.1).
    private static async Task<ILookup<Guid, AlsoOnRow>> AlsoOnAsync(Reading r, List<CaseNote> rows, Guid fileId)
    {
        var together = rows.Select(n => n.WrittenTogetherId).OfType<Guid>().ToList();
        if (together.Count == 0)
            return Array.Empty<AlsoOnRow>().ToLookup(_ => Guid.Empty);
        var others = await (
            from n in r.Db.CaseNotes.NotSealed(r.Db)
            where n.WrittenTogetherId != null && together.Contains(n.WrittenTogetherId.Value) && n.FileId != fileId
            join f in r.Db.Files.VisibleTo(r.Rights.Actor.Id) on n.FileId equals f.Id
            join p in r.Db.People on f.PersonId equals p.Id
            orderby p.DateOfBirth
            select new { Together = n.WrittenTogetherId!.Value, n.Id, Child = p.Forename + " " + p.Surname }).ToListAsync(r.Cancelled);
        return others.ToLookup(x => x.Together, x => new AlsoOnRow(x.Id, x.Child));
    }

    // The words as they stand; those as they were recorded are with each correction, one click away (3.7.1).
    private static NoteRow Row(CaseNote n, string child, IReadOnlyList<Passage> passages, IReadOnlyList<NotePresence> present, NoteAmendments amended)
    {
        var parts = NoteParts.Of(n, passages);
        var texts = NoteParts.Standing(parts, amended.Corrections[n.Id].SelectMany(c => c.Parts));
        string? Own(string part) => texts.GetValueOrDefault(part) is { Length: > 0 } text ? text : null;
        var recorded = FactsOfNote.Recorded(n, present.Select(p => new PresentAtNote(p.Name, p.Role, p.PersonId)));
        var facts = amended.FactsOf(n.Id) ?? recorded;
        return new(n.Id, n.FileId, child, n.Kind, facts.HappenedOn, n.Recorded, n.LateBy, Own(NoteParts.Late), n.SignificantRisk,
            Own(NoteParts.Reason), Own(NoteParts.Topics), [.. Seen(n, facts, Own(NoteParts.WhyNotSeen))], Own(NoteParts.WhyNotSeen), Own(NoteParts.HowViews))
        {
            Passages = [.. passages.Select(p =>
            {
                var (by, reasons, outcome) = NoteParts.Decision(p.Position);
                return new PassageRow(p.Kind, texts[NoteParts.Passage(p.Position)], Own(NoteParts.Source(p.Position)), Own(by), Own(reasons), Own(outcome)) { Number = p.Position + 1 };
            })],
            Relevance = Own(NoteParts.Relevance),
            NoDecision = n.NoDecisionMade,
            Present = [.. facts.Presence.Select(p => $"{p.Name} ({p.Role})")],
            Corrections = amended.CorrectionRows(parts, recorded, n.LateBy, n.Id),
        };
    }

    // Of a note moved to the right child nothing is left here but that it was, for anybody but a manager.
    private static NoteRow Marker(CaseNote n, string child) => new(n.Id, n.FileId, child, n.Kind, n.HappenedOn, n.Recorded, 0, null, false, null, null, [], null, null);

    private static IEnumerable<string> Seen(CaseNote n, FactsOfNote facts, string? why)
    {
        if (facts.ChildSeen != ChildSeen.NotSeen)
            yield return facts.ChildSeen == ChildSeen.Seen ? "child seen" : facts.ChildSpokenToAlone ? "child seen alone and spoken to alone" : "child seen alone";
        else if (n.Kind == NoteKind.Visit || why is not null)
            yield return "child not seen";
        if (facts.CarersSeenAndSpokenToAlone)
            yield return "carers seen and spoken to alone";
        if (facts.HomeVisited)
            yield return "home visited";
        if (facts.ProfessionalsViewsSought)
            yield return "professionals' views sought";
    }
}
