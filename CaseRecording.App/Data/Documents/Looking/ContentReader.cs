using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>
/// Looks through a content before it becomes a document: whether anything in it could run, and what its words are (2.2.4, P02). What is in a content is
/// a stranger's, so each library that reads one has a limit of size, of time and of what it may unpack; what cannot be read within them is kept as it is.
/// </summary>
public sealed class ContentReader(DocumentStore store, TimeProvider clock, ILogger<ContentReader> log) : IDisposable
{
    /// <summary>The most bytes of a content that is read into memory.</summary>
    public const long MaxLength = 40L * 1024 * 1024;

    /// <summary>How long one may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Reading is work for the processor and takes memory: whoever sends twenty reports waits for them in turn, and nobody else does.
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>Looks through one.</summary>
    /// <param name="kept">The content; one that has not arrived is not looked at.</param>
    /// <param name="fileName">Its name, which tells a plain text from what only looks like one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ContentRead> ReadAsync(KeptContent kept, string? fileName, CancellationToken ct = default)
    {
        var unread = kept.Content == DocumentContent.Pdf ? ContentRead.Unknown : ContentRead.Nothing;
        if (Reader(kept, fileName) is not { } reader || kept.Length > MaxLength || !store.Has(kept.Hash))
            return unread;
        await _turns.WaitAsync(ct);
        try
        {
            var bytes = await AllAsync(kept, ct);
            return await Task.Run(() => reader(bytes, new ReadingLimits(clock, Longest)), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Damaged, locked or made to do harm: libraries say so in exceptions of many kinds, and none of them may keep a document from its file.
            log.LogInformation("A content of {Length} bytes could not be looked through: {Failure}", kept.Length, failure.GetType().Name);
            return unread;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>An e-mail as it is shown; null where nothing can be made of it.</summary>
    /// <exception cref="RuleBrokenException">Its content is missing or altered.</exception>
    public async Task<EmailShown?> EmailAsync(KeptContent kept, CancellationToken ct = default)
    {
        if (kept.Content != DocumentContent.Email || kept.Length > MaxLength)
            return null;
        var bytes = await AllAsync(kept, ct);
        try
        {
            return await Task.Run(() => EmailReading.Read(bytes), ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The whole of a content in memory; for those that are no longer than <see cref="MaxLength"/>.</summary>
    internal async Task<byte[]> AllAsync(KeptContent kept, CancellationToken ct)
    {
        await using var content = await store.OpenAsync(kept.Hash, kept.Length, ct);
        var bytes = new byte[kept.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private static Func<byte[], ReadingLimits, ContentRead>? Reader(KeptContent kept, string? fileName) => kept.Content switch
    {
        DocumentContent.Pdf => PdfReading.Read,
        DocumentContent.Email => (bytes, _) => new ContentRead(ContentActivity.Passive, EmailReading.Read(bytes).Words),
        DocumentContent.Other => Path.GetExtension(fileName)?.ToLowerInvariant() switch
        {
            ".docx" => WordReading.Read,
            ".txt" or ".md" or ".csv" => PlainReading.Read,
            _ => null,
        },
        _ => null,
    };
}
