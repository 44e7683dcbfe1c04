using System.Security.Cryptography;
using System.Text;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Documents;

/// <summary>
/// A large document on its way, part by part: what has arrived is sealed and on the disk, so that a line that broke, or a server that was started
/// again, goes on where it was. It is nobody's but the person's who sends it, and after a day without a further part it is taken away.
/// </summary>
public sealed class DocumentParts(DocumentStore store, DocumentKeys keys)
{
    /// <summary>How much has arrived, in bytes; 0 where there is nothing to go on from.</summary>
    /// <param name="sender">Who sends it.</param>
    /// <param name="key">The key made for it in the browser.</param>
    /// <param name="total">How long it will be.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<long> ArrivedAsync(Guid sender, Guid key, long total, CancellationToken ct = default)
    {
        var path = PathOf(sender, key);
        if (!File.Exists(path))
            return 0;
        await using var file = Open(path, FileMode.Open);
        return (await StandAsync(file, total, ct))?.Arrived ?? 0;
    }

    /// <summary>Takes in the next part. Gives how much has arrived then; a part that does not begin there changes nothing.</summary>
    /// <param name="sender">Who sends it.</param>
    /// <param name="key">The key made for it in the browser.</param>
    /// <param name="at">Where the part begins.</param>
    /// <param name="total">How long the whole will be.</param>
    /// <param name="sent">The part; where it breaks off, its whole pieces are kept.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">It cannot be a document, or the server cannot keep it now.</exception>
    public async Task<long> TakeAsync(Guid sender, Guid key, long at, long total, Stream sent, CancellationToken ct = default)
    {
        Rule.Require(total > 0, KeptContent.Empty);
        Rule.Require(total <= KeptContent.MaxLength, KeptContent.TooLarge);
        try
        {
            store.MakeIncoming();
            await using var file = Open(PathOf(sender, key), FileMode.OpenOrCreate);
            var stand = await StandAsync(file, total, ct) ?? await BeginAsync(file, ct);
            if (at != stand.Arrived || stand.Arrived == total)
                return stand.Arrived;
            // A piece that a dying server wrote by half.
            file.SetLength(stand.End);
            file.Position = stand.End;
            try
            {
                return await ContentSealing.AppendAsync(sent, file, stand.Key, stand.Arrived, total, ct);
            }
            finally
            {
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception failure) when (DocumentTrouble.Sentence(failure) is { } sentence)
        {
            throw new RuleBrokenException(sentence);
        }
    }

    /// <summary>All of it has arrived: it gets its fingerprint and its name. Null where it has not.</summary>
    public async Task<KeptContent?> FinishAsync(Guid sender, Guid key, long total, CancellationToken ct = default)
    {
        var path = PathOf(sender, key);
        if (!File.Exists(path) || await ArrivedAsync(sender, key, total, ct) != total)
            return null;
        var kept = await FingerprintAsync(path, total, ct);
        if (kept is null)
            File.Delete(path);
        else
            store.Settle(path, kept.Hash);
        return kept;
    }

    // Null where its pieces do not belong together: it is sent again from the beginning.
    private async Task<KeptContent?> FingerprintAsync(string path, long total, CancellationToken ct)
    {
        await using var file = Open(path, FileMode.Open);
        try
        {
            var (secret, begin) = await ContentSealing.ReadHeadAsync(file, keys, ct);
            await using var content = new ContentStream(file, secret, begin);
            var head = new byte[DocumentContents.HeadLength];
            var known = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
            content.Position = 0;
            return new KeptContent(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)), total, DocumentContents.Of(head.AsSpan(0, known)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);

    private async Task<Stand> BeginAsync(FileStream file, CancellationToken ct)
    {
        file.SetLength(0);
        var key = await ContentSealing.BeginAsync(file, keys, ct);
        return new Stand(key, 0, file.Position);
    }

    private async Task<Stand?> StandAsync(FileStream file, long total, CancellationToken ct)
    {
        try
        {
            file.Position = 0;
            var (key, begin) = await ContentSealing.ReadHeadAsync(file, keys, ct);
            const int Whole = ContentSealing.Piece + ContentSealing.Tag;
            var (pieces, rest) = Math.DivRem(file.Length - begin, Whole);
            var last = pieces * ContentSealing.Piece + rest - ContentSealing.Tag;
            // Only the last piece is shorter than the others.
            return rest > ContentSealing.Tag && last == total ? new Stand(key, total, file.Length) : new Stand(key, pieces * ContentSealing.Piece, begin + pieces * Whole);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Nobody can go on from, or finish, what somebody else sends.
    private string PathOf(Guid sender, Guid key) =>
        Path.Combine(store.Incoming, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{sender:N}{key:N}")))}.part");

    private sealed record Stand(byte[] Key, long Arrived, long End);
}
