using CaseRecording.App.Data;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Security;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Authorising;

/// <summary>One thing that awaits somebody's authorisation.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Child">The child's name.</param>
/// <param name="Number">The child's permanent number.</param>
/// <param name="What">What it is, such as <c>NARRATES (CwCN)</c>.</param>
/// <param name="SentBy">Who sent it.</param>
/// <param name="SentAt">When, UTC.</param>
/// <param name="Link">Where it opens.</param>
public sealed record AuthorisationRow(Guid FileId, string Child, string Number, string What, string? SentBy, DateTime? SentAt, string Link)
{
    /// <summary>Since when it waits, in words.</summary>
    public string Waits => $"sent by {SentBy ?? "somebody"}{(SentAt is { } at ? $", {When.Short(at)}" : "")}";
}

/// <summary>What awaits my authorisation: of the teams I manage, and nothing that I wrote or sent myself (3.6.1, 6.1.2, P36, P58).</summary>
/// <param name="Forms">Forms, NARRATES, plans and reviews, the longest waiting first.</param>
/// <param name="Closures">Closures to countersign.</param>
public sealed record AwaitingAuthorisation(IReadOnlyList<AuthorisationRow> Forms, IReadOnlyList<AuthorisationRow> Closures);

/// <summary>Reads it, one query for each section.</summary>
public sealed class AwaitingAuthorisationQuery(CaseRead reads)
{
    /// <summary>The most of each that are shown at once; the longest waiting come first.</summary>
    public const int Most = 100;

    /// <summary>Everything that waits for this person.</summary>
    /// <exception cref="RuleBrokenException">They authorise nothing.</exception>
    public Task<AwaitingAuthorisation> ReadAsync(Actor actor, CancellationToken ct = default) => reads.ListAsync(Permission.OpenFiles, actor, async r =>
    {
        if (!MayAuthorise(r.Rights))
            throw new RuleBrokenException(Roles.Refusal(Permission.AuthoriseForms));
        var forms = await Forms(r).OrderBy(f => f.SentAt).Take(Most).Select(f => new
        {
            f.FileId, f.Id, f.Owner, f.Title, f.SentAt,
            Number = r.Db.Files.Where(x => x.Id == f.FileId).Select(x => x.PermanentNumber).First(),
            Child = r.Db.Files.Where(x => x.Id == f.FileId).Select(x => r.Db.People.Where(p => p.Id == x.PersonId).Select(p => p.Forename + " " + p.Surname).First()).First(),
            SentBy = r.Db.Staff.Where(s => s.Id == f.SentById).Select(s => s.FullName).FirstOrDefault(),
        }).ToListAsync(r.Cancelled);
        var closures = await Closures(r).OrderBy(c => c.SentAt).Take(Most).Select(c => new
        {
            c.FileId, c.Route, c.SentAt, c.StartedByName,
            Number = r.Db.Files.Where(x => x.Id == c.FileId).Select(x => x.PermanentNumber).First(),
            Child = r.Db.Files.Where(x => x.Id == c.FileId).Select(x => r.Db.People.Where(p => p.Id == x.PersonId).Select(p => p.Forename + " " + p.Surname).First()).First(),
        }).ToListAsync(r.Cancelled);
        return new AwaitingAuthorisation(
            [.. forms.Select(f => new AuthorisationRow(f.FileId, f.Child, f.Number, f.Title, f.SentBy, f.SentAt, $"/forms/{f.Id}"))],
            [.. closures.Select(c => new AuthorisationRow(c.FileId, c.Child, c.Number, "Closure", c.StartedByName, c.SentAt, $"/files/{c.FileId}/closure"))]);
    }, ct);

    /// <summary>Whether this person authorises anything at all.</summary>
    public static bool MayAuthorise(Rights rights) =>
        rights.May(Permission.AuthoriseForms) || rights.May(Permission.AuthoriseReviews) || rights.May(Permission.CountersignClosure);

    internal static async Task<int> CountAsync(Reading r) => await Forms(r).CountAsync(r.Cancelled) + await Closures(r).CountAsync(r.Cancelled);

    private static IQueryable<Form> Forms(Reading r)
    {
        var me = r.Rights.Actor.Id;
        var reviews = r.Rights.May(Permission.AuthoriseReviews);
        var manages = r.Rights.May(Permission.AuthoriseForms);
        var cases = CasesOfMyTeams(r);
        return r.Db.Set<Form>()
            .Where(f => f.State == FormState.AwaitingAuthorisation && f.Owner != FormOwner.Closure && f.SentById != me
                && ((reviews && f.Owner == FormOwner.Review) || (manages && f.Owner != FormOwner.Review && cases.Any(id => id == f.CaseId))))
            .Where(f => !r.Db.Set<FormContributor>().Any(c => c.FormId == f.Id && c.StaffId == me))
            .Where(f => r.Db.Files.VisibleTo(me).Any(x => x.Id == f.FileId));
    }

    private static IQueryable<ClosureRecord> Closures(Reading r)
    {
        var me = r.Rights.Actor.Id;
        var may = r.Rights.May(Permission.CountersignClosure);
        var cases = CasesOfMyTeams(r);
        return r.Db.Set<ClosureRecord>()
            .Where(c => may && c.State == ClosureState.AwaitingCountersignature && c.StartedById != me && cases.Any(id => id == c.CaseId))
            .Where(c => !c.ContributorIds.Contains(me) && !r.Db.Set<FormContributor>().Any(x => x.FormId == c.FormId && x.StaffId == me))
            .Where(c => r.Db.Files.VisibleTo(me).Any(x => x.Id == c.FileId));
    }

    private static IQueryable<Guid> CasesOfMyTeams(Reading r)
    {
        var all = r.Rights.AcrossTeams();
        var teams = r.Rights.Teams.Where(t => r.Rights.Manages(t)).ToList();
        return r.Db.Cases.Where(c => c.ClosedAt == null && (all || teams.Contains(c.TeamId))).Select(c => c.Id);
    }
}
