using CaseRecording.Domain.Reviews;

namespace CaseRecording.App.Features.Reviews;

/// <summary>States of a review as people read them.</summary>
public static class ReviewWords
{
    public static string Words(this ReviewState state) => state switch
    {
        ReviewState.Arranged => "Arranged",
        ReviewState.Held => "Held, minutes to be settled",
        ReviewState.MinutesAwaitingAuthorisation => "Minutes await authorisation",
        ReviewState.Authorised => "Minutes authorised, to be distributed",
        ReviewState.Distributed => "Distributed",
        _ => "Cancelled",
    };

    /// <summary>The tag that goes with the word.</summary>
    public static string Tone(this ReviewState state) => state switch
    {
        ReviewState.Distributed or ReviewState.Authorised => "good",
        ReviewState.MinutesAwaitingAuthorisation => "wait",
        ReviewState.Cancelled => "stop",
        _ => "sea",
    };
}
