namespace CaseRecording.App.Shared;

/// <summary>The places of the program, in the order of a day's work. A feature adds its own line here; on a phone the first three a person may use stand in the bar.</summary>
public static class Rail
{
    /// <summary>Every place; each person sees those they may use.</summary>
    public static IReadOnlyList<RailItem> Items { get; } =
    [
        new("My work", "/"),
        new("Take a contact", "/contacts/new", Security.Permission.TakeContact),
        new("Referrals", "/referrals", Security.Permission.TakeContact),
        new("Reviews", "/reviews", Security.Permission.RecordReviews),
    ];
}
