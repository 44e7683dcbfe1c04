using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Genograms;

/// <summary>Somebody of a family, as a genogram shows them (4.6.1, P55).</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">As screens show it.</param>
/// <param name="Sex">Says the symbol: a square, a circle, or a question mark.</param>
/// <param name="Born">Date of birth, where known.</param>
/// <param name="Died">Date of death.</param>
/// <param name="Expected">When an unborn child is expected.</param>
public sealed record FamilyPerson(Guid Id, string Name, Sex Sex = Sex.NotKnown, DateOnly? Born = null, DateOnly? Died = null, DateOnly? Expected = null)
{
    /// <summary>Whether the date of death is about that day.</summary>
    public bool DiedAbout { get; init; }

    /// <summary>For a pregnancy that was lost: how; null for everybody who was born or is expected.</summary>
    public LossKind? Loss { get; init; }

    /// <summary>When that was; its place among brothers and sisters.</summary>
    public DateOnly? LostOn { get; init; }

    /// <summary>Whether that was about that day.</summary>
    public bool LostAbout { get; init; }

    /// <summary>Age in whole years on a day, or at death; null where the birth is not known or has not come.</summary>
    public int? AgeOn(DateOnly day) => Days.Age(Born, Died is { } died && died < day ? died : day);
}
