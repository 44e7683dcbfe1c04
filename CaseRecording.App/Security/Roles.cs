using CaseRecording.Domain.Staff;
using static CaseRecording.App.Security.Permission;
using static CaseRecording.Domain.Staff.StaffRole;

namespace CaseRecording.App.Security;

/// <summary>Who may do what: the one table (policy 3.6.1, 6.1.2, 7.1.2). Dated assignments in the database say who holds which role today.</summary>
public static class Roles
{
    private static readonly Permission[] AnyoneOnFiles = [FindPeople, OpenFiles, SeeTeamTray, TakeTasks];

    private static readonly Permission[] Duty =
        [.. AnyoneOnFiles, AddPerson, AmendEssentialInformation, TakeContact, AddDocuments, WriteNote, WriteForms];

    private static readonly Permission[] Allocated =
        [.. Duty, ArrangeReviews, RecordReviews, StartClosure, SendClosureLetters, FlagForTheNight];

    private static readonly Permission[] Manager =
        [.. Allocated, DecideReferral, AuthoriseForms, AgreePlans, CountersignClosure, GiveTasks, Allocate, Supervise, RestrictFiles, MarkRisks, AnswerForNotes, ReadAccessLog, KeepRota];

    private static readonly Dictionary<StaffRole, HashSet<Permission>> Table = new()
    {
        [DutyWorker] = [.. Duty],
        [AllocatedWorker] = [.. Allocated],
        [OutOfHoursWorker] = [.. Duty, ChooseNarratesOutOfHours, KeepRota],
        [TeamSecretary] = [.. AnyoneOnFiles, AddPerson, AmendEssentialInformation, AddDocuments, ArrangeReviews, SendClosureLetters],
        [TeamManager] = [.. Manager],
        [SeniorManager] = [.. Manager, AgreeComingIntoCare],
        [HeadOfService] = [.. Manager, AgreeComingIntoCare, JoinRecords],
        [ReviewingOfficer] = [.. AnyoneOnFiles, AmendEssentialInformation, AddDocuments, WriteNote, WriteForms, ArrangeReviews, RecordReviews],
        [SeniorReviewingOfficer] = [.. AnyoneOnFiles, AmendEssentialInformation, AddDocuments, WriteNote, WriteForms, ArrangeReviews, RecordReviews, AuthoriseReviews],
        [InformationGovernanceOfficer] = [FindPeople, OpenFiles, ReadAccessLog, JoinRecords],
        [SystemAdministrator] = [ManageStaff],
    };

    /// <summary>Whether a role gives a permission.</summary>
    public static bool Gives(StaffRole role, Permission permission) => Table[role].Contains(permission);

    /// <summary>The roles that give a permission, for the sentence that says who can.</summary>
    public static IEnumerable<StaffRole> WithPermission(Permission permission) => Enum.GetValues<StaffRole>().Where(r => Gives(r, permission));

    /// <summary>The sentence for somebody without the permission.</summary>
    public static string Refusal(Permission permission)
    {
        var who = WithPermission(permission).Where(r => r is not (SeniorManager or HeadOfService)).Select(RoleWords.Name).ToList();
        if (who.Count == 0)
            who = [.. WithPermission(permission).Select(RoleWords.Name)];
        var list = who.Count == 1 ? who[0] : $"{string.Join(", ", who.SkipLast(1))} or {who[^1]}";
        return $"Only {("AEIOU".Contains(list[0]) ? "an" : "a")} {list} can {Act(permission)}.";
    }

    private static string Act(Permission permission) => permission switch
    {
        FindPeople => "search for people",
        AddPerson => "add a person",
        AmendEssentialInformation => "amend essential information",
        JoinRecords => "join two records of one person",
        MarkRisks => "mark a person as a risk to children, or read what is known of it",
        TakeContact => "take a contact or a referral",
        ChooseNarratesOutOfHours => "choose NARRATES out of hours",
        DecideReferral => "decide a referral",
        OpenFiles => "open a child's file",
        AddDocuments => "add a document to a file",
        WriteNote => "write a note",
        AnswerForNotes => "seal or move a note, seal a document, or review a case after a correction",
        WriteForms => "write in a form",
        AuthoriseForms => "authorise a form",
        AgreePlans => "agree a plan",
        AgreeComingIntoCare => "agree that a child comes into care",
        ArrangeReviews => "arrange a review",
        RecordReviews => "record a review",
        AuthoriseReviews => "authorise a review",
        StartClosure => "start closing a case",
        CountersignClosure => "countersign a closure",
        SendClosureLetters => "send closure letters",
        TakeTasks => "take a task",
        GiveTasks => "give a task to somebody else",
        Allocate => "allocate a case",
        Supervise => "open a worker's caseload in supervision",
        RestrictFiles => "restrict a file",
        SeeTeamTray => "see a team's tray",
        KeepRota => "keep the rota of the night",
        FlagForTheNight => "flag a file for the night",
        ReadAccessLog => "read who looked at a file",
        _ => "manage staff",
    };
}
