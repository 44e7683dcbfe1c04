using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>What unpacks the parts of a PDF, each within the limits of the whole.</summary>
internal sealed class LimitedFilters(ReadingLimits limits) : IFilterProvider
{
    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Limit(f, limits))];

    private sealed class Limit(IFilter filter, ReadingLimits limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // The library unpacks the whole of a part at once, so how much it would come to is counted first, and nothing of it kept.
            if (filter is FlateFilter)
                limits.Unpacked(Inflated(input, limits));
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
                limits.Unpacked(decoded.Length);
            return decoded;
        }
    }

    private static long Inflated(ReadOnlyMemory<byte> input, ReadingLimits limits)
    {
        using var packed = new MemoryStream(input.ToArray());
        using var unpacked = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Decompress);
        var (piece, total) = (new byte[64 * 1024], 0L);
        try
        {
            while (unpacked.Read(piece) is > 0 and var read)
            {
                total += read;
                if (total > ReadingLimits.MaxUnpacked)
                    break;
                limits.Check();
            }
        }
        catch (InvalidDataException) when (total <= ReadingLimits.MaxUnpacked)
        {
            // Cut off or without a proper end: the library makes of it what it can, of no more than was counted.
        }
        return total;
    }
}
