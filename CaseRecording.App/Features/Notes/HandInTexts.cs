using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>The texts of a page as the server holds them, once that is what the browser shows.</summary>
public static class HandInTexts
{
    /// <summary>The drafts of a scope by field; null where something typed has not arrived (say <see cref="DraftLine.NotYet"/>).</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> TextsAsync(this DraftLine line, DraftStore store, DraftScope scope, Actor me)
    {
        if (await line.FlushAsync(scope) is not { } digests)
            return null;
        var kept = await store.ReadAsync(scope, me);
        return digests.All(d => kept.GetValueOrDefault(d.Key)?.Digest == d.Value) ? kept.ToDictionary(d => d.Key, d => d.Value.Text) : null;
    }
}
