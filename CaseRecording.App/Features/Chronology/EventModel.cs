using System.Text.Json;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Chronology;

/// <summary>The short fields of an event that is being worded; kept as one draft field beside the long texts.</summary>
public sealed class EventModel
{
    public ChronologyKind? Kind { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? At { get; set; }
    public DateOnly? Until { get; set; }
    public bool About { get; set; }
    public string? Headline { get; set; }
    public string? ToldBy { get; set; }
    public ChronologyStanding? Standing { get; set; }

    /// <summary>From what is told already; empty where nothing is.</summary>
    public static EventModel Of(ChronologyDetails? told) => told is null ? new() : new()
    {
        Kind = told.Kind, Day = told.When.Day, At = told.When.At, Until = told.When.Until, About = told.When.About, Headline = told.Headline, ToldBy = told.ToldBy, Standing = told.Standing,
    };

    /// <summary>As text, for the draft.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From the draft; null where there is none.</summary>
    public static EventModel? Read(string? text) => DraftModel.Read<EventModel>(text);

    /// <summary>What is told, with the long texts.</summary>
    /// <exception cref="RuleBrokenException">A choice or the day is missing.</exception>
    public ChronologyDetails Details(string? impact, string? action, string? analysis)
    {
        Rule.Require(Day is not null, "When it happened: this is needed. Where the day is not known exactly, put one near it and tick that it is not exact.", "3.4.3");
        Rule.Require(Kind is not null, "Kind of event: choose it from the list.");
        Rule.Require(Standing is not null, "Fact, allegation or opinion: choose one. A chronology is read as if all of it were proven.", "3.4.3");
        return new ChronologyDetails(Kind.Value, new HappenedOn(Day.Value, At, Until, About), Headline, ToldBy, Standing.Value, impact, action, analysis);
    }
}
