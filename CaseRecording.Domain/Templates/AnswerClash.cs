using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>How two versions of one answer become one.</summary>
public enum ClashChoice { KeepTheirs, TakeMine, Merge }

/// <summary>
/// Two people wrote the same answer at once. The first stays in the form, the second is kept here whole, and the form waits
/// until somebody has chosen or joined them: nothing typed is lost.
/// </summary>
public sealed class AnswerClash : RecordItem, IOnFile
{
    private AnswerClash()
    {
    }

    internal AnswerClash(Answer stored, string mine, Stamp by) : base(by)
    {
        FileId = stored.FileId;
        FormId = stored.FormId;
        QuestionKey = stored.QuestionKey;
        Theirs = stored.Value;
        TheirsById = stored.WrittenById;
        TheirsByName = stored.WrittenByName;
        Mine = mine;
        MineById = by.ById;
        MineByName = by.ByName;
        Say($"Kept what {by.ByName} wrote at the same time as {stored.WrittenByName}");
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The question.</summary>
    public string QuestionKey { get; private set; } = "";

    /// <summary>What was in the form when the second hand-in came.</summary>
    public string Theirs { get; private set; } = "";

    /// <summary>Who wrote that.</summary>
    public Guid TheirsById { get; private set; }

    /// <summary>Their full name as it was then.</summary>
    public string TheirsByName { get; private set; } = "";

    /// <summary>What was kept aside.</summary>
    public string Mine { get; private set; } = "";

    /// <summary>Who wrote that.</summary>
    public Guid MineById { get; private set; }

    /// <summary>Their full name as it was then.</summary>
    public string MineByName { get; private set; } = "";

    /// <summary>How it was settled; null while it waits.</summary>
    public ClashChoice? Choice { get; private set; }

    /// <summary>When it was settled, UTC.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Whether it still waits.</summary>
    public bool IsOpen => Choice is null;

    /// <summary>What to say to the second writer.</summary>
    public string Sentence => $"{TheirsByName} changed this answer while {MineByName} was writing. Both are kept. Choose one, or join them.";

    internal void KeepAlso(string mine, Stamp by)
    {
        Mine = mine;
        Say($"Kept what {by.ByName} went on to write");
    }

    internal void Settle(ClashChoice choice, Stamp by)
    {
        Choice = choice;
        SettledAt = by.At;
        Say("Two versions of an answer were made one: " + choice switch
        {
            ClashChoice.KeepTheirs => $"{TheirsByName}'s was kept",
            ClashChoice.TakeMine => $"{MineByName}'s was taken",
            _ => "they were joined",
        });
    }
}

/// <summary>What became of an answer that was handed in.</summary>
/// <param name="Answer">The row as it now stands.</param>
/// <param name="AnswerIsNew">Whether the row is to be added.</param>
/// <param name="Clash">The clash, where somebody else had changed the answer since.</param>
/// <param name="ClashIsNew">Whether the clash is to be added.</param>
public sealed record Answered(Answer Answer, bool AnswerIsNew, AnswerClash? Clash = null, bool ClashIsNew = false);
