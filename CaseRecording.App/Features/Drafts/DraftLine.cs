using CaseRecording.Domain.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CaseRecording.App.Features.Drafts;

/// <summary>From a circuit to the draft script in its browser; the script is loaded once for a window.</summary>
public sealed class DraftLine(IJSRuntime browser)
{
    /// <summary>What to say where <see cref="FlushAsync"/> gives null.</summary>
    public const string NotYet = "What you typed has not reached the record yet. The line under each text says why; when all of them say Saved, try again.";

    private Task<IJSObjectReference>? _script;
    private int _turns;

    /// <summary>Waits until the server holds everything typed in the scope.</summary>
    /// <returns>The digest of each field that has a draft; null where it cannot be had now (say <see cref="NotYet"/>).</returns>
    public async Task<IReadOnlyDictionary<string, string>?> FlushAsync(DraftScope scope)
    {
        var fields = await (await ScriptAsync()).InvokeAsync<FieldDigest[]?>("flush", scope.ToString());
        return fields?.ToDictionary(f => f.Field, f => f.Digest);
    }

    /// <summary>The next turn of a field on this window's pages.</summary>
    internal int NextTurn() => ++_turns;

    internal async Task AttachAsync(ElementReference element, DraftPlace place, Guid? fileId, DraftRow? saved, int? maxLength) =>
        await (await ScriptAsync()).InvokeVoidAsync("attach", element, new
        {
            author = place.Author,
            scope = place.Scope.ToString(),
            field = place.Field,
            turn = place.Turn,
            fileId,
            sequence = saved?.Sequence ?? 0,
            digest = saved?.Digest,
            maxLength,
        });

    internal async Task ResetAsync(DraftPlace place, string? text) =>
        await (await ScriptAsync()).InvokeVoidAsync("reset", place.Author, place.Scope.ToString(), place.Field, text);

    internal async Task DetachAsync(DraftPlace place)
    {
        try
        {
            await (await ScriptAsync()).InvokeVoidAsync("detach", place.Author, place.Scope.ToString(), place.Field, place.Turn);
        }
        catch (JSDisconnectedException)
        {
            // The window is gone; the script sent what it had on its way out.
        }
    }

    private Task<IJSObjectReference> ScriptAsync() => _script ??= browser.InvokeAsync<IJSObjectReference>("import", "./draft.js").AsTask();
}

/// <summary>What the script tells of a field that the server has.</summary>
internal sealed record FieldDigest(string Field, string Digest);
