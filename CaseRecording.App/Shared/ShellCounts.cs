namespace CaseRecording.App.Shared;

/// <summary>The numbers beside the places in the rail and beside Alerts, for one open window. The feature that knows a number sets it; the shell shows it.</summary>
public sealed class ShellCounts
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The key of the alerts in the header.</summary>
    public const string Alerts = "/alerts";

    /// <summary>Raised when a number has changed.</summary>
    public event Action? Changed;

    /// <summary>The number at a place, or null where nobody has counted.</summary>
    public int? Of(string href) => _counts.TryGetValue(href, out var count) ? count : null;

    /// <summary>Sets the number at a place.</summary>
    public void Set(string href, int count)
    {
        if (Of(href) == count)
            return;
        _counts[href] = count;
        Changed?.Invoke();
    }
}
