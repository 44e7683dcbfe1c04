using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Live;

/// <summary>The names of what open windows listen to.</summary>
public static class Topics
{
    /// <summary>Everything on a child's file.</summary>
    public static string File(Guid fileId) => $"file:{fileId}";

    /// <summary>A person's own tray and notices.</summary>
    public static string Staff(Guid staffId) => $"staff:{staffId}";

    /// <summary>A team's tray.</summary>
    public static string Team(Guid teamId) => $"team:{teamId}";

    /// <summary>Referrals that wait for a decision.</summary>
    public const string Referrals = "referrals";

    /// <summary>What an act is about to change, read before it is saved.</summary>
    internal static HashSet<string> Of(CaseDb db)
    {
        var topics = new HashSet<string>();
        foreach (var entry in db.ChangeTracker.Entries<RecordItem>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is IOnFile onFile)
                topics.Add(File(onFile.FileId));
            if (entry.Entity is Notice notice)
                topics.Add(Staff(notice.ToStaffId));
            if (entry.Entity is Referral)
                topics.Add(Referrals);
            if (entry.Entity is WorkTask task)
            {
                if (task.TeamId is { } team)
                    topics.Add(Team(team));
                foreach (var who in new[] { task.AssignedToId, (Guid?)entry.OriginalValues[nameof(WorkTask.AssignedToId)] })
                    if (who is { } id)
                        topics.Add(Staff(id));
            }
        }
        return topics;
    }
}
