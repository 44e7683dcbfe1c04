using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Data.Seeding;

/// <summary>The clock of a story: now is when the step was taken, so that stamps, tasks and timescales come out as they would have been.</summary>
internal sealed class ScriptedClock(DateTime utc) : TimeProvider
{
    private DateTime _now = utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    /// <summary>The day on the Island.</summary>
    public DateOnly Day => IslandTime.DayOf(_now);

    /// <summary>Moves on to an instant; time never runs backwards.</summary>
    public void MoveTo(DateTime utc) => _now = utc > _now ? utc : _now;

    /// <summary>Somebody who does one thing after another takes a little time over each.</summary>
    public void Tick() => _now = _now.AddSeconds(2);
}
