using CaseRecording.App.Data;
using CaseRecording.App.Features.Documents;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Consents;

/// <summary>Who consented to what being shared, and who refused (4.2).</summary>
/// <param name="Rows">Those that hold first, then refusals, then what is over.</param>
/// <param name="People">Who may be asked: the child, and whoever is recorded around the child.</param>
/// <param name="Papers">Signed papers of the file.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record ConsentsView(IReadOnlyList<ConsentRow> Rows, IReadOnlyList<AskedRow> People, IReadOnlyList<PaperToChoose> Papers, DateOnly Today);

/// <summary>One consent or refusal.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Who">Name, and who they are to the child.</param>
/// <param name="Says"><c>consents</c>, <c>refuses</c> or <c>consented</c>.</param>
/// <param name="Scope">What, and with whom.</param>
/// <param name="When">When and how, until when, withdrawn.</param>
/// <param name="Reasons">What they said.</param>
/// <param name="Holds">Whether information may be shared by it today.</param>
/// <param name="MayWithdraw">Whether it can be withdrawn.</param>
/// <param name="DocumentId">The signed paper.</param>
/// <param name="By">Who recorded it.</param>
public sealed record ConsentRow(Guid Id, string Who, string Says, string Scope, string When, string? Reasons, bool Holds, bool MayWithdraw, Guid? DocumentId, string By)
{
    /// <summary>Whether they refused.</summary>
    public bool Refused { get; init; }
}

/// <summary>Somebody who may be asked.</summary>
public sealed record AskedRow(Guid PersonId, string Name);

/// <summary>Reads them.</summary>
public sealed class ConsentsQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads them. Whom the reader may not know of is not in it.</summary>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<ConsentsView> ReadAsync(Guid fileId, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Select(f => f.PersonId).FirstAsync(r.Cancelled);
        var links = await r.Db.Relationships.Standing().Where(x => x.PersonId == child || x.RelatedPersonId == child).Select(x => new { x.PersonId, x.RelatedPersonId, x.Kind, x.Until }).ToListAsync(r.Cancelled);
        var consents = await r.Db.Consents.Where(c => c.FileId == fileId).ToListAsync(r.Cancelled);
        var ids = links.SelectMany(x => new[] { x.PersonId, x.RelatedPersonId }).Concat(consents.Select(c => c.PersonId)).Append(child).Distinct().ToList();
        var people = await r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Forename, p.Surname, p.Sex, p.DiedOn }).ToDictionaryAsync(p => p.Id, r.Cancelled);
        var papers = await PaperToChoose.OnFileAsync(r, fileId, DocumentKind.SignedConsent);
        string Name(Guid id) => $"{people[id].Forename} {people[id].Surname}".Trim() + (id == child ? "" : links.Find(x => x.PersonId == id || x.RelatedPersonId == id) is { } x
            ? $", {codes.Relative(x.Kind, x.PersonId == child, people.GetValueOrDefault(x.PersonId)?.Sex.ToString() ?? "NotKnown").ToLowerInvariant()}" : "");
        return new ConsentsView(
            [.. consents.Where(c => people.ContainsKey(c.PersonId)).OrderBy(c => c.HoldsOn(r.Today) ? 0 : c.Answer == ConsentAnswer.Refused ? 1 : 2).ThenByDescending(c => c.On)
                .Select(c => Row(c, Name(c.PersonId), r.Today, papers.Any(p => p.Id == c.DocumentId)))],
            [.. links.Where(x => x.Until is null).Select(x => x.PersonId == child ? x.RelatedPersonId : x.PersonId).Distinct().Where(id => people.TryGetValue(id, out var p) && p.DiedOn is null)
                .Prepend(child).Select(id => new AskedRow(id, Name(id)))],
            papers, r.Today);
    }, ct);

    private static ConsentRow Row(ConsentToShare c, string who, DateOnly today, bool paper)
    {
        var refused = c.Answer == ConsentAnswer.Refused;
        var when = $"{(c.Way == ConsentWay.InWriting ? "In writing" : "By word")} on {IslandTime.Words(c.On)}" + (c.Until is { } until ? $", until {IslandTime.Words(until)}" : "")
            + (c.WithdrawnOn is { } withdrawn ? $"; withdrawn on {IslandTime.Words(withdrawn)}: {c.WithdrawnBecause}" : "");
        return new(c.Id, who, refused ? "refuses" : c.HoldsOn(today) ? "consents" : "consented", $"{c.What}; with {c.WithWhom}", when, c.Reasons, c.HoldsOn(today),
            !refused && c.WithdrawnOn is null, paper ? c.DocumentId : null, $"{c.Recorded.ByName}, {c.Recorded.ByRole}") { Refused = refused };
    }
}
