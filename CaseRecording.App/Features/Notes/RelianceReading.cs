using CaseRecording.App.Data;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What on a child's file was decided, authorised or sent after a note was recorded, and so may have relied on a fact in it (3.7.1, P40).</summary>
internal static class RelianceReading
{
    public static async Task<IReadOnlyList<ReliedOn>> AfterAsync(CaseDb db, NoteKindTable kinds, CaseNote note, CancellationToken ct)
    {
        var (fileId, at) = (note.FileId, note.Recorded.At);
        var day = IslandTime.DayOf(at);
        var found = new List<ReliedOn>();
        foreach (var r in await db.Referrals.Where(r => r.FileId == fileId && r.DecidedAt > at).Select(r => new { r.Id, r.DecidedAt, r.DecidedBy }).ToListAsync(ct))
            found.Add(new(ReliedKind.ReferralDecision, r.Id, $"Decision of a referral, by {r.DecidedBy}", IslandTime.DayOf(r.DecidedAt!.Value)));
        foreach (var a in await db.CareAgreements.Where(a => a.FileId == fileId && a.Recorded.At > at).Select(a => new { a.Id, a.AgreedOn, a.AgreedByName }).ToListAsync(ct))
            found.Add(new(ReliedKind.ComingIntoCare, a.Id, $"Agreement that the child comes into care, by {a.AgreedByName}", a.AgreedOn));
        foreach (var f in await db.Forms.Where(f => f.FileId == fileId && f.AuthorisedAt > at).Select(f => new { f.Id, f.Title, f.AuthorisedAt, f.AuthorisedByName }).ToListAsync(ct))
            found.Add(new(ReliedKind.Form, f.Id, $"{f.Title}, authorised by {f.AuthorisedByName}", IslandTime.DayOf(f.AuthorisedAt!.Value)));
        foreach (var l in await db.ClosureLetters.Where(l => l.FileId == fileId && l.State == LetterState.Sent && l.SentOn >= day).Select(l => new { l.Id, l.RecipientName, l.SentOn }).ToListAsync(ct))
            found.Add(new(ReliedKind.Letter, l.Id, $"Letter to {l.RecipientName}", l.SentOn!.Value));
        foreach (var n in await db.CaseNotes.NotSealed(db).Where(n => n.FileId == fileId && n.Id != note.Id && n.Recorded.At > at && n.Passages.Any(p => p.Kind == PassageKind.Decision)).AsTheyStand(db)
                     .Select(n => new { n.Note.Id, n.Note.Kind, n.Note.SubKind, n.Day, n.Note.Recorded.ByName }).ToListAsync(ct))
            found.Add(new(ReliedKind.NoteDecision, n.Id, $"Decision in a note ({kinds.Words(n.Kind, n.SubKind)}), by {n.ByName}", n.Day));
        return [.. found.OrderByDescending(x => x.On).ThenBy(x => x.Title)];
    }
}
