using CaseRecording.App.Features;
using CaseRecording.App.Reference;
using CaseRecording.App.Shared;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseRecording.App.Data.Seeding;

/// <summary>What it takes to build the program a second time, for the stories to be played on.</summary>
/// <param name="Settings">The program's settings.</param>
/// <param name="ContentRoot">Where it stands.</param>
public sealed record Stage(IConfiguration Settings, string ContentRoot);

/// <summary>
/// The fictional families: their stories are taken again step by step, by the real commands, each as the member of staff it names and at
/// the time it tells. So authors, times and history are true, and nothing is in the record that a person could not have done.
/// </summary>
internal static class Demonstration
{
    // What was told since then still waits to be read.
    private const int LastWeek = -5;

    /// <summary>Takes every step of every story.</summary>
    /// <exception cref="RefusesToStartException">A step cannot be taken; the message names file, step and why.</exception>
    public static async Task PlayAsync(IServiceProvider program, Stage stage, CancellationToken ct)
    {
        var reference = program.GetRequiredService<ReferenceData>();
        var now = program.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var days = new StoryDays(IslandTime.DayOf(now), reference.Timescales.Calendar);
        try
        {
            var lines = Story.Lines(Story.Families(reference), days, now);
            var clock = new ScriptedClock(lines[0].At);
            await using var played = Build(stage, program, clock);
            var staff = await StaffAsync(played, ct);
            var ledgers = new Dictionary<string, Ledger>();
            var log = program.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Demonstration));
            log.LogInformation("Filling the record with the fictional families: {Steps} steps, about a minute", lines.Count);
            foreach (var line in lines)
            {
                if (IslandTime.DayOf(line.At) > clock.Day && clock.Day <= days.Of(new StoryWhen(WorkingDay: LastWeek)))
                    await NoticesRead.AtTheEndOfTheDayAsync(played, staff.Values, clock, ct);
                clock.MoveTo(line.At);
                if (!ledgers.TryGetValue(line.Step.Family.Key, out var ledger))
                    ledgers[line.Step.Family.Key] = ledger = new Ledger();
                await TakeAsync(line.Step, ledger, staff, days, clock, played);
            }
        }
        catch (Exception fault) when (fault is StoryFault or InvalidDataException)
        {
            throw new RefusesToStartException($"The fictional families cannot be loaded. {fault.Message}");
        }
    }

    private static async Task TakeAsync(StoryStep step, Ledger ledger, IReadOnlyDictionary<string, Actor> staff, StoryDays days, ScriptedClock clock, IServiceProvider played)
    {
        try
        {
            if (!StepKinds.All.TryGetValue(step.Do, out var take))
                throw new StoryFault("there is no such step; the README beside the families lists them");
            await using var scope = played.CreateAsyncScope();
            await take(new Scene(step, ledger, staff, days, clock, scope.ServiceProvider));
            if (step.Unread.FirstOrDefault() is { } unread)
                throw new StoryFault($"“{unread}” is not a field of this step");
        }
        catch (Exception fault) when (fault is StoryFault or RuleBrokenException)
        {
            throw new StoryFault(step, fault.Message);
        }
    }

    // The program's own record and commands on the same database, with the story's clock.
    private static ServiceProvider Build(Stage stage, IServiceProvider program, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(program.GetRequiredService<ILoggerFactory>());
        services.AddLogging();
        services.AddRecord(stage.Settings, stage.ContentRoot);
        services.AddFeatures();
        services.Replace(ServiceDescriptor.Singleton(clock));
        return services.BuildServiceProvider();
    }

    private static async Task<IReadOnlyDictionary<string, Actor>> StaffAsync(IServiceProvider played, CancellationToken ct)
    {
        await using var db = await played.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync(ct);
        return await db.Staff.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.AsActor(), ct);
    }
}
