using CaseRecording.Domain.Ecomaps;

namespace CaseRecording.App.Features.Ecomaps;

/// <summary>What somebody is on an ecomap; the shape of their symbol.</summary>
public enum AroundKind { Person, Agency, Support }

/// <summary>Somebody or something round the child.</summary>
/// <param name="Key">As <see cref="EcomapTieDetails.Key"/> has it.</param>
/// <param name="Kind">Person, agency or support.</param>
/// <param name="Name">By name.</param>
/// <param name="What">What they are to the child: <c>Grandmother</c>.</param>
/// <param name="Link">Where one goes from them; null where they have no page.</param>
/// <param name="PersonId">On record as a person.</param>
/// <param name="InvolvementId">On record as an agency.</param>
/// <param name="Now">Whether that is so today; an agency that is involved no more is not offered again.</param>
public sealed record AroundRow(string Key, AroundKind Kind, string Name, string What, string? Link, Guid? PersonId, Guid? InvolvementId, bool Now);

/// <summary>One version, without its ties.</summary>
public sealed record EcomapVersionRow(Guid Id, int Number, DateOnly DrawnOn, bool WithChild, string? Account, string By, DateTime At);

/// <summary>A tie with who it is with.</summary>
public sealed record EcomapTieRow(AroundRow With, EcomapTieDetails Tie);

/// <summary>A child's ecomap (4.6.1, P56).</summary>
/// <param name="Child">The child's name.</param>
/// <param name="Forename">As the picture calls the child.</param>
/// <param name="MayArrange">Whether this person may save a version.</param>
/// <param name="HasCase">Whether a case is open, without which none is saved.</param>
/// <param name="Versions">All versions, the latest first.</param>
/// <param name="Shown">The one shown; null where there is none yet.</param>
/// <param name="Ties">Its ties, without whomever this person may not know of.</param>
/// <param name="With">The one it is compared with.</param>
/// <param name="TiesBefore">Its ties.</param>
/// <param name="Latest">The ties of the latest, from which the next is arranged.</param>
/// <param name="Around">Everybody on record round the child, on an ecomap or not.</param>
/// <param name="Today">The day on the Island.</param>
public sealed record EcomapRow(
    string Child, string Forename, bool MayArrange, bool HasCase, IReadOnlyList<EcomapVersionRow> Versions, EcomapVersionRow? Shown, IReadOnlyList<EcomapTieRow> Ties,
    EcomapVersionRow? With, IReadOnlyList<EcomapTieRow> TiesBefore, IReadOnlyList<EcomapTieRow> Latest, IReadOnlyList<AroundRow> Around, DateOnly Today);
