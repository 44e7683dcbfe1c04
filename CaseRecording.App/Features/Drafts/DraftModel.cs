using System.Text.Json;

namespace CaseRecording.App.Features.Drafts;

/// <summary>What a page holds besides its long texts, kept as one field of its draft.</summary>
internal static class DraftModel
{
    /// <summary>Reads it back; null where there is none or an older program wrote it.</summary>
    public static T? Read<T>(string? text, JsonSerializerOptions? options = null)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
