using System.Text;
using CaseRecording.Domain.Documents;

namespace CaseRecording.Tests.Support;

/// <summary>Documents.</summary>
public static partial class A
{
    /// <summary>The first bytes of a picture, and something that makes it unlike any other.</summary>
    public static byte[] Picture(string unlike) => [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.UTF8.GetBytes(unlike)];

    /// <summary>A content that has arrived.</summary>
    public static KeptContent Kept(DocumentContent content = DocumentContent.Jpeg, long length = 1_000) => new(new string('a', 64), length, content);

    /// <summary>A letter as somebody tells it.</summary>
    public static DocumentToAdd Letter(string? title = "Letter from the school", DateOnly? dated = null, string? fileName = "letter.pdf") => new(DocumentKind.Letter, title, dated, fileName);
}
