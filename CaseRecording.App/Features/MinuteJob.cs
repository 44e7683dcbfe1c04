using CaseRecording.App.Data;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features;

/// <summary>
/// The one clock of the program. Looks every minute, and once at the start, whether an out-of-hours note has to go to the senior manager (3.5.1,
/// P28) and whether somebody has to be reminded of a note that they began (3.6.1, P33).
/// </summary>
public sealed class MinuteJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MinuteJob> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync("Out-of-hours notes could not be escalated", services => services.GetRequiredService<EscalateNightAlerts>().RunAsync(new(), Actor.System, stoppingToken));
            await LookAsync("Nobody could be reminded of unfinished notes", services => services.GetRequiredService<ChaseUnfinishedNotes>().RunAsync(new(), Actor.System, stoppingToken));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(string otherwise, Func<IServiceProvider, Task<Outcome>> act)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!(await act(scope.ServiceProvider)).Done)
                log.LogWarning("{What}; tried again in {Every}", otherwise, Every);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A job that ends at its first fault looks after nothing for the rest of the year.
            log.LogError("{What}: {Kind}; tried again in {Every}", otherwise, failure.GetBaseException().GetType().Name, Every);
        }
    }
}
