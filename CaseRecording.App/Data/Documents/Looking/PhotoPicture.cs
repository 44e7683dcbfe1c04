using SkiaSharp;

namespace CaseRecording.App.Data.Documents.Looking;

/// <summary>A small picture of a picture.</summary>
internal static class PhotoPicture
{
    /// <summary>The longest side, in pixels.</summary>
    public const int Side = 192;

    // A few bytes can say that they are a picture of a hundred thousand by a hundred thousand: whatever would need more than this is not unpacked.
    private const long MaxPixels = 40_000_000;
    private const int Quality = 82;

    /// <summary>Makes one; null where it cannot be unpacked, or is too large to be.</summary>
    public static byte[]? Of(byte[] picture)
    {
        using var whole = Unpacked(picture, Side * 2);
        if (whole is null)
            return null;
        var scale = Math.Min(1f, (float)Side / Math.Max(whole.Width, whole.Height));
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(1, (int)(whole.Width * scale)), Math.Max(1, (int)(whole.Height * scale))));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return Packed(surface);
    }

    /// <summary>A picture as it is drawn: no larger than needed where its kind allows that, and upright.</summary>
    /// <param name="picture">The picture as it was sent.</param>
    /// <param name="enough">How long its longest side has to be, in pixels.</param>
    public static SKBitmap? Unpacked(byte[] picture, int enough)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)enough / Math.Max(1, longest)));
        if ((long)size.Width * size.Height > MaxPixels)
            return null;
        var bitmap = SKBitmap.Decode(codec, new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        return bitmap is null ? null : Upright(bitmap, codec.EncodedOrigin);
    }

    /// <summary>As JPEG.</summary>
    public static byte[] Packed(SKSurface surface)
    {
        using var image = surface.Snapshot();
        using var packed = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return packed.ToArray();
    }

    // Telephones turn the picture by a word in its head.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var turns = origin switch { SKEncodedOrigin.RightTop => 90, SKEncodedOrigin.BottomRight => 180, SKEncodedOrigin.LeftBottom => 270, _ => 0 };
        if (turns == 0)
            return picture;
        using var before = picture;
        var turned = turns == 180 ? new SKBitmap(picture.Width, picture.Height) : new SKBitmap(picture.Height, picture.Width);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(turns);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, -picture.Width / 2f, -picture.Height / 2f, SKSamplingOptions.Default);
        return turned;
    }
}
