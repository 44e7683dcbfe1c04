using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;

namespace CaseRecording.Tests.Domain.Closure;

[Policy("P61")]
public class ClosureLetterTests
{
    private static readonly DateOnly Today = IslandTime.DayOf(A.Now);

    /// <summary>Child, family and agency, each with a letter, without one, or marked not appropriate; for a child and for a young person.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Family_agencies_and_a_young_person_are_always_informed_and_a_child_as_appropriate(bool youngPerson)
    {
        LetterRecipient[] kinds = [LetterRecipient.Child, LetterRecipient.Family, LetterRecipient.Agency];
        for (var n = 0; n < 27; n++)
        {
            var closure = A.Closure();
            var letters = new List<ClosureLetter>();
            var lawful = true;
            for (int i = 0, rest = n; i < 3; i++, rest /= 3)
            {
                var notAppropriate = rest % 3 == 2;
                lawful &= rest % 3 == 0 || (notAppropriate && kinds[i] == LetterRecipient.Child && !youngPerson);
                if (rest % 3 == 1)
                    continue;
                var letter = A.Letter(closure, kinds[i], kinds[i] == LetterRecipient.Agency ? A.School.Id : null);
                if (!notAppropriate || TryMark(letter, closure, youngPerson))
                    letters.Add(letter);
            }

            var facts = A.CompleteFacts(closure) with { Letters = letters, ChildIsYoungPerson = youngPerson };
            new ClosureWorkflow(closure, facts, A.Stamp().ById).Can(ClosureStep.Send).Should().Be(lawful, $"combination {n}");
        }
    }

    [Fact]
    public void A_child_who_became_a_young_person_meanwhile_is_informed()
    {
        var closure = A.Closure();
        var letters = A.Letters(closure);
        letters[0].MarkNotAppropriate("Too young.", false, closure, A.Stamp());
        var facts = A.CompleteFacts(closure) with { Letters = letters, ChildIsYoungPerson = true };

        ClosureChecklist.Check(facts, closure)[ClosureItemKind.InformedInWriting]!.WhatIsMissing.Should().Contain("A young person is always informed");
        ClosureChecklist.Check(facts with { ChildIsYoungPerson = false }, closure)[ClosureItemKind.InformedInWriting]!.NotAppropriate.Should().Contain("Too young. (Erin Callow, Social Worker)");
    }

    [Fact]
    public void Every_involved_agency_needs_a_letter_of_its_own()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure) with { InvolvedAgencies = [A.School, new(Guid.NewGuid(), "Health Visiting")] };

        ClosureChecklist.Check(facts, closure)[ClosureItemKind.InformedInWriting]!.Gaps.Should().ContainSingle().Which.Detail.Should().Be("Health Visiting");
    }

    [Fact]
    public void A_letter_withdrawn_informs_nobody()
    {
        var closure = A.Closure();
        var facts = A.CompleteFacts(closure);
        facts.Letters[1].Withdraw("Planned twice.", closure, A.Stamp());

        ClosureChecklist.Check(facts, closure)[ClosureItemKind.InformedInWriting]!.WhatIsMissing.Should().Be("No letter to the family is planned.");
    }

    [Fact]
    public void A_letter_is_sent_only_after_countersignature()
    {
        var closure = A.Closure();
        var letter = A.Letter(closure, LetterRecipient.Family);

        letter.Invoking(l => l.MarkSent(Today, LetterMeans.Post, closure, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*countersigned*");
    }

    [Fact]
    public void A_letter_is_sent_once_with_its_date_and_means_and_then_stays_as_it_is()
    {
        var (closure, facts) = A.Countersigned();
        var letter = facts.Letters[1];
        letter.MarkSent(Today, LetterMeans.EncryptedEmail, closure, A.Stamp());

        (letter.State, letter.SentOn, letter.SentBy, letter.SentByName).Should().Be((LetterState.Sent, Today, LetterMeans.EncryptedEmail, "Erin Callow"));
        letter.Invoking(l => l.MarkSent(Today, LetterMeans.Post, closure, A.Stamp())).Should().Throw<RuleBrokenException>();
        letter.Invoking(l => l.Write("Other words", closure, A.Stamp())).Should().Throw<RuleBrokenException>();
        letter.Invoking(l => l.Withdraw("Not needed.", closure, A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_letter_cannot_have_gone_tomorrow_or_before_countersignature(int days)
    {
        var (closure, facts) = A.Countersigned();
        facts.Letters[1].Invoking(l => l.MarkSent(Today.AddDays(days), LetterMeans.Post, closure, A.Stamp())).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void Nothing_is_posted_to_an_address_that_must_not_be_disclosed_and_the_letter_does_not_hold_it()
    {
        var (closure, _) = A.Countersigned();
        var letter = ClosureLetter.Plan(closure, new LetterTo(LetterRecipient.Family, null, "Kirree Quayle", "mother", "The refuge", true), "The case closes.", A.Stamp());
        letter.MakeReady(closure);

        letter.AddressText.Should().BeNull();
        letter.Invoking(l => l.MarkSent(Today, LetterMeans.Post, closure, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*must not be disclosed*");
        letter.MarkSent(Today, LetterMeans.ByHand, closure, A.Stamp());
        letter.State.Should().Be(LetterState.Sent);
    }

    [Fact]
    public void A_draft_is_not_sent_and_a_letter_written_anew_is_a_draft()
    {
        var (closure, facts) = A.Countersigned();
        var letter = facts.Letters[1];
        letter.Write("Better words", closure, A.Stamp());

        letter.Invoking(l => l.MarkSent(Today, LetterMeans.Post, closure, A.Stamp())).Should().Throw<RuleBrokenException>().WithMessage("*draft*");
        A.Letter(closure, LetterRecipient.Family, body: "").Invoking(l => l.MakeReady(closure)).Should().Throw<RuleBrokenException>().WithMessage("*empty*");
    }

    [Fact]
    public void What_was_countersigned_as_appropriate_is_not_marked_otherwise_afterwards()
    {
        var (closure, facts) = A.Countersigned();
        facts.Letters[0].Invoking(l => l.MarkNotAppropriate("Too young.", false, closure, A.Stamp())).Should().Throw<RuleBrokenException>();
        facts.Letters[0].Withdraw("Not needed.", closure, A.Stamp());
        new ClosureWorkflow(closure, facts, A.Stamp().ById).Blocks(ClosureStep.Close).Should().Contain(b => b.Contains("No letter to the child is planned"));
    }

    [Theory]
    [InlineData("2013-11-04", true)]
    [InlineData("2013-11-05", false)]
    public void A_young_person_is_thirteen(string born, bool young) => YoungPerson.Is(DateOnly.Parse(born), null, Today).Should().Be(young);

    private static bool TryMark(ClosureLetter letter, ClosureRecord closure, bool youngPerson)
    {
        try
        {
            letter.MarkNotAppropriate("Too young to read.", youngPerson, closure, A.Stamp());
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
