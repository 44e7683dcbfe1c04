namespace CaseRecording.Benchmarks.Typing;

/// <summary>One text on its way to "Saved".</summary>
/// <param name="Pause">From the last key before it to its being sent: what the product waits for, so that not every key is sent.</param>
/// <param name="Answer">From there to "Saved" on the screen: what line and server take.</param>
internal readonly record struct Saving(TimeSpan Pause, TimeSpan Answer)
{
    // Somebody who types on without a rest is saved every few seconds; then the last key was just now, and no rest was waited for.
    private static readonly TimeSpan Rested = TimeSpan.FromMilliseconds(400);

    /// <summary>Whether it was sent because the person rested.</summary>
    public bool AfterRest => Pause > Rested;

    /// <summary>From the last key to "Saved".</summary>
    public TimeSpan Whole => Pause + Answer;
}
