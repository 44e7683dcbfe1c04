using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseRecording.App.Data;

/// <summary>
/// Which fields of which rows an act changed. Dates, choices and numbers are shown; texts appear as digests, so that nothing of a
/// sealed text survives in the history.
/// </summary>
internal static class FieldChanges
{
    public static string AsJson(IReadOnlyList<EntityEntry> rows)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var row in rows)
                Write(json, row);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, EntityEntry row)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.Metadata.ClrType.Name);
        json.WriteString("id", ((RecordItem)row.Entity).Id);
        json.WriteString("act", row.State.ToString());
        json.WriteStartObject("fields");
        var was = row.State == EntityState.Added ? null : row.OriginalValues;
        var becomes = row.State == EntityState.Deleted ? null : row.CurrentValues;
        foreach (var property in row.Metadata.GetProperties())
        {
            if (property.Name is nameof(RecordItem.Version) or nameof(RecordItem.Id))
                continue;
            if (row.State == EntityState.Modified && !row.Property(property).IsModified)
                continue;
            if (row.State == EntityState.Added && becomes![property] is null)
                continue;
            json.WriteStartArray(property.Name);
            json.WriteStringValue(Shown(was?[property]));
            json.WriteStringValue(Shown(becomes?[property]));
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string? Shown(object? value) => value switch
    {
        null => null,
        string text => $"{text.Length} characters, {Digest(text)}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // Twelve hexadecimal digits tell two texts apart without giving either away.
    private static string Digest(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..6]);
    }
}
