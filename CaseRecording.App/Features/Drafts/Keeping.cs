using CaseRecording.App.Security;
using CaseRecording.Domain.Drafts;

namespace CaseRecording.App.Features.Drafts;

/// <summary>
/// What the pages of one window keep while their reader goes on: choices, days, short fields. One after another, so that the last word stays; and whoever
/// leaves a page waits for what is on its way (<c>NavigationLock</c> with <see cref="DoneAsync"/>), so that they find it as they left it.
/// </summary>
public sealed class Keeping(DraftStore store, CurrentActor current)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Keeps a field once everything before it is kept.</summary>
    /// <param name="scope">What is being written.</param>
    /// <param name="field">Which of its fields.</param>
    /// <param name="fileId">The child's file, where it is known.</param>
    /// <param name="text">Gives the text when its turn has come.</param>
    public Task<DraftKept> KeepAsync(DraftScope scope, string field, Guid? fileId, Func<string?> text)
    {
        var mine = AfterAsync(_last, scope, field, fileId, text);
        _last = mine;
        return mine;
    }

    /// <summary>Ends when nothing is being kept any more. What could not be kept has been told on its page.</summary>
    public async Task DoneAsync()
    {
        while (!_last.IsCompleted)
            await EndedAsync(_last);
    }

    private async Task<DraftKept> AfterAsync(Task before, DraftScope scope, string field, Guid? fileId, Func<string?> text)
    {
        await EndedAsync(before);
        return await store.KeepAsync(scope, field, fileId, text(), await current.GetAsync());
    }

    private static async Task EndedAsync(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}
