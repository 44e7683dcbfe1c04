namespace CaseRecording.App.Shared;

/// <summary>One text of a <see cref="ReasonBox"/>.</summary>
public sealed record ReasonField(string Name, string Label, int MaxLength, bool Required = true, string? Help = null);
