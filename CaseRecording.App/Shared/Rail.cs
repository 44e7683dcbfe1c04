using CaseRecording.App.Security;

namespace CaseRecording.App.Shared;

/// <summary>The places of the program, in the order of a day's work. A feature adds its own line here; on a phone the first three a person may use stand in the bar.</summary>
public static class Rail
{
    /// <summary>Every place; each person sees those they may use.</summary>
    public static IReadOnlyList<RailItem> Items { get; } =
    [
        new("My work", "/"),
        // The night's page is where somebody alone at 02:40 begins; a senior manager on call finds it below.
        new("Out of hours", "/night", Permission.ChooseNarratesOutOfHours),
        new("Team tray", "/team", Permission.SeeTeamTray),
        new("My cases", "/my-cases", Permission.StartClosure),
        new("Take a contact", "/contacts/new", Permission.TakeContact),
        new("Referrals", "/referrals", Permission.TakeContact),
        // Managers authorise forms and agree plans; the senior reviewing officer authorises reviews. Nobody does both.
        new("To authorise", "/authorise", Permission.AuthoriseForms),
        new("To authorise", "/authorise", Permission.AuthoriseReviews),
        new("Allocation", "/allocation", Permission.Allocate),
        new("Supervision", "/supervision", Permission.Supervise),
        new("Reviews", "/reviews", Permission.RecordReviews),
        new("Night's handover", "/handover", Permission.SeeTeamTray),
        new("Out of hours", "/night", Permission.AgreeComingIntoCare),
        new("Likely duplicates", "/same-people", Permission.JoinRecords),
    ];
}
