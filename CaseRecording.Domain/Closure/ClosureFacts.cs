using CaseRecording.Domain.Tasks;

namespace CaseRecording.Domain.Closure;

/// <summary>
/// What the record holds about a case that is to close. Loaded whole in the transaction of the act, so that what is checked is what is saved.
/// Everything is of this case only; whatever is not given counts as not found.
/// </summary>
public sealed record ClosureFacts
{
    /// <summary>The latest day on which deliberate harm to the child was alleged in a referral of this case; null where it never was (7.1.3).</summary>
    public DateOnly? HarmAllegedOn { get; init; }

    /// <summary>Whether the steps of 7.1.3 apply.</summary>
    public bool DeliberateHarmAlleged => HarmAllegedOn is not null;

    /// <summary>The latest authorised review.</summary>
    public ReviewForClosure? LatestReview { get; init; }

    /// <summary>The authorised NARRATES, where the case ends after it without a plan.</summary>
    public Evidence? NarratesThatEndsTheCase { get; init; }

    /// <summary>What the Closure Record says.</summary>
    public ClosureAnswers Answers { get; init; } = new();

    /// <summary>Statutory powers in force, as words, such as <c>Care order of 3 March 2025</c>; with any, services cannot be closed as refused.</summary>
    public IReadOnlyList<string> StatutoryPowers { get; init; } = [];

    /// <summary>Everyone who wrote any answer of the Closure Record form.</summary>
    public IReadOnlyList<Guid> FormContributorIds { get; init; } = [];

    /// <summary>Notes in which the child was seen alone and spoken to alone.</summary>
    public IReadOnlyList<Evidence> ChildSeenAlone { get; init; } = [];

    /// <summary>Notes in which the carers were seen and spoken to alone.</summary>
    public IReadOnlyList<Evidence> CarersSeenAlone { get; init; } = [];

    /// <summary>Notes in which the home was visited.</summary>
    public IReadOnlyList<Evidence> HomeVisits { get; init; } = [];

    /// <summary>Since when the child lives where the child lives now; null where no move is known. An earlier visit was to another home.</summary>
    public DateOnly? LivesThereSince { get; init; }

    /// <summary>Notes in which the views of professionals were sought.</summary>
    public IReadOnlyList<Evidence> ProfessionalsViewsSought { get; init; } = [];

    /// <summary>Agencies involved today.</summary>
    public IReadOnlyList<InvolvedAgency> InvolvedAgencies { get; init; } = [];

    /// <summary>The letters of this closure.</summary>
    public IReadOnlyList<ClosureLetter> Letters { get; init; } = [];

    /// <summary>Whether the child is a young person, who is always informed in writing; see <see cref="YoungPerson"/>.</summary>
    public bool ChildIsYoungPerson { get; init; }

    /// <summary>Notes begun and not completed.</summary>
    public IReadOnlyList<UnfinishedNote> UnfinishedNotes { get; init; } = [];

    /// <summary>Forms, plans and reviews that are neither authorised nor abandoned; the Closure Record itself is not among them.</summary>
    public IReadOnlyList<UnauthorisedForm> UnauthorisedForms { get; init; } = [];

    /// <summary>Open tasks past their day. Those of closing itself are passed over.</summary>
    public IReadOnlyList<OverdueTask> OverdueTasks { get; init; } = [];

    /// <summary>Essential information that is not recorded, each as words: <c>ethnicity</c>, <c>address</c> (4.2, P70).</summary>
    public IReadOnlyList<string> EssentialGaps { get; init; } = [];

    /// <summary>The referrals of this case; they close with it.</summary>
    public IReadOnlyList<Guid> ReferralIds { get; init; } = [];

    /// <summary>What decides how long the record is kept.</summary>
    public RetentionFacts Retention { get; init; } = new();
}

/// <summary>An authorised review.</summary>
/// <param name="Evidence">Where it is.</param>
/// <param name="ShowsOutcomesAchieved">Whether it decided that the intended outcomes are achieved and recommends closure.</param>
public sealed record ReviewForClosure(Evidence Evidence, bool ShowsOutcomesAchieved);

/// <summary>What the Closure Record form says; true where the answer is there (and, for a yes/no question, is yes).</summary>
public sealed record ClosureAnswers
{
    /// <summary>The form; null where it is not begun.</summary>
    public Evidence? Form { get; init; }

    /// <summary>The intended outcomes are achieved: yes.</summary>
    public bool OutcomesAchieved { get; init; }

    /// <summary>Welfare is appropriately protected and promoted: yes.</summary>
    public bool WelfareProtected { get; init; }

    /// <summary>The assessment and its reasons are written.</summary>
    public bool Assessment { get; init; }

    /// <summary>No statutory powers remain: yes.</summary>
    public bool NoStatutoryPowers { get; init; }

    /// <summary>What was offered, and who refused it when, are written.</summary>
    public bool RefusalRecorded { get; init; }

    /// <summary>Who will go on supporting the child and family is written.</summary>
    public bool ContinuingSupport { get; init; }

    /// <summary>The plan for the child's continuing safety and welfare is written.</summary>
    public bool SafeguardingPlan { get; init; }

    /// <summary>What the professionals said and how it was considered is written.</summary>
    public bool ProfessionalsViews { get; init; }

    /// <summary>The closing summary of work undertaken is written.</summary>
    public bool Summary { get; init; }

    /// <summary>The reason for closure is written.</summary>
    public bool Reason { get; init; }

    /// <summary>How many of the form's own questions still have to be answered, or made one of two answers.</summary>
    public int StillMissing { get; init; }
}

/// <summary>An agency involved with the child.</summary>
/// <param name="Id">The involvement's key; the letter to it names the same key as its recipient.</param>
/// <param name="Name">Its name.</param>
public sealed record InvolvedAgency(Guid Id, string Name);

/// <summary>A note begun and not completed.</summary>
public sealed record UnfinishedNote(Guid NoteId, string Author, DateOnly BegunOn);

/// <summary>A form, plan or review under way; a review still to be held has no form, so it is opened itself.</summary>
public sealed record UnauthorisedForm(Guid FormId, string Title, ClosureOffer Offer = ClosureOffer.OpenForm);

/// <summary>An open task past its day, and by full name whoever has it; null while it lies in a team's tray.</summary>
public sealed record OverdueTask(Guid TaskId, TaskKind Kind, string Title, DateOnly DueOn, Guid? SubjectId = null, string? Who = null);
