namespace CaseRecording.App.Data.Documents;

/// <summary>What the disk could not do, as a sentence; null for what is no trouble of the disk.</summary>
internal static class DocumentTrouble
{
    /// <summary>For a content that is missing, altered, or sealed with a key that is not there any more.</summary>
    public const string NotAsRecorded = "The content of this document is not on the server as it was recorded. Nothing of it is shown. Tell a system administrator, who can look for it in a backup.";

    private const string DiskFull = "The server's disk is full, so this document could not be kept. Keep your own copy, tell a system administrator, then add it again.";
    private const string CannotWrite = "The server cannot write to its folder of documents, so this one could not be kept. Keep your own copy and tell a system administrator.";

    // What Linux and Windows call a full disk or an exhausted allowance.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static string? Sentence(Exception failure) => failure switch
    {
        // A line that broke while somebody sent is an IOException too, and none of the disk's.
        IOException { HResult: var code } when Full.Contains(code) => DiskFull,
        UnauthorizedAccessException or DirectoryNotFoundException => CannotWrite,
        _ => null,
    };
}
