using System.Security.Cryptography;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Documents;

/// <summary>
/// The contents of documents, outside the database: <c>documents/3f/3f9a…</c> in the data folder, sealed, each under its own fingerprint and so once
/// however often it was sent (2.2.4, P02). Content comes first and its row after it: a server that dies leaves at most a content without a row.
/// </summary>
public sealed class DocumentStore(DataFolder folder, DocumentKeys keys, TimeProvider clock)
{
    /// <summary>How long what was cut off in the middle may lie.</summary>
    private static readonly TimeSpan LeftFor = TimeSpan.FromDays(1);

    /// <summary>Where what has not arrived whole lies.</summary>
    internal string Incoming => Path.Combine(Root, "incoming");

    private string Root => Path.Combine(folder.Path, "documents");

    /// <summary>Keeps what is sent: sealed into a file of its own, flushed to the disk, then given its name.</summary>
    /// <exception cref="RuleBrokenException">It is empty, too large or a program, or the server cannot keep it now.</exception>
    public async Task<KeptContent> KeepAsync(Stream sent, CancellationToken ct = default)
    {
        try
        {
            MakeIncoming();
            var part = Path.Combine(Incoming, Path.GetRandomFileName());
            try
            {
                KeptContent kept;
                await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
                {
                    kept = await ContentSealing.SealAsync(sent, file, keys, ct);
                    file.Flush(flushToDisk: true);
                }
                Settle(part, kept.Hash);
                return kept;
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception failure) when (DocumentTrouble.Sentence(failure) is { } sentence)
        {
            throw new RuleBrokenException(sentence);
        }
    }

    /// <summary>Whether there is a content of this fingerprint.</summary>
    public bool Has(string hash) => KeptContent.IsHash(hash) && File.Exists(PathOf(hash));

    /// <summary>Opens a content to read.</summary>
    /// <exception cref="RuleBrokenException">It is missing, or is not what the record says.</exception>
    public async Task<Stream> OpenAsync(string hash, long length, CancellationToken ct = default)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            var (key, begin) = await ContentSealing.ReadHeadAsync(file, keys, ct);
            var content = new ContentStream(file, key, begin);
            // The first piece is opened before anything is promised to a browser.
            if (content.Length != length || await content.ReadAsync(new byte[1], ct) != 1)
                throw new CryptographicException("The content is not as long as the record says.");
            content.Position = 0;
            return content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            if (file is not null)
                await file.DisposeAsync();
            throw new RuleBrokenException(DocumentTrouble.NotAsRecorded);
        }
    }

    /// <summary>The small picture of a content; null where there is none, or none that opens: it is made again.</summary>
    internal async Task<Stream?> OpenSmallAsync(string hash, CancellationToken ct)
    {
        if (!File.Exists(SmallOf(hash)))
            return null;
        try
        {
            await using var file = new FileStream(SmallOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            var (key, begin) = await ContentSealing.ReadHeadAsync(file, keys, ct);
            await using var small = new ContentStream(file, key, begin);
            var whole = new MemoryStream();
            await small.CopyToAsync(whole, ct);
            whole.Position = 0;
            return whole;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps the small picture of a content, sealed like the content.</summary>
    internal async Task KeepSmallAsync(string hash, byte[] picture, CancellationToken ct)
    {
        MakeIncoming();
        var part = Path.Combine(Incoming, Path.GetRandomFileName());
        await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            await ContentSealing.SealAsync(new MemoryStream(picture, writable: false), file, keys, ct);
        File.Move(part, SmallOf(hash), overwrite: true);
    }

    /// <summary>What the record and the disk say of one content.</summary>
    public async Task<ContentStanding> LookAsync(string hash, long length, CancellationToken ct = default)
    {
        if (!Has(hash))
            return ContentStanding.Missing;
        try
        {
            await using var content = await OpenAsync(hash, length, ct);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == hash ? ContentStanding.AsRecorded : ContentStanding.Altered;
        }
        catch (Exception failure) when (failure is RuleBrokenException or CryptographicException)
        {
            return ContentStanding.Altered;
        }
    }

    /// <summary>The fingerprints of all that lies there.</summary>
    public IEnumerable<string> All() => Directory.Exists(Root)
        ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Where(KeptContent.IsHash) : [];

    /// <summary>Takes away what was cut off in the middle, by a server that died.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var part in Directory.EnumerateFiles(Incoming).Where(part => File.GetLastWriteTimeUtc(part) < clock.GetUtcNow().UtcDateTime - LeftFor))
            File.Delete(part);
    }

    internal void MakeIncoming() => Directory.CreateDirectory(Incoming);

    /// <summary>Gives a whole content its name. The same content sent again takes the place of the first: so one that was lost or altered is whole again.</summary>
    internal void Settle(string part, string hash)
    {
        var place = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(part, place, overwrite: true);
    }

    // No fingerprint, so that it is never taken for a content.
    private string SmallOf(string hash) => PathOf(hash) + ".small";

    private string PathOf(string hash)
    {
        Rule.Require(KeptContent.IsHash(hash), DocumentTrouble.NotAsRecorded);
        return Path.Combine(Root, hash[..2], hash);
    }
}

/// <summary>Whether a content is there, and what was sent.</summary>
public enum ContentStanding { AsRecorded, Missing, Altered }
