using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Chronology;

/// <summary>A stretch of a child's life on record: where they lived, which school, under which order.</summary>
/// <param name="Kind">In which row of bands it is drawn.</param>
/// <param name="Label">What is written in it.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null while it goes on.</param>
public sealed record Stay(ChronologyBandKind Kind, string Label, DateOnly From, DateOnly? Until);

/// <summary>An event of the chronology as the picture needs it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="When">When it happened.</param>
/// <param name="Standing">How sure it is.</param>
public sealed record LifeEvent(Guid Id, HappenedOn When, ChronologyStanding Standing);

/// <summary>A mark on the scale below the picture.</summary>
/// <param name="At">Where, from 0 at the left to 1 at the right.</param>
/// <param name="Words">What stands there: a year, or an age.</param>
public sealed record TimeMark(double At, string Words)
{
    /// <summary>From here on the words of a mark stand to the left of it.</summary>
    public const double Edge = 0.93;
}

/// <summary>Where the label of a band stands.</summary>
public enum LabelPlace { Inside, After, Before, Nowhere }

/// <summary>A stay as it is drawn, from 0 at the left to 1 at the right.</summary>
/// <param name="Stay">Which.</param>
/// <param name="From">Its left edge.</param>
/// <param name="To">Its right edge; never less than <see cref="LineOfTime.Least"/> further, so that one of a day is seen too.</param>
/// <param name="GoesOn">Whether it goes on, or ends beyond the right edge of the picture.</param>
public sealed record DrawnStay(Stay Stay, double From, double To, bool GoesOn)
{
    // About twelve letters on a wide screen; on a telephone as much as there is of them.
    private const double Narrow = 0.1;

    /// <summary>Where the room before it begins: the right edge of the band before it in the lane, or the left edge of the picture.</summary>
    public double Previous { get; init; }

    /// <summary>Where the room after it ends: the left edge of the next band in the lane, or the right edge of the picture.</summary>
    public double Next { get; init; } = 1;

    /// <summary>Whether its label has room, in it or beside it.</summary>
    public bool HasRoom => To - From >= Narrow || Label is LabelPlace.After or LabelPlace.Before;

    /// <summary>Where its label stands. A short stay has room for one only beside it; after one that goes on it would seem to be of the future.</summary>
    public LabelPlace Label => (To - From >= Narrow, Next - To > Narrow, From - Previous > Narrow) switch
    {
        (true, _, _) => LabelPlace.Inside,
        (_, true, _) when !GoesOn => LabelPlace.After,
        (_, _, true) => LabelPlace.Before,
        (_, true, _) => LabelPlace.After,
        _ => To - From > Narrow / 3 ? LabelPlace.Inside : LabelPlace.Nowhere,
    };
}

/// <summary>The bands of one kind. Where two stays of a kind were at the same time, they lie in lanes below one another.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Lanes">From the top; in none do two overlap.</param>
public sealed record StayRow(ChronologyBandKind Kind, IReadOnlyList<IReadOnlyList<DrawnStay>> Lanes);

/// <summary>One mark for an event; for several where there is no room for one each.</summary>
/// <param name="From">Its left edge.</param>
/// <param name="To">Its right edge; that of a span is where the span ends.</param>
/// <param name="Level">How high it stands above the line, from 0.</param>
/// <param name="Events">The event or events.</param>
public sealed record DrawnEvent(double From, double To, int Level, IReadOnlyList<LifeEvent> Events);
