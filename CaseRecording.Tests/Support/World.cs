using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CaseRecording.Tests.Support;

/// <summary>
/// The program without its screens: its own registrations, a real database of its own, the fictional staff, and a clock that stands still at
/// <see cref="A.Now"/> until a test moves it.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private readonly TestDatabase? _database;
    private readonly ServiceProvider _program;
    private readonly AsyncServiceScope _scope;
    private IReadOnlyList<StaffMember> _staff = [];

    private World(TestDatabase? database, IDictionary<string, string?> settings, FakeTimeProvider clock, Action<IServiceCollection>? also)
    {
        _database = database;
        Clock = clock;
        Settings = settings.AsReadOnly();
        _program = ProgramOn(settings, clock, also);
        _scope = _program.CreateAsyncScope();
    }

    /// <summary>The Island's clock; move it with <c>Advance</c> or <c>SetUtcNow</c>.</summary>
    public FakeTimeProvider Clock { get; }

    public Engine Engine => _database?.Engine ?? Engine.Sqlite;

    /// <summary>The settings that point a program at this world's database.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The program's services, as one circuit has them.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    /// <param name="engine">On which database.</param>
    /// <param name="also">What a test needs to hear or to disturb in the program.</param>
    /// <param name="impatient">Whether it waits for a busy database for a second only.</param>
    public static async Task<World> StartAsync(Engine engine = Engine.Sqlite, Action<IServiceCollection>? also = null, bool impatient = false)
    {
        var database = await TestDatabase.CreateAsync(engine);
        return await OnAsync(database, impatient ? $"{database.ConnectionString};Default Timeout=1" : database.ConnectionString, also);
    }

    /// <summary>One that reaches its database by another way.</summary>
    public static async Task<World> OnAsync(TestDatabase database, string connectionString, Action<IServiceCollection>? also = null)
    {
        var settings = new Dictionary<string, string?>(database.Settings) { ["Database:ConnectionString"] = connectionString };
        return await BeginAsync(new World(database, settings, new FakeTimeProvider(A.Now), also));
    }

    /// <summary>One on a journey's own data, beside its program or before it, to bring about what the journey finds.</summary>
    /// <param name="dataFolder">The program's data folder.</param>
    /// <param name="now">The moment it is there; today unless told.</param>
    public static Task<World> BesideAsync(string dataFolder, DateTimeOffset? now = null) => BeginAsync(new World(
        null, new Dictionary<string, string?> { ["Data:Folder"] = dataFolder }, new FakeTimeProvider(now ?? TimeProvider.System.GetUtcNow()), null));

    private static async Task<World> BeginAsync(World world)
    {
        world._staff = await world.ReadAsync(db => db.Staff.AsNoTracking().Include(member => member.Roles).OrderBy(member => member.Key).ToListAsync());
        return world;
    }

    /// <summary>Somebody of the fictional staff, by full name or the start of it: <c>world.Staff("Erin")</c>.</summary>
    public Actor Staff(string name) => _staff.Single(member => member.FullName.StartsWith(name, StringComparison.Ordinal)).AsActor();

    /// <summary>Somebody who holds this role today; if it can be, no other.</summary>
    public Actor With(StaffRole role) => OneForEachSetOfRoles().Where(row => row.Roles.Contains(role)).MinBy(row => row.Roles.Length).Actor;

    /// <summary>For each set of roles that somebody holds today, one who holds it.</summary>
    public IReadOnlyList<(Actor Actor, StaffRole[] Roles)> OneForEachSetOfRoles()
    {
        var today = IslandTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        return [.. _staff.Select(member => (member.AsActor(), Roles: member.Roles.Where(role => role.IsInForce(today)).Select(role => role.Role).Order().ToArray()))
            .DistinctBy(row => string.Join(',', row.Roles))];
    }

    /// <summary>The stamp of an act at this moment, for calling the domain directly.</summary>
    public Stamp Stamp(Actor actor) => CaseRecording.Domain.Shared.Stamp.Of(actor, Clock.GetUtcNow());

    /// <summary>A command or query with everything it asks for: <c>world.The&lt;TakeReferral&gt;().RunAsync(…)</c>.</summary>
    public T The<T>() where T : class => (T)The(typeof(T));

    internal object The(Type verb) => ActivatorUtilities.GetServiceOrCreateInstance(Services, verb);

    /// <summary>Looks into the database, past every command, to see what was really kept.</summary>
    public async Task<T> ReadAsync<T>(Func<CaseDb, Task<T>> look)
    {
        await using var db = await _program.GetRequiredService<IDbContextFactory<CaseDb>>().CreateDbContextAsync();
        return await look(db);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _program.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    internal static ServiceProvider ProgramOn(IDictionary<string, string?> settings, TimeProvider clock, Action<IServiceCollection>? also = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRecord(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.Combine(Repository.Root, "CaseRecording.App"));
        services.AddFeatures();
        services.Replace(ServiceDescriptor.Singleton(clock));
        also?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
