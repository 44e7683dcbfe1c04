namespace CaseRecording.App.Shared;

/// <summary>One step of the way back, shown above a page's title.</summary>
public sealed record Crumb(string Text, string Href);
