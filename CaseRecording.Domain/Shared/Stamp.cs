namespace CaseRecording.Domain.Shared;

/// <summary>Who did something and when: full name and role as they were at that moment (policy 4.4, P53).</summary>
/// <param name="ById">The member of staff's key.</param>
/// <param name="ByName">Full name as it was then.</param>
/// <param name="ByRole">Job title as it was then.</param>
/// <param name="At">UTC, to the microsecond.</param>
public sealed record Stamp(Guid ById, string ByName, string ByRole, DateTime At)
{
    /// <summary>The longest name or job title that is kept.</summary>
    public const int MaxNameLength = 200;

    /// <summary>What an item carries until it is saved.</summary>
    public static readonly Stamp NotYet = new(Guid.Empty, "", "", DateTime.MinValue);

    /// <summary>Makes the stamp of an act. Sub-microsecond ticks go, because PostgreSQL does not keep them.</summary>
    public static Stamp Of(Actor actor, DateTimeOffset now) =>
        new(actor.Id, actor.FullName, actor.JobTitle, new DateTime(now.UtcTicks - (now.UtcTicks % 10), DateTimeKind.Utc));

    /// <summary>The day on the Island when it happened.</summary>
    public DateOnly Day => IslandTime.DayOf(At);

    /// <inheritdoc/>
    public override string ToString() => $"{ByName}, {ByRole}";
}
