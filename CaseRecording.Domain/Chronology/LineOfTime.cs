using System.Globalization;

namespace CaseRecording.Domain.Chronology;

/// <summary>
/// Where stays and events stand in the picture of a child's life, so that patterns show: moves close together, a school that changes with a home, a
/// time of which nothing is known (3.4.3, P27). Widths are parts of one, so that the picture fits a telephone and a sheet of paper alike.
/// </summary>
/// <param name="First">The day at the left edge: birth, or what is recorded first.</param>
/// <param name="Last">The day at the right edge: today, or what is known to come within a year.</param>
public sealed record LineOfTime(DateOnly First, DateOnly Last)
{
    /// <summary>The least width of a band, and the width of the mark of an event.</summary>
    public const double Least = 0.006, Slot = 0.024;

    /// <summary>So high marks are stacked at most; what comes on top is counted in the highest.</summary>
    public const int MostLevels = 5;

    // So many marks stand on a scale at most: more cannot be told apart on a telephone.
    private const int MostMarks = 9;

    // Where today stands, if what there is to its right is room for labels.
    private const double TodayAt = 0.86;

    /// <summary>The first days of the years, and what the year at the left edge is called.</summary>
    public IReadOnlyList<TimeMark> Years { get; private init; } = [];

    /// <summary>The child's birthdays; empty where the date of birth is not known.</summary>
    public IReadOnlyList<TimeMark> Ages { get; private init; } = [];

    /// <summary>Where today is.</summary>
    public double Today { get; private init; }

    /// <summary>The rows of bands; a kind of which nothing is recorded has none.</summary>
    public IReadOnlyList<StayRow> Rows { get; private init; } = [];

    /// <summary>The marks of events.</summary>
    public IReadOnlyList<DrawnEvent> Events { get; private init; } = [];

    /// <summary>How many events lie before the left edge, such as what a parent lived through: they stand in the list alone.</summary>
    public int Earlier { get; private init; }

    /// <summary>Draws it.</summary>
    /// <param name="born">The date of birth, where known.</param>
    /// <param name="today">The day on the Island.</param>
    /// <param name="stays">In any order; they may overlap and may lie in the future.</param>
    /// <param name="events">In any order.</param>
    public static LineOfTime Of(DateOnly? born, DateOnly today, IReadOnlyList<Stay> stays, IReadOnlyList<LifeEvent> events)
    {
        var first = FirstDay(born, today, stays, events);
        var line = new LineOfTime(first, LastDay(first, born, today, stays, events)).Drawn(born, today, stays, events);
        // Where a child is now is read first: if its band has no room for its label, there is some to the right of today.
        var roomy = first.AddDays((int)((today.DayNumber - first.DayNumber) / TodayAt));
        return roomy > line.Last && line.Rows.SelectMany(r => r.Lanes).Any(lane => lane[^1] is { Stay.Until: null, HasRoom: false }) ? new LineOfTime(first, roomy).Drawn(born, today, stays, events) : line;
    }

    /// <summary>Where a day is, from 0 at the left edge to 1 at the right.</summary>
    public double At(DateOnly day) => Math.Clamp((day.DayNumber - First.DayNumber) / (double)Math.Max(1, Last.DayNumber - First.DayNumber), 0, 1);

    // A stay recorded long before the birth is a slip, or a parent's: it must not press the child's own years together.
    private static DateOnly FirstDay(DateOnly? born, DateOnly today, IReadOnlyList<Stay> stays, IReadOnlyList<LifeEvent> events)
    {
        var before = stays.Select(s => s.From).Where(day => born is null || day >= born.Value.AddYears(-1));
        var known = born is { } birth ? before.Append(birth) : before.Concat(events.Select(h => h.When.Day));
        var first = known.Append(today).Min();
        return first < today ? first : today.AddMonths(-1);
    }

    // An order that ends when the child is grown up ends outside the picture.
    private static DateOnly LastDay(DateOnly first, DateOnly? born, DateOnly today, IReadOnlyList<Stay> stays, IReadOnlyList<LifeEvent> events)
    {
        var begun = stays.Select(s => s.From).Concat(events.Select(h => h.When.Until ?? h.When.Day)).Append(born ?? today).Append(today).Append(first).Max();
        var farthest = begun.AddYears(1);
        return stays.Select(s => s.Until ?? begun).Where(day => day <= farthest).Append(stays.Any(s => s.Until > farthest) ? farthest : begun).Append(begun).Max();
    }

    private LineOfTime Drawn(DateOnly? born, DateOnly today, IReadOnlyList<Stay> stays, IReadOnlyList<LifeEvent> events)
    {
        var line = this with { Today = At(today) };
        var inside = events.Where(h => h.When.Day >= First).ToList();
        return line with
        {
            Years = line.Marks(year => new DateOnly(year, 1, 1), year => year.ToString(CultureInfo.InvariantCulture), true),
            Ages = born is { } birth ? line.Marks(year => birth.AddYears(year - birth.Year), year => (year - birth.Year).ToString(CultureInfo.InvariantCulture), false, birth.Year) : [],
            Rows = [.. stays.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => new StayRow(g.Key, InLanes(g.Select(line.Drawn))))],
            Events = line.Stacked(inside),
            Earlier = events.Count - inside.Count,
        };
    }

    private DrawnStay Drawn(Stay stay)
    {
        var (from, to) = (At(stay.From), stay.Until is { } until ? At(until) : Math.Max(Today, At(stay.From)));
        from = Math.Min(from, 1 - Least);
        return new DrawnStay(stay, from, Math.Max(to, from + Least), stay.Until is null || stay.Until > Last);
    }

    private static IReadOnlyList<IReadOnlyList<DrawnStay>> InLanes(IEnumerable<DrawnStay> stays)
    {
        var lanes = new List<List<DrawnStay>>();
        foreach (var stay in stays.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            var lane = lanes.Find(l => l[^1].To <= stay.From);
            if (lane is null)
                lanes.Add(lane = []);
            if (lane.Count > 0)
                lane[^1] = lane[^1] with { Next = stay.From };
            lane.Add(lane.Count > 0 ? stay with { Previous = lane[^1].To } : stay);
        }
        // Between two bands there is room for one label.
        foreach (var lane in lanes)
        {
            for (var i = 1; i < lane.Count; i++)
            {
                if (lane[i] is { Label: LabelPlace.Before } stay && lane[i - 1].Label == LabelPlace.After)
                    lane[i] = stay with { Previous = stay.From };
            }
        }
        return lanes;
    }

    private IReadOnlyList<DrawnEvent> Stacked(IEnumerable<LifeEvent> events)
    {
        var tops = new List<int>(); // of each level, the mark drawn last
        var drawn = new List<DrawnEvent>();
        foreach (var one in events.OrderBy(h => h.When.Day).ThenBy(h => h.When.Until ?? h.When.Day))
        {
            var from = Math.Min(At(one.When.Day), 1 - Slot);
            var to = Math.Max(At(one.When.Until ?? one.When.Day), from + Slot);
            var level = tops.FindIndex(top => drawn[top].To <= from);
            if (level < 0 && tops.Count == MostLevels)
            {
                var top = tops[^1];
                drawn[top] = drawn[top] with { Events = [.. drawn[top].Events, one] };
                continue;
            }
            if (level < 0)
            {
                level = tops.Count;
                tops.Add(0);
            }
            tops[level] = drawn.Count;
            drawn.Add(new DrawnEvent(from, to, level, [one]));
        }
        return drawn;
    }

    private IReadOnlyList<TimeMark> Marks(Func<int, DateOnly> day, Func<int, string> words, bool names, int from = int.MinValue)
    {
        var days = Enumerable.Range(First.Year, Last.Year - First.Year + 1).Where(year => year >= from).Select(year => (Year: year, Day: day(year))).Where(x => x.Day >= First && x.Day <= Last).ToList();
        var step = new[] { 1, 2, 5, 10, 20, 50 }.First(s => days.Count / s <= MostMarks || s == 50);
        var marks = days.Where(x => (x.Year - (names ? 0 : from)) % step == 0).Select(x => new TimeMark(At(x.Day), words(x.Year))).ToList();
        // The left edge has a name, where the next is not too near.
        if (names && (marks.Count == 0 || marks[0].At > 0.09))
            marks.Insert(0, new TimeMark(0, words(First.Year)));
        // The last, at the right edge, is written to the left of its place: over the one before it, if that is near.
        if (marks.Count > 1 && marks[^1].At > TimeMark.Edge && marks[^1].At - marks[^2].At < (names ? 0.2 : 0.12))
            marks.RemoveAt(marks.Count - 1);
        return marks;
    }
}
