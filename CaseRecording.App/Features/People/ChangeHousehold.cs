using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>Somebody joins a household, or leaves it, on a day (4.2).</summary>
public sealed record ChangeHouseholdCommand(Guid HouseholdId, Guid PersonId, DateOnly On, bool Leaves, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records it.</summary>
public sealed class ChangeHousehold(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(ChangeHouseholdCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            Rule.Require(command.On <= w.By.Day, "The day is in the future. Record it when it has happened.");
            await w.RequirePersonAsync(command.PersonId, command.FromFileId);
            Days.RequireInALife(command.On, await w.BornAsync(command.PersonId));
            var household = await w.Db.Households.Include(h => h.Members).FirstOrDefaultAsync(h => h.Id == command.HouseholdId, w.Cancelled)
                ?? throw new RuleBrokenException("There is no household here. Open the child's people again.");
            if (command.Leaves)
            {
                household.Leave(command.PersonId, command.On);
                return household.Id;
            }
            await w.LeavePresentHouseholdAsync(command.PersonId, command.On);
            household.Join(command.PersonId, command.On, w.By);
            return household.Id;
        }, command.HandIn, ct);
}
