using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CaseRecording.App.Shared;

/// <summary>
/// The list from which somebody came, for one open window: on a child's file and a person's page the way back to it, as it was when it was left, its search
/// and page included. Where the window was opened on the file itself there is none.
/// </summary>
public sealed class WayBack : IDisposable
{
    // Lists that are not in the rail.
    private static readonly (string Path, string Text)[] Others =
    [
        ("/find", "Find a person"), ("/words", "Words inside the record"), ("/alerts", "Alerts"), ("/same-people", "Likely duplicates"), ("/my-work", "My work"), ("/notes/new", "Choose a child"),
    ];

    private readonly NavigationManager _navigation;

    /// <summary>Begins with the page on which the window was opened.</summary>
    public WayBack(NavigationManager navigation)
    {
        _navigation = navigation;
        Look();
        navigation.LocationChanged += Moved;
    }

    /// <summary>The list last open; null where there was none.</summary>
    public Crumb? List { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs e) => Look();

    private void Look()
    {
        var address = _navigation.ToBaseRelativePath(_navigation.Uri);
        var path = "/" + address.Split('?', '#')[0].TrimEnd('/');
        var found = Rail.Items.Select(i => (Path: i.Href, i.Text)).Concat(Others).Where(l => IsList(path, l.Path)).OrderByDescending(l => l.Path.Length).FirstOrDefault();
        if (found.Text is { } text)
            List = new Crumb(text, address.Length == 0 ? "/" : address);
    }

    // A list of one team or one worker is a list too; one referral or one review is not.
    private static bool IsList(string path, string list) => path == list || (list is "/team" or "/supervision" && path.StartsWith(list + "/", StringComparison.Ordinal));
}
