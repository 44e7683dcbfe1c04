using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.People;

/// <summary>The people who live together from a day on (4.2).</summary>
public sealed record SetUpHouseholdCommand(string? Name, IReadOnlyCollection<Guid> PersonIds, DateOnly From, Guid? FromFileId = null, Guid? HandIn = null);

/// <summary>Records a household.</summary>
public sealed class SetUpHousehold(CaseWork work)
{
    /// <summary>Does it.</summary>
    public Task<Outcome> RunAsync(SetUpHouseholdCommand command, Actor actor, CancellationToken ct = default) =>
        work.RunAsync(Permission.AmendEssentialInformation, actor, async w =>
        {
            Rule.Require(command.PersonIds.Count > 0, "Choose who lives there.", "4.2");
            Rule.Require(command.From <= w.By.Day, "A household cannot have begun in the future. Put today or an earlier day; record a later move on the day.");
            var household = Household.SetUp(command.Name ?? "", w.By);
            foreach (var id in command.PersonIds.Distinct().Order())
            {
                await w.RequirePersonAsync(id, command.FromFileId);
                Days.RequireInALife(command.From, await w.BornAsync(id));
                await w.LeavePresentHouseholdAsync(id, command.From);
                household.Join(id, command.From, w.By);
            }
            w.Db.Add(household);
            return household.Id;
        }, command.HandIn, ct);
}
