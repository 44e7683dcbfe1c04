using System.Collections.Concurrent;
using CaseRecording.Domain.Documents;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>
/// Small pictures of documents, to know them by in a list. Made when first asked for, sealed beside the content they are of; they are nothing of the
/// record, and are made again where they are missing.
/// </summary>
public sealed class SmallPictures(DocumentStore store, ContentReader reader, TimeProvider clock, ILogger<SmallPictures> log) : IDisposable
{
    // Of what no picture could be made is not tried again while the program runs.
    private readonly ConcurrentDictionary<string, bool> _without = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The picture as JPEG; null where there is none of this content.</summary>
    public async Task<Stream?> OpenAsync(KeptContent kept, CancellationToken ct = default)
    {
        if (_without.ContainsKey(kept.Hash) || kept.Length > ContentReader.MaxLength)
            return null;
        if (await store.OpenSmallAsync(kept.Hash, ct) is { } there)
            return there;
        await _turn.WaitAsync(ct);
        try
        {
            return await store.OpenSmallAsync(kept.Hash, ct) ?? await MakeAsync(kept, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<Stream?> MakeAsync(KeptContent kept, CancellationToken ct)
    {
        try
        {
            var bytes = await reader.AllAsync(kept, ct);
            var limits = new ReadingLimits(clock, ContentReader.Longest);
            if (await Task.Run(() => kept.Content == DocumentContent.Pdf ? PagePicture.Of(bytes, limits) : PhotoPicture.Of(bytes), ct) is { } picture)
            {
                await store.KeepSmallAsync(kept.Hash, picture, ct);
                return new MemoryStream(picture, writable: false);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A picture is a convenience: whatever a library makes of a damaged one, the document stands in the list without.
            log.LogInformation("No small picture of a content of {Length} bytes: {Failure}", kept.Length, failure.GetType().Name);
        }
        _without[kept.Hash] = true;
        return null;
    }
}
