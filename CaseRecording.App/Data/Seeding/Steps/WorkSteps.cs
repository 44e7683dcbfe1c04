using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>Cases are passed to a team and allocated; tasks are set.</summary>
internal static class WorkSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["Allocate"] = AllocateAsync,
        ["PassToTeam"] = PassToTeamAsync,
        ["AddTask"] = AddTaskAsync,
    };

    private static async Task AllocateAsync(Scene scene)
    {
        var files = scene.Step.About.Select(scene.File).ToList();
        var cases = await scene.LookAsync(db => db.Cases.Where(c => files.Contains(c.FileId) && c.ClosedAt == null).Select(c => new CaseChosen(c.FileId, c.AllocatedToId)).ToListAsync());
        await scene.DoAsync(scene.The<AllocateCases>().RunAsync(new(cases, scene.Staff(scene.Step.Text("to")).Id, scene.Step.Text("reasons"), Scene.HandIn), scene.By));
    }

    private static async Task PassToTeamAsync(Scene scene)
    {
        var key = scene.Step.Text("team");
        var team = await scene.LookAsync(db => db.Teams.Where(t => t.Key == key).Select(t => t.Id).FirstOrDefaultAsync());
        await scene.DoAsync(scene.The<PassCasesToTeam>().RunAsync(new([.. scene.Step.About.Select(scene.File)], team, scene.Step.Text("reasons"), Scene.HandIn), scene.By));
    }

    // A task is set for oneself; a manager then gives it to whoever is to do it.
    private static Task AddTaskAsync(Scene scene)
    {
        var (whom, due) = (scene.Staff(scene.Step.Text("for")), scene.Days.Of(scene.Step.Get<StoryWhen>("due")));
        return scene.EachAsync(async (_, file) =>
        {
            var task = await scene.DoAsync(scene.The<AddTask>().RunAsync(new(file, scene.Step.Text("title"), due, TaskKind.Other, Scene.HandIn), scene.By));
            if (whom.Id != scene.By.Id)
                await scene.DoAsync(scene.The<GiveTask>().RunAsync(new(task, whom.Id, Scene.HandIn), scene.By));
        });
    }
}
