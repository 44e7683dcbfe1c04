using CaseRecording.Domain.Narrates;

namespace CaseRecording.App.Features.Narrates;

/// <summary>States and variants as people read them.</summary>
public static class NarratesWords
{
    public static string Words(this NarratesState state) => state switch
    {
        NarratesState.InProgress => "In progress",
        NarratesState.AwaitingAuthorisation => "Awaiting authorisation",
        NarratesState.Returned => "Returned with reasons",
        NarratesState.Authorised => "Authorised",
        _ => "Abandoned",
    };

    /// <summary>The tag that goes with the word.</summary>
    public static string Tone(this NarratesState state) => state switch
    {
        NarratesState.Authorised => "good",
        NarratesState.AwaitingAuthorisation => "wait",
        NarratesState.InProgress => "sea",
        _ => "stop",
    };

    public static string Words(this NarratesVariant variant) => variant switch
    {
        NarratesVariant.CwAN => "Child with Additional Needs",
        NarratesVariant.CwCN => "Child with Complex Needs",
        _ => "Section 46 enquiries",
    };
}
