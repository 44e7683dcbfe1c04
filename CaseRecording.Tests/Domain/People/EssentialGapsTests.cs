using CaseRecording.Domain.People;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.People;

[Policy("P70")]
public class EssentialGapsTests
{
    private static readonly EssentialFacts Complete = new(true, true, true, true, true, 2, false, true, ["GP", "ClassTeacher"], 7);

    [Fact]
    public void Nothing_is_missing_when_all_is_known() => EssentialGaps.Of(Complete).Should().BeEmpty();

    [Fact]
    public void Each_gap_names_what_mends_it() =>
        EssentialGaps.Of(new EssentialFacts(false, false, false, false, false, 0, false, false, [], 7)).Should()
            .HaveCount(9).And.OnlyContain(gap => gap.Action.Length > 0 && gap.What.Length > 0 && gap.Clause.Length > 0);

    [Fact, Policy("P45")]
    public void A_parent_who_lives_elsewhere_is_recorded_or_a_statement_is_made()
    {
        EssentialGaps.Of(Complete with { ParentsRecorded = 1 }).Should().ContainSingle().Which.Should().Match<EssentialGap>(g => g.Part == EssentialPart.Parents && g.HoldsUpClosure);
        EssentialGaps.Of(Complete with { ParentsRecorded = 1, WhereaboutsStated = true }).Should().BeEmpty();
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 0)]
    [InlineData(null, 0)]
    public void A_school_is_missed_only_of_those_who_go_to_one(int? age, int gaps) => EssentialGaps.Of(Complete with { Age = age, RolesInvolved = ["GP"] }).Should().HaveCount(gaps);
}
