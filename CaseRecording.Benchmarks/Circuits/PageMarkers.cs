using System.Net;
using System.Text.RegularExpressions;

namespace CaseRecording.Benchmarks.Circuits;

/// <summary>What a page holds for the script that makes it interactive: a marker for each interactive root, and the state kept from prerendering.</summary>
/// <param name="Components">Each marker's JSON, as it is sent back to the server.</param>
/// <param name="State">The protected state, or empty.</param>
internal sealed partial record PageMarkers(IReadOnlyList<string> Components, string State)
{
    /// <summary>Reads the comments of a page. The closing comment of a prerendered root has no descriptor and is left out.</summary>
    public static PageMarkers Of(string html) => new(
        [.. Marker().Matches(html).Select(m => m.Groups[1].Value).Where(json => json.Contains("\"descriptor\""))],
        WebUtility.HtmlDecode(StateComment().Match(html).Groups[1].Value));

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex(@"<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateComment();
}
