using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Chronology;

/// <summary>An event that somebody judged: how it is worded, and whether it belongs.</summary>
[Policy("P27")]
public sealed class ChronologyEntryTests
{
    private static readonly Guid File = Guid.CreateVersion7();
    private static readonly ChronologySource Note = new(ChronologySourceKind.Note, Guid.CreateVersion7());
    private static readonly ChronologyDetails Told = new(ChronologyKind.Injury, new HappenedOn(new DateOnly(2026, 5, 2), About: true), "  A burn on the arm ", "School", ChronologyStanding.Allegation);

    [Fact]
    public void Its_day_is_the_sources_own_only_where_the_same_is_told()
    {
        ChronologyEntry.TakeUp(File, Note, Told, Told.When with { }, A.Stamp()).Wordings.Single().IsSourcesDay.Should().BeTrue();
        ChronologyEntry.TakeUp(File, Note, Told, Told.When with { About = false }, A.Stamp()).Wordings.Single().IsSourcesDay.Should().BeFalse();
        ChronologyEntry.TakeUp(File, null, Told, null, A.Stamp()).Wordings.Single().IsSourcesDay.Should().BeFalse();
    }

    [Fact]
    public void It_needs_a_headline_who_told_it_and_a_day_that_can_be()
    {
        var entry = ChronologyEntry.TakeUp(File, null, Told, null, A.Stamp());
        (entry.State, entry.LatestWording, entry.Source, entry.Wordings.Single().Headline).Should().Be((ChronologyState.InChronology, 1, null, "A burn on the arm"));
        Refusal(Told with { Headline = " " }).Should().StartWith("Headline: this is needed.");
        Refusal(Told with { Headline = new string('x', 201) }).Should().StartWith("Headline: 201 characters");
        Refusal(Told with { ToldBy = null }).Should().StartWith("Who told it, or where it was read: this is needed.");
        Refusal(Told with { When = new HappenedOn(A.Today.AddDays(1)) }).Should().Contain("has not come yet");
        Refusal(Told with { When = new HappenedOn(new DateOnly(2026, 5, 2), Until: new DateOnly(2026, 5, 1)) }).Should().Contain("before its first day");
        Refusal(Told with { When = new HappenedOn(new DateOnly(1889, 12, 31)) }).Should().Contain("Check the year");
        Refusal(Told with { Kind = (ChronologyKind)99 }).Should().StartWith("Kind of event: choose it");
        ChronologyEntry.TakeUp(File, null, Told with { When = new HappenedOn(new DateOnly(1990, 1, 1)) }, null, A.Stamp()).Wordings.Should().HaveCount(1, "what happened to the parents is part of a child's history");
    }

    [Fact]
    public void Leaving_out_and_taking_up_again_need_a_reason_and_both_stay()
    {
        var entry = ChronologyEntry.LeaveOut(File, Note, Told, "It is told with the referral.", A.Stamp());
        (entry.Source, entry.State).Should().Be((Note, ChronologyState.LeftOut));
        entry.Invoking(e => e.LeaveOut("Again.", A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("This event is left out already.*");
        entry.Invoking(e => e.TakeUpAgain(" ", A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("Why it belongs in the chronology: this is needed.*");
        entry.TakeUpAgain("It was his first.", A.Stamp());
        entry.Invoking(e => e.TakeUpAgain("Again.", A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("This event stands in the chronology already.*");
        entry.LeaveOut("It was his brother.", A.Stamp());
        entry.Judgements.Select(j => (j.State, j.Why)).Should().Equal((ChronologyState.LeftOut, "It is told with the referral."), (ChronologyState.InChronology, "It was his first."), (ChronologyState.LeftOut, "It was his brother."));
    }

    [Fact]
    public void What_was_said_of_a_brother_or_sister_stands_until_it_is_taken_back_and_is_never_said_of_the_child()
    {
        var (entry, sister) = (ChronologyEntry.TakeUp(File, null, Told, null, A.Stamp()), Guid.CreateVersion7());
        var said = ChronologyRelevance.Record(entry, sister, "She was in the room.", null, A.Stamp());
        (said.Matters, said.Number, said.FileId, said.ForFileId).Should().Be((true, 1, File, sister));
        Refused(() => ChronologyRelevance.Record(entry, sister, "She was there.", said, A.Stamp())).Should().StartWith("It is recorded already");
        Refused(() => ChronologyRelevance.Record(entry, File, "It is his.", null, A.Stamp())).Should().StartWith("The event stands in this child's own chronology.");
        var back = said.TakeBack(entry, "She was at school.", A.Stamp());
        (back.Matters, back.Number).Should().Be((false, 2));
        Refused(() => back.TakeBack(entry, "Again.", A.Stamp())).Should().StartWith("It was taken back already");
        entry.LeaveOut("It was another family.", A.Stamp());
        Refused(() => ChronologyRelevance.Record(entry, sister, "She was there.", back, A.Stamp())).Should().StartWith("This event is left out");
    }

    private static string Refusal(ChronologyDetails told) => Refused(() => ChronologyEntry.TakeUp(File, null, told, null, A.Stamp()));

    private static string Refused(Action act) => act.Should().Throw<RuleBrokenException>().Which.Message;
}
