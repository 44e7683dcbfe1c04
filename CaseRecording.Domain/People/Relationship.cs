using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>Who somebody is to a child: family and other significant people, those living elsewhere too (3.4.3, 4.2, P21, P45).</summary>
public sealed class Relationship : RecordItem
{
    /// <summary>The longest kind, and the longest reason, in characters.</summary>
    public const int MaxKindLength = 60, MaxReasonLength = 300;

    /// <summary>Up to this age a child is under somebody's parental responsibility, in years.</summary>
    public const int OfAge = 18;

    private Relationship()
    {
    }

    private Relationship(Stamp by) : base(by)
    {
    }

    /// <summary>The one related to: usually the child.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The other.</summary>
    public Guid RelatedPersonId { get; private set; }

    /// <summary>What the other is to the one, such as <c>mother</c> (from the code list).</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Whether the other holds parental responsibility for the one.</summary>
    public bool HasParentalResponsibility { get; private set; }

    /// <summary>By what they got it, where it was told.</summary>
    public ResponsibilityGround? ResponsibilityBy { get; private set; }

    /// <summary>Since when they hold or held it, where it was told.</summary>
    public DateOnly? ResponsibilityFrom { get; private set; }

    /// <summary>The day it ended; null while they hold it.</summary>
    public DateOnly? ResponsibilityUntil { get; private set; }

    /// <summary>Why it ended.</summary>
    public string? ResponsibilityEndReason { get; private set; }

    /// <summary>Since when, where known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Until when.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it should never have been recorded; it then counts nowhere.</summary>
    public string? TakenBackBecause { get; private set; }

    /// <summary>Records a relationship.</summary>
    /// <exception cref="RuleBrokenException">A person is not related to themselves.</exception>
    public static Relationship Record(Guid personId, Guid relatedPersonId, string kind, bool hasParentalResponsibility, DateOnly? from, Stamp by)
    {
        Rule.Require(personId != relatedPersonId, "A person cannot be recorded as their own relative. Choose the other person.");
        var relationship = new Relationship(by)
        {
            PersonId = personId, RelatedPersonId = relatedPersonId, Kind = Rule.Text(kind, "Relationship", MaxKindLength),
            HasParentalResponsibility = hasParentalResponsibility, From = from,
        };
        relationship.Say($"Relationship recorded: {relationship.Kind}");
        return relationship;
    }

    /// <summary>The relationship ended, as a partnership may.</summary>
    /// <exception cref="RuleBrokenException">It has ended already, or began later than that day.</exception>
    public void End(DateOnly on)
    {
        RequireStanding();
        Rule.Require(Until is null, "This relationship is recorded as ended already.");
        Rule.Require(From is null || on >= From, "It cannot have ended before it began. Put a later day.");
        Until = on;
        Say($"Relationship ended: {Kind}");
    }
    /// <summary>The other got parental responsibility for the one after it was recorded who they are.</summary>
    /// <param name="told">By what, and since when.</param>
    /// <param name="born">The birth of the one; null where it is not known.</param>
    /// <param name="by">Who records it, and when.</param>
    /// <exception cref="RuleBrokenException">They have it already, the relationship is over, something is not told, or the day cannot be.</exception>
    public void GiveResponsibility(ResponsibilityDetails told, DateOnly? born, Stamp by)
    {
        RequireStanding();
        Rule.Require(Until is null, "This relationship has ended. Record who they are to the child now first.", "3.4.3");
        // Ticked with the relationship it has neither ground nor day: both may be told later.
        Rule.Require(!HasParentalResponsibility || ResponsibilityFrom is null, "They are recorded as having parental responsibility already. If that is wrong, take the relationship back (“Recorded by mistake”) and record it anew.", "3.4.3");
        Rule.Require(told.Ground is not null, "Choose by what they got parental responsibility.", "3.4.3");
        Rule.Require(told.From is not null, "Since when: this is needed. It stands on the order, the agreement or the certificate.", "3.4.3");
        var from = told.From.Value;
        Rule.Require(from <= by.Day, "That day has not come yet. Record it on the day.", "3.4.3");
        Days.RequireInALife(from, born);
        Rule.Require(Days.Age(born, from) is not >= OfAge, $"On {IslandTime.Words(from)} they were {OfAge} or older, and nobody has parental responsibility for an adult. Check the day.", "3.4.3");
        Rule.Require(ResponsibilityUntil is null || from >= ResponsibilityUntil, $"They had it before, until {IslandTime.Words(ResponsibilityUntil.GetValueOrDefault())}. Put a day after that.", "3.4.3");
        (HasParentalResponsibility, ResponsibilityBy, ResponsibilityFrom, ResponsibilityUntil, ResponsibilityEndReason) = (true, told.Ground, from, null, null);
        Say($"Parental responsibility recorded: {Kind}, by {ResponsibilityDetails.Words(told.Ground.Value)}, since {IslandTime.Words(from)}");
    }

    /// <summary>The other holds parental responsibility no more; who they are stays.</summary>
    /// <exception cref="RuleBrokenException">They do not have it, no reason, or the day cannot be.</exception>
    public void EndResponsibility(DateOnly on, string? reason, DateOnly? born, Stamp by)
    {
        RequireStanding();
        Rule.Require(HasParentalResponsibility, "They are not recorded as having parental responsibility, so it cannot end. Open the page again: somebody else may have recorded the end.", "3.4.3");
        Rule.Require(on <= by.Day, "That day has not come yet. Record the end on the day.", "3.4.3");
        Days.RequireInALife(on, born);
        Rule.Require(ResponsibilityFrom is null || on >= ResponsibilityFrom, $"They have had it since {IslandTime.Words(ResponsibilityFrom.GetValueOrDefault())}, so it cannot have ended before. Put a later day.", "3.4.3");
        var why = Rule.Text(reason, "Why it ended", MaxReasonLength, "3.4.3");
        (HasParentalResponsibility, ResponsibilityUntil, ResponsibilityEndReason) = (false, on, why);
        Say($"Parental responsibility ended: {Kind}, on {IslandTime.Words(on)}", why);
    }

    /// <summary>It was recorded by mistake, of whatever kind it is: it counts nowhere, and stays in the record with the reason (3.7.1).</summary>
    /// <exception cref="RuleBrokenException">It was taken back already, or no reason.</exception>
    public void TakeBack(string? reason)
    {
        Rule.Require(TakenBackBecause is null, "This was taken back already.", "3.7.1");
        TakenBackBecause = Rule.Text(reason, "What was wrong", MaxReasonLength, "3.7.1");
        Say($"Relationship recorded by mistake and taken back: {Kind}", TakenBackBecause);
    }

    private void RequireStanding() =>
        Rule.Require(TakenBackBecause is null, "This relationship was recorded by mistake and is taken back. Record the right one.", "3.7.1");
}
