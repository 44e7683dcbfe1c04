using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Supervision;

/// <summary>A manager says from when until when a member of staff is away.</summary>
public sealed record RecordAwayCommand(Guid StaffId, DateOnly From, DateOnly Until, Guid HandIn);

/// <summary>Whoever is alerted of the night's work on their cases then knows that they will not answer (3.5.1, P28). Cover is arranged beside it.</summary>
public sealed class RecordAway(CaseWork work)
{
    /// <summary>Records it.</summary>
    public Task<Outcome> RunAsync(RecordAwayCommand c, Actor actor, CancellationToken ct = default) => work.RunAsync(Permission.Supervise, actor, async w =>
    {
        var member = await w.Db.Staff.Include(s => s.Roles).FirstOrDefaultAsync(s => s.Id == c.StaffId, w.Cancelled);
        Rule.Require(member is not null, "There is no such member of staff. Choose one from the list.");
        Rule.Require(w.Rights.MayRecordAway(member, w.By.Day), $"Only a senior manager, or a manager of a team that {member.FullName} works in, can say that they are away.");
        var absence = Absence.Record(member, c.From, c.Until, w.By);
        w.Db.Add(absence);
        w.Tell(member.Id, $"{w.By} recorded that you are away from {IslandTime.Words(c.From)} to {IslandTime.Words(c.Until)}.", "/my-cases");
        return absence.Id;
    }, c.HandIn, ct);
}
