using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Files;

/// <summary>What somebody said when they were asked whether information may be shared.</summary>
public enum ConsentAnswer { Given, Refused }

/// <summary>How they said it.</summary>
public enum ConsentWay { InWriting, ByWord }

/// <summary>What is told of a consent, or of its refusal.</summary>
/// <param name="Answer">What they said.</param>
/// <param name="What">Which information.</param>
/// <param name="WithWhom">With whom it may, or may not, be shared.</param>
/// <param name="On">The day they said it.</param>
/// <param name="Way">How.</param>
/// <param name="Until">The last day on which it holds, where they set one.</param>
/// <param name="Reasons">Why they refuse; where they consent, what they said besides.</param>
/// <param name="DocumentId">The signed paper, among the documents of the file.</param>
public sealed record ConsentDetails(ConsentAnswer Answer, string? What, string? WithWhom, DateOnly On, ConsentWay Way, DateOnly? Until = null, string? Reasons = null, Guid? DocumentId = null);

/// <summary>
/// That a parent, a parent's partner, a carer or the child consents to information being shared, with its scope and date, or refuses and why (2.7.1, 4.2).
/// It is withdrawn and not deleted.
/// </summary>
public sealed class ConsentToShare : RecordItem, IOnFile
{
    /// <summary>The longest scope, and the longest reasons, in characters.</summary>
    public const int MaxScopeLength = 500, MaxReasonsLength = 2000;

    private const string Clause = "4.2";

    private ConsentToShare()
    {
    }

    private ConsentToShare(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>Who was asked.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What they said.</summary>
    public ConsentAnswer Answer { get; private set; }

    /// <summary>Which information.</summary>
    public string What { get; private set; } = "";

    /// <summary>With whom.</summary>
    public string WithWhom { get; private set; } = "";

    /// <summary>The day they said it.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How they said it.</summary>
    public ConsentWay Way { get; private set; }

    /// <summary>The last day on which it holds; null where they set none.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why they refuse, or what they said besides.</summary>
    public string? Reasons { get; private set; }

    /// <summary>The signed paper, among the documents of the file.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The day from which it no longer holds, because it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>What was said when it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Whether information may be shared by it on a day.</summary>
    public bool HoldsOn(DateOnly day) => Answer == ConsentAnswer.Given && On <= day && (WithdrawnOn is null || day < WithdrawnOn) && (Until is null || day <= Until);

    /// <summary>Records what somebody said.</summary>
    /// <exception cref="RuleBrokenException">The scope is missing, a refusal has no reasons, or a day cannot be.</exception>
    public static ConsentToShare Record(Guid fileId, Guid personId, ConsentDetails told, Stamp by)
    {
        Days.RequireInALife(told.On);
        Rule.Require(told.On <= by.Day, "That day has not come yet. Put the day on which they said it.", Clause);
        Rule.Require(told.Until is null || told.Until >= told.On, "The consent cannot end before it was given. Check the two days.", Clause);
        if (told.Until is { } until)
            Days.RequireNear(until, told.On, 18);
        var refused = told.Answer == ConsentAnswer.Refused;
        var consent = new ConsentToShare(by)
        {
            FileId = fileId, PersonId = personId, Answer = told.Answer, On = told.On, Way = told.Way, Until = refused ? null : told.Until, DocumentId = told.DocumentId,
            What = Rule.Text(told.What, "Which information", MaxScopeLength, Clause), WithWhom = Rule.Text(told.WithWhom, "With whom", MaxScopeLength, Clause),
            Reasons = refused ? Rule.Text(told.Reasons, "Why they refuse", MaxReasonsLength, Clause) : Rule.OptionalText(told.Reasons, "What they said besides", MaxReasonsLength),
        };
        consent.Say(refused ? "Consent to share information refused" : "Consent to share information recorded");
        return consent;
    }

    /// <summary>It is withdrawn.</summary>
    /// <exception cref="RuleBrokenException">It is none, was withdrawn already, has no reason, or the day cannot be.</exception>
    public void Withdraw(DateOnly on, string? reason, Stamp by)
    {
        Rule.Require(Answer == ConsentAnswer.Given, "This is a refusal. Where they consent now, record the consent.", Clause);
        Rule.Require(WithdrawnOn is null, $"It was withdrawn on {IslandTime.Words(WithdrawnOn.GetValueOrDefault())} already.", Clause);
        Rule.Require(on >= On, $"They consented on {IslandTime.Words(On)}, so they cannot have withdrawn it before. Put a later day.", Clause);
        Rule.Require(on <= by.Day, "That day has not come yet. Put the day on which they withdrew it.", Clause);
        WithdrawnBecause = Rule.Text(reason, "What they said", MaxReasonsLength, Clause);
        WithdrawnOn = on;
        Say("Consent to share information withdrawn", WithdrawnBecause);
    }
}
