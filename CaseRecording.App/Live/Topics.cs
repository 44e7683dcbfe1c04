using CaseRecording.App.Data;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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

    /// <summary>What somebody writes, as it is saved.</summary>
    public static string Draft(Guid authorId, DraftScope scope) => $"draft:{authorId}:{scope}";

    /// <summary>Referrals that wait for a decision.</summary>
    public const string Referrals = "referrals";

    /// <summary>What is recorded out of hours, who is on duty, and what is to be watched.</summary>
    public const string Night = "night";

    /// <summary>Who is marked as a risk, reviewed, or no longer.</summary>
    public const string Risks = "risks";

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
            // Whoever else was told sees that one has acknowledged it.
            if (entry.Entity is NightAlertReader told)
                topics.UnionWith(db.ChangeTracker.Entries<NightAlertReader>().Where(t => t.Entity.AlertId == told.AlertId).Select(t => Staff(t.Entity.StaffId)));
            if (entry.Entity is RiskAlertReader reader)
                topics.Add(Staff(reader.StaffId));
            if (entry.Entity is RiskToChildren)
                topics.Add(Risks);
            if (entry.Entity is NightAlert or NightFlag or DutyTurn)
                topics.Add(Night);
            if (entry.Entity is Referral)
                topics.Add(Referrals);
            if (entry.Entity is WorkTask)
                AddBothSides(topics, entry, nameof(WorkTask.TeamId), nameof(WorkTask.AssignedToId));
            if (entry.Entity is Case)
                AddBothSides(topics, entry, nameof(Case.TeamId), nameof(Case.AllocatedToId));
        }
        return topics;
    }

    // Whoever had it and whoever has it now.
    private static void AddBothSides(HashSet<string> topics, EntityEntry entry, string team, string person)
    {
        foreach (var values in new[] { entry.OriginalValues, entry.CurrentValues })
        {
            if (values[team] is Guid teamId)
                topics.Add(Team(teamId));
            if (values[person] is Guid staffId)
                topics.Add(Staff(staffId));
        }
    }
}
