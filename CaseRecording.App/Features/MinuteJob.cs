using CaseRecording.App.Data;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Night;

/// <summary>Looks every minute, and once at the start, whether an out-of-hours note has to go to the senior manager (3.5.1, P28).</summary>
public sealed class NightJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NightJob> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
            await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<EscalateNightAlerts>().RunAsync(new(), Actor.System, ct);
            if (!outcome.Done)
                log.LogWarning("Out-of-hours notes could not be escalated; tried again in {Every}", Every);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A job that ends at its first fault escalates nothing for the rest of the year.
            log.LogError("Out-of-hours notes could not be escalated: {Kind}; tried again in {Every}", failure.GetBaseException().GetType().Name, Every);
        }
    }
}
