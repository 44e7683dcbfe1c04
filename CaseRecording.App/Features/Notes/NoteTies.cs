using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>Pins and links of the notes of a file: two queries for a page without any, and one for each kind of item that is linked.</summary>
internal sealed record NoteTies(IReadOnlyDictionary<Guid, Stamp> Pins, ILookup<Guid, NoteLinkRow> Links)
{
    public static async Task<NoteTies> FindAsync(Reading r, Guid fileId, IReadOnlyCollection<Guid> notes)
    {
        var (me, manager) = (r.Rights.Actor.Id, r.Rights.May(Permission.AnswerForNotes));
        var pins = await r.Db.NotePins.Where(p => p.FileId == fileId && p.TakenDownAt == null && notes.Contains(p.NoteId)).ToDictionaryAsync(p => p.NoteId, p => p.Recorded, r.Cancelled);
        var links = await r.Db.NoteLinks.InPlace().Where(l => l.FileId == fileId && (notes.Contains(l.NoteId) || notes.Contains(l.ToId))).OrderBy(l => l.Id)
            .Select(l => new { l.Id, l.NoteId, l.To, l.ToId, Mine = l.Recorded.ById == me }).ToListAsync(r.Cancelled);
        List<Guid> Keys(NoteLinkTo to) => [.. links.Where(l => l.To == to).Select(l => l.ToId)];
        var titles = new Dictionary<Guid, NoteLinkRow>();
        if (links.Count > 0)
            foreach (var row in await r.TitlesAsync(fileId, [.. Keys(NoteLinkTo.Note), .. links.Select(l => l.NoteId)]))
                titles[row.NoteId] = new(row.What, $"notes/{row.NoteId}");
        if (Keys(NoteLinkTo.Task) is { Count: > 0 } tasks)
            foreach (var t in await r.Db.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => new { t.Id, t.Title }).ToListAsync(r.Cancelled))
                titles[t.Id] = new($"Task: {t.Title}", $"files/{fileId}/work#tasks");
        if (Keys(NoteLinkTo.Review) is { Count: > 0 } reviews)
            foreach (var x in await r.Db.Reviews.Where(x => reviews.Contains(x.Id)).Select(x => new { x.Id, x.HeldOn, x.ArrangedFor }).ToListAsync(r.Cancelled))
                titles[x.Id] = new($"Review of {IslandTime.Words(x.HeldOn ?? IslandTime.DayOf(x.ArrangedFor))}", $"reviews/{x.Id}");
        if (Keys(NoteLinkTo.Form) is { Count: > 0 } forms)
            foreach (var f in await r.Db.Forms.Where(f => forms.Contains(f.Id)).Select(f => new { f.Id, f.Title }).ToListAsync(r.Cancelled))
                titles[f.Id] = new(f.Title, $"forms/{f.Id}");
        if (Keys(NoteLinkTo.Document) is { Count: > 0 } documents)
            foreach (var d in await r.Db.Documents.NotSealed(r.Db).Where(d => documents.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToListAsync(r.Cancelled))
                titles[d.Id] = new($"Document: {d.Title}", $"documents/{d.Id}");
        return new(pins, links.Select(l => (Link: l, Note: l.NoteId, Other: l.ToId)).Concat(links.Where(l => l.To == NoteLinkTo.Note).Select(l => (Link: l, Note: l.ToId, Other: l.NoteId)))
            .Where(l => titles.ContainsKey(l.Other)).ToLookup(l => l.Note, l => titles[l.Other] with { Id = l.Link.Id, MayTakeAway = manager || l.Link.Mine }));
    }
}

/// <summary>Links that nobody has taken away: whatever shows or looks for one starts here.</summary>
internal static class LinksInPlace
{
    /// <summary>Those.</summary>
    public static IQueryable<NoteLink> InPlace(this IQueryable<NoteLink> links) => links.Where(l => l.TakenAwayAt == null);
}

/// <summary>A note by its kind and day.</summary>
public sealed record NoteTitleRow(Guid NoteId, string What);

/// <summary>Names notes without their words.</summary>
internal static class NoteTitles
{
    /// <summary>Of one file, without what is sealed there.</summary>
    public static async Task<IReadOnlyList<NoteTitleRow>> TitlesAsync(this Reading r, Guid fileId, IReadOnlyCollection<Guid> notes) =>
        [.. (await r.Db.CaseNotes.NotSealed(r.Db).Where(n => n.FileId == fileId && notes.Contains(n.Id)).AsTheyStand(r.Db).OrderBy(n => n.Note.Id)
            .Select(n => new { n.Note.Id, n.Note.Kind, n.Note.SubKind, n.Day, n.At, n.Until, n.About, n.Note.Recorded.ByName }).ToListAsync(r.Cancelled))
            .Select(n => new NoteTitleRow(n.Id, $"{r.NoteKinds.Title(n.Kind, n.SubKind)}, {new HappenedOn(n.Day, n.At, n.Until, n.About)}, by {n.ByName}"))];
}
