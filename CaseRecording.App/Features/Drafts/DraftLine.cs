using CaseRecording.App.Data;
using CaseRecording.Domain.Drafts;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CaseRecording.App.Features.Drafts;

/// <summary>From a circuit to the draft script in its browser; the script is loaded once for a window.</summary>
public sealed class DraftLine(IJSRuntime browser)
{
    /// <summary>What to say where <see cref="FlushAsync"/> gives null.</summary>
    public const string NotYet = "What you typed has not reached the record yet. The line under each text says why; when all of them say Saved, try again.";

    /// <summary>What to say where the server keeps another text than the screen shows.</summary>
    public const string NotTheSame = "What is on your screen is not what is kept: another window has changed it. Nothing was handed in. Both texts are shown below the field; choose one, then try again.";

    private Task<IJSObjectReference>? _script;
    private int _turns;
    private static readonly IReadOnlyDictionary<string, DraftRow> Nothing = new Dictionary<string, DraftRow>();

    /// <summary>Waits until the server holds everything typed in the scope.</summary>
    /// <returns>What each field on the screen shows; null where it cannot be had now (say <see cref="NotYet"/>).</returns>
    public async Task<IReadOnlyList<FieldSeen>?> FlushAsync(DraftScope scope) =>
        await (await ScriptAsync()).InvokeAsync<FieldSeen[]?>("flush", scope.ToString());

    /// <summary>
    /// The texts to hand in: those that the server keeps, and only where they are what the person sees. Every hand-in takes its texts from
    /// here, so that none stores another text than the one on the screen.
    /// </summary>
    /// <param name="scope">What is handed in.</param>
    /// <param name="store">Where the drafts are.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="mine">Which fields of the scope are handed in; all unless told.</param>
    public async Task<AgreedTexts> AgreedAsync(DraftScope scope, DraftStore store, Actor actor, Func<string, bool>? mine = null)
    {
        if (await FlushAsync(scope) is not { } screen)
            return new AgreedTexts(Nothing, NotYet);
        var kept = await store.ReadAsync(scope, actor);
        var differ = screen.Where(f => mine?.Invoke(f.Field) != false && !f.Agrees(kept.GetValueOrDefault(f.Field)?.Text)).Select(f => f.Field).ToArray();
        if (differ.Length == 0)
            return new AgreedTexts(kept, null);
        await CompareAsync(scope, differ);
        return new AgreedTexts(Nothing, NotTheSame);
    }

    /// <summary>
    /// Hands texts in: carried out only with what screen and server agree on; once it was, the drafts are forgotten. Otherwise everything stays, and the
    /// outcome says why.
    /// </summary>
    /// <param name="scope">What is handed in.</param>
    /// <param name="store">Where the drafts are.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="act">The act, with the texts.</param>
    /// <param name="mine">Which fields of the scope are handed in; all unless told.</param>
    public async Task<Outcome> HandInAsync(DraftScope scope, DraftStore store, Actor actor, Func<AgreedTexts, Task<Outcome>> act, Func<string, bool>? mine = null)
    {
        var agreed = await AgreedAsync(scope, store, actor, mine);
        if (agreed.Refusal is { } refusal)
            return Outcome.Refused(refusal);
        var outcome = await act(agreed);
        if (outcome.Done)
            await HandedInAsync(scope, agreed, store, actor, mine);
        return outcome;
    }

    /// <summary>Forgets the drafts of what was handed in, here and in the browser; what was typed on since stays.</summary>
    public async Task HandedInAsync(DraftScope scope, AgreedTexts agreed, DraftStore store, Actor actor, Func<string, bool>? mine = null)
    {
        var done = agreed.Texts.Where(d => mine?.Invoke(d.Key) != false).ToDictionary(d => d.Key, d => d.Value.Digest);
        await store.DiscardAsync(scope, done, actor);
        await (await ScriptAsync()).InvokeVoidAsync("handedIn", scope.ToString(), done.Keys);
    }

    /// <summary>Shows both texts of fields whose screen and server differ.</summary>
    public async Task CompareAsync(DraftScope scope, IReadOnlyList<string> fields) =>
        await (await ScriptAsync()).InvokeVoidAsync("look", scope.ToString(), fields);

    /// <summary>The next turn of a field on this window's pages.</summary>
    internal int NextTurn() => ++_turns;

    internal async Task AttachAsync(ElementReference element) => await (await ScriptAsync()).InvokeVoidAsync("attach", element);

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

/// <summary>What a field on the screen shows, as the script tells once everything typed is with the server.</summary>
/// <param name="Field">Its name in the scope.</param>
/// <param name="Digest">SHA-256 of the text in the box; null where the browser can neither compute it nor knows the server's.</param>
/// <param name="Drafted">Whether the browser knows of a draft.</param>
public sealed record FieldSeen(string Field, string? Digest, bool Drafted)
{
    /// <summary>Whether this is what is kept; null for no draft, as when nothing was typed.</summary>
    public bool Agrees(string? kept) => kept is null ? !Drafted || DraftField.IsSeenAs("", Digest) : DraftField.IsSeenAs(kept, Digest);
}

/// <summary>The texts of a hand-in by field, or why there is none.</summary>
/// <param name="Texts">As they are kept and seen.</param>
/// <param name="Refusal">The sentence to show; null where screen and server agree.</param>
public sealed record AgreedTexts(IReadOnlyDictionary<string, DraftRow> Texts, string? Refusal)
{
    /// <summary>The text of one field; null where it has no draft.</summary>
    public string? Text(string field) => Texts.GetValueOrDefault(field)?.Text;
}
