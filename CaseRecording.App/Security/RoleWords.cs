using CaseRecording.Domain.Staff;

namespace CaseRecording.App.Security;

/// <summary>Roles as people say them, and in one line what each is for.</summary>
public static class RoleWords
{
    /// <summary><c>Team Manager</c>.</summary>
    public static string Name(StaffRole role) => role switch
    {
        StaffRole.DutyWorker => "Duty Worker",
        StaffRole.AllocatedWorker => "Allocated Worker",
        StaffRole.OutOfHoursWorker => "Out-of-hours Worker",
        StaffRole.TeamSecretary => "Team Secretary",
        StaffRole.TeamManager => "Team Manager",
        StaffRole.SeniorManager => "Senior Manager",
        StaffRole.HeadOfService => "Head of Service",
        StaffRole.ReviewingOfficer => "Reviewing Officer",
        StaffRole.SeniorReviewingOfficer => "Senior Reviewing Officer",
        StaffRole.InformationGovernanceOfficer => "Information Governance Officer",
        StaffRole.SystemAdministrator => "System Administrator",
        _ => role.ToString(),
    };

    /// <summary>What somebody in the role may do.</summary>
    public static string May(StaffRole role) => role switch
    {
        StaffRole.DutyWorker => "takes contacts and referrals, adds people, writes notes, starts NARRATES",
        StaffRole.AllocatedWorker => "does everything on the files of their own children, up to sending for authorisation",
        StaffRole.OutOfHoursWorker => "as a duty worker, at night and weekends, on any file not restricted against them",
        StaffRole.TeamSecretary => "keeps essential information, documents, meetings and minutes",
        StaffRole.TeamManager => "decides referrals, allocates, authorises, countersigns, supervises, restricts",
        StaffRole.SeniorManager => "as a team manager, across teams",
        StaffRole.HeadOfService => "as a senior manager; agrees to coming into care",
        StaffRole.ReviewingOfficer => "chairs and records reviews and conferences",
        StaffRole.SeniorReviewingOfficer => "authorises the minutes of reviews and conferences",
        StaffRole.InformationGovernanceOfficer => "handles access requests and the access log; cannot write to a case",
        StaffRole.SystemAdministrator => "keeps staff, teams, calendar and templates; sees no record",
        _ => "",
    };
}
