namespace CaseRecording.Domain.Genograms;

/// <summary>How somebody is a parent of a child; in the order in which a child's place in the picture is chosen.</summary>
public enum Parenthood { Birth, Adoptive, Foster }

/// <summary>What a line from a parent to a child says.</summary>
public sealed record ParentLine(Guid Parent, Guid Child, Parenthood Kind = Parenthood.Birth);

/// <summary>What a line between two people says.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Married">Married or civil partners; otherwise they live or lived together.</param>
/// <param name="From">Since when, where known.</param>
/// <param name="Until">Until when.</param>
/// <param name="Parted">Whether it is over, also where no day is known.</param>
public sealed record CoupleLine(Guid One, Guid Other, bool Married, DateOnly? From = null, DateOnly? Until = null, bool Parted = false);

/// <summary>Those who live in one household.</summary>
public sealed record FamilyHousehold(string Name, IReadOnlyList<Guid> Members);

/// <summary>A child's family as the record tells it on one day: what a genogram is drawn from (4.6.1, P55).</summary>
/// <param name="Child">The child whose genogram it is.</param>
/// <param name="People">Everybody, the child too.</param>
/// <param name="Parents">Who is whose parent.</param>
/// <param name="Couples">Who is or was together.</param>
/// <param name="Siblings">Brothers and sisters of whom no common parent is recorded.</param>
/// <param name="Households">Who lives together.</param>
public sealed record Family(
    Guid Child, IReadOnlyList<FamilyPerson> People, IReadOnlyList<ParentLine> Parents, IReadOnlyList<CoupleLine> Couples,
    IReadOnlyList<(Guid One, Guid Other)> Siblings, IReadOnlyList<FamilyHousehold> Households)
{
    /// <summary>Identical twins, who are brothers or sisters as well.</summary>
    public IReadOnlyList<(Guid One, Guid Other)> Identical { get; init; } = [];
}
