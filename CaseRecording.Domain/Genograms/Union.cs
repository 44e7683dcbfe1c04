namespace CaseRecording.Domain.Genograms;

/// <summary>One or two parents and the children they have, or two people together; brothers and sisters whose parents nobody knows have a union of nobody.</summary>
public sealed class Union
{
    internal Union(Parenthood kind, IReadOnlyList<Guid> parents, IReadOnlyList<Guid> children, CoupleLine? couple) =>
        (Kind, Parents, Children, Couple) = (kind, parents, children, couple);

    /// <summary>What the lines to the children say.</summary>
    public Parenthood Kind { get; }

    /// <summary>Nobody, one or two.</summary>
    public IReadOnlyList<Guid> Parents { get; }

    /// <summary>Eldest first.</summary>
    public IReadOnlyList<Guid> Children { get; }

    /// <summary>What is known of the two, where they are or were a couple.</summary>
    public CoupleLine? Couple { get; }

    internal Guid? Partner(Guid one) => Parents.Count < 2 ? null : Parents[0] == one ? Parents[1] : Parents[0];
}
