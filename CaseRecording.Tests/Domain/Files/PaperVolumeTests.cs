using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Files;

public sealed class PaperVolumeTests
{
    private static readonly Stamp Erin = A.Stamp();
    private static readonly DateOnly Today = Erin.Day;

    private static PaperVolume First() => PaperVolume.Open(Guid.NewGuid(), null, "Murray House, cabinet 4", Today.AddYears(-2), Erin);

    [Fact, Policy("P12")]
    public void The_next_volume_has_the_next_number_and_ends_the_one_before()
    {
        var first = First();
        var second = PaperVolume.Open(first.FileId, first, "Murray House, cabinet 5", Today, Erin);
        (first.Number, first.Until, second.Number, second.From, second.Until).Should().Be((1, Today, 2, Today, null));
        first.Invoking(v => v.End(Today, Erin)).Should().Throw<RuleBrokenException>().WithMessage("Volume 1 has ended already.");
    }

    [Fact, Policy("P12")]
    public void A_day_or_a_place_that_cannot_be_is_refused()
    {
        var first = First();
        void Refused(Action act, string because) => act.Should().Throw<RuleBrokenException>().WithMessage(because);
        Refused(() => PaperVolume.Open(first.FileId, first, "Cabinet 5", Today.AddDays(1), Erin), "A volume cannot begin in the future*");
        Refused(() => PaperVolume.Open(first.FileId, first, "Cabinet 5", first.From, Erin), "Volume 1 began on*");
        Refused(() => PaperVolume.Open(first.FileId, first, " ", Today, Erin), "Where it lies*");
        Refused(() => first.End(first.From.AddDays(-1), Erin), "Volume 1 began on*");
        Refused(() => first.End(Today.AddDays(1), Erin), "That day has not come yet*");
        first.End(Today.AddDays(-10), Erin);
        Refused(() => PaperVolume.Open(first.FileId, first, "Cabinet 5", Today.AddDays(-11), Erin), "Volume 1 ended on*");
    }

    [Fact, Policy("P12")]
    public void Where_it_lay_before_stays_in_the_history()
    {
        var first = First();
        first.HappeningsAreRecorded();
        first.Invoking(v => v.MoveTo("Archive", "Somewhere else")).Should().Throw<RuleBrokenException>().WithMessage("Somebody else changed this*");
        first.Invoking(v => v.MoveTo(first.Location, first.Location)).Should().Throw<RuleBrokenException>().WithMessage("It lies there already*");
        first.MoveTo("Archive, box 12", "Murray House, cabinet 4");
        first.Happenings.Should().ContainSingle().Which.What.Should().Be("Paper file: volume 1 moved from Murray House, cabinet 4 to Archive, box 12");
    }
}
