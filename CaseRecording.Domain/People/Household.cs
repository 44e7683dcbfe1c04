using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.People;

/// <summary>The people who live at one place, related or not (4.2).</summary>
public sealed class Household : RecordItem
{
    private readonly List<HouseholdMember> _members = [];

    private Household()
    {
    }

    private Household(Stamp by) : base(by)
    {
    }

    /// <summary>What people call it, such as <c>Quayle, 12 Bowring Road</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who lives or lived in it.</summary>
    public IReadOnlyList<HouseholdMember> Members => _members;

    /// <summary>A household in a sentence, whatever it is called: <c>Kirree Quayle's household</c>, <c>the Quayle household</c>, <c>the household Royal View</c>.</summary>
    public static string InWords(string name)
    {
        const string kind = "household";
        if (name.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            return $"the household{name[kind.Length..]}";
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return $"the {name[4..]}";
        if (name.Contains(',', StringComparison.Ordinal))
            return $"the household {name}";
        return Owned.Any(of => name.Contains(of, StringComparison.Ordinal)) ? name : name.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? $"the {name}" : $"the household {name}";
    }

    private static readonly string[] Owned = ["'s ", "’s ", "s' ", "s’ "];

    /// <summary>Sets up a household.</summary>
    public static Household SetUp(string name, Stamp by)
    {
        var household = new Household(by) { Name = Rule.Text(name, "Household", 200) };
        household.Say("Household recorded");
        return household;
    }

    /// <summary>Somebody joins it.</summary>
    /// <exception cref="RuleBrokenException">They live there already.</exception>
    public HouseholdMember Join(Guid personId, DateOnly from, Stamp by)
    {
        Rule.Require(!_members.Any(m => m.PersonId == personId && m.Until is null), "This person is recorded as living there already.");
        var member = new HouseholdMember(by, Id, personId, from);
        _members.Add(member);
        Say("Somebody joined the household");
        return member;
    }

    /// <summary>Somebody leaves it.</summary>
    /// <exception cref="RuleBrokenException">They do not live there, or came later than that day.</exception>
    public void Leave(Guid personId, DateOnly on)
    {
        var member = _members.FirstOrDefault(m => m.PersonId == personId && m.Until is null);
        Rule.Require(member is not null, "This person is not recorded as living there.");
        Rule.Require(on >= member.From, $"They have lived in this household since {IslandTime.Words(member.From)}, so they cannot have left it before. Put a later day.");
        member.Leave(on);
        Say("Somebody left the household");
    }
}

/// <summary>That a person lived in a household from one day to another.</summary>
public sealed class HouseholdMember : RecordItem
{
    private HouseholdMember()
    {
    }

    internal HouseholdMember(Stamp by, Guid householdId, Guid personId, DateOnly from) : base(by) =>
        (HouseholdId, PersonId, From) = (householdId, personId, from);

    /// <summary>The household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day they left.</summary>
    public DateOnly? Until { get; private set; }

    internal void Leave(DateOnly on) => Until = on;
}
