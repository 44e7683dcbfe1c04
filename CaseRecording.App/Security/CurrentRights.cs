using System.Security.Claims;
using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Security;

/// <summary>
/// What the person at this screen may do, to hide what is forbidden. Read again every few seconds, so that one page asks once;
/// commands and queries never rely on it.
/// </summary>
public sealed class CurrentRights(IDbContextFactory<CaseDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1, 1);
    private Rights? _rights;
    private DateTimeOffset _readAt;

    /// <summary>The rights of the person signed in; none for a stranger.</summary>
    public async Task<Rights> OfAsync(ClaimsPrincipal user, CancellationToken ct = default)
    {
        if (user.Actor() is not { } actor)
            return Rights.None;
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_rights is null || _rights.Actor.Id != actor.Id || now - _readAt > Holds)
            {
                await using var db = await databases.CreateDbContextAsync(ct);
                (_rights, _readAt) = (await Rights.ReadAsync(db, actor, IslandTime.DayOf(now.UtcDateTime), ct), now);
            }
            return _rights;
        }
        finally
        {
            _one.Release();
        }
    }
}
