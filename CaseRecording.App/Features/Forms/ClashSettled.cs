using CaseRecording.Domain.Templates;

namespace CaseRecording.App.Features.Forms;

/// <summary>How a person made one answer of two.</summary>
public sealed record ClashSettled(QuestionRow Row, Guid ClashId, ClashChoice Choice, string? Joined);
