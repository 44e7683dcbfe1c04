using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Templates;

/// <summary>How a form stood when it was authorised: template, answers, lines and who took part, whole and unchangeable (3.7.1, 6.1.2).</summary>
public sealed class FormSnapshot : RecordItem, IOnFile, IAppendOnly
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private FormSnapshot()
    {
    }

    private FormSnapshot(Form form, string json, Stamp by) : base(by)
    {
        FileId = form.FileId;
        FormId = form.Id;
        Json = json;
        Digest = DigestOf(json);
        AuthorisedById = by.ById;
        AuthorisedByName = by.ToString();
        AuthorisedAt = by.At;
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The form; it has one snapshot.</summary>
    public Guid FormId { get; private set; }

    /// <summary>Everything, as JSON; read it with <see cref="Read"/>.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SHA-256 of the JSON, in hexadecimal.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Who authorised.</summary>
    public Guid AuthorisedById { get; private set; }

    /// <summary>Full name and role as they were then.</summary>
    public string AuthorisedByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AuthorisedAt { get; private set; }

    /// <summary>Whether the JSON is still what was authorised.</summary>
    public bool IsWhole => Digest == DigestOf(Json);

    /// <summary>The form as it was authorised.</summary>
    public SnapshotBody Read() => JsonSerializer.Deserialize<SnapshotBody>(Json, Options)!;

    internal static FormSnapshot Of(FormContents contents, Stamp by)
    {
        var body = new SnapshotBody(
            contents.Template,
            [.. contents.Answers.Where(a => a.Value.Length > 0).OrderBy(a => a.QuestionKey, StringComparer.Ordinal)
                .Select(a => new SnapshotAnswer(a.QuestionKey, a.Value, a.WrittenByName, a.WrittenAt))],
            [.. contents.Outcomes.Select(r => new SnapshotOutcome(r.Id, r.QuestionKey, r.Effect, r.Actions, r.WhoDoes, r.ByWhen))],
            [.. contents.Risks.Select(r => new SnapshotRisk(r.QuestionKey, r.Risk, r.ProtectiveFactor, r.Impact, r.Evidence))],
            [.. contents.Progress.Select(r => new SnapshotProgress(r.QuestionKey, r.OutcomeRowId, r.Effect, r.Progress, r.Note))],
            [.. contents.Contributors.OrderBy(c => c.Id).Select(c => $"{c.Name}, {c.JobTitle}")],
            by.ToString(), by.At);
        return new FormSnapshot(contents.Form, JsonSerializer.Serialize(body, Options), by);
    }

    private static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>What a snapshot holds.</summary>
public sealed record SnapshotBody(
    Template Template, IReadOnlyList<SnapshotAnswer> Answers, IReadOnlyList<SnapshotOutcome> Outcomes, IReadOnlyList<SnapshotRisk> Risks,
    IReadOnlyList<SnapshotProgress> Progress, IReadOnlyList<string> Contributors, string AuthorisedBy, DateTime AuthorisedAt);

/// <summary>One answer in a snapshot.</summary>
public sealed record SnapshotAnswer(string QuestionKey, string Value, string WrittenBy, DateTime WrittenAt);

/// <summary>One intended outcome in a snapshot.</summary>
public sealed record SnapshotOutcome(Guid Id, string QuestionKey, string Effect, string? Actions, string? WhoDoes, DateOnly? ByWhen);

/// <summary>One line of risk in a snapshot.</summary>
public sealed record SnapshotRisk(string QuestionKey, string? Risk, string? ProtectiveFactor, string? Impact, string? Evidence);

/// <summary>One line of progress in a snapshot.</summary>
public sealed record SnapshotProgress(string QuestionKey, Guid OutcomeRowId, string Effect, Progress Progress, string Note);
