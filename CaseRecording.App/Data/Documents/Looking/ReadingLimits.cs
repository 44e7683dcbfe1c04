using CaseRecording.Domain.Documents;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>What reading one content may use: time, and bytes unpacked from it. A small file can be made to unpack to thousands of times its size.</summary>
internal sealed class ReadingLimits(TimeProvider clock, TimeSpan longest)
{
    /// <summary>The most bytes that a content may unpack to.</summary>
    public const long MaxUnpacked = 400L * 1024 * 1024;

    private readonly long _began = clock.GetTimestamp();
    private long _unpacked;

    /// <summary>Stops the reading where it has taken too long.</summary>
    /// <exception cref="InvalidDataException">It has.</exception>
    public void Check()
    {
        if (clock.GetElapsedTime(_began) > longest)
            throw new InvalidDataException("Reading this content takes too long.");
    }

    /// <summary>Counts what was unpacked.</summary>
    /// <exception cref="InvalidDataException">It is more than a content may hold, or it took too long.</exception>
    public void Unpacked(long bytes)
    {
        Check();
        _unpacked += bytes;
        if (_unpacked > MaxUnpacked)
            throw new InvalidDataException("This content unpacks to more than is read.");
    }

    /// <summary>Whether that is text enough of one content.</summary>
    public static bool Enough(System.Text.StringBuilder text) => text.Length >= DocumentText.MaxLength;
}
