namespace CaseRecording.Domain.Staff;

/// <summary>What a member of staff may be here. What each may do is one table in the program's Security folder.</summary>
public enum StaffRole
{
    DutyWorker, AllocatedWorker, OutOfHoursWorker, TeamSecretary, TeamManager, SeniorManager, HeadOfService,
    ReviewingOfficer, SeniorReviewingOfficer, InformationGovernanceOfficer, SystemAdministrator
}
