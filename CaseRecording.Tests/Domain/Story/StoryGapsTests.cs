using CaseRecording.Domain.People;
using CaseRecording.Domain.Story;
using CaseRecording.Domain.Timescales;

namespace CaseRecording.Tests.Domain.Story;

/// <summary>Every gap in a child's story has a name (3.2.1, 4.1.5).</summary>
public sealed class StoryGapsTests
{
    private static readonly DateOnly Today = new(2026, 11, 4), Opened = new(2026, 1, 12);

    private static readonly EssentialFacts Known = new(true, true, true, true, true, 2, false, true, ["GP", "HeadTeacher"], 7);

    // Nothing is missing here; each test takes one thing away.
    private static readonly StoryFacts Whole = new("Juan", Today, Known)
    {
        OpenSince = Opened, AllocatedSince = Opened, Seen = Today.AddDays(-3), SeenAlone = Today.AddDays(-10), AtHome = Today.AddDays(-10), Supervised = Today.AddDays(-5),
        HasWords = true, Assessed = true, HasNeeds = true, HasRisks = true, HasProtectiveFactors = true, HasImpact = true, HasAnalysis = true, HasCarersViews = true, HasDecisions = true, HasEvents = true, HasChronology = true,
        Planned = true, Outcomes = 2, OutcomesMeasured = 2, HasProfessionals = true, HasDue = true,
    };

    private static readonly TimescaleTable Timescales = new(new WorkingCalendar(new HashSet<DateOnly>(), 2026),
    [
        new(StoryGaps.SeenTimescale, "", "", 42, TimescaleUnit.CalendarDay, "", TimescaleStatus.Assumed), new(StoryGaps.SupervisionTimescale, "", "", 1, TimescaleUnit.Month, "", TimescaleStatus.Assumed),
    ]);

    public static TheoryData<StoryFacts, StoryPart, string> OneThingMissing() => new()
    {
        { Whole with { HasWords = false }, StoryPart.Voice, "No words of Juan are recorded." },
        { Whole with { Assessed = false }, StoryPart.Circumstances, "No assessment has been authorised." },
        { Whole with { HasAnalysis = false }, StoryPart.Circumstances, "No analysis of what it all means." },
        { Whole with { HasNeeds = false }, StoryPart.NeedsAndRisks, "No need is described." },
        { Whole with { HasRisks = false }, StoryPart.NeedsAndRisks, "No risk is described, nor that there is none." },
        { Whole with { HasProtectiveFactors = false }, StoryPart.NeedsAndRisks, "No protective factor is described." },
        { Whole with { HasImpact = false }, StoryPart.NeedsAndRisks, "No analysis of impact on Juan." },
        { Whole with { HasCarersViews = false }, StoryPart.CarersViews, "No view of a parent or carer is recorded." },
        { Whole with { HasDecisions = false }, StoryPart.Decisions, "No decision is recorded." },
        { Whole with { UndecidedSince = new DateOnly(2026, 11, 3) }, StoryPart.Decisions, "The referral of 3 November 2026 waits for a decision." },
        { Whole with { HasChronology = false }, StoryPart.Chronology, "No chronology has been curated." },
        { Whole with { HasEvents = false, HasChronology = false }, StoryPart.Chronology, "No significant event is recorded." },
        { Whole with { Planned = false }, StoryPart.Plan, "No plan in force." },
        { Whole with { OutcomesMeasured = 0 }, StoryPart.Plan, "No review has measured progress against this plan." },
        { Whole with { OutcomesMeasured = 1 }, StoryPart.Plan, "Progress is not measured for 1 of 2 intended outcomes." },
        { Whole with { HasDue = false }, StoryPart.Due, "Nothing has a day by which it is due." },
        { Whole with { AllocatedSince = null }, StoryPart.Child, "Nobody is allocated." },
        { Whole with { Supervised = new DateOnly(2026, 9, 1) }, StoryPart.Oversight, "No supervision recorded since 1 September 2026." },
        { Whole with { Supervised = null }, StoryPart.Oversight, "No supervision recorded since the case was allocated on 12 January 2026." },
        { Whole with { HasProfessionals = false }, StoryPart.Professionals, "No partner agency is recorded as involved." },
        { Whole with { Essential = Known with { ParentsRecorded = 1 } }, StoryPart.Family, "No record of a non-resident parent or their whereabouts." },
        { Whole with { Essential = Known with { ParentsRecorded = 0 } }, StoryPart.Family, "No record of either parent or their whereabouts." },
        { Whole with { Essential = Known with { HolderOfParentalResponsibility = false } }, StoryPart.Family, "No record of who has parental responsibility." },
        { Whole with { Essential = Known with { InAHousehold = false } }, StoryPart.Family, "No record of who lives with Juan." },
        { Whole with { Essential = Known with { RolesInvolved = ["GP"] } }, StoryPart.Professionals, "No school is recorded." },
        { Whole with { Essential = Known with { HasEthnicity = false } }, StoryPart.Child, "No ethnicity is recorded." },
    };

    [Theory, MemberData(nameof(OneThingMissing)), Policy("P43"), Policy("P70"), Policy("P13")]
    public void Whatever_is_missing_is_named_where_it_is_missed_with_what_mends_it(StoryFacts facts, StoryPart part, string sentence)
    {
        var gap = StoryGaps.Of(facts, Timescales).Should().ContainSingle().Subject;

        (gap.Part, gap.Sentence).Should().Be((part, sentence));
        gap.Action.Should().NotBeEmpty();
        gap.Clause.Should().MatchRegex(@"^\d\.\d");
    }

    [Fact, Policy("P70")]
    public void Where_nothing_is_missing_nothing_is_said_to_be() => StoryGaps.Of(Whole, Timescales).Should().BeEmpty();

    [Theory, Policy("P43"), Policy("P49")]
    [InlineData(null, null, null, "No record that Juan was seen since the case opened on 12 January 2026.", "No visit to the home is recorded.")]
    [InlineData(-50, -50, -50, "Not seen since 15 September 2026.", "The home was not visited since 15 September 2026.")]
    [InlineData(-3, null, -3, "No record that Juan was ever seen alone.", null)]
    [InlineData(-3, -50, -3, "Not seen alone since 15 September 2026.", null)]
    [InlineData(-3, -42, -42, null, null)]
    public void Not_seen_not_seen_alone_and_not_at_home_are_three_things(int? seen, int? alone, int? home, string? first, string? second)
    {
        DateOnly? Day(int? ago) => ago is { } days ? Today.AddDays(days) : null;

        StoryGaps.Of(Whole with { Seen = Day(seen), SeenAlone = Day(alone), AtHome = Day(home) }, Timescales).Select(g => g.Sentence).Should().Equal(new[] { first, second }.OfType<string>());
    }

    [Fact]
    public void Of_a_closed_case_no_work_is_missed_and_of_an_unborn_child_no_words()
    {
        StoryGaps.Of(new StoryFacts("Juan", Today, Known) { HasProfessionals = true }, Timescales).Should().BeEmpty();
        StoryGaps.Of(Whole with { CanBeSeen = false, HasWords = false, Seen = null, SeenAlone = null, AtHome = null }, Timescales).Should().BeEmpty();
    }
}
