using CaseRecording.App.Features;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Reviews;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Plans;

namespace CaseRecording.Tests.BadLuck;

/// <summary>NARRATES, plans and reviews.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Narrates() =>
    [
        For<StartNarratesCommand>(async s => new(s.World, new StartNarratesCommand((await s.CaseAsync()).FileId, NarratesVariant.CwCN, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<ChooseOutcomeCommand>(async s =>
        {
            var (at, form) = await s.NarratesAsync();
            return new(s.World, new ChooseOutcomeCommand(at.FileId, form, NarratesOutcome.ComplexNeedsPlan, "More is needed.", "Juan has breakfast.", NarratesChosen.Nothing), s.Worker);
        }),
        For<SubmitNarratesCommand>(async s =>
        {
            var (at, form) = await s.NarratesWrittenAsync();
            return new(s.World, new SubmitNarratesCommand(at.FileId, form, "The family was away.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<AbandonNarratesCommand>(async s =>
        {
            var (at, form) = await s.NarratesAsync();
            return new(s.World, new AbandonNarratesCommand(at.FileId, form, "Begun by mistake.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<ReturnNarratesCommand>(async s =>
        {
            var (at, form) = await s.NarratesSentAsync();
            return new(s.World, new ReturnNarratesCommand(at.FileId, form, "What does Juan say?", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<AuthoriseNarratesCommand>(async s =>
        {
            var (at, form) = await s.NarratesSentAsync();
            return new(s.World, new AuthoriseNarratesCommand(at.FileId, form, HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
    ];

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Plans() =>
    [
        For<StartPlanCommand>(async s => new(s.World, new StartPlanCommand((await s.CaseAsync()).FileId, PlanKind.ComplexNeeds, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<AgreeComingIntoCareCommand>(async s => new(s.World,
            new AgreeComingIntoCareCommand((await s.CaseAsync()).FileId, "He is not safe at home.", "Juan is safe.", HandInKey.New()), s.SeniorManager) { Rival = s.World.Staff("Orry Mylchreest") }),
        For<SubmitPlanCommand>(async s =>
        {
            var (at, form) = await s.PlanWrittenAsync();
            return new(s.World, new SubmitPlanCommand(at.FileId, form, "The school was on holiday.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<AbandonPlanCommand>(async s =>
        {
            var (at, form) = await s.PlanWrittenAsync();
            return new(s.World, new AbandonPlanCommand(at.FileId, form, "Begun by mistake.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<ReturnPlanCommand>(async s =>
        {
            var (at, form) = await s.PlanSentAsync();
            return new(s.World, new ReturnPlanCommand(at.FileId, form, "Who does what?", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<AgreePlanCommand>(async s =>
        {
            var (at, form) = await s.PlanSentAsync();
            return new(s.World, new AgreePlanCommand(at.FileId, form, HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<EndPlanCommand>(async s =>
        {
            var (at, plan) = await s.PlanAsync();
            return new(s.World, new EndPlanCommand(at.FileId, plan, "It is achieved.", A.Today, HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
        For<NewPlanVersionCommand>(async s =>
        {
            var (at, plan) = await s.PlanAsync();
            return new(s.World, new NewPlanVersionCommand(at.FileId, plan, true, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Reviews() =>
    [
        For<ArrangeReviewCommand>(async s =>
        {
            var (at, plan) = await s.PlanAsync();
            return new(s.World, new ArrangeReviewCommand(at.FileId, plan, A.Today, new(16, 0), "Murray House", at.Child.Chair.Id, HandInKey.New()), at.Child.Secretary) { Rival = s.Worker };
        }),
        For<MoveReviewCommand>(async s =>
        {
            var (at, review) = await s.ReviewAsync();
            return new(s.World, new MoveReviewCommand(at.FileId, review, A.Today, new(17, 0), "Murrays Road", "The school asked.", HandInKey.New()), at.Child.Secretary);
        }),
        For<HandOverReviewCommand>(async s =>
        {
            var (at, review) = await s.ReviewAsync();
            return new(s.World, new HandOverReviewCommand(at.FileId, review, s.World.Staff("Owen Parry").Id, "On leave until January.", HandInKey.New()), at.Child.Secretary) { Rival = s.Worker };
        }),
        For<CancelReviewCommand>(async s =>
        {
            var (at, review) = await s.ReviewAsync();
            return new(s.World, new CancelReviewCommand(at.FileId, review, "The family moved.", HandInKey.New()), at.Child.Secretary) { Rival = s.Worker };
        }),
        For<HoldReviewCommand>(async s =>
        {
            var (at, review) = await s.ReviewAsync();
            return new(s.World, new HoldReviewCommand(at.FileId, review, A.Today, "The chair was ill.", HandInKey.New()), at.Child.Chair) { Rival = s.Worker };
        }),
        For<SubmitMinutesCommand>(async s =>
        {
            var (at, form) = await s.MinutesWrittenAsync();
            return new(s.World, new SubmitMinutesCommand(at.FileId, form, HandInKey.New()), at.Child.Chair);
        }),
        For<ReturnMinutesCommand>(async s =>
        {
            var (at, form) = await s.MinutesSentAsync();
            return new(s.World, new ReturnMinutesCommand(at.FileId, form, "Who took part?", HandInKey.New()), at.Child.SeniorReviewingOfficer);
        }),
        For<AuthoriseReviewCommand>(async s =>
        {
            var (at, form) = await s.MinutesSentAsync();
            return new(s.World, new AuthoriseReviewCommand(at.FileId, form, HandInKey.New()), at.Child.SeniorReviewingOfficer);
        }),
        For<DistributeReviewCommand>(async s =>
        {
            var (at, review) = await s.MinutesAuthorisedAsync();
            return new(s.World, new DistributeReviewCommand(at.FileId, review, "Kirree Quayle, mother", A.Today, "The post was late.", HandInKey.New()), at.Child.Secretary) { Rival = s.Worker };
        }),
    ];
}
