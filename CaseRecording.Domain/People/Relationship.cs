using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>Who somebody is to a child: family and other significant people, those living elsewhere too (3.4.3, 4.2, P21, P45).</summary>
public sealed class Relationship : RecordItem
{
    /// <summary>The longest kind.</summary>
    public const int MaxKindLength = 60;

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

    /// <summary>Since when, where known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Until when.</summary>
    public DateOnly? Until { get; private set; }

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
        Rule.Require(Until is null, "This relationship is recorded as ended already.");
        Rule.Require(From is null || on >= From, "It cannot have ended before it began. Put a later day.");
        Until = on;
        Say($"Relationship ended: {Kind}");
    }
}
