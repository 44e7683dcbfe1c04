namespace CaseRecording.App.Features.Chronology;

/// <summary>What somebody does with an event.</summary>
public enum EventAct
{
    /// <summary>Looks at how it was worded and judged before.</summary>
    Look,

    /// <summary>Words it anew.</summary>
    Reword,

    /// <summary>Leaves it out.</summary>
    LeaveOut,

    /// <summary>Takes it up again.</summary>
    TakeUpAgain,

    /// <summary>Says that it matters for a brother or sister too.</summary>
    Share,
}
