using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>
/// What stands out in a child's stays: said in words, because a picture says it only to those who see it, and a busy reader passes over it. It is
/// counted, not judged (3.4.3, P27).
/// </summary>
public static class StayPatterns
{
    // Two records of one move seldom carry the same day; and the weeks between two schools may be the holidays.
    private const int SameMove = 7, Near = 31, NoHome = 28, NoSchool = 60, Close = 365, Moves = 3;

    /// <summary>The sentences; none where nothing stands out.</summary>
    /// <param name="stays">In any order.</param>
    /// <param name="born">The child's date of birth, where known.</param>
    /// <param name="today">The day on the Island.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Stay> stays, DateOnly? born, DateOnly today)
    {
        var begun = stays.Where(s => s.From <= today).OrderBy(s => s.From).ToList();
        var moves = MovesOf(begun);
        return [.. CloseTogether(moves), .. SchoolsWithMoves(begun, moves), .. Gaps(begun, [ChronologyBandKind.Home, ChronologyBandKind.Placement], NoHome, "home", born, today), .. Gaps(begun, [ChronologyBandKind.School], NoSchool, "school", null, today)];
    }

    // Where a child lived first is no move; a placement is one.
    private static List<DateOnly> MovesOf(List<Stay> begun)
    {
        var days = begun.Where(s => s.Kind == ChronologyBandKind.Home).Skip(1).Concat(begun.Where(s => s.Kind == ChronologyBandKind.Placement)).Select(s => s.From).Order();
        var moves = new List<DateOnly>();
        foreach (var day in days)
        {
            if (moves.Count == 0 || day.DayNumber - moves[^1].DayNumber > SameMove)
                moves.Add(day);
        }
        return moves;
    }

    private static IEnumerable<string> CloseTogether(List<DateOnly> moves)
    {
        for (var i = 0; i < moves.Count;)
        {
            var last = moves.FindLastIndex(day => day.DayNumber - moves[i].DayNumber <= Close);
            if (last - i + 1 >= Moves)
            {
                yield return $"{last - i + 1} moves within a year: {Listed(moves[i..(last + 1)])}.";
                i = last + 1;
            }
            else
            {
                i++;
            }
        }
    }

    private static IEnumerable<string> SchoolsWithMoves(List<Stay> begun, List<DateOnly> moves) =>
        from school in begun.Where(s => s.Kind == ChronologyBandKind.School).Skip(1)
        let near = moves.Where(m => Math.Abs(m.DayNumber - school.From.DayNumber) <= Near).ToList()
        where near.Count > 0
        select $"A change of school ({school.Label}, {IslandTime.Words(school.From)}) within a month of a move ({IslandTime.Words(near.MinBy(m => Math.Abs(m.DayNumber - school.From.DayNumber)))}).";

    private static IEnumerable<string> Gaps(List<Stay> begun, ChronologyBandKind[] kinds, int longest, string what, DateOnly? since, DateOnly today)
    {
        DateOnly? covered = null;
        foreach (var stay in begun.Where(s => kinds.Contains(s.Kind)))
        {
            if (covered is null && since is { } birth && stay.From.DayNumber - birth.DayNumber > longest)
                yield return $"No {what} is recorded before {IslandTime.Words(stay.From)}.";
            if (covered is { } until && stay.From.DayNumber - until.DayNumber > longest)
                yield return $"No {what} is recorded from {IslandTime.Words(until)} to {IslandTime.Words(stay.From)}.";
            var end = stay.Until ?? DateOnly.MaxValue;
            covered = covered > end ? covered : end;
        }
        if (covered is { } last && last < today && today.DayNumber - last.DayNumber > longest)
            yield return $"No {what} is recorded since {IslandTime.Words(last)}.";
    }

    private static string Listed(List<DateOnly> days) => string.Join(", ", days.Select(IslandTime.Words));
}
