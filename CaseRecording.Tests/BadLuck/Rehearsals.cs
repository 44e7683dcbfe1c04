namespace CaseRecording.Tests.BadLuck;

/// <summary>One world on each engine in which commands are rehearsed; nothing that is tried in it stays.</summary>
public sealed class Rehearsals : IAsyncLifetime
{
    private readonly Dictionary<Engine, Stage> _stages = [];
    private readonly Dictionary<(Engine, Type), Ready> _ready = [];

    /// <summary>Each command on each engine.</summary>
    public static TheoryData<Engine, Type> EveryCommand()
    {
        var all = new TheoryData<Engine, Type>();
        foreach (var engine in Enum.GetValues<Engine>())
            foreach (var command in Catalogue.Commands)
                all.Add(engine, command);
        return all;
    }

    public async Task InitializeAsync()
    {
        foreach (var engine in Enum.GetValues<Engine>())
            _stages[engine] = new Stage(await World.StartAsync(engine, Rehearsal.Register), anew: false);
    }

    public async Task DisposeAsync()
    {
        foreach (var stage in _stages.Values)
            await stage.World.DisposeAsync();
    }

    /// <summary>Where commands are rehearsed on an engine.</summary>
    internal Stage On(Engine engine) => _stages[engine];

    /// <summary>A command where it would be done.</summary>
    internal async Task<Ready> ReadyAsync(Engine engine, Type command)
    {
        if (!_ready.TryGetValue((engine, command), out var ready))
            _ready[(engine, command)] = ready = await Catalogue.ReadyAsync(command, _stages[engine]);
        return ready;
    }
}

/// <summary>What is rehearsed takes turns in its worlds.</summary>
[CollectionDefinition(Name)]
public sealed class RehearsalCollection : ICollectionFixture<Rehearsals>
{
    public const string Name = "Rehearsals";
}
