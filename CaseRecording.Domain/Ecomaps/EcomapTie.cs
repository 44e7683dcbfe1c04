using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Ecomaps;

/// <summary>How strong a tie is; the width of its line.</summary>
public enum TieStrength { NotSaid, Weak, Fair, Strong }

/// <summary>How much strain there is in it; the zigzag of its line.</summary>
public enum TieStress { None, Some, Great }

/// <summary>Which way help goes; the arrows of its line.</summary>
public enum HelpFlow { None, ToChild, FromChild, Both }

/// <summary>What is told of one tie: to whom, how near, and what it is like.</summary>
/// <param name="PersonId">Somebody on record; or</param>
/// <param name="InvolvementId">an agency or professional on record; or</param>
/// <param name="Name">a support that stands nowhere else, such as a club, a church, a friend or a pet,</param>
/// <param name="Kind">with its kind from the code list.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Strength">How strong it is.</param>
/// <param name="Stress">How much strain there is.</param>
/// <param name="Help">Which way help goes.</param>
/// <param name="Remark">What was said of it.</param>
public sealed record EcomapTieDetails(
    Guid? PersonId, Guid? InvolvementId, string? Name, string? Kind, EcomapPlace At, TieStrength Strength = TieStrength.NotSaid, TieStress Stress = TieStress.None,
    HelpFlow Help = HelpFlow.None, string? Remark = null)
{
    /// <summary>Whom it is with, the same in every version: so two versions can be compared.</summary>
    public string Key => (PersonId, InvolvementId) switch
    {
        ({ } person, _) => $"person:{person:N}",
        (_, { } agency) => $"agency:{agency:N}",
        _ => $"support:{PlainText.ForSearch(Name)}",
    };
}

/// <summary>One tie of a saved ecomap.</summary>
public sealed class EcomapTie : RecordItem, IAppendOnly
{
    /// <summary>The longest name of a support, kind and remark, in characters.</summary>
    public const int MaxNameLength = Person.MaxNameLength, MaxKindLength = 60, MaxRemarkLength = 300;

    private EcomapTie()
    {
    }

    internal EcomapTie(Stamp by, Guid versionId, int position, EcomapTieDetails d, bool carried) : base(by)
    {
        Rule.Require(new[] { d.PersonId is not null, d.InvolvementId is not null, !string.IsNullOrWhiteSpace(d.Name) }.Count(told => told) == 1,
            "Each tie is with one person, one agency or one support. Give the support a name, or take it off.");
        Rule.Require(d.At is { Angle: >= 0 and < 360, Distance: >= EcomapPlace.Nearest and <= EcomapPlace.Furthest }, "That is not a place on the ecomap. Move it onto the picture.");
        (VersionId, Position, PersonId, InvolvementId, IsCarried) = (versionId, position, d.PersonId, d.InvolvementId, carried);
        Name = Rule.OptionalText(d.Name, "Name", MaxNameLength);
        Kind = Name is null ? null : Rule.Text(d.Kind, "What it is", MaxKindLength);
        (Angle, Distance, Strength, Stress, Help) = (d.At.Angle, d.At.Distance, d.Strength, d.Stress, d.Help);
        Remark = Rule.OptionalText(d.Remark, "What was said of it", MaxRemarkLength);
    }

    /// <summary>The version it stands in.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Its place in the list, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Somebody on record.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>An agency or professional on record.</summary>
    public Guid? InvolvementId { get; private set; }

    /// <summary>A support that stands nowhere else.</summary>
    public string? Name { get; private set; }

    /// <summary>What kind of support.</summary>
    public string? Kind { get; private set; }

    /// <summary>Degrees clockwise from the top.</summary>
    public int Angle { get; private set; }

    /// <summary>From 1, beside the child, to 100.</summary>
    public int Distance { get; private set; }

    /// <summary>How strong it is.</summary>
    public TieStrength Strength { get; private set; }

    /// <summary>How much strain there is.</summary>
    public TieStress Stress { get; private set; }

    /// <summary>Which way help goes.</summary>
    public HelpFlow Help { get; private set; }

    /// <summary>What was said of it.</summary>
    public string? Remark { get; private set; }

    /// <summary>Whether it was carried over from the version before, because whoever arranged this one may not know of that person (3.9.1).</summary>
    public bool IsCarried { get; private set; }

    /// <summary>What it tells.</summary>
    public EcomapTieDetails Details => new(PersonId, InvolvementId, Name, Kind, new EcomapPlace(Angle, Distance), Strength, Stress, Help, Remark);
}
