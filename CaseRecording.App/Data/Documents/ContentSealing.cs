using System.Buffers.Binary;
using System.Security.Cryptography;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Documents;

/// <summary>
/// How a content lies on the disk: a head with its wrapped key, then pieces of 64 KiB, each sealed with AES-GCM. The nonce of a piece is its place
/// and whether it is the last, so that pieces can be neither exchanged nor cut off at the end, and any of them can be opened by itself.
/// </summary>
internal static class ContentSealing
{
    /// <summary>Bytes of a piece, and what sealing adds to it.</summary>
    public const int Piece = 64 * 1024, Tag = 16;

    private const int MaxWrappedKey = 4096;
    private static readonly byte[] Mark = "CRD1"u8.ToArray();

    /// <summary>Seals what is sent, piece by piece as it comes.</summary>
    /// <exception cref="RuleBrokenException">It is empty, too large or a program.</exception>
    public static async Task<KeptContent> SealAsync(Stream from, Stream to, DocumentKeys keys, CancellationToken ct)
    {
        var (here, next, covered) = (new byte[Piece], new byte[Piece], new byte[Piece + Tag]);
        var filled = await from.ReadAtLeastAsync(here, Piece, throwOnEndOfStream: false, ct);
        Rule.Require(filled > 0, KeptContent.Empty);
        var head = here[..Math.Min(filled, DocumentContents.HeadLength)];
        Rule.Require(!DocumentContents.IsProgram(head), KeptContent.Program);
        var key = await BeginAsync(to, keys, ct);
        using var aes = new AesGcm(key, Tag);
        using var fingerprint = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var (place, length) = (0L, 0L); ; place++)
        {
            length += filled;
            Rule.Require(length <= KeptContent.MaxLength, KeptContent.TooLarge);
            var following = filled < Piece ? 0 : await from.ReadAtLeastAsync(next, Piece, throwOnEndOfStream: false, ct);
            fingerprint.AppendData(here, 0, filled);
            await WritePieceAsync(to, aes, place, following == 0, here.AsMemory(0, filled), covered, ct);
            if (following == 0)
                return new KeptContent(Convert.ToHexStringLower(fingerprint.GetHashAndReset()), length, DocumentContents.Of(head));
            (here, next, filled) = (next, here, following);
        }
    }

    /// <summary>Writes the head, with a new key.</summary>
    public static async Task<byte[]> BeginAsync(Stream to, DocumentKeys keys, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetBytes(DocumentKeys.Length);
        await WriteHeadAsync(to, keys.Wrap(key), ct);
        return key;
    }

    /// <summary>Seals the pieces of one part of a content whose length is known, as far as they are whole; gives how much there is of it then.</summary>
    /// <exception cref="RuleBrokenException">It is a program, or longer than was announced.</exception>
    public static async Task<long> AppendAsync(Stream from, Stream to, byte[] key, long arrived, long total, CancellationToken ct)
    {
        var (piece, covered) = (new byte[Piece], new byte[Piece + Tag]);
        using var aes = new AesGcm(key, Tag);
        while (arrived < total)
        {
            var filled = await from.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false, ct);
            Rule.Require(arrived > 0 || !DocumentContents.IsProgram(piece.AsSpan(0, Math.Min(filled, DocumentContents.HeadLength))), KeptContent.Program);
            Rule.Require(arrived + filled <= total, "The document changed while it was being sent. Choose it again.");
            // Half a piece is the line's end, unless it is the document's.
            if (filled == 0 || (filled < Piece && arrived + filled != total))
                break;
            await WritePieceAsync(to, aes, arrived / Piece, arrived + filled == total, piece.AsMemory(0, filled), covered, ct);
            arrived += filled;
        }
        return arrived;
    }

    /// <summary>Reads the head: the key, and where the first piece begins.</summary>
    /// <exception cref="CryptographicException">It is no head of ours, or the key cannot be unwrapped.</exception>
    public static async Task<(byte[] Key, int Begin)> ReadHeadAsync(Stream from, DocumentKeys keys, CancellationToken ct)
    {
        var head = new byte[Mark.Length + sizeof(int)];
        var length = await from.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct) < head.Length ? 0 : BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(Mark.Length));
        if (!head.AsSpan().StartsWith(Mark) || length is < 1 or > MaxWrappedKey)
            throw new CryptographicException("This is no sealed content.");
        var wrapped = new byte[length];
        if (await from.ReadAtLeastAsync(wrapped, length, throwOnEndOfStream: false, ct) < length)
            throw new CryptographicException("The sealed content ends in its head.");
        return (keys.Unwrap(wrapped), head.Length + length);
    }

    /// <summary>The nonce of a piece.</summary>
    public static byte[] Nonce(long place, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, place);
        nonce[8] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    private static ValueTask WritePieceAsync(Stream to, AesGcm aes, long place, bool last, ReadOnlyMemory<byte> piece, byte[] covered, CancellationToken ct)
    {
        aes.Encrypt(Nonce(place, last), piece.Span, covered.AsSpan(0, piece.Length), covered.AsSpan(piece.Length, Tag));
        return to.WriteAsync(covered.AsMemory(0, piece.Length + Tag), ct);
    }

    private static async Task WriteHeadAsync(Stream to, byte[] wrapped, CancellationToken ct)
    {
        var head = new byte[Mark.Length + sizeof(int)];
        Mark.CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Mark.Length), wrapped.Length);
        await to.WriteAsync(head, ct);
        await to.WriteAsync(wrapped, ct);
    }
}
