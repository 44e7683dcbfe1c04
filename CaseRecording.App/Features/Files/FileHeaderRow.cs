namespace CaseRecording.App.Features.Files;

/// <summary>The child's header, which stays in view on every page of the file (3.3.4, P13).</summary>
public sealed record FileHeaderRow(
    Guid FileId, Guid PersonId, string Name, string? KnownAs, string AgeOrExpected, string Number, string Stage, string? Level, string AllocatedTo,
    bool HasOpenCase, Guid? OpenCaseId, string LastSeen, IReadOnlyList<FileDueRow> Due, IReadOnlyList<FileAlertRow> Alerts)
{
    /// <summary>Under which law the child stands, in few words; null where there is nothing to say (3.4.3, P24).</summary>
    public string? LegalStatus { get; init; }
}

/// <summary>What is due next on a file.</summary>
public sealed record FileDueRow(string Title, string When, bool Late);

/// <summary>An alert under the child's name: the word, the reason, what to do, and where on the file more of it is said.</summary>
public sealed record FileAlertRow(string Word, string Reason, string WhatToDo, bool Amber, string? Tab = null)
{
    /// <summary>The word of a danger to whoever visits.</summary>
    public const string Safety = "Safety";
}
