using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>
/// The first page of a PDF in small: its pictures, and a bar for each word, which is all that can be told at this size. Enough to know a scanned form from a
/// letter; nobody reads it.
/// </summary>
internal static class PagePicture
{
    private const int MostPictures = 20;

    /// <summary>Makes one; null where the page has no size.</summary>
    public static byte[]? Of(byte[] pdf, ReadingLimits limits)
    {
        using var document = PdfReading.Open(pdf, limits);
        var page = document.GetPage(1);
        if (page.Width <= 0 || page.Height <= 0)
            return null;
        var scale = (float)(PhotoPicture.Side / Math.Max(page.Width, page.Height));
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(1, (int)(page.Width * scale)), Math.Max(1, (int)(page.Height * scale))));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        foreach (var picture in page.GetImages().Take(MostPictures))
        {
            limits.Check();
            Draw(surface.Canvas, picture, page.Height);
        }
        using var ink = new SKPaint { Color = new SKColor(0x1B, 0x27, 0x33, 0xB0) };
        foreach (var word in page.GetWords())
            surface.Canvas.DrawRect(Place(word.BoundingBox, page.Height), ink);
        return PhotoPicture.Packed(surface);
    }

    private static void Draw(SKCanvas canvas, IPdfImage picture, double height)
    {
        // A scanned page is a JPEG as it stands, and is unpacked no larger than it is drawn; the library knows the rest.
        using var bitmap = PhotoPicture.Unpacked(picture.RawMemory.ToArray(), PhotoPicture.Side * 2) ?? (picture.TryGetPng(out var png) ? PhotoPicture.Unpacked(png, PhotoPicture.Side * 2) : null);
        if (bitmap is null)
            return;
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, Place(picture.BoundingBox, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    // A PDF counts from the foot of the page.
    private static SKRect Place(PdfRectangle box, double height) =>
        new((float)box.Left, (float)(height - box.Top), (float)box.Right, (float)(height - box.Bottom));
}
