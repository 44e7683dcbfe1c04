using System.Buffers.Binary;
using System.Net;
using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Data.Documents.Looking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using static CaseRecording.Tests.Features.Documents.DocumentSending;

namespace CaseRecording.Tests.Features.Documents;

/// <summary>Small pictures of documents in lists (2.2.4).</summary>
public sealed class SmallPictureTests
{
    [Theory, Policy("P02")]
    [InlineData(800, 400, 192, 96)]
    [InlineData(90, 60, 90, 60)]
    [InlineData(3000, 2, 192, 1)]
    public void A_picture_is_made_small_and_keeps_its_shape(int width, int height, int small, int high)
    {
        foreach (var jpeg in new[] { true, false })
            Size(PhotoPicture.Of(A.Drawn(width, height, jpeg))!).Should().Be((small, high));
    }

    [Fact]
    public void A_picture_that_says_it_is_a_hundred_thousand_by_a_hundred_thousand_is_not_unpacked()
    {
        var png = A.Drawn(2, 2);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 100_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        using var codec = SKCodec.Create(new MemoryStream(png));
        codec.Info.Width.Should().Be(100_000, "it is believed that far");
        PhotoPicture.Of(png).Should().BeNull();
    }

    [Fact, Policy("P02")]
    public void The_first_page_of_a_pdf_shows_where_its_words_stand()
    {
        using var page = SKBitmap.Decode(PagePicture.Of(A.Pdf("A line of a letter about Juan."), new ReadingLimits(TimeProvider.System, ContentReader.Longest)));
        (page.Height, page.Width).Should().Be((PhotoPicture.Side, 135));
        // The line stands 700 points above the foot of a page of 842.
        Darkest(page, 25, 40).Should().BeLessThan(200);
        Darkest(page, 60, 190).Should().BeGreaterThan(240);
    }

    [Fact, Policy("P02"), Policy("P07")]
    public async Task It_is_given_to_whoever_may_open_the_file_and_to_nobody_else_and_is_no_content_of_the_record()
    {
        await using var host = await DemoHost.StartAsync();
        var (erin, file) = (await SignedInAsync(host, "Erin Callow"), await FileAsync(host));
        var photo = await AddedAsync(await SendAsync(erin, file, A.Drawn(640, 480, jpeg: true)));
        var broken = await AddedAsync(await SendAsync(erin, file, Picture()));
        var running = await AddedAsync(await SendAsync(erin, file, A.PdfWith("/OpenAction << /S /JavaScript /JS (x) >>"), "letter.pdf"));

        foreach (var _ in new[] { "made", "kept" })
        {
            var small = await erin.GetAsync($"/documents/{photo}/small");
            Size(await small.Content.ReadAsByteArrayAsync()).Should().Be((192, 144));
            (small.Content.Headers.ContentType!.MediaType, small.Headers.CacheControl!.NoStore).Should().Be(("image/jpeg", true));
        }
        foreach (var none in new[] { broken, running })
            (await erin.GetAsync($"/documents/{none}/small")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await (await SignedInAsync(host, "Daniel Osei")).GetAsync($"/documents/{photo}/small")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await RestrictAsync(host, file);
        (await erin.GetAsync($"/documents/{photo}/small")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        var documents = Path.Combine(host.Services.GetRequiredService<DataFolder>().Path, "documents");
        var kept = Directory.GetFiles(documents, "*.small", SearchOption.AllDirectories).Should().ContainSingle().Which;
        (await File.ReadAllBytesAsync(kept)).AsSpan(0, 4).ToArray().Should().Equal("CRD1"u8.ToArray(), "it is sealed like what it is of");
        host.Services.GetRequiredService<DocumentStore>().All().Should().NotContain(name => name.EndsWith("small"));
        (await ReadAsync(host, db => db.FileViews.Where(v => v.FileId == file).Select(v => v.Part).ToListAsync())).Should().Contain("Documents", "it was looked at without the list");
    }

    // Of a part of a PNG.
    private static uint Checksum(ReadOnlySpan<byte> part)
    {
        var sum = uint.MaxValue;
        foreach (var letter in part)
        {
            sum ^= letter;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }
        return ~sum;
    }

    private static (int, int) Size(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }

    private static int Darkest(SKBitmap picture, int from, int to) =>
        Enumerable.Range(from, to - from).SelectMany(y => Enumerable.Range(0, picture.Width).Select(x => (int)picture.GetPixel(x, y).Green)).Min();
}
