using CaseRecording.App.Security;

namespace CaseRecording.App.Shared;

/// <summary>One place in the rail.</summary>
/// <param name="Text">The word people use for it.</param>
/// <param name="Href">Where it leads; also the key of its count in <see cref="ShellCounts"/>.</param>
/// <param name="Needs">What one must be able to do to use it; null for everyone who has signed in. Others never see it.</param>
public sealed record RailItem(string Text, string Href, Permission? Needs = null);
