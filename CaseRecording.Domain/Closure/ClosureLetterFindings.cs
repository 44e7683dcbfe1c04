namespace CaseRecording.Domain.Closure;

/// <summary>Whether everybody whom 7.1.2 names is to be informed in writing: the child as appropriate, the family, and each agency involved.</summary>
internal static class ClosureLetterFindings
{
    public static ClosureFinding Informed(ClosureFacts facts)
    {
        var letters = facts.Letters.Where(l => l.IsPlanned).ToList();
        var child = letters.Where(l => l.RecipientKind == LetterRecipient.Child).ToList();
        List<ClosureGap> gaps = [];
        if (child.Count == 0)
            gaps.Add(new(facts.ChildIsYoungPerson
                ? "No letter to the young person is planned."
                : "No letter to the child is planned, and none is marked not appropriate.", null, ClosureOffer.AddLetter));
        else if (facts.ChildIsYoungPerson && child.All(l => l.State == LetterState.NotAppropriate))
            gaps.Add(new("A young person is always informed in writing; their letter is marked not appropriate.", null, ClosureOffer.OpenLetter, child[0].Id));
        if (!letters.Any(l => l.RecipientKind == LetterRecipient.Family))
            gaps.Add(new("No letter to the family is planned.", null, ClosureOffer.AddLetter));
        gaps.AddRange(facts.InvolvedAgencies
            .Where(a => !letters.Any(l => l.RecipientKind == LetterRecipient.Agency && l.RecipientId == a.Id))
            .Select(a => new ClosureGap("No letter is planned to an agency that is involved.", a.Name, ClosureOffer.AddLetter, a.Id)));
        var reasons = child.FirstOrDefault(l => l.State == LetterState.NotAppropriate);
        return new(
            [.. letters.Where(l => l.State != LetterState.NotAppropriate).Select(Evidence)],
            gaps,
            reasons is null ? null : $"Letter to the child: {reasons.NotAppropriateReasons} ({reasons.NotAppropriateByName})");
    }

    /// <summary>Whether every letter planned is sent, or lawfully marked not appropriate.</summary>
    public static bool AllSent(ClosureFacts facts) =>
        facts.Letters.Any(l => l.State == LetterState.Sent) && facts.Letters.Where(l => l.IsPlanned).All(l => l.State is LetterState.Sent or LetterState.NotAppropriate);

    private static Evidence Evidence(ClosureLetter letter) => letter.SentOn is { } sent
        ? new($"Letter to {letter.RecipientName}, sent {letter.MeansWords}", EvidenceLink.Letter, letter.Id, sent, letter.SentByName ?? "")
        : new($"Letter to {letter.RecipientName}, to be sent", EvidenceLink.Letter, letter.Id, letter.PlannedOn, letter.PlannedByName);
}
