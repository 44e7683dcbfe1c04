using System.Security.Cryptography;

namespace CaseRecording.App.Data.Documents;

/// <summary>A sealed content as it was sent: read from any place, one piece at a time. A piece that was altered is never given.</summary>
internal sealed class ContentStream : Stream
{
    private readonly Stream _sealed;
    private readonly AesGcm _aes;
    private readonly int _begin;
    private readonly long _pieces;
    private readonly byte[] _covered = new byte[ContentSealing.Piece + ContentSealing.Tag], _piece = new byte[ContentSealing.Piece];
    private (long Place, int Length) _here = (-1, 0);

    /// <summary>Opens one whose head was read.</summary>
    /// <exception cref="CryptographicException">There is not one whole piece.</exception>
    public ContentStream(Stream covered, byte[] key, int begin)
    {
        var body = covered.Length - begin;
        _pieces = (body + ContentSealing.Piece + ContentSealing.Tag - 1) / (ContentSealing.Piece + ContentSealing.Tag);
        Length = body - _pieces * ContentSealing.Tag;
        if (Length <= 0)
            throw new CryptographicException("The sealed content holds nothing.");
        (_sealed, _begin, _aes) = (covered, begin, new AesGcm(key, ContentSealing.Tag));
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        var place = Position / ContentSealing.Piece;
        if (_here.Place != place)
        {
            _sealed.Position = _begin + place * (ContentSealing.Piece + ContentSealing.Tag);
            Open(place, await _sealed.ReadAtLeastAsync(_covered, _covered.Length, throwOnEndOfStream: false, cancellationToken));
        }
        return Take(buffer.Span);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A content is read asynchronously.");

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sealed.Dispose();
            _aes.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Open(long place, int filled)
    {
        _here = (-1, 0);
        var length = filled - ContentSealing.Tag;
        if (length <= 0)
            throw new CryptographicException("The sealed content ends too early.");
        _aes.Decrypt(ContentSealing.Nonce(place, last: place == _pieces - 1), _covered.AsSpan(0, length), _covered.AsSpan(length, ContentSealing.Tag), _piece.AsSpan(0, length));
        _here = (place, length);
    }

    private int Take(Span<byte> into)
    {
        var from = (int)(Position % ContentSealing.Piece);
        var taken = Math.Min(into.Length, _here.Length - from);
        _piece.AsSpan(from, taken).CopyTo(into);
        Position += taken;
        return taken;
    }
}
