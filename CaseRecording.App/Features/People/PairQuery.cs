using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>One of two records, line by line.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="FileId">The child's file, where they have one.</param>
/// <param name="Name">The name.</param>
/// <param name="Lines">What is recorded, in the same order on both sides.</param>
/// <param name="IsFromBeforeAdoption">Whether it is kept apart from every other.</param>
public sealed record PairSide(Guid PersonId, Guid? FileId, string Name, IReadOnlyList<(string What, string Value)> Lines, bool IsFromBeforeAdoption);

/// <summary>Two records side by side.</summary>
/// <param name="First">The older.</param>
/// <param name="Second">The newer.</param>
/// <param name="Finding">What stands about them.</param>
/// <param name="KeptPersonId">Which is kept, where they are joined.</param>
/// <param name="Found">By whom, when and why, as a sentence.</param>
public sealed record PairRow(PairSide First, PairSide Second, PairFinding Finding, Guid? KeptPersonId, string? Found);

/// <summary>Reads two records side by side, for whoever may join them (3.3.7, P17).</summary>
public sealed class PairQuery(CaseRead reads, CodeLists codes)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="RuleBrokenException">One of them is nobody whom they may see.</exception>
    public Task<PairRow> ReadAsync(Guid one, Guid other, Actor actor, CancellationToken ct = default) =>
        reads.ListAsync(Permission.JoinRecords, actor, async r =>
        {
            var people = await r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => p.Id == one || p.Id == other).OrderBy(p => p.Id)
                .Include(p => p.Addresses).Include(p => p.ContactDetails).Include(p => p.OtherNames).AsSplitQuery().ToListAsync(r.Cancelled);
            Rule.Require(people.Count == 2, PeopleAccess.NotFound);
            var rows = (await PeopleRows.PageAsync(r, r.Db.People.VisibleTo(r.Db, actor.Id).Where(p => p.Id == one || p.Id == other).OrderBy(p => p.Id), 2)).Rows;
            var standing = await r.Db.SamePersonFindings.Where(f => (f.KeptPersonId == one && f.OtherPersonId == other) || (f.KeptPersonId == other && f.OtherPersonId == one))
                .Standing(r.Db).FirstOrDefaultAsync(r.Cancelled);
            return new PairRow(Side(people[0], rows[0], r.Today), Side(people[1], rows[1], r.Today), standing?.Finding ?? PairFinding.Undone, standing?.KeptPersonId,
                standing is null ? null : $"{standing.Recorded.ByName}, {standing.Recorded.ByRole}, on {IslandTime.Words(standing.Recorded.Day)}: {standing.Reasons}");
        }, ct);

    private PairSide Side(Person p, PersonFoundRow row, DateOnly today) => new(p.Id, row.FileId, row.Name,
    [
        ("Names", string.Join("; ", new[] { row.Name, row.OtherNames }.Where(n => n is not null))),
        ("Birth", PeopleRows.Age(p.DateOfBirth, p.ExpectedOn, today)),
        ("Sex", p.Sex == Sex.NotKnown ? "not recorded" : p.Sex.ToString()),
        ("Ethnicity", codes.Label("ethnicity", p.Ethnicity) ?? "not recorded"),
        ("Addresses", Or(p.Addresses.OrderByDescending(a => a.From).Select(a => $"{a.OneLine} ({(a.Until is null ? "since" : "from")} {IslandTime.Words(a.From)})"))),
        ("Numbers and e-mail", Or(p.ContactDetails.Where(c => c.Until is null).Select(c => $"{c.Kind} {c.Value}"))),
        ("Family", row.Family.Length > 0 ? row.Family : "none recorded"),
        ("Permanent number", row.Number is null ? "none" : $"{row.Number}, {row.Standing}"),
        ("Recorded", $"{p.Recorded.ByName}, {p.Recorded.ByRole}, on {IslandTime.Words(p.Recorded.Day)}"),
    ], p.IsFromBeforeAdoption);

    private static string Or(IEnumerable<string> lines) => string.Join("; ", lines) is { Length: > 0 } all ? all : "not recorded";
}
