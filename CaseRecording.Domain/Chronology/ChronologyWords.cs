namespace CaseRecording.Domain.Chronology;

/// <summary>How kinds and standings are called on the screen and on paper.</summary>
public static class ChronologyWords
{
    /// <summary>A kind of event.</summary>
    public static string Words(this ChronologyKind kind) => kind switch
    {
        ChronologyKind.Home => "Move of home",
        ChronologyKind.Household => "Change in the household",
        ChronologyKind.LegalStatus => "Legal status",
        ChronologyKind.Case => "Case opened or closed",
        ChronologyKind.Contact => "Contact or information",
        ChronologyKind.Other => "Something else",
        _ => kind.ToString(),
    };

    /// <summary>How sure it is.</summary>
    public static string Words(this ChronologyStanding standing) => standing switch
    {
        ChronologyStanding.Fact => "Fact",
        ChronologyStanding.Allegation => "Allegation",
        _ => "Opinion",
    };
}
