namespace CaseRecording.Domain.Shared;

/// <summary>
/// Anything kept in the record. Its key is made in the domain; its stamp and version are set by record keeping when it is saved,
/// never by hand (P53). Each verb that changes an item says once what happened and why; that sentence is the line in the history.
/// </summary>
public abstract class RecordItem
{
    private readonly List<Happening> _happenings = [];

    /// <summary>For EF Core and for factories that set the key themselves.</summary>
    protected RecordItem()
    {
    }

    /// <summary>Makes the item's key from the moment of the act, so that keys sort by time.</summary>
    protected RecordItem(Stamp by) => Id = NewId(by);

    /// <summary>A Guid version 7.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Changes with every save; two people saving at once meet here (lost race).</summary>
    public Guid Version { get; private set; }

    /// <summary>Who recorded it and when it was recorded, which may be long after it happened.</summary>
    public Stamp Recorded { get; private set; } = Stamp.NotYet;

    /// <summary>What the verbs of this item have said since it was loaded.</summary>
    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>A key for something made at the moment of <paramref name="by"/>.</summary>
    public static Guid NewId(Stamp by) => Guid.CreateVersion7(new DateTimeOffset(by.At, TimeSpan.Zero));

    /// <summary>The lowest key of anything made on or after a day in UTC: below it is only what was made before.</summary>
    public static Guid FirstId(DateOnly day)
    {
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
        return new Guid((int)(at >> 16), (short)at, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>Called once by record keeping when the happenings are in the history.</summary>
    public void HappeningsAreRecorded() => _happenings.Clear();

    /// <summary>Says what happened and why, in the past tense, without the actor's name, such as <c>Decided: start NARRATES</c>.</summary>
    protected void Say(string what, string? why = null) => _happenings.Add(new Happening(what, why));
}

/// <summary>One thing that happened to an item.</summary>
/// <param name="What">A short sentence without content of notes or forms.</param>
/// <param name="Why">The reason given, where the act asks for one.</param>
public sealed record Happening(string What, string? Why);

/// <summary>An item that belongs to one child's file; its history is shown there.</summary>
public interface IOnFile
{
    /// <summary>The file's key.</summary>
    Guid FileId { get; }
}

/// <summary>Rows that are added and never changed or deleted: record keeping refuses, and so do triggers in the database (3.7.1).</summary>
public interface IAppendOnly;
