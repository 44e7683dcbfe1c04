using CaseRecording.App.Data;
using CaseRecording.App.Features.People;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Risks;

/// <summary>A person is marked as a risk.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Risk">What is told.</param>
/// <param name="HandIn">The screen's key.</param>
public sealed record MarkRiskCommand(Guid PersonId, RiskDetails Risk, Guid HandIn);

/// <summary>
/// Marks them, on their own record (3.4.3, 3.8.1, P26, P41). The alerts on children's files follow of themselves (<see cref="AlertOfRisks"/>); whoever marks is not
/// told how many there are, because some may be on files that they may not know of.
/// </summary>
public sealed class MarkRisk(CaseWork work, CodeLists codes)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(MarkRiskCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.MarkRisks, actor, async w =>
    {
        Rule.Require(codes["risk-types"].Codes.Any(t => t.Code == c.Risk.Type), "Choose the kind of risk from the list.", "3.4.3");
        await w.RequirePersonAsync(c.PersonId);
        // Of what is known of a person nothing stands in the history of a child's file, not even of their own.
        w.Db.CurrentFileId = null;
        var team = w.Rights.Held.First(h => Roles.Gives(h.Role, Permission.MarkRisks)).TeamId;
        var risk = RiskToChildren.Mark(c.PersonId, await w.BornAsync(c.PersonId), team, c.Risk, w.By);
        w.Db.Add(risk);
        return risk.Id;
    }, c.HandIn, ct);
}
