namespace CaseRecording.Domain.Documents;

/// <summary>Tells an e-mail by its first lines: names with a colon, and among them those that no letter of another kind begins with.</summary>
internal static class EmailHead
{
    private const int Enough = 2;
    private static readonly string[] Names = ["from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "delivered-to", "reply-to", "cc", "sender"];

    /// <summary>Whether these bytes begin one. Whatever stands in them that is no line of such a head, it is none.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        var known = 0;
        while (head.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = head[..end].TrimEnd((byte)'\r');
            head = head[(end + 1)..];
            if (line.Length == 0)
                break;
            // A line that goes on from the one before.
            if (line[0] is (byte)' ' or (byte)'\t')
                continue;
            if (NameOf(line) is not { } name)
                return false;
            known += Names.Contains(name) ? 1 : 0;
        }
        return known >= Enough;
    }

    private static string? NameOf(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon is < 1 or > 60)
            return null;
        foreach (var letter in line[..colon])
            if (letter is <= 32 or >= 127)
                return null;
        return System.Text.Encoding.ASCII.GetString(line[..colon]).ToLowerInvariant();
    }
}
