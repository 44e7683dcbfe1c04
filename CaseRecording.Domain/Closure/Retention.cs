namespace CaseRecording.Domain.Closure;

/// <summary>What decides how long a record is kept.</summary>
/// <param name="EverLookedAfter">Whether the child was ever looked after, in this case or an earlier one.</param>
/// <param name="AdoptionOrderOn">The day of an adoption order.</param>
/// <param name="EverChildProtection">Whether the child ever had a Child Protection Risk Action Plan.</param>
public sealed record RetentionFacts(bool EverLookedAfter = false, DateOnly? AdoptionOrderOn = null, bool EverChildProtection = false);

/// <summary>Until when a record is kept, and on what ground.</summary>
/// <param name="KeepUntil">The last day.</param>
/// <param name="Ground">The rule, as words.</param>
/// <param name="Assumed">True where the Island's chapter does not name the case, so that a manager confirms before anything is destroyed.</param>
public sealed record Retention(DateOnly KeepUntil, string Ground, bool Assumed)
{
    /// <summary>Years kept from the closing of a file: children in care, and all others (procedures manual, chapter 1.7).</summary>
    public const int YearsLookedAfter = 75, YearsOtherwise = 6;

    /// <summary>Years kept from an adoption order (procedures manual, chapter 1.7).</summary>
    public const int YearsFromAdoption = 100;

    /// <summary>The rule that keeps the record longest (2.6.1, P06).</summary>
    public static Retention From(DateOnly closedOn, RetentionFacts facts)
    {
        if (facts.AdoptionOrderOn is { } ordered && !(facts.EverLookedAfter && closedOn.AddYears(YearsLookedAfter) > ordered.AddYears(YearsFromAdoption)))
            return new(ordered.AddYears(YearsFromAdoption), $"Adoption: {YearsFromAdoption} years from the adoption order", false);
        if (facts.EverLookedAfter)
            return new(closedOn.AddYears(YearsLookedAfter), $"Looked after: {YearsLookedAfter} years from closure", false);
        return new(closedOn.AddYears(YearsOtherwise), $"{YearsOtherwise} years from closure", facts.EverChildProtection);
    }
}
