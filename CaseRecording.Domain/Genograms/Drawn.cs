namespace CaseRecording.Domain.Genograms;

/// <summary>Somebody's place in the picture.</summary>
public sealed class DrawnPerson(FamilyPerson person, int generation, bool again)
{
    /// <summary>Who.</summary>
    public FamilyPerson Person { get; } = person;

    /// <summary>The child's is 0, the parents' is −1.</summary>
    public int Generation { get; } = generation;

    /// <summary>Whether this is somebody who stands in the picture already, shown once more beside others to whom they belong: so no line has to cross another.</summary>
    public bool Again { get; } = again;

    /// <summary>The middle of the symbol, from the left edge, in units of the picture.</summary>
    public double X { get; internal set; }
}

/// <summary>A union as it is drawn: a line below the two, and from it one to each child.</summary>
public sealed class DrawnUnion(Union union, int generation, IReadOnlyList<DrawnPerson> parents, IReadOnlyList<DrawnPerson> children)
{
    /// <summary>Whose.</summary>
    public Union Union { get; } = union;

    /// <summary>The generation of the parents.</summary>
    public int Generation { get; } = generation;

    /// <summary>From left to right.</summary>
    public IReadOnlyList<DrawnPerson> Parents { get; } = parents;

    /// <summary>From left to right.</summary>
    public IReadOnlyList<DrawnPerson> Children { get; } = children;

    /// <summary>Where the line to the children leaves the parents' own.</summary>
    public double DropX { get; internal set; }
}

/// <summary>A family laid out.</summary>
/// <param name="People">Everybody who has a line to somebody; some more than once, and then all but one are marked so.</param>
/// <param name="Unions">The lines.</param>
/// <param name="Unplaced">People of whom no line says to whom they belong, such as an aunt whose brother or sister is not recorded.</param>
public sealed record Genogram(IReadOnlyList<DrawnPerson> People, IReadOnlyList<DrawnUnion> Unions, IReadOnlyList<FamilyPerson> Unplaced);
