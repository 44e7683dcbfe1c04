namespace CaseRecording.App.Security;

/// <summary>What a command or a page may ask for. Who has which is one table, <see cref="Roles"/>.</summary>
public enum Permission
{
    FindPeople, AddPerson, AmendEssentialInformation, JoinRecords, MarkRisks,
    TakeContact, ChooseNarratesOutOfHours, DecideReferral,
    OpenFiles, AddDocuments, WriteNote, AnswerForNotes, WriteForms, AuthoriseForms, AgreePlans, AgreeComingIntoCare,
    ArrangeReviews, RecordReviews, AuthoriseReviews,
    StartClosure, CountersignClosure, SendClosureLetters,
    TakeTasks, GiveTasks, Allocate, Supervise, RestrictFiles,
    KeepRota, FlagForTheNight,
    SeeTeamTray, ReadAccessLog, ManageStaff,
}
