using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>
/// A letter that informs somebody of the closure and its reasons (7.1.2, P61). Planned and written while the closure is open to change, frozen with
/// it while it awaits countersignature, sent after that; what was sent does not change.
/// </summary>
public sealed class ClosureLetter : RecordItem, IOnFile
{
    /// <summary>The longest texts, in characters.</summary>
    public const int MaxNameLength = 200, MaxRoleLength = 200, MaxAddressLength = 1_000, MaxBodyLength = 100_000, MaxReasonsLength = 8_000;

    private ClosureLetter()
    {
    }

    private ClosureLetter(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The closure it belongs to.</summary>
    public Guid ClosureId { get; private set; }

    /// <summary>Child, family or agency.</summary>
    public LetterRecipient RecipientKind { get; private set; }

    /// <summary>The person's key, or the involvement's of an agency.</summary>
    public Guid? RecipientId { get; private set; }

    /// <summary>Full name, or the agency's.</summary>
    public string RecipientName { get; private set; } = "";

    /// <summary>Who they are to the child.</summary>
    public string? RecipientRole { get; private set; }

    /// <summary>The address that may be printed and sent to; null where there is none, or where it must not be disclosed.</summary>
    public string? AddressText { get; private set; }

    /// <summary>Whether the recipient's address must not be disclosed; it is then not kept here at all.</summary>
    public bool MustNotBeDisclosed { get; private set; }

    /// <summary>The letter.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public LetterState State { get; private set; }

    /// <summary>The day it was planned.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>Who planned it, by full name.</summary>
    public string PlannedByName { get; private set; } = "";

    /// <summary>The day it was sent.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>How it was sent.</summary>
    public LetterMeans? SentBy { get; private set; }

    /// <summary>Who sent it, by full name.</summary>
    public string? SentByName { get; private set; }

    /// <summary>Why a letter to the child is not appropriate; or why the letter is not needed after all.</summary>
    public string? NotAppropriateReasons { get; private set; }

    /// <summary>Who decided that, by full name and role.</summary>
    public string? NotAppropriateByName { get; private set; }

    /// <summary>Whether it counts: all but the withdrawn.</summary>
    public bool IsPlanned => State != LetterState.Withdrawn;

    /// <summary>How it went, as words: <c>by post</c>.</summary>
    public string MeansWords => SentBy switch { LetterMeans.Post => "by post", LetterMeans.ByHand => "by hand", LetterMeans.EncryptedEmail => "by encrypted email", _ => "" };

    /// <summary>Plans a letter.</summary>
    /// <param name="closure">The closure; open to change, or countersigned and still missing somebody.</param>
    /// <param name="to">To whom.</param>
    /// <param name="body">The draft from the template; may be empty.</param>
    /// <param name="by">Who plans it, and when.</param>
    /// <exception cref="RuleBrokenException">The closure is frozen or has ended, or the recipient has no name.</exception>
    public static ClosureLetter Plan(ClosureRecord closure, LetterTo to, string? body, Stamp by)
    {
        RequireWritable(closure);
        var letter = new ClosureLetter(by)
        {
            FileId = closure.FileId, ClosureId = closure.Id, RecipientKind = to.Kind, RecipientId = to.RecipientId,
            RecipientName = Rule.Text(to.Name, "Name of the recipient", MaxNameLength), RecipientRole = Rule.OptionalText(to.Role, "Who they are", MaxRoleLength),
            Body = Rule.OptionalText(body, "Letter", MaxBodyLength) ?? "", PlannedOn = by.Day, PlannedByName = by.ByName,
        };
        letter.Address(to.Address, to.AddressMustNotBeDisclosed);
        letter.Say($"Letter planned to {letter.RecipientName}");
        return letter;
    }

    /// <summary>Writes the letter anew; one that was ready is a draft again. Who does so before the countersignature wrote part of the closure.</summary>
    /// <exception cref="RuleBrokenException">It is sent or not to be sent, or the closure is frozen or has ended.</exception>
    public void Write(string body, ClosureRecord closure, Stamp by)
    {
        RequireUnsent(closure);
        Body = Rule.Text(body, "Letter", MaxBodyLength, "7.1.2");
        State = LetterState.Draft;
        closure.LettersChangedBy(by);
        Say($"Letter to {RecipientName} written");
    }

    /// <summary>Corrects the address.</summary>
    /// <exception cref="RuleBrokenException">It is sent or not to be sent, or the closure is frozen or has ended.</exception>
    public void ChangeAddress(string? address, bool mustNotBeDisclosed, ClosureRecord closure)
    {
        RequireUnsent(closure);
        Address(address, mustNotBeDisclosed);
        State = LetterState.Draft;
        Say($"Address of the letter to {RecipientName} changed");
    }

    /// <summary>The letter is ready to print and send.</summary>
    /// <exception cref="RuleBrokenException">It is empty or has a place to be filled in, is sent or not to be sent, or the closure is frozen or has ended.</exception>
    public void MakeReady(ClosureRecord closure)
    {
        RequireUnsent(closure);
        Rule.Require(Body.Length > 0, "The letter is empty. It has to say that the case closes, and why.", "7.1.2");
        var open = LetterPlaces.FirstIn(Body);
        Rule.Require(open is null, $"The letter still says {open}. Put there what it stands for, then save the letter.", "7.1.2");
        State = LetterState.Ready;
        Say($"Letter to {RecipientName} ready to send");
    }

    /// <summary>Marks the letter sent.</summary>
    /// <param name="on">The day it went; from the day of countersignature to today.</param>
    /// <param name="means">How it went.</param>
    /// <param name="closure">The closure; countersigned.</param>
    /// <param name="by">Who marks it, and when.</param>
    /// <exception cref="RuleBrokenException">The closure is not countersigned, the letter not ready, the day cannot be right, or the address must not be disclosed.</exception>
    public void MarkSent(DateOnly on, LetterMeans means, ClosureRecord closure, Stamp by)
    {
        RequireUnsent(closure);
        Rule.Require(closure.State == ClosureState.Countersigned, "Letters go out once a Team Manager has countersigned the closure (policy 7.1.2).", "7.1.2");
        Rule.Require(State == LetterState.Ready, "This letter is still a draft. Read it through and mark it ready first.");
        Rule.Require(on <= by.Day, $"{IslandTime.Words(on)} has not come yet. Put the day on which the letter went out.");
        Rule.Require(on >= IslandTime.DayOf(closure.CountersignedAt!.Value), $"{IslandTime.Words(on)} is before the closure was countersigned. Put the day on which the letter went out.", "7.1.2");
        Rule.Require(means != LetterMeans.Post || !MustNotBeDisclosed, "This address must not be disclosed, so nothing is posted to it. Hand the letter over in person, or send it by encrypted email.");
        Rule.Require(means != LetterMeans.Post || AddressText is not null, "There is no address to post this letter to. Record one, or choose how else it went.");
        (State, SentOn, SentBy, SentByName) = (LetterState.Sent, on, means, by.ByName);
        Say($"Letter to {RecipientName} sent {MeansWords} on {IslandTime.Words(on)}");
    }

    /// <summary>A letter to this child is not appropriate, such as a baby; a young person is always informed (7.1.2: "the child (as appropriate), young person").</summary>
    /// <exception cref="RuleBrokenException">It is to somebody else, to a young person, sent already, no reasons are given, or nothing may change now.</exception>
    public void MarkNotAppropriate(string reasons, bool isYoungPerson, ClosureRecord closure, Stamp by)
    {
        RequireUnsent(closure);
        Rule.Require(closure.IsOpenToChange, "The Team Manager has countersigned the letters that are to go out. Withdraw the closure to change that.", "7.1.2");
        Rule.Require(RecipientKind == LetterRecipient.Child, "Family and agencies are always informed in writing; only a letter to a child can be marked not appropriate (policy 7.1.2).", "7.1.2");
        Rule.Require(!isYoungPerson, "A young person is always informed in writing of the closure and the reasons (policy 7.1.2).", "7.1.2");
        NotAppropriateReasons = Rule.Text(reasons, "Why a letter to the child is not appropriate", MaxReasonsLength, "7.1.2");
        (State, NotAppropriateByName) = (LetterState.NotAppropriate, $"{by.ByName}, {by.ByRole}");
        closure.LettersChangedBy(by);
        Say("Letter to the child marked not appropriate", NotAppropriateReasons);
    }

    /// <summary>A letter to the child is appropriate after all.</summary>
    /// <exception cref="RuleBrokenException">It is not so marked, or nothing may change now.</exception>
    public void TakeBackNotAppropriate(ClosureRecord closure)
    {
        RequireWritable(closure);
        Rule.Require(closure.IsOpenToChange && State == LetterState.NotAppropriate, "This letter is not marked not appropriate, or the closure can no longer be changed.");
        (State, NotAppropriateReasons, NotAppropriateByName) = (LetterState.Draft, null, null);
        Say("Letter to the child no longer marked not appropriate");
    }

    /// <summary>Nobody needs this letter after all, such as a second one planned to the same person. What 7.1.2 asks for is still checked.</summary>
    /// <exception cref="RuleBrokenException">It is sent, no reasons are given, or nothing may change now.</exception>
    public void Withdraw(string reasons, ClosureRecord closure, Stamp by)
    {
        RequireUnsent(closure);
        NotAppropriateReasons = Rule.Text(reasons, "Why the letter is not needed", MaxReasonsLength);
        (State, NotAppropriateByName) = (LetterState.Withdrawn, $"{by.ByName}, {by.ByRole}");
        closure.LettersChangedBy(by);
        Say($"Letter to {RecipientName} withdrawn", NotAppropriateReasons);
    }

    // An address that must not be disclosed is not copied here, so that no print and no list can show it.
    private void Address(string? address, bool mustNotBeDisclosed)
    {
        var tidy = Rule.OptionalText(address, "Address", MaxAddressLength);
        (AddressText, MustNotBeDisclosed) = (mustNotBeDisclosed ? null : tidy, mustNotBeDisclosed);
    }

    private void RequireUnsent(ClosureRecord closure)
    {
        RequireWritable(closure);
        Rule.Require(closure.Id == ClosureId, "This letter belongs to another closure. Open the file again.");
        Rule.Require(State is LetterState.Draft or LetterState.Ready, State == LetterState.Sent
            ? "This letter is sent and cannot be changed. Write another one."
            : "This letter is not to be sent.");
    }

    private static void RequireWritable(ClosureRecord closure) => Rule.Require(closure.IsOpenToChange || closure.State == ClosureState.Countersigned,
        closure.State == ClosureState.AwaitingCountersignature
            ? "This closure awaits countersignature; its letters cannot be changed until it is countersigned or returned."
            : "This closure has ended; its letters can no longer be changed.", "7.1.2");
}
