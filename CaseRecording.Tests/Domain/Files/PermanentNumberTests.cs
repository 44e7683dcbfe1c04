using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Files;

[Policy("P14")]
public class PermanentNumberTests
{
    [Fact]
    public void A_number_reads_in_groups_and_is_read_back() =>
        PermanentNumber.Parse(PermanentNumber.Words(PermanentNumber.From(PermanentNumber.First))).Should().Be(PermanentNumber.From(PermanentNumber.First));

    [Fact]
    public void Every_single_wrong_digit_is_caught()
    {
        var number = PermanentNumber.From(104_227);
        for (var at = 0; at < number.Length; at++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != number[at])
                    PermanentNumber.Parse(number[..at] + digit + number[(at + 1)..]).Should().BeNull();
    }

    [Fact]
    public void A_series_that_has_run_out_says_so() => FluentActions.Invoking(() => PermanentNumber.From(1_000_000)).Should().Throw<RuleBrokenException>();
}
