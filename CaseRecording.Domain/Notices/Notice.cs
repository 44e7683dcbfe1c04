using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Notices;

/// <summary>Something one member of staff has to know. It stays until they have dealt with it.</summary>
public sealed class Notice : RecordItem
{
    /// <summary>The longest sentence.</summary>
    public const int MaxWhatLength = 500;

    private Notice()
    {
    }

    private Notice(Stamp by) : base(by)
    {
    }

    /// <summary>Whom it is for.</summary>
    public Guid ToStaffId { get; private set; }

    /// <summary>One sentence, without content of notes.</summary>
    public string What { get; private set; } = "";

    /// <summary>Where it leads, within the program, such as <c>/files/…</c>.</summary>
    public string? Link { get; private set; }

    /// <summary>The file it concerns; checked again when it is shown.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>When it was dealt with, UTC.</summary>
    public DateTime? DealtWithAt { get; private set; }

    /// <summary>Tells somebody something.</summary>
    public static Notice Tell(Guid staffId, string what, string? link, Guid? fileId, Stamp by)
    {
        var notice = new Notice(by) { ToStaffId = staffId, What = Rule.Text(what, "Notice", MaxWhatLength), Link = link, FileId = fileId };
        return notice;
    }

    /// <summary>It was dealt with.</summary>
    public void DealWith(Stamp by) => DealtWithAt ??= by.At;
}
