namespace CaseRecording.App.Data.Seeding;

/// <summary>A story that cannot be told as it is written. The message says what to mend, to somebody who writes stories and not programs.</summary>
internal sealed class StoryFault : Exception
{
    /// <summary>What is wrong; where it is written is added by whoever knows it.</summary>
    public StoryFault(string what) : base(what)
    {
    }

    /// <summary>What is wrong, and where.</summary>
    public StoryFault(StoryStep step, string what) : base($"{step.Where}: {what}")
    {
    }
}
