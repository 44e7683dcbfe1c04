using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Domain.Closure;

/// <summary>
/// The closing of one case: its route, what was marked not appropriate and why, who sent, countersigned or returned it (7.1.2). The closing
/// summary and the assessment are answers of its form; the evidence is in the record and comes in as <see cref="ClosureFacts"/>.
/// </summary>
public sealed partial class ClosureRecord : RecordItem, IOnFile
{
    /// <summary>The longest reasons, in characters.</summary>
    public const int MaxReasonsLength = 8_000;

    private readonly List<ClosureItem> _items = [];
    private readonly List<ClosureReturn> _returns = [];

    private ClosureRecord()
    {
    }

    private ClosureRecord(Stamp by) : base(by)
    {
    }

    /// <inheritdoc/>
    public Guid FileId { get; private set; }

    /// <summary>The case that is to close.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>On what ground.</summary>
    public ClosureRoute Route { get; private set; }

    /// <summary>The Closure Record form; null until it is begun.</summary>
    public Guid? FormId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ClosureState State { get; private set; }

    /// <summary>Who started it.</summary>
    public Guid StartedById { get; private set; }

    /// <summary>Full name as it was then (P53).</summary>
    public string StartedByName { get; private set; } = "";

    /// <summary>The day it was started.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>Everyone who started, marked or sent it. Those who wrote in the form are known to the form.</summary>
    public List<Guid> ContributorIds { get; private set; } = [];

    /// <summary>The checklist as it was last sent or countersigned (JSON); null until then.</summary>
    public string? FrozenChecklist { get; private set; }

    /// <summary>When it was last sent for countersignature, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>The countersigning manager; null until then.</summary>
    public Guid? CountersignedById { get; private set; }

    /// <summary>Full name as it was then (P53).</summary>
    public string? CountersignedByName { get; private set; }

    /// <summary>Role as it was then (P53).</summary>
    public string? CountersignedByRole { get; private set; }

    /// <summary>When it was countersigned, UTC.</summary>
    public DateTime? CountersignedAt { get; private set; }

    /// <summary>What the countersigning manager says to it; null where they added nothing.</summary>
    public string? CountersignedBecause { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReasons { get; private set; }

    /// <summary>When it was closed or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Every mark ever made, those taken back included.</summary>
    public IReadOnlyList<ClosureItem> Items => _items;

    /// <summary>The marks that stand.</summary>
    public IEnumerable<ClosureItem> NotAppropriate => _items.Where(i => i.TakenBackOn is null);

    /// <summary>Every return, oldest first.</summary>
    public IReadOnlyList<ClosureReturn> Returns => _returns;

    /// <summary>Whether it is neither closed nor withdrawn.</summary>
    public bool IsUnderWay => State is not (ClosureState.Closed or ClosureState.Withdrawn);

    /// <summary>Whether its content may change: not while it awaits countersignature, nor afterwards.</summary>
    public bool IsOpenToChange => State is ClosureState.Started or ClosureState.Returned;

    /// <summary>Starts the closing of an open case (7.2.2).</summary>
    /// <param name="fileId">The child's file.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="route">On what ground.</param>
    /// <param name="caseIsOpen">Whether the case is open.</param>
    /// <param name="closureUnderWay">Whether another closure of this case is under way.</param>
    /// <param name="by">Who starts it, and when.</param>
    /// <exception cref="RuleBrokenException">The case is closed, or its closure is under way.</exception>
    public static ClosureRecord Start(Guid fileId, Guid caseId, ClosureRoute route, bool caseIsOpen, bool closureUnderWay, Stamp by)
    {
        Rule.Require(caseIsOpen, "This case is closed already.", "7.1.2");
        Rule.Require(!closureUnderWay, "The closing of this case has been started already. Open it under Work.", "7.2.2");
        var record = new ClosureRecord(by)
        {
            FileId = fileId, CaseId = caseId, Route = route, State = ClosureState.Started,
            StartedById = by.ById, StartedByName = by.ByName, StartedOn = by.Day, ContributorIds = [by.ById],
        };
        record.Say($"Closure started: {RouteWords(route)}");
        return record;
    }

    /// <summary>Names the form that holds the closing summary and the assessment.</summary>
    /// <exception cref="RuleBrokenException">It has a form already, or is not open to change.</exception>
    public void UseForm(Guid formId, Stamp by)
    {
        RequireOpenToChange();
        Rule.Require(FormId is null, "The Closure Record is begun already.");
        FormId = formId;
        Contribute(by);
        Say("Closure Record begun");
    }

    /// <summary>Closes on another ground than was first thought.</summary>
    /// <exception cref="RuleBrokenException">It is not open to change, is on that ground already, or no reasons are given.</exception>
    public void ChangeRoute(ClosureRoute route, string reasons, Stamp by)
    {
        RequireOpenToChange();
        Rule.Require(Route != route, $"The ground of closing is this already: {RouteWords(route)}.");
        var why = Rule.Text(reasons, "Reasons", MaxReasonsLength, "7.1.2");
        Route = route;
        Contribute(by);
        Say($"Ground of closing changed: {RouteWords(route)}", why);
    }

    /// <summary>Marks an item not appropriate, where the policy qualifies it so (7.1.2, 7.1.3).</summary>
    /// <exception cref="RuleBrokenException">The policy does not qualify the item, it is marked already, no reasons are given, or nothing may change now.</exception>
    public ClosureItem MarkNotAppropriate(ClosureItemKind kind, string reasons, Stamp by)
    {
        RequireOpenToChange();
        Rule.Require(kind.MayBeNotAppropriate(),
            $"{kind.Title()}: the policy asks for this in every such closure, so it cannot be marked not appropriate (policy {kind.Clause()}).", kind.Clause());
        Rule.Require(!NotAppropriate.Any(i => i.Kind == kind), $"{kind.Title()}: this is marked not appropriate already.");
        var item = new ClosureItem(Id, kind, reasons, by);
        _items.Add(item);
        Contribute(by);
        Say($"Marked not appropriate: {kind.Title()}", item.Reasons);
        return item;
    }

    /// <summary>Takes a mark back; the row stays in the record.</summary>
    /// <exception cref="RuleBrokenException">The item is not marked, or nothing may change now.</exception>
    public void TakeBackNotAppropriate(ClosureItemKind kind, Stamp by)
    {
        RequireOpenToChange();
        var item = NotAppropriate.FirstOrDefault(i => i.Kind == kind);
        Rule.Require(item is not null, $"{kind.Title()}: this is not marked not appropriate.");
        item.TakeBack(by);
        Contribute(by);
        Say($"No longer marked not appropriate: {kind.Title()}");
    }

    /// <summary>Sends it for countersignature. From then nothing in it changes until it is returned.</summary>
    /// <exception cref="RuleBrokenException">An item of the checklist is missing; every one is named.</exception>
    public void Send(ClosureFacts facts, Stamp by)
    {
        var flow = new ClosureWorkflow(this, facts, by.ById);
        flow.Fire(ClosureStep.Send);
        FrozenChecklist = flow.Checklist.ToJson();
        SentAt = by.At;
        Contribute(by);
        Say("Closure sent for countersignature");
    }

    /// <summary>A Team Manager who wrote none of it agrees and countersigns the assessment (7.1.2, P59). The checklist is checked again.</summary>
    /// <exception cref="RuleBrokenException">The manager wrote part of it, or something has come to be missing since it was sent.</exception>
    public void Countersign(ClosureFacts facts, Stamp by, string? statement = null)
    {
        CountersignedBecause = Rule.OptionalText(statement, "Statement", MaxReasonsLength);
        var flow = new ClosureWorkflow(this, facts, by.ById);
        flow.Fire(ClosureStep.Countersign);
        FrozenChecklist = flow.Checklist.ToJson();
        (CountersignedById, CountersignedByName, CountersignedByRole, CountersignedAt) = (by.ById, by.ByName, by.ByRole, by.At);
        Say("Closure countersigned", CountersignedBecause);
    }

    /// <summary>Returns it with reasons that its authors see.</summary>
    /// <exception cref="RuleBrokenException">It does not await countersignature, or no reasons are given.</exception>
    public ClosureReturn Return(string reasons, ClosureFacts facts, Stamp by)
    {
        var flow = new ClosureWorkflow(this, facts, by.ById);
        flow.Require(ClosureStep.Return);
        var returned = new ClosureReturn(Id, Rule.Text(reasons, "Reasons for returning", ClosureReturn.MaxReasonsLength), FrozenChecklist, by);
        flow.Fire(ClosureStep.Return);
        _returns.Add(returned);
        Say("Closure returned", returned.Reasons);
        return returned;
    }

    /// <summary>The case is not to close after all.</summary>
    /// <exception cref="RuleBrokenException">It awaits countersignature or has ended, or no reasons are given.</exception>
    public void Withdraw(string reasons, ClosureFacts facts, Stamp by)
    {
        var flow = new ClosureWorkflow(this, facts, by.ById);
        flow.Require(ClosureStep.Withdraw);
        WithdrawnReasons = Rule.Text(reasons, "Reasons for withdrawing", MaxReasonsLength);
        flow.Fire(ClosureStep.Withdraw);
        EndedAt = by.At;
        Say("Closure withdrawn; the case stays open", WithdrawnReasons);
    }

    /// <summary>Closes, once every letter is sent. The caller carries out the effects in the same save.</summary>
    /// <exception cref="RuleBrokenException">It is not countersigned, a letter is not sent, or the file is no longer complete.</exception>
    public ClosureEffects Close(ClosureFacts facts, Stamp by)
    {
        new ClosureWorkflow(this, facts, by.ById).Fire(ClosureStep.Close);
        EndedAt = by.At;
        Say("Every letter is sent; the closure is complete");
        return new ClosureEffects(CaseId, facts.ReferralIds, LevelOfNeed.AdditionalNeeds, Retention.From(by.Day, facts.Retention), RouteWords(Route));
    }

    /// <summary>Whether somebody wrote any of it, its form included.</summary>
    public bool IsContributor(Guid staffId, ClosureFacts facts) => ContributorIds.Contains(staffId) || facts.FormContributorIds.Contains(staffId);

    /// <summary>The ground of closing as words.</summary>
    public static string RouteWords(ClosureRoute route) => route == ClosureRoute.OutcomesAchieved
        ? "intended outcomes achieved, welfare protected and promoted"
        : "no statutory powers remain and services are refused";

    internal void MoveTo(ClosureState state) => State = state;

    private void Contribute(Stamp by)
    {
        if (!ContributorIds.Contains(by.ById))
            ContributorIds = [.. ContributorIds, by.ById];
    }

    private void RequireOpenToChange() => Rule.Require(IsOpenToChange, State == ClosureState.AwaitingCountersignature
        ? "This closure awaits countersignature and cannot be changed. The Team Manager can return it."
        : "This closure can no longer be changed.", "7.1.2");
}
