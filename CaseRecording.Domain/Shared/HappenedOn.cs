namespace CaseRecording.Domain.Shared;

/// <summary>When something happened, as the author tells it: a day, a time, a span of days, or "about".</summary>
/// <param name="Day">The day, or the first day of a span.</param>
/// <param name="At">Time of day on the Island's clock, where it is known.</param>
/// <param name="Until">The last day of a span.</param>
/// <param name="About">True where the day is not exact.</param>
public sealed record HappenedOn(DateOnly Day, TimeOnly? At = null, DateOnly? Until = null, bool About = false)
{
    /// <summary>Refuses a day in the future, a time later today, or a span that ends before it begins.</summary>
    /// <exception cref="RuleBrokenException">The day cannot be right.</exception>
    public void RequirePast(DateTime now)
    {
        Days.RequireInALife(Day);
        var today = IslandTime.DayOf(now);
        Rule.Require((Until ?? Day) <= today, $"{IslandTime.Words(Until ?? Day)} has not come yet. Put the day on which it happened.");
        Rule.Require(At is null || Until is not null || IslandTime.Utc(Day, At.Value) <= now.AddMinutes(5),
            $"{At:HH\\:mm} today has not come yet. Put the time at which it happened.");
        Rule.Require(Until is null || Until >= Day, "The last day of the span is before its first day. Change one of them.");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (About ? "about " : "") + IslandTime.Words(Day) + (At is { } t ? $", {t:HH\\:mm}" : "") + (Until is { } u ? $" to {IslandTime.Words(u)}" : "");
}
