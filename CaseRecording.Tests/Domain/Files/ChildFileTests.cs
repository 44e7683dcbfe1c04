using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Files;

[Policy("P42")]
public class ChildFileTests
{
    private static readonly Guid Erin = A.Stamp().ById;
    private static readonly Stamp Manager = A.Stamp("Breeshey Cain", "Team Manager");

    [Fact]
    public void The_manager_who_restricts_is_always_among_the_named() =>
        Open().Restrict([Erin, Erin], "Her father works here.", Manager).Select(r => r.StaffId).Should().BeEquivalentTo([Erin, Manager.ById]);

    [Fact]
    public void A_restriction_needs_reasons() => Open().Invoking(f => f.Restrict([Erin], " ", Manager)).Should().Throw<RuleBrokenException>().Which.Clause.Should().Be("3.9.1");

    [Fact]
    public void A_restricted_file_is_not_restricted_again()
    {
        var file = Open();
        file.Restrict([Erin], "Her father works here.", Manager);
        file.Invoking(f => f.Restrict([], "Again.", Manager)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void Lifting_ends_every_naming_and_keeps_it_in_the_record()
    {
        var file = Open();
        file.Restrict([Erin], "Her father works here.", Manager);
        file.LiftRestriction("He has left the service.", Manager);
        file.IsRestricted.Should().BeFalse();
        file.Restrictions.Should().HaveCount(2).And.OnlyContain(r => r.Until == A.Now);
        file.Happenings[^1].Should().Be(new Happening("Restriction lifted", "He has left the service."));
    }

    private static ChildFile Open() => ChildFile.Open(Guid.NewGuid(), PermanentNumber.First, A.Stamp());
}
