using System.Text.Json.Serialization;
using CaseRecording.Domain.Notes;

namespace CaseRecording.App.Features.Notes;

/// <summary>One child of an unfinished note, without the long texts: each child is asked about alone (4.2, 4.3; P44, P49).</summary>
public sealed class ChildHead
{
    /// <summary>The brother's or sister's file; null for the child on whose file the note was begun.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The child's name as the author read it when they chose the child.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether the note is about them still.</summary>
    public bool Ticked { get; set; }

    /// <summary>Whether they were seen; null until it is said.</summary>
    public ChildSeen? Seen { get; set; }
    public bool SpokenToAlone { get; set; }

    /// <summary>Whether there is a reason to give: not seen, not alone, or not spoken to alone.</summary>
    [JsonIgnore]
    public bool LeavesWhy => Seen is not null && !(Seen == ChildSeen.SeenAlone && SpokenToAlone);

    /// <summary>The draft's fields of what is written of this child.</summary>
    [JsonIgnore]
    public string RelevanceField => Field("relevance");

    /// <inheritdoc cref="RelevanceField"/>
    [JsonIgnore]
    public string WhyNotSeenField => Field("why-not-seen");

    /// <inheritdoc cref="RelevanceField"/>
    [JsonIgnore]
    public string HowViewsField => Field("how-views");

    /// <summary>What the buttons of one answer have in common on the page.</summary>
    [JsonIgnore]
    public string SeenName => Field("seen");

    private string Field(string name) => FileId is { } file ? $"{name}-{file:N}" : name;
}
