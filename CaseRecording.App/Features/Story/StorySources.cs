using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Story;

/// <summary>All that was read of a file for its story, and how each kind of source is named. The sections are made of it without another query.</summary>
internal sealed record StorySources(
    Guid FileId, Reading Reading, CodeLists Codes, ReferenceData Reference, StoryChild Child, StoryForms Forms, StoryNotes Notes, StoryPeople People, StoryCase Case, StoryChronology Chronology)
{
    /// <summary>The day on the Island.</summary>
    public DateOnly Today => Reading.Today;

    /// <summary>A tab of the file.</summary>
    public string Tab(string key) => $"files/{FileId}/{key}";

    /// <summary>A note.</summary>
    public StorySource Of(StoryNote n) => new(Reading.NoteKinds.Title(n.Kind, n.SubKind), n.Happened, n.Origin ?? n.By, $"notes/{n.Id}");

    /// <summary>A passage of a note.</summary>
    public StorySource Of(StoryPassage p) => new(Reading.NoteKinds.Title(p.NoteKind, p.SubKind), IslandTime.Words(p.Day), p.Origin ?? p.By, $"notes/{p.NoteId}");

    /// <summary>An answer in an authorised form.</summary>
    public static StorySource Of(StoryAnswer a) => Of(a.Form, a.By);

    /// <summary>An authorised form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="by">Who wrote what is taken from it.</param>
    public static StorySource Of(StoryForm form, string? by) => new(form.Title, $"authorised {IslandTime.Words(IslandTime.DayOf(form.AuthorisedAt))}", by, form.Link);

    /// <summary>A referral.</summary>
    public static StorySource Of(StoryReferral x) => new("Referral", IslandTime.Words(IslandTime.DayOf(x.ReceivedAt)), x.By, $"referrals/{x.Id}");

    /// <summary>Something on a tab of the file.</summary>
    public StorySource OnTab(string key, string what, DateTime at, string? by) => new(what, IslandTime.Words(IslandTime.DayOf(at)), by, Tab(key));
}
