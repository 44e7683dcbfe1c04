namespace CaseRecording.App.Data;

/// <summary>
/// That a hand-in was carried out. Its key comes from the screen; a retry after a lost answer finds it here and is not carried out twice.
/// Outside the audit: it says nothing about the record.
/// </summary>
public sealed class HandIn
{
    /// <summary>Made once by the screen, sent with every try.</summary>
    public required Guid Key { get; init; }

    /// <summary>Who handed in; somebody else's key is not answered.</summary>
    public required Guid ById { get; init; }

    /// <summary>What it made.</summary>
    public required Guid ResultId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>A series of numbers that never goes back, such as children's permanent numbers (3.3.5, P14).</summary>
public sealed class Series
{
    /// <summary>The series of permanent numbers.</summary>
    public const string PermanentNumbers = "permanent-numbers";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The next number to give.</summary>
    public required int Next { get; set; }
}
