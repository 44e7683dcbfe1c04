using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Documents;

/// <summary>The content of a document that lies in the data folder, under its own fingerprint.</summary>
/// <param name="Hash">SHA-256 of the content as it was sent, 64 digits.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Content">What it is, by what it holds.</param>
public sealed record KeptContent(string Hash, long Length, DocumentContent Content)
{
    /// <summary>The most bytes of one document: 500 MB.</summary>
    public const long MaxLength = 500L * 1024 * 1024;

    /// <summary>What whoever sends more is told.</summary>
    public const string TooLarge = "This file is larger than 500 MB, the most that one document can be. Split it, or make a smaller copy, and add that.";

    /// <summary>What whoever adds a document is told whose content is not there.</summary>
    public const string NotArrived = "The content of this document did not arrive. Add it again.";

    /// <summary>What whoever sends nothing is told.</summary>
    public const string Empty = "This file is empty: there is nothing in it to keep. Choose the right one.";

    /// <summary>What whoever sends a program is told, whatever its name says.</summary>
    public const string Program = "This file is a program, whatever its name says, and was not kept. If somebody sent it to you as a picture or a letter, do not open it, and tell the service desk.";

    /// <summary>Refuses what cannot be a document of the record.</summary>
    /// <exception cref="RuleBrokenException">It has no fingerprint, or is empty or too large.</exception>
    public void Require()
    {
        Rule.Require(IsHash(Hash), NotArrived);
        Rule.Require(Length > 0, Empty);
        Rule.Require(Length <= MaxLength, TooLarge);
    }

    /// <summary>Whether this is a fingerprint, and so can be a name in the data folder.</summary>
    public static bool IsHash(string? hash) => hash?.Length == 64 && hash.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
