using CaseRecording.App.Features;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding;

/// <summary>One step being taken: who takes it, on whom, and the real commands to take it with.</summary>
internal sealed class Scene(StoryStep step, Ledger ledger, IReadOnlyDictionary<string, Actor> staff, StoryDays days, ScriptedClock clock, IServiceProvider program)
{
    public StoryStep Step => step;

    public Family Family => step.Family;

    public Ledger Ledger => ledger;

    public StoryDays Days => days;

    /// <summary>The day of the step, on the Island.</summary>
    public DateOnly Today => IslandTime.DayOf(Now);

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whoever takes the step.</summary>
    public Actor By => Staff(step.By);

    /// <summary>A key for one hand-in.</summary>
    public static Guid HandIn => HandInKey.New();

    /// <summary>A member of staff by key.</summary>
    public Actor Staff(string key) => staff.TryGetValue(key, out var actor) ? actor : throw new StoryFault($"nobody in staff.json has the key “{key}”");

    /// <summary>Somebody of the family who was added already.</summary>
    public Guid Person(string key) => ledger.People.TryGetValue(Family.Person(key).Key, out var id) ? id : throw new StoryFault($"“{key}” was not added yet (AddPeople)");

    /// <summary>A child's file.</summary>
    public Guid File(string child) => ledger.Files.TryGetValue(child, out var id) ? id
        : throw new StoryFault($"“{child}” has no file yet; a file is opened when a referral is taken");

    /// <summary>A command or query.</summary>
    public T The<T>() where T : notnull => program.GetRequiredService<T>();

    /// <summary>Takes an act; a refusal ends the story with its sentence.</summary>
    /// <returns>The key of what it made or changed.</returns>
    public async Task<Guid> DoAsync(Task<Outcome> act)
    {
        var outcome = await act;
        clock.Tick();
        return outcome.Done ? outcome.Id : throw new StoryFault($"refused: {outcome.Refusal}");
    }

    /// <summary>Looks something up that a screen would show.</summary>
    public async Task<T> LookAsync<T>(Func<CaseDb, Task<T>> look)
    {
        await using var db = await The<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await look(db);
    }

    /// <summary>Takes the step for each child it is about.</summary>
    public async Task EachAsync(Func<string, Guid, Task> act)
    {
        foreach (var child in step.About)
        {
            try
            {
                await act(child, File(child));
            }
            catch (Exception fault) when (fault is StoryFault or RuleBrokenException)
            {
                throw new StoryFault($"for {child}, {fault.Message}");
            }
        }
    }

    /// <summary>Takes an act for each child and gives what it made the name of the step's “as”.</summary>
    public Task EachNamedAsync(Func<Guid, Task<Outcome>> act) => EachAsync(async (child, file) => ledger.Name(child, step.Text("as"), await DoAsync(act(file))));

    /// <summary>Takes an act for each child on what the step names, such as its “form”.</summary>
    public Task EachOnAsync(string name, Func<Guid, Guid, Task<Outcome>> act) => EachAsync((child, file) => DoAsync(act(file, ledger.Named(child, step.Text(name)))));
}
