using CaseRecording.App.Data;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>
/// Events in notes: a significant risk, an incident, a kind of note that the service's own list says is one, and whatever somebody pinned or chose. A routine
/// visit with nothing new is none.
/// </summary>
internal static class FoundInNotes
{
    // As much of a passage as its first sentence may need.
    private const int Read = 400;

    private static readonly PassageKind[] Telling = [PassageKind.WhatHappened, PassageKind.ObservedFact, PassageKind.Allegation, PassageKind.InformationFromAnother, PassageKind.ChildsWords];

    public static async Task<IEnumerable<FoundEvent>> FindAsync(Looking l)
    {
        var (db, file, subKinds, chosen) = (l.Db, l.FileId, l.NoteKinds.EventSubKinds, l.Chosen);
        var notes = db.CaseNotes.NotSealed(db);
        notes = l.Ids(ChronologySourceKind.Note) is { } ids
            ? notes.Where(n => ids.Contains(n.Id))
            : notes.Where(n => n.FileId == file && (n.SignificantRisk || n.Kind == NoteKind.Incident || (n.SubKind != null && subKinds.Contains(n.SubKind))
                || chosen.Contains(n.Id) || db.NotePins.Any(p => p.FileId == file && p.NoteId == n.Id && p.TakenDownAt == null)));
        var rows = await notes.AsTheyStand(db).Select(n => new
        {
            n.Note.Id, n.Note.Kind, n.Note.SubKind, n.Note.SignificantRisk, n.Day, n.At, n.Until, n.About,
            By = db.NoteOrigins.Where(o => o.NoteId == n.Note.Id).OrderByDescending(o => o.Id).Select(o => o.WrittenByName + ", " + o.WrittenByRole).FirstOrDefault() ?? n.Note.Recorded.ByName + ", " + n.Note.Recorded.ByRole,
            Pinned = db.NotePins.Any(p => p.NoteId == n.Note.Id && p.TakenDownAt == null),
            CorrectedAt = db.NoteCorrections.Where(c => c.NoteId == n.Note.Id).Max(c => (DateTime?)c.Recorded.At),
            SealedAt = db.NoteSeals.Where(s => s.NoteId == n.Note.Id).Max(s => (DateTime?)s.Recorded.At),
        }).ToListAsync(l.Cancelled);
        return rows.Select(n =>
        {
            var (kind, happened) = (l.NoteKinds.EventOf(n.Kind, n.SubKind), new HappenedOn(n.Day, n.At, n.Until, n.About));
            var why = n.SignificantRisk ? "A significant risk was identified" : kind is not null ? "This kind of note is often a significant event" : n.Pinned ? "Somebody pinned it to the top of the notes" : l.Chosen.Contains(n.Id) ? "Chosen from the notes" : null;
            return why is null && l.Of is null ? null : new FoundEvent(new(ChronologySourceKind.Note, n.Id), kind ?? ChronologyKind.Other, happened, l.NoteKinds.Title(n.Kind, n.SubKind), n.By,
                n.Kind == NoteKind.ThirdPartyInformation ? ChronologyStanding.Allegation : ChronologyStanding.Fact, why ?? "", $"{l.NoteKinds.Title(n.Kind, n.SubKind)}, {happened}", $"notes/{n.Id}")
            {
                CorrectedAt = n.CorrectedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
                SealedAt = n.SealedAt is { } sealedAt ? DateTime.SpecifyKind(sealedAt, DateTimeKind.Utc) : null,
            };
        }).OfType<FoundEvent>();
    }

    /// <summary>
    /// Words the events that stand in notes by the first sentence that tells what happened, as corrections put it; two queries, for as many as are shown.
    /// What another told, or alleges, is not offered as a fact.
    /// </summary>
    public static async Task<IReadOnlyList<FoundEvent>> WordedAsync(Looking l, IReadOnlyList<FoundEvent> events)
    {
        var notes = events.Where(e => e.Source.Kind == ChronologySourceKind.Note).Select(e => e.Source.ItemId).ToList();
        if (notes.Count == 0)
            return events;
        var passages = await l.Db.Passages.NotSealed(l.Db).Where(p => notes.Contains(p.NoteId) && Telling.Contains(p.Kind)).OrderBy(p => p.Position)
            .Select(p => new { p.NoteId, p.Id, p.Position, p.Kind, Text = p.Text.Substring(0, Read), p.Source }).ToListAsync(l.Cancelled);
        var corrected = (await l.Db.NoteCorrections.Where(c => notes.Contains(c.NoteId)).SelectMany(c => c.Parts).Where(c => c.PassageId != null).OrderBy(c => c.Id)
            .Select(c => new { Passage = c.PassageId!.Value, c.Part, Text = c.Text!.Substring(0, Read) }).ToListAsync(l.Cancelled)).ToLookup(c => (c.Passage, c.Part), c => (string?)c.Text);
        var first = passages.GroupBy(p => p.NoteId).ToDictionary(g => g.Key, g => g.First());
        return [.. events.Select(e =>
        {
            if (e.Source.Kind != ChronologySourceKind.Note || !first.TryGetValue(e.Source.ItemId, out var p))
                return e;
            var text = corrected[(p.Id, NoteParts.Passage(p.Position))].Append(null).Aggregate((string?)p.Text, (now, put) => put ?? now);
            var source = corrected[(p.Id, NoteParts.Source(p.Position))].Append(null).Aggregate(p.Source, (now, put) => put ?? now);
            return e with
            {
                Headline = FoundEvent.Line(Sentence(text) is { Length: > 0 } said ? said : e.Headline),
                ToldBy = source is null ? e.ToldBy : FoundEvent.Line(source),
                Standing = p.Kind is PassageKind.Allegation or PassageKind.InformationFromAnother ? ChronologyStanding.Allegation : e.Standing,
            };
        })];
    }

    // Up to the first full stop that ends a sentence, or the end of the line.
    private static string Sentence(string? text)
    {
        var line = (text ?? "").Split('\n')[0].Trim();
        for (var i = 20; i < line.Length - 1; i++)
            if (line[i] is '.' or '!' or '?' && line[i + 1] == ' ')
                return line[..(i + 1)];
        return line;
    }
}
