using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Ecomaps;

[Policy("P56")]
public sealed class EcomapVersionTests
{
    private static readonly Guid File = Guid.CreateVersion7(), Nan = Guid.CreateVersion7(), Hidden = Guid.CreateVersion7();

    [Fact]
    public void A_version_keeps_who_was_where_and_what_was_said()
    {
        var version = Save([Person(Nan), Support("Onchan Juniors")]);

        (version.Number, version.DrawnOn, version.WithChild, version.Account).Should().Be((1, A.Today, true, "He put Nan next to him."));
        version.Ties.Select(t => t.Details).Should().Equal(Person(Nan), Support("Onchan Juniors"));
        version.Happenings.Select(h => h.What).Should().Equal("Ecomap saved, version 1, drawn with the child on 4 November 2026");
    }

    [Fact]
    public void The_next_version_goes_on_from_the_one_that_was_seen()
    {
        var first = Save([Person(Nan)]);
        Save([Person(Nan)], first, first.Id).Number.Should().Be(2);

        Refused(() => Save([Person(Nan)], first, null)).Should().StartWith("Somebody else saved an ecomap of this child while you arranged yours.");
        Refused(() => Save([Person(Nan)], null, first.Id)).Should().StartWith("Somebody else");
    }

    [Fact]
    public void Whom_the_arranger_may_not_know_of_stays_where_they_were()
    {
        var first = Save([Person(Nan), Person(Hidden) with { At = new EcomapPlace(200, 90), Remark = "At weekends" }]);

        var next = Save([Support("Onchan Juniors")], first, first.Id, unseen: [Hidden]);

        next.Ties.Select(t => (t.PersonId, t.Name, t.IsCarried)).Should().Equal((null, "Onchan Juniors", false), (Hidden, null, true));
        next.Ties[1].Details.Should().Be(first.Ties[1].Details);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_what_to_do()
    {
        Refused(() => Save([])).Should().StartWith("Nothing is on the ecomap yet.");
        Refused(() => Save([Person(Nan), Person(Nan)])).Should().StartWith("Somebody is on the ecomap twice.");
        Refused(() => Save([Support("Nan’s church"), Support("nans CHURCH")])).Should().StartWith("Somebody is on the ecomap twice.");
        Refused(() => Save([Support("  ")])).Should().StartWith("Each tie is with one person, one agency or one support.");
        Refused(() => Save([Person(Nan) with { Name = "Nan" }])).Should().StartWith("Each tie is with one person");
        Refused(() => Save([Person(Nan) with { At = new EcomapPlace(360, 50) }])).Should().StartWith("That is not a place on the ecomap.");
        Refused(() => Save([Person(Nan) with { At = new EcomapPlace(0, 0) }])).Should().StartWith("That is not a place on the ecomap.");
        Refused(() => Save([.. Enumerable.Range(0, 61).Select(i => Support($"Friend {i}"))])).Should().StartWith("An ecomap of more than 60");
        Refused(() => Save([Person(Nan)], drawn: A.Today.AddDays(1))).Should().StartWith("The day on which it was drawn has not come yet.");
        Refused(() => Save([Person(Nan)], drawn: new DateOnly(2019, 6, 3))).Should().Contain("the date of birth");
        var first = Save([Person(Nan)]);
        Refused(() => Save([Person(Nan)], first, first.Id, drawn: A.Today.AddDays(-1))).Should().StartWith("The latest ecomap was drawn on 4 November 2026");
    }

    [Fact]
    public void Two_versions_side_by_side_tell_who_came_who_went_and_what_became_different()
    {
        var before = Named(
            ("Nan", Support("Nan") with { At = new EcomapPlace(0, 60), Strength = TieStrength.Fair, Stress = TieStress.Some }),
            ("Dad", Support("Dad") with { At = new EcomapPlace(90, 30), Strength = TieStrength.Strong, Help = HelpFlow.ToChild }),
            ("Rex", Support("Rex")), ("Mr Kelly", Support("Mr Kelly")));
        var after = Named(
            ("Rex", Support("Rex") with { At = new EcomapPlace(210, 52) }),
            ("Nan", Support("Nan") with { At = new EcomapPlace(10, 20), Strength = TieStrength.Strong, Stress = TieStress.None }),
            ("Dad", Support("Dad") with { At = new EcomapPlace(90, 80), Strength = TieStrength.Weak, Stress = TieStress.Great, Help = HelpFlow.Both }),
            ("Football", Support("Football")));

        EcomapComparison.Of(before, after).Select(c => (c.Name, c.Change, string.Join(", ", c.Changes))).Should().Equal(
            ("Rex", TieChange.Same, ""),
            ("Nan", TieChange.Changed, "nearer, stronger, less stressful"),
            ("Dad", TieChange.Changed, "further away, weaker, more stressful, help goes both ways (before: helps the child)"),
            ("Football", TieChange.Came, ""),
            ("Mr Kelly", TieChange.Went, ""));
    }

    private static EcomapVersion Save(IReadOnlyList<EcomapTieDetails> ties, EcomapVersion? before = null, Guid? from = null, IReadOnlyCollection<Guid>? unseen = null, DateOnly? drawn = null) =>
        EcomapVersion.Save(File, new EcomapDetails(drawn ?? A.Today, true, "He put Nan next to him."), ties, before, from, unseen ?? [], new DateOnly(2019, 6, 4), A.Stamp());

    private static string Refused(Func<EcomapVersion> act) => act.Should().Throw<RuleBrokenException>().Which.Message;

    private static EcomapTieDetails Person(Guid id) => new(id, null, null, null, new EcomapPlace(0, 13), TieStrength.Strong, TieStress.None, HelpFlow.ToChild, "She makes soup.");

    private static EcomapTieDetails Support(string name) => new(null, null, name, "club", new EcomapPlace(120, 50));

    private static List<EcomapNamed> Named(params (string Name, EcomapTieDetails Tie)[] ties) => [.. ties.Select(t => new EcomapNamed(t.Name, t.Tie))];
}
