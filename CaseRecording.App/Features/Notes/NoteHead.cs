using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRecording.App.Features.Drafts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Notes;

/// <summary>
/// Everything of an unfinished note but its long texts: kind, day, who was there, the order of its passages. Kept in the draft store beside them, in
/// one field, so that a note can be left and taken up again.
/// </summary>
public sealed class NoteHead
{
    /// <summary>The field's name in the draft.</summary>
    public const string Field = "head";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public NoteKind Kind { get; set; } = NoteKind.Visit;
    public string? SubKind { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? Time { get; set; }
    public DateOnly? Until { get; set; }
    public bool About { get; set; }
    public ChildHead Own { get; set; } = new();

    /// <summary>Brothers and sisters who were ticked; one who was unticked again stays, so that what was written of them does too.</summary>
    public List<ChildHead> Also { get; set; } = [];

    public bool CarersAlone { get; set; }
    public bool HomeVisited { get; set; }
    public bool ViewsSought { get; set; }
    public bool NoDecision { get; set; }
    public bool SignificantRisk { get; set; }
    public List<PresentAtNote> Present { get; set; } = [];
    public List<PassageHead> Passages { get; set; } = [];

    /// <summary>What the note was begun from, as <see cref="NoteFrom"/> writes it; null for the file itself.</summary>
    public string? From { get; set; }

    /// <summary>Whether the note will stand on several files.</summary>
    [JsonIgnore]
    public bool ForSeveral => Also.Exists(child => child.Ticked);

    /// <summary>When it happened; null until a day is given.</summary>
    [JsonIgnore]
    public HappenedOn? Happened => Day is { } day ? new HappenedOn(day, Time, Until, About) : null;

    /// <summary>The facts of a completed note, for whoever corrects them.</summary>
    public static NoteHead Of(NoteKind kind, FactsOfNote told) => new()
    {
        Kind = kind, Day = told.HappenedOn.Day, Time = told.HappenedOn.At, Until = told.HappenedOn.Until, About = told.HappenedOn.About,
        Own = new() { Seen = told.ChildSeen, SpokenToAlone = told.ChildSpokenToAlone }, CarersAlone = told.CarersSeenAndSpokenToAlone, HomeVisited = told.HomeVisited,
        ViewsSought = told.ProfessionalsViewsSought, Present = [.. told.Presence],
    };

    /// <summary>The facts as they are told here; null until a day is given.</summary>
    [JsonIgnore]
    public FactsOfNote? Facts => Happened is { } happened
        ? new(happened, Own.Seen ?? ChildSeen.NotSeen, Own.SpokenToAlone, CarersAlone, HomeVisited, ViewsSought, [.. Present])
        : null;

    /// <summary>Takes another kind, and lets go of what only the one before could be.</summary>
    public void Change(NoteKind kind, NoteKindTable kinds)
    {
        Kind = kind;
        SubKind = kinds.SubKinds(kind).Contains(SubKind ?? "") ? SubKind : null;
        NoDecision &= kinds.Asks(kind, NoteAsk.Decisions);
    }

    /// <summary>Says what it is more closely. At home, the home was visited.</summary>
    public void Choose(string? subKind, NoteKindTable kinds)
    {
        SubKind = string.IsNullOrEmpty(subKind) ? null : subKind;
        HomeVisited |= kinds.IsAtHome(Kind, SubKind);
    }

    /// <summary>A note begun today, with the passages that its kind usually has.</summary>
    public static NoteHead Begin(NoteKind kind, DateOnly today)
    {
        var head = new NoteHead { Kind = kind, Day = today };
        IReadOnlyList<PassageKind> usual = kind switch
        {
            // Discussion, decisions with reasons, actions (3.6.1).
            NoteKind.Supervision => [PassageKind.Analysis, PassageKind.Decision, PassageKind.Action],
            NoteKind.ManagementDecision => [PassageKind.Decision],
            NoteKind.ThirdPartyInformation => [PassageKind.InformationFromAnother],
            NoteKind.Visit or NoteKind.DirectWork => [PassageKind.ObservedFact],
            _ => [PassageKind.WhatHappened],
        };
        foreach (var passage in usual)
            head.Add(passage);
        return head;
    }

    /// <summary>Adds a passage at the end, under a name that no earlier one had.</summary>
    public PassageHead Add(PassageKind kind)
    {
        var passage = new PassageHead { Key = $"p{Passages.Count + 1}", Kind = kind, WasDecision = kind == PassageKind.Decision };
        Passages.Add(passage);
        return passage;
    }

    /// <summary>Adds a passage after another one.</summary>
    public PassageHead AddAfter(PassageHead before, PassageKind kind)
    {
        var passage = Add(kind);
        Passages.Remove(passage);
        Passages.Insert(Passages.IndexOf(before) + 1, passage);
        return passage;
    }

    /// <summary>Moves a passage past the one before or after it that is still there.</summary>
    public void Move(PassageHead passage, int by)
    {
        var to = Passages.IndexOf(passage);
        do
            to += by;
        while (to >= 0 && to < Passages.Count && Passages[to].Removed);
        if (to < 0 || to >= Passages.Count)
            return;
        Passages.Remove(passage);
        Passages.Insert(to, passage);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads it back; null where the text is none.</summary>
    public static NoteHead? Read(string? json) => DraftModel.Read<NoteHead>(json, Json);
}

/// <summary>One passage of an unfinished note, without its text. A removed one keeps its place and its text until the note is finished.</summary>
public sealed class PassageHead
{
    /// <summary>The name of its text in the draft; the key does not change when passages are moved.</summary>
    public string Key { get; set; } = "";

    public PassageKind Kind { get; set; }
    public string? Source { get; set; }
    public string? DecidedBy { get; set; }

    /// <summary>The file of the one child whom it concerns; null for every child of the note.</summary>
    public Guid? OnlyFor { get; set; }

    public bool Removed { get; set; }

    /// <summary>Whether the action becomes a task.</summary>
    public bool Task { get; set; }

    /// <summary>Whose task; null for the team's tray.</summary>
    public Guid? TaskFor { get; set; }

    public DateOnly? TaskDue { get; set; }

    /// <summary>Whether it has been a decision at some time, so that what was written for it is kept.</summary>
    public bool WasDecision { get; set; }

    /// <summary>The draft's fields of a decision.</summary>
    [JsonIgnore]
    public string ReasonsField => $"{Key}-reasons";

    /// <inheritdoc cref="ReasonsField"/>
    [JsonIgnore]
    public string OutcomeField => $"{Key}-outcome";
}
