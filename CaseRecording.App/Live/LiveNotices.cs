using System.Collections.Concurrent;

namespace CaseRecording.App.Live;

/// <summary>Tells open windows that something they show has changed; they read it again, as the person in front of them may.</summary>
public sealed class LiveNotices(ILogger<LiveNotices> log)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<object, Func<Task>>> _listeners = new();

    /// <summary>Calls back after each act that touched one of the topics, until disposed.</summary>
    public IDisposable Subscribe(IEnumerable<string> topics, Func<Task> changed)
    {
        var key = new object();
        var mine = topics.Distinct().ToList();
        foreach (var topic in mine)
            _listeners.GetOrAdd(topic, _ => new()).TryAdd(key, changed);
        return new Subscription(() =>
        {
            foreach (var topic in mine)
                if (_listeners.TryGetValue(topic, out var listeners))
                    listeners.TryRemove(key, out _);
        });
    }

    /// <summary>Tells everybody who listens; each once, whatever number of topics they share.</summary>
    public void Publish(IReadOnlyCollection<string> topics)
    {
        var listeners = topics.SelectMany(t => _listeners.TryGetValue(t, out var found) ? found.AsEnumerable() : []).DistinctBy(l => l.Key);
        foreach (var (_, changed) in listeners)
            _ = TellAsync(changed);
    }

    private async Task TellAsync(Func<Task> changed)
    {
        try
        {
            await changed();
        }
        catch (ObjectDisposedException)
        {
            // The window closed between the act and the telling.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "An open window could not be told of a change");
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
