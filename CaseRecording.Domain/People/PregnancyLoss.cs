using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>How a pregnancy was lost.</summary>
public enum LossKind { Miscarriage, Stillbirth, Termination, NotSaid }

/// <summary>What is told of a pregnancy that was lost.</summary>
/// <param name="Kind">How, as far as somebody wants to say it.</param>
/// <param name="On">When.</param>
/// <param name="About">Whether it was about that day.</param>
/// <param name="Name">What the parents call the child, where they gave a name.</param>
/// <param name="Sex">For a stillborn child.</param>
/// <param name="Source">Who told it, or what it was read in.</param>
public sealed record LossDetails(LossKind Kind, DateOnly On, bool About, string? Name, Sex Sex, string? Source);

/// <summary>
/// A pregnancy that was lost. It stands on the record of who was pregnant, never on a child's file (3.8.1, P41), and is drawn on the family's genogram (4.6.1, P55).
/// </summary>
public sealed class PregnancyLoss : RecordItem
{
    /// <summary>The longest source, and the longest reason to take one back, in characters.</summary>
    public const int MaxSourceLength = 200, MaxReasonLength = 300;

    /// <summary>Nobody younger is asked about, in years.</summary>
    public const int YoungestAge = 10;

    private PregnancyLoss()
    {
    }

    private PregnancyLoss(Stamp by) : base(by)
    {
    }

    /// <summary>Who was pregnant.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The other parent, where somebody said who it is.</summary>
    public Guid? OtherParentId { get; private set; }

    /// <summary>How it was lost.</summary>
    public LossKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Whether it was about that day.</summary>
    public bool About { get; private set; }

    /// <summary>What the parents call the child.</summary>
    public string? Name { get; private set; }

    /// <summary>For a stillborn child.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Who told it, or what it was read in.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Why it should never have been recorded; it is then drawn nowhere.</summary>
    public string? TakenBackBecause { get; private set; }

    /// <summary>As people read it.</summary>
    public static string Words(LossKind kind) => kind switch
    {
        LossKind.Miscarriage => "Miscarriage",
        LossKind.Stillbirth => "Stillbirth",
        LossKind.Termination => "Termination",
        _ => "Pregnancy lost",
    };

    /// <summary>Whether somebody can have been pregnant on a day, as far as it is known of them.</summary>
    public static bool MayConcern(Sex sex, DateOnly? born, DateOnly? expected, DateOnly on) =>
        sex != Sex.Male && (born is { } day ? Days.Age(day, on) >= YoungestAge : expected is null);

    /// <summary>Records it.</summary>
    /// <exception cref="RuleBrokenException">No source, the other parent is the same person, or the day cannot be.</exception>
    public static PregnancyLoss Record(Guid personId, Guid? otherParentId, LossDetails told, DateOnly? born, Stamp by)
    {
        Rule.Require(otherParentId != personId, "The other parent is somebody else. Choose another, or nobody.");
        Rule.Require(told.On <= by.Day, "That day has not come yet. Put the day, or one in the month or year where only that is known, and tick “about”.");
        Days.RequireInALife(told.On, born);
        var loss = new PregnancyLoss(by)
        {
            PersonId = personId, OtherParentId = otherParentId, Kind = told.Kind, On = told.On, About = told.About, Sex = told.Kind == LossKind.Stillbirth ? told.Sex : Sex.NotKnown,
            Name = Rule.OptionalText(told.Name, "Name", Person.MaxNameLength), Source = Rule.Text(told.Source, "Who told it, or where it was read", MaxSourceLength, "4.2"),
        };
        loss.Say("A lost pregnancy recorded");
        return loss;
    }

    /// <summary>It was recorded by mistake.</summary>
    /// <exception cref="RuleBrokenException">It was taken back already, or no reason.</exception>
    public void TakeBack(string? reason)
    {
        Rule.Require(TakenBackBecause is null, "This was taken back already.", "3.7.1");
        TakenBackBecause = Rule.Text(reason, "What was wrong", MaxReasonLength, "3.7.1");
        Say("A lost pregnancy recorded by mistake: taken back", TakenBackBecause);
    }
}
