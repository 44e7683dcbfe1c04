using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Risks;

/// <summary>A piece of the story.</summary>
public sealed record RiskEntryRow(Guid Id, RiskEntryKind Kind, string Text, DateOnly Day, string By, DateTime At);

/// <summary>A risk on a person's own record.</summary>
public sealed record PersonRiskRow(
    Guid RiskId, string Type, DateOnly KnownFrom, string Source, string WhatToDo, DateOnly ReviewOn, bool ReviewDue, DateOnly? EndedOn, IReadOnlyList<RiskEntryRow> Entries);

/// <summary>What is known of a person.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Today">The day on the Island.</param>
/// <param name="Rows">In force first.</param>
/// <param name="Readers">Who read it last, with when (2.7.1).</param>
public sealed record PersonRisks(Guid PersonId, string Name, DateOnly Today, IReadOnlyList<PersonRiskRow> Rows, IReadOnlyList<string> Readers);

/// <summary>The risks on a person's own record. Who reads a story is logged first; where that cannot be done it is not shown (2.7.1, P07).</summary>
public sealed class PersonRisksQuery(CaseRead reads, CaseWork work, CodeLists codes)
{
    /// <summary>How many readers are named.</summary>
    public const int MostReaders = 10;

    /// <summary>Reads it.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="again">Whether it is only read again on a page that was logged.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not, or there is nobody of that key whom they may see.</exception>
    public async Task<PersonRisks> ReadAsync(Guid personId, Actor actor, bool again = false, CancellationToken ct = default)
    {
        var found = await reads.ListAsync(Permission.MarkRisks, actor, r => FindAsync(r, personId), ct);
        if (again || found.Rows.Count == 0)
            return found;
        var logged = await work.RunAsync(Permission.MarkRisks, actor, w =>
        {
            var view = RiskView.Of(personId, w.By);
            w.Db.Add(view);
            return Task.FromResult(view.Id);
        }, ct: ct);
        return logged.Done ? found : throw new RuleBrokenException(logged.Refusal!);
    }

    private async Task<PersonRisks> FindAsync(Reading r, Guid personId)
    {
        var person = await r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => p.Id == personId).Select(p => new { p.Forename, p.Surname }).FirstOrDefaultAsync(r.Cancelled)
            ?? throw new RuleBrokenException(PeopleAccess.NotFound);
        if (await r.Db.Files.Where(f => f.PersonId == personId).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(r.Cancelled) is { } own)
            await Security.FileAccess.RequireAsync(r.Db, r.Rights, own, r.Now, r.Cancelled);
        // What was marked on another record of the same person is known of this one.
        var same = await r.Db.Joined().Where(f => f.KeptPersonId == personId || f.OtherPersonId == personId).Select(f => f.KeptPersonId == personId ? f.OtherPersonId : f.KeptPersonId).ToListAsync(r.Cancelled);
        var records = await r.Db.People.VisibleTo(r.Db, r.Rights.Actor.Id).Where(p => p.Id == personId || same.Contains(p.Id)).Select(p => p.Id).ToListAsync(r.Cancelled);
        var risks = await r.Db.Risks.Where(x => records.Contains(x.PersonId)).Include(x => x.Entries).ToListAsync(r.Cancelled);
        var readers = await r.Db.RiskViews.Where(v => records.Contains(v.PersonId)).OrderByDescending(v => v.Id).Take(MostReaders).Select(v => v.Recorded).ToListAsync(r.Cancelled);
        return new PersonRisks(personId, $"{person.Forename} {person.Surname}".Trim(), r.Today,
            [.. risks.OrderBy(x => x.EndedOn is not null).ThenByDescending(x => x.Id).Select(x => new PersonRiskRow(x.Id, codes.Label("risk-types", x.Type)!, x.KnownFrom, x.Source, x.WhatToDo,
                x.ReviewOn, x.EndedOn is null && x.ReviewOn <= r.Today, x.EndedOn, [.. x.Entries.OrderBy(e => e.Id).Select(e => new RiskEntryRow(e.Id, e.Kind, e.Text, e.Day, e.Recorded.ToString(), e.Recorded.At))]))],
            [.. readers.Select(v => $"{v}, {Shared.When.Short(v.At)}")]);
    }
}
