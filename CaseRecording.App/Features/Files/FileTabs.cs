using CaseRecording.App.Security;

namespace CaseRecording.App.Features.Files;

/// <summary>One tab of a child's file.</summary>
/// <param name="Key">The end of its address, such as <c>people</c>.</param>
/// <param name="Title">As the tab reads.</param>
/// <param name="Component">A component with the one parameter <c>FileId</c>; it may take the cascading <see cref="FileOpen"/>.</param>
/// <param name="Needs">What it takes to see it, beyond opening the file.</param>
/// <param name="InTheRow">Whether it stands in the row of tabs; a place of work that is opened from Work does not.</param>
/// <param name="PrintsItself">Whether it leads to a print of its own, because what stands on the screen is not all there is.</param>
public sealed record FileTab(string Key, string Title, Type Component, Permission? Needs = null, bool InTheRow = true, bool PrintsItself = false);

/// <summary>What tabs and sections get from the page around them. It changes whenever anything on the file does, so they read again.</summary>
/// <param name="Header">The child's header.</param>
/// <param name="Turn">Counts the changes.</param>
public sealed record FileOpen(FileHeaderRow Header, int Turn);

/// <summary>The tabs of a file, and the sections of its Work tab. A feature adds its own line here.</summary>
public static class FileTabs
{
    /// <summary>The tabs, in order. The first is where a file opens.</summary>
    public static IReadOnlyList<FileTab> All { get; } =
    [
        new("story", "Story", typeof(Story.StoryPage)),
        new("work", "Work", typeof(WorkTab)),
        new("notes", "Notes", typeof(Notes.NotesTab), PrintsItself: true),
        new("chronology", "Chronology", typeof(Chronology.ChronologyTab), PrintsItself: true),
        new("documents", "Documents", typeof(Documents.DocumentsTab)),
        new("people", "People", typeof(People.PeopleTab)),
        new("risks", "Risks", typeof(Risks.RisksTab)),
        new("history", "History", typeof(HistoryTab)),
        new("access", "Access log", typeof(AccessLogTab), Permission.ReadAccessLog),
        new("restriction", "Restriction", typeof(RestrictionTab), Permission.RestrictFiles),
        new("allocation", "Allocation", typeof(Allocations.AllocationTab), Permission.Allocate),
        new("genogram", "Genogram", typeof(Genograms.GenogramTab), InTheRow: false),
        new("ecomap", "Ecomap", typeof(Ecomaps.EcomapTab), InTheRow: false),
        new("closure", "Closure", typeof(Closure.ClosureTab), InTheRow: false),
    ];

    /// <summary>The sections of the Work tab: what is to be done, then the order of the process; each takes <c>FileId</c>.</summary>
    public static IReadOnlyList<Type> WorkSections { get; } =
    [
        typeof(Tasks.TasksSection),
        typeof(Contacts.ReferralsSection),
        typeof(Narrates.NarratesSection),
        typeof(Plans.PlansSection),
        typeof(Reviews.ReviewsSection),
        typeof(Closure.ClosureSection),
        typeof(Night.PlacementSection),
        typeof(Night.NightFlagSection),
    ];
}
