using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.People;

/// <summary>What ends, ends after it began, once, and stays in the record (P21, P45).</summary>
public sealed class EndingsTests
{
    private static readonly DateOnly Since = new(2026, 4, 1);

    [Fact, Policy("P21")]
    public void A_relationship_ends_once_and_not_before_it_began()
    {
        var partnership = Relationship.Record(Guid.CreateVersion7(), Guid.CreateVersion7(), "parents-partner", false, Since, A.Stamp());

        partnership.Invoking(p => p.End(Since.AddDays(-1))).Should().Throw<RuleBrokenException>().WithMessage("It cannot have ended before it began. Put a later day.");
        partnership.End(Since);
        partnership.Until.Should().Be(Since);
        partnership.Invoking(p => p.End(Since)).Should().Throw<RuleBrokenException>().WithMessage("This relationship is recorded as ended already.");
    }

    [Fact, Policy("P45")]
    public void Somebody_leaves_a_household_on_or_after_the_day_they_came()
    {
        var person = Guid.CreateVersion7();
        var home = Household.SetUp("Quayle", A.Stamp());
        home.Join(person, Since, A.Stamp());

        home.Invoking(h => h.Leave(person, Since.AddDays(-1))).Should().Throw<RuleBrokenException>().WithMessage("They have lived in this household since 1 April 2026, *Put a later day.");
        home.Leave(person, Since);
        home.Members.Should().ContainSingle().Which.Until.Should().Be(Since);
    }
}
