namespace CaseRecording.App.Features.Forms;

/// <summary>Which half of a yes or no with its text is given: a click carries the choice, a draft the words.</summary>
public enum AnswerHalf
{
    /// <summary>The answer is whole.</summary>
    Both,

    /// <summary>Yes or no.</summary>
    Choice,

    /// <summary>What lies behind it.</summary>
    Words,
}
