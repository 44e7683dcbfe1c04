using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace CaseRecording.Tests.Support;

/// <summary>Contents of documents as programs make them, and as somebody makes them who means harm.</summary>
public static partial class A
{
    /// <summary>A PDF with a line on each page.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var line in lines)
            pdf.AddPage(PageSize.A4).AddText(line, 12, new(50, 700), font);
        return pdf.Build();
    }

    /// <summary>A PDF of one page whose catalogue, or an object beside it, holds these words of a PDF.</summary>
    public static byte[] PdfWith(string inCatalogue = "", string anObject = "<< >>", byte[]? stream = null)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var item in new[] { $"<< /Type /Catalog /Pages 2 0 R {inCatalogue} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] {(stream is null ? "" : "/Contents 5 0 R")} >>", anObject })
        {
            places.Add(text.Length);
            text.Append($"{places.Count} 0 obj\n{item}\nendobj\n");
        }
        if (stream is not null)
        {
            places.Add(text.Length);
            text.Append($"5 0 obj\n<< /Length {stream.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(stream)}\nendstream\nendobj\n");
        }
        var table = text.Length;
        text.Append($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(p => $"{p:0000000000} 00000 n \n"))
            .Append($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>So many noughts, packed.</summary>
    public static byte[] Packed(int length)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
            packing.Write(new byte[length]);
        return packed.ToArray();
    }

    /// <summary>A Word document of these paragraphs.</summary>
    public static byte[] Word(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            word.AddMainDocumentPart().Document = new(new Body(paragraphs.Select(p => new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(p))))));
        return stream.ToArray();
    }

    /// <summary>An e-mail.</summary>
    public static byte[] Email(string body, string type = "text/plain", string more = "") => Encoding.UTF8.GetBytes(
        $"Received: from mail.example.im\r\nFrom: =?utf-8?q?Si=C3=A2n_Kermode?= <s.kermode@school.example>\r\nTo: Erin Callow <erin@example.im>\r\nSubject: Juan at school\r\nDate: Tue, 3 Nov 2026 09:15:00 +0000\r\n{more}MIME-Version: 1.0\r\nContent-Type: {type}; charset=utf-8\r\n\r\n{body}");

    /// <summary>A picture of one colour, as PNG or JPEG.</summary>
    public static byte[] Drawn(int width, int height, bool jpeg = false)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SeaGreen);
        using var image = SKImage.FromBitmap(bitmap);
        using var packed = image.Encode(jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 80);
        return packed.ToArray();
    }
}
