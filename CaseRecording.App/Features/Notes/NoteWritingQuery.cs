using CaseRecording.App.Data;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Notes;

/// <summary>What the page on which a note is written knows.</summary>
/// <param name="Today">The day on the Island.</param>
/// <param name="Author">Who writes, as a decision names them.</param>
/// <param name="People">Who may have been there: family and significant people, professionals involved.</param>
/// <param name="Owners">To whom an action can be given as a task, oneself first; empty where they take no tasks.</param>
/// <param name="Kinds">The kinds of note, and what each has to have.</param>
/// <param name="Siblings">Brothers and sisters on whose files this person may write: the same note can be for them too (4.2, P44).</param>
public sealed record NoteWriting(DateOnly Today, string Author, IReadOnlyList<PresentAtNote> People, IReadOnlyList<SiblingToWriteForRow> Siblings, IReadOnlyList<TaskOwnerRow> Owners, NoteKindTable Kinds)
{
    /// <summary>The kinds that this person writes; supervision is written by those who supervise.</summary>
    public IReadOnlyList<NoteKind> Offered { get; init; } = [.. Kinds.InOrder];

    /// <summary>Whether the case is closed, so that nobody writes a note first and is refused then (7.1.2).</summary>
    public bool CaseClosed { get; init; }
}

/// <summary>To whom an action can be given as a task; no key for the team's tray.</summary>
public sealed record TaskOwnerRow(Guid? StaffId, string Name);

/// <summary>A brother or sister for whom the same note can be.</summary>
public sealed record SiblingToWriteForRow(Guid FileId, string Name);

/// <summary>By when a note is to be recorded.</summary>
/// <param name="Words">As it stands beside the day.</param>
/// <param name="Late">Whether that day has passed, so that a reason is needed.</param>
/// <param name="Warning">Where the bank holidays of the year are not announced yet.</param>
public sealed record RecordByRow(string Words, bool Late, string? Warning);

/// <summary>Reads what writing a note needs.</summary>
public sealed class NoteWritingQuery(CaseRead reads, ReferenceData reference, TimeProvider clock)
{
    /// <summary>For one file.</summary>
    /// <exception cref="RuleBrokenException">They may not open it.</exception>
    public Task<NoteWriting> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        r.Rights.Require(Security.Permission.WriteNote);
        var child = r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId);
        var family = await (
            from rel in r.Db.Relationships.Standing()
            join p in r.Db.People on rel.RelatedPersonId equals p.Id
            where child.Contains(rel.PersonId) && rel.Until == null
            select new { p.Id, p.Forename, p.Surname, rel.Kind }).ToListAsync(r.Cancelled);
        var professionals = await r.Db.Involvements.Where(i => i.FileId == fileId && i.Until == null).Select(i => new { i.Name, i.Role, i.Agency }).ToListAsync(r.Cancelled);
        return new NoteWriting(r.Today, $"{actor.FullName}, {actor.JobTitle}",
            [.. family.Select(x => new PresentAtNote($"{x.Forename} {x.Surname}".Trim(), x.Kind, x.Id)).DistinctBy(x => (x.PersonId, x.Role)).OrderBy(x => x.Name),
            .. professionals.Where(x => x.Name.Length > 0).Select(x => new PresentAtNote(x.Name, $"{x.Role}, {x.Agency}")).OrderBy(x => x.Name)],
            await SiblingsAsync(r, await child.FirstAsync(r.Cancelled)), await OwnersAsync(r, fileId), r.NoteKinds)
        {
            Offered = [.. r.NoteKinds.InOrder.Where(k => k != NoteKind.Supervision || r.Rights.May(Security.Permission.Supervise))],
            CaseClosed = (await NoteGround.OfFileAsync(r.Db, fileId, null, r.Cancelled)).Facts.Standing == FileStanding.CaseClosed,
        };
    }, ct);

    private static async Task<IReadOnlyList<TaskOwnerRow>> OwnersAsync(Reading r, Guid fileId)
    {
        if (!r.Rights.May(Security.Permission.TakeTasks))
            return [];
        List<TaskOwnerRow> owners = [new(r.Rights.Actor.Id, "me")];
        if (await r.Db.Cases.Where(c => c.FileId == fileId && c.ClosedAt == null).Select(c => (Guid?)c.TeamId).FirstOrDefaultAsync(r.Cancelled) is not { } team)
            return owners;
        owners.Add(new(null, "the team's tray"));
        if (r.Rights.May(Security.Permission.GiveTasks))
            owners.AddRange((await ColleaguesQuery.OfAsync(r, team)).Where(c => c.Id != r.Rights.Actor.Id).Select(c => new TaskOwnerRow(c.Id, $"{c.FullName}, {c.JobTitle}")));
        return owners;
    }

    // Those whose files open to this person without a line of reason, and are not closed.
    private static async Task<IReadOnlyList<SiblingToWriteForRow>> SiblingsAsync(Reading r, Guid childId)
    {
        List<SiblingToWriteForRow> rows = [];
        foreach (var sibling in await Siblings.OfAsync(r, childId))
            if (sibling.FileId is { } file && (sibling.Stage is not null || sibling.Undecided || sibling.Referrals == 0)
                && Security.FileAccess.Opens(await Security.FileAccess.RelationshipAsync(r.Db, r.Rights, file, r.Today, r.Cancelled)) == Security.Opening.Open)
                rows.Add(new(file, sibling.Name));
        return rows;
    }

    /// <summary>The last day in time, in words (3.6.1, P33).</summary>
    public RecordByRow RecordBy(HappenedOn happened, bool significantRisk)
    {
        var today = IslandTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var by = CaseNote.RecordByFor(happened, significantRisk, reference.Timescales);
        var length = reference.Timescales[significantRisk ? "case-note-significant-risk" : "case-note"].Length;
        var days = $"{(length == 1 ? "1 working day" : $"{length} working days")}{(significantRisk ? ", because of the significant risk" : "")}";
        return new RecordByRow(
            by < today ? $"Record by {IslandTime.LongWords(by)} ({days}): {When.Due(by, today, reference.Timescales.Calendar.WorkingDaysBetween)}" : $"Record by {IslandTime.LongWords(by)} ({days})",
            reference.Timescales.Calendar.WorkingDaysBetween(by, today) > 0, reference.Timescales.Calendar.Warning(by));
    }
}
