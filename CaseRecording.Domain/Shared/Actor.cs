namespace CaseRecording.Domain.Shared;

/// <summary>A person (or the system itself) who does something in the record.</summary>
/// <param name="Id">The member of staff's key.</param>
/// <param name="FullName">Full name as it is today; a stamp keeps it as it was then (P53).</param>
/// <param name="JobTitle">The role shown beside the name, such as <c>Social Worker</c>.</param>
public sealed record Actor(Guid Id, string FullName, string JobTitle)
{
    /// <summary>The actor for jobs that no person starts.</summary>
    public static readonly Actor System = new(new Guid("00000000-0000-7000-8000-000000000001"), "Case Recording", "System");

    /// <inheritdoc/>
    public override string ToString() => $"{FullName}, {JobTitle}";
}
