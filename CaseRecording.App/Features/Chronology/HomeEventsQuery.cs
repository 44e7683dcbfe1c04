using CaseRecording.App.Data;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Chronology;

/// <summary>What has to be asked when somebody joined a household, left it or moved: of each child of it whether that is a significant event, and what risks are known (4.2).</summary>
/// <param name="Children">The children of that household whose file this person works on.</param>
/// <param name="Risks">What the file shows of risks from whoever lives there now.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record HomeEventsAsked(IReadOnlyList<HomeEventsOfChild> Children, IReadOnlyList<string> Risks, DateOnly Today)
{
    /// <summary>Whose recorded address says otherwise than the change.</summary>
    public IReadOnlyList<AddressToMend> Addresses { get; init; } = [];
}

/// <summary>One child, and what nobody judged yet.</summary>
public sealed record HomeEventsOfChild(Guid FileId, string Child, IReadOnlyList<CandidateRow> Events);

/// <summary>Reads it. It asks of what the chronology would offer anyway, so that whoever leaves the question finds it there.</summary>
public sealed class HomeEventsQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads it.</summary>
    /// <param name="fileId">The file on which the change was recorded.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="actor">Who recorded it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may not open the file.</exception>
    public Task<HomeEventsAsked> ReadAsync(Guid fileId, DateOnly on, Actor actor, CancellationToken ct = default) => reads.OnFileAsync(fileId, actor, null, async r =>
    {
        var child = await r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { p.Id, p.Forename }).FirstAsync(r.Cancelled);
        var homes = r.Db.HouseholdMembers.Where(m => m.PersonId == child.Id && (m.Until == null || m.Until == on)).Select(m => m.HouseholdId);
        var around = await r.Db.HouseholdMembers.Where(m => homes.Contains(m.HouseholdId) && (m.Until == null || m.Until == on)).Select(m => new { m.PersonId, m.HouseholdId, m.Until }).ToListAsync(r.Cancelled);
        var people = around.Select(m => m.PersonId).Append(child.Id).Distinct().ToList();
        var files = !r.Rights.May(Permission.WriteNote) ? [] : await r.Db.Files.OpenTo(r.Db, r.Rights, r.Now).Where(f => people.Contains(f.PersonId) && r.Db.Cases.Any(c => c.FileId == f.Id && c.ClosedAt == null))
            .Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, PersonId = p.Id, p.Forename, p.Surname, p.DateOfBirth }).OrderBy(f => f.DateOfBirth).ToListAsync(r.Cancelled);
        var looking = new Looking(r.Db, actor.Id, r.Today, r.NoteKinds, codes, r.Cancelled);
        var asked = new List<HomeEventsOfChild>();
        foreach (var file in files.OrderBy(f => f.PersonId != child.Id))
        {
            var at = looking with { FileId = file.Id, PersonId = file.PersonId, Forename = file.Forename, Born = file.DateOfBirth };
            var found = (await FoundInHouseholds.FindAsync(at)).Concat(await FoundInHomes.FindAsync(at)).Where(e => e.When.Day == on).ToList();
            var judged = (await r.Db.ChronologyEntries.Where(e => e.FileId == file.Id && e.SourceId != null).Select(e => new { e.SourceKind, e.SourceId, e.SourceMoment }).ToListAsync(r.Cancelled))
                .Select(e => new ChronologySource(e.SourceKind!.Value, e.SourceId!.Value, e.SourceMoment!.Value)).ToHashSet();
            asked.Add(new(file.Id, $"{file.Forename} {file.Surname}".Trim(), [.. found.Where(e => !judged.Contains(e.Source)).Select(e => new CandidateRow(e.Source, e.Offered, e.Why, e.Name, e.Link))]));
        }
        var here = around.Where(m => m.Until is null && around.Exists(me => me.PersonId == child.Id && me.Until is null && me.HouseholdId == m.HouseholdId)).Select(m => m.PersonId).ToHashSet();
        var risks = await r.RisksAsync(codes, r.Db.RiskAlerts.Where(a => a.FileId == fileId && here.Contains(a.PersonId)));
        return new HomeEventsAsked([.. asked.Where(a => a.Events.Count > 0)], [.. risks.Where(x => x.EndedOn is null).Select(x => $"{x.Sentence(child.Forename)} {x.Act}").Distinct()], r.Today)
        {
            Addresses = r.Rights.May(Permission.AmendEssentialInformation) ? await AddressesToMend.ReadAsync(r, child.Id, on) : [],
        };
    }, ct);
}
