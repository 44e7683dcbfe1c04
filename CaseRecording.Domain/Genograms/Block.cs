namespace CaseRecording.Domain.Genograms;

/// <summary>A part of the picture that is moved as one. It knows how far it reaches in each generation, so that two can stand close without touching.</summary>
internal sealed class Block
{
    /// <summary>The least distance between two people, in units of the picture.</summary>
    public const double Gap = 116;

    public List<DrawnPerson> People { get; } = [];

    public List<DrawnUnion> Unions { get; } = [];

    public void Add(params IEnumerable<DrawnPerson> people) => People.AddRange(people);

    public double Left(int generation) => Reach(generation).Select(p => p.X).DefaultIfEmpty(double.PositiveInfinity).Min();

    public double Right(int generation) => Reach(generation).Select(p => p.X).DefaultIfEmpty(double.NegativeInfinity).Max();

    public void Move(double by)
    {
        foreach (var person in People)
            person.X += by;
        foreach (var union in Unions)
            union.DropX += by;
    }

    /// <summary>Sets another to the right of this, as near as all generations allow, and takes it in.</summary>
    public void TakeRight(Block other)
    {
        if (People.Count > 0 && other.People.Count > 0)
            other.Move(Generations(other).Max(g => Right(g) + Gap - other.Left(g)));
        TakeIn(other);
    }

    /// <summary>Sets another to the left of this.</summary>
    public void TakeLeft(Block other)
    {
        if (People.Count > 0 && other.People.Count > 0)
            other.Move(Generations(other).Min(g => Left(g) - Gap - other.Right(g)));
        TakeIn(other);
    }

    /// <summary>Sets another to the right of everything.</summary>
    public void TakeBeside(Block other)
    {
        if (People.Count > 0 && other.People.Count > 0)
            other.Move(People.Max(p => p.X) + (1.5 * Gap) - other.People.Min(p => p.X));
        TakeIn(other);
    }

    private void TakeIn(Block other)
    {
        People.AddRange(other.People);
        Unions.AddRange(other.Unions);
    }

    private IEnumerable<DrawnPerson> Reach(int generation) => People.Where(p => p.Generation == generation);

    // Where they share no generation, any one of them must not reach over the other.
    private List<int> Generations(Block other)
    {
        var shared = People.Select(p => p.Generation).Intersect(other.People.Select(p => p.Generation)).ToList();
        return shared.Count > 0 ? shared : throw new InvalidOperationException("Two parts of a genogram that share no generation cannot stand beside one another.");
    }
}
