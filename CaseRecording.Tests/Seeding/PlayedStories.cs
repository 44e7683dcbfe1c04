using CaseRecording.App.Data.Seeding;
using Microsoft.Extensions.Configuration;

namespace CaseRecording.Tests.Seeding;

/// <summary>The fictional families, played once on each engine; tests only look.</summary>
public sealed class PlayedStories : IAsyncLifetime
{
    private readonly Dictionary<Engine, Lazy<Task<World>>> _worlds = Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Lazy<Task<World>>(() => PlayAsync(engine)));

    /// <summary>Every story taken to its end.</summary>
    public Task<World> OnAsync(Engine engine) => _worlds[engine].Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var world in _worlds.Values.Where(world => world.IsValueCreated))
            await (await world.Value).DisposeAsync();
    }

    /// <summary>The program that the stories are played on.</summary>
    public static Stage StageOf(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.Combine(Repository.Root, "CaseRecording.App"));

    private static async Task<World> PlayAsync(Engine engine)
    {
        var world = await World.StartAsync(engine);
        await Demonstration.PlayAsync(world.Services, StageOf(world.Settings), CancellationToken.None);
        return world;
    }
}
