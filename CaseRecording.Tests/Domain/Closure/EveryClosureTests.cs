using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

/// <summary>
/// Every combination of the steps of 7.1.2 and 7.1.3, each evidenced, missing or said to be not appropriate, on both routes, with and without
/// alleged deliberate harm. What is lawful is read here from the policy's own words, not from the code.
/// </summary>
[Policy("P59"), Policy("P60"), Policy("P61"), Policy("P62"), Policy("P63"), Policy("P64"), Policy("P65")]
public class EveryClosureTests
{
    public enum Said { Evidenced, Missing, NotAppropriate }

    // The bullets in the policy's order; those after the fifth are 7.1.3's. True where its words are "as appropriate" or "where appropriate".
    private static readonly (string Bullet, bool AsAppropriate)[] Policy =
    [
        ("7.1.2 review shows outcomes achieved, or no statutory powers and services refused", false),
        ("7.1.2 the child (as appropriate), young person, family and other agencies informed in writing", true),
        ("7.1.2 where appropriate, arrangements for others to continue to support", true),
        ("7.1.2 a closing summary", false),
        ("7.1.2 the case file is up to date and complete", false),
        ("7.1.3 the child has been seen and spoken to alone (where appropriate)", true),
        ("7.1.3 the child's carers have been seen and spoken to alone", false),
        ("7.1.3 the accommodation has been visited", false),
        ("7.1.3 the views of all the professionals sought and considered", false),
        ("7.1.3 a plan for ongoing safeguarding recorded", false),
    ];

    private static readonly Stamp Worker = A.Stamp(), Manager = A.Manager;
    private static readonly ClosureRecord Any = A.Closure();
    private static readonly ClosureFacts Whole = A.CompleteFacts(Any);
    private static readonly IReadOnlyList<ClosureLetter> LettersButTheChilds = [NotForTheChild(Any), .. Whole.Letters.Skip(1)];

    [Theory]
    [InlineData(ClosureRoute.OutcomesAchieved, false)]
    [InlineData(ClosureRoute.OutcomesAchieved, true)]
    [InlineData(ClosureRoute.ServicesRefused, false)]
    [InlineData(ClosureRoute.ServicesRefused, true)]
    public void Only_the_lawful_combinations_are_sent_and_countersigned(ClosureRoute route, bool harm)
    {
        var (tried, lawful) = (0, 0);
        var wrong = new List<string>();
        // A refusal changes nothing, so a record serves until it has been sent, and one that waits until it is countersigned.
        var started = new Dictionary<(bool, bool), ClosureRecord>();
        var waiting = new Dictionary<(bool, bool), ClosureRecord>();
        foreach (var said in Combinations(harm ? 10 : 5))
        {
            tried++;
            var expected = IsLawful(said);
            lawful += expected ? 1 : 0;
            var facts = Facts(route, harm, said);
            var marks = (said[2] == Said.NotAppropriate, harm && said[5] == Said.NotAppropriate);
            if (!started.TryGetValue(marks, out var record))
                started[marks] = record = Marked(route, said);
            if (!waiting.TryGetValue(marks, out var awaiting))
                (waiting[marks] = awaiting = Marked(route, said)).Send(Whole, Worker);

            // Sent as it stands; and countersigned after having been sent when everything was there.
            var sent = Try(() => record.Send(facts, Worker));
            var countersigned = Try(() => awaiting.Countersign(facts, Manager));
            if (sent != expected || countersigned != expected)
                wrong.Add($"{string.Join(", ", said)}: lawful {expected}, sent {sent}, countersigned {countersigned}");
            if (sent)
            {
                started.Remove(marks);
                if (!Try(() => record.Countersign(facts, Manager)))
                    wrong.Add($"{string.Join(", ", said)}: sent but not countersigned");
            }
            if (countersigned)
                waiting.Remove(marks);
        }

        wrong.Should().BeEmpty();
        tried.Should().Be(harm ? 59_049 : 243);
        lawful.Should().Be(harm ? 8 : 4);
    }

    [Fact]
    public void A_step_that_the_policy_does_not_qualify_cannot_be_marked_not_appropriate_in_any_combination()
    {
        foreach (var route in Enum.GetValues<ClosureRoute>())
            for (var set = 0; set < 1 << Policy.Length; set++)
                Marked(route, [.. Policy.Select((_, i) => (set & (1 << i)) != 0 ? Said.NotAppropriate : Said.Evidenced)]);
    }

    [Theory]
    [InlineData(ClosureRoute.OutcomesAchieved, false)]
    [InlineData(ClosureRoute.OutcomesAchieved, true)]
    [InlineData(ClosureRoute.ServicesRefused, false)]
    [InlineData(ClosureRoute.ServicesRefused, true)]
    public void Only_with_every_letter_sent_does_a_case_close_and_closing_has_its_three_effects(ClosureRoute route, bool harm)
    {
        var closed = 0;
        foreach (var said in Combinations(harm ? 10 : 5).Where(IsLawful))
            for (var sent = 0; sent < 8; sent++)
            {
                var record = Marked(route, said);
                var noChild = said[1] == Said.NotAppropriate;
                IReadOnlyList<ClosureLetter> letters = [noChild ? NotForTheChild(record) : A.Letter(record, LetterRecipient.Child), .. A.Letters(record).Skip(1)];
                var facts = Facts(route, harm, said) with { Letters = letters };
                record.Send(facts, Worker);
                record.Countersign(facts, Manager);
                for (var i = noChild ? 1 : 0; i < 3; i++)
                    if ((sent & (1 << i)) != 0)
                        letters[i].MarkSent(IslandTime.DayOf(A.Now), LetterMeans.Post, record, Worker);
                var everyone = (sent | (noChild ? 1 : 0)) == 7;

                ClosureEffects? effects = null;
                Try(() => effects = record.Close(facts, Worker)).Should().Be(everyone);
                record.State.Should().Be(everyone ? ClosureState.Closed : ClosureState.Countersigned);
                if (effects is null)
                    continue;
                closed++;
                TheThreeEffectsFollow(effects);
            }

        // All letters sent, once where there is one to the child, and with either bit of the child's letter where there is none.
        closed.Should().Be((harm ? 8 : 4) / 2 * 3);
    }

    private static void TheThreeEffectsFollow(ClosureEffects effects)
    {
        effects.ReferralIds.Should().Equal(Whole.ReferralIds);
        effects.Level.Should().Be(LevelOfNeed.AdditionalNeeds);
        effects.Retention.KeepUntil.Should().Be(new DateOnly(2032, 11, 4));
        var open = Case.Open(A.FileId, Guid.NewGuid(), Worker);
        open.Close(effects.Retention.KeepUntil, effects.Why, Worker);
        (open.IsOpen, open.Level, open.RetainUntil).Should().Be((false, LevelOfNeed.AdditionalNeeds, effects.Retention.KeepUntil));
    }

    private static bool IsLawful(Said[] said) =>
        said.Select((s, i) => s == Said.Evidenced || (s == Said.NotAppropriate && Policy[i].AsAppropriate)).All(ok => ok);

    private static IEnumerable<Said[]> Combinations(int bullets)
    {
        for (var n = 0; n < (int)Math.Pow(3, bullets); n++)
        {
            var said = new Said[bullets];
            for (int i = 0, rest = n; i < bullets; i++, rest /= 3)
                said[i] = (Said)(rest % 3);
            yield return said;
        }
    }

    // Somebody tries to mark each bullet said to be not appropriate. That a child is not written to is marked on the letter.
    private static ClosureRecord Marked(ClosureRoute route, Said[] said)
    {
        var record = A.Closure(route);
        for (var i = 0; i < said.Length; i++)
            if (said[i] == Said.NotAppropriate && i != 1 && Try(() => record.MarkNotAppropriate(Kind(route, i), "A baby; the family wants none.", Worker)) != Policy[i].AsAppropriate)
                throw new InvalidOperationException($"{Policy[i].Bullet} was marked not appropriate, or could not be.");
        return record;
    }

    private static ClosureItemKind Kind(ClosureRoute route, int bullet) => bullet > 0
        ? (ClosureItemKind)(bullet + 1)
        : route == ClosureRoute.OutcomesAchieved ? ClosureItemKind.ReviewShowsOutcomesAchieved : ClosureItemKind.NoStatutoryPowersAndServicesRefused;

    private static ClosureFacts Facts(ClosureRoute route, bool harm, Said[] said)
    {
        bool There(int i) => i >= said.Length || said[i] == Said.Evidenced;
        return Whole with
        {
            HarmAllegedOn = harm ? Whole.HarmAllegedOn : null,
            LatestReview = route == ClosureRoute.OutcomesAchieved && There(0) ? Whole.LatestReview : null,
            Letters = said[1] switch { Said.Evidenced => Whole.Letters, Said.NotAppropriate => LettersButTheChilds, _ => [] },
            Answers = Whole.Answers with
            {
                NoStatutoryPowers = route == ClosureRoute.ServicesRefused && There(0), ContinuingSupport = There(2), Summary = There(3), SafeguardingPlan = There(9),
            },
            UnfinishedNotes = There(4) ? [] : [new UnfinishedNote(A.FileId, "Erin Callow", new DateOnly(2026, 11, 1))],
            ChildSeenAlone = There(5) ? Whole.ChildSeenAlone : [],
            CarersSeenAlone = There(6) ? Whole.CarersSeenAlone : [],
            HomeVisits = There(7) ? Whole.HomeVisits : [],
            ProfessionalsViewsSought = There(8) ? Whole.ProfessionalsViewsSought : [],
        };
    }

    private static ClosureLetter NotForTheChild(ClosureRecord record)
    {
        var letter = A.Letter(record, LetterRecipient.Child);
        letter.MarkNotAppropriate("A baby.", isYoungPerson: false, record, Worker);
        return letter;
    }

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
