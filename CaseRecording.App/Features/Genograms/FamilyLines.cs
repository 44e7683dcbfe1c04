using CaseRecording.App.Reference;
using CaseRecording.Domain.Genograms;

namespace CaseRecording.App.Features.Genograms;

/// <summary>A relationship as it is stored: the other is the one's <paramref name="Kind"/>.</summary>
public sealed record FamilyLink(Guid Id, Guid PersonId, Guid RelatedPersonId, string Kind, DateOnly? From, DateOnly? Until);

/// <summary>What relationships mean as lines of a genogram, on one day; <c>line</c> in <c>seed-data/codes/relationship-types.json</c> says it for each kind.</summary>
internal sealed class FamilyLines
{
    private const string Twin = "identical-twin";

    private readonly Dictionary<string, CodeEntry> _codes;
    private readonly HashSet<Guid> _drawn;

    public FamilyLines(CodeList types, DateOnly day, IReadOnlyList<FamilyLink> links)
    {
        _codes = types.Codes.ToDictionary(c => c.Code);
        var begun = links.Where(l => l.From is null || l.From <= day).ToList();
        Parents = [.. begun.Where(l => l.Until is null || l.Until > day).Select(ParentLine).OfType<ParentLine>()];
        Couples = [.. begun.Select(l => CoupleLine(l, day)).OfType<CoupleLine>()];
        Identical = [.. begun.Where(l => LineOf(l) == Twin).Select(l => (l.PersonId, l.RelatedPersonId))];
        Siblings = [.. begun.Where(l => LineOf(l) is "sibling" or Twin).Select(l => (l.PersonId, l.RelatedPersonId))];
        _drawn = [.. Parents.SelectMany(p => new[] { p.Parent, p.Child }), .. Couples.SelectMany(c => new[] { c.One, c.Other }), .. Siblings.SelectMany(s => new[] { s.One, s.Other })];
    }

    public IReadOnlyList<ParentLine> Parents { get; }

    public IReadOnlyList<CoupleLine> Couples { get; }

    public IReadOnlyList<(Guid One, Guid Other)> Siblings { get; }

    /// <summary>Identical twins; they are among the brothers and sisters too.</summary>
    public IReadOnlyList<(Guid One, Guid Other)> Identical { get; }

    /// <summary>Whether somebody has any line.</summary>
    public bool Draws(Guid person) => _drawn.Contains(person);

    /// <summary>Whether it is kinship at all: a neighbour belongs on an ecomap.</summary>
    public bool IsKin(FamilyLink link) => LineOf(link) is not null || _codes.GetValueOrDefault(link.Kind) is { ForLife: true };

    private string? LineOf(FamilyLink link) => _codes.GetValueOrDefault(link.Kind)?.Line;

    private ParentLine? ParentLine(FamilyLink link) => LineOf(link) switch
    {
        "birth-parent" => new(link.RelatedPersonId, link.PersonId),
        "birth-child" => new(link.PersonId, link.RelatedPersonId),
        "adoptive-parent" => new(link.RelatedPersonId, link.PersonId, Parenthood.Adoptive),
        "adopted-child" => new(link.PersonId, link.RelatedPersonId, Parenthood.Adoptive),
        "foster-carer" => new(link.RelatedPersonId, link.PersonId, Parenthood.Foster),
        "foster-child" => new(link.PersonId, link.RelatedPersonId, Parenthood.Foster),
        _ => null,
    };

    private CoupleLine? CoupleLine(FamilyLink link, DateOnly day)
    {
        var over = link.Until is { } until && until <= day;
        return LineOf(link) switch
        {
            "married" => new(link.PersonId, link.RelatedPersonId, true, link.From, over ? link.Until : null, over),
            "together" => new(link.PersonId, link.RelatedPersonId, false, link.From, over ? link.Until : null, over),
            "parted" => new(link.PersonId, link.RelatedPersonId, false, link.From, link.Until, true),
            "divorced" => new(link.PersonId, link.RelatedPersonId, true, link.From, link.Until, true),
            _ => null,
        };
    }
}
