using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Support;

public static partial class A
{
    /// <summary>A closure just started by Erin Callow.</summary>
    public static ClosureRecord Closure(ClosureRoute route = ClosureRoute.OutcomesAchieved) => ClosureRecord.Start(FileId, CaseId, route, true, false, Stamp());

    /// <summary>Something in the record.</summary>
    public static Evidence Evidence(string label = "Note of 2 November 2026", EvidenceLink link = EvidenceLink.Note, DateOnly? on = null) =>
        new(label, link, Guid.CreateVersion7(), on ?? new DateOnly(2026, 11, 2), "Erin Callow");

    /// <summary>A letter, ready to send unless <paramref name="body"/> is empty.</summary>
    public static ClosureLetter Letter(ClosureRecord closure, LetterRecipient kind, Guid? recipientId = null, string body = "The case closes, because …")
    {
        var letter = ClosureLetter.Plan(closure, new LetterTo(kind, recipientId, $"The {kind}", null, "1 Strand Street, Douglas", false), body, Stamp());
        if (body.Length > 0)
            letter.MakeReady(closure);
        return letter;
    }

    /// <summary>A letter to child, family and the one agency involved.</summary>
    public static IReadOnlyList<ClosureLetter> Letters(ClosureRecord closure) =>
        [Letter(closure, LetterRecipient.Child), Letter(closure, LetterRecipient.Family), Letter(closure, LetterRecipient.Agency, School.Id)];

    public static readonly InvolvedAgency School = new(new("00000000-0000-7000-8000-0000000000a1"), "Ballacottier School");

    /// <summary>A record in which every item is found, on either route, with deliberate harm alleged on 1 September 2026.</summary>
    public static ClosureFacts CompleteFacts(ClosureRecord closure) => new()
    {
        HarmAllegedOn = new DateOnly(2026, 9, 1),
        LatestReview = new ReviewForClosure(Evidence("Review of 2 November 2026", EvidenceLink.Review), true),
        Answers = new ClosureAnswers
        {
            Form = Evidence("Closure Record", EvidenceLink.Form), OutcomesAchieved = true, WelfareProtected = true, Assessment = true, NoStatutoryPowers = true,
            RefusalRecorded = true, ContinuingSupport = true, SafeguardingPlan = true, ProfessionalsViews = true, Summary = true, Reason = true,
        },
        ChildSeenAlone = [Evidence()],
        CarersSeenAlone = [Evidence()],
        HomeVisits = [Evidence()],
        ProfessionalsViewsSought = [Evidence()],
        InvolvedAgencies = [School],
        Letters = Letters(closure),
        ReferralIds = [new("00000000-0000-7000-8000-0000000000b1")],
    };

    /// <summary>A closure that a manager countersigned, and the facts of its case.</summary>
    public static (ClosureRecord Closure, ClosureFacts Facts) Countersigned()
    {
        var closure = Closure();
        var facts = CompleteFacts(closure);
        closure.Send(facts, Stamp());
        closure.Countersign(facts, Manager);
        return (closure, facts);
    }
}
