using CaseRecording.App.Data;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Narrates;
using CaseRecording.App.Features.Plans;
using CaseRecording.App.Features.Reviews;
using CaseRecording.App.Security;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Children at each point of the way from referral to closure. Where commands are only rehearsed, one child stands at each point for all of them.</summary>
internal sealed class Stage(World world, bool anew)
{
    private readonly Dictionary<string, object> _standing = [];

    public World World => world;

    public Actor Worker => world.Staff("Erin Callow");

    public Actor Colleague => world.Staff("Samuel Adeyemi");

    public Actor Manager => world.Staff("Maureen Kneale");

    public Actor SeniorManager => world.Staff("David Lewthwaite");

    public Actor Duty => world.Staff("Daniel Osei");

    public Task<Referral> ReferredAsync() => StandAsync(nameof(ReferredAsync), () => world.ReferredChildAsync(A.Child(NewName(), NewName())));

    /// <summary>A name that nobody else has, so that nobody is taken for somebody who is there already.</summary>
    public static string NewName() => new([.. Guid.NewGuid().ToString("N").Take(12).Select((hex, place) => (char)((place == 0 ? 'A' : 'a') + Convert.ToInt32(hex.ToString(), 16)))]);

    /// <summary>An open case with family, home, school and an accepted referral; all the essential information is there.</summary>
    public Task<ClosingCase> CaseAsync() => StandAsync(nameof(CaseAsync), () => ClosingCase.InAsync(world));

    /// <summary>A Strategy Discussion, begun.</summary>
    public Task<(ClosingCase Case, Guid Form)> FormAsync() => StandAsync(nameof(FormAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        return (at, await DoneAsync(world.The<StartForm>().RunAsync(new(at.FileId, StartForm.StrategyDiscussion, null, HandInKey.New()), Worker)));
    });

    public Task<(ClosingCase Case, Guid Form)> FormWrittenAsync() => StandAsync(nameof(FormWrittenAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).FormAsync();
        await at.Child.FillAsync(form, Worker);
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> FormSentAsync() => StandAsync(nameof(FormSentAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).FormWrittenAsync();
        await DoneAsync(world.The<SubmitForm>().RunAsync(new(at.FileId, form, null, HandInKey.New()), Worker));
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> NarratesAsync() => StandAsync(nameof(NarratesAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        return (at, await DoneAsync(world.The<StartNarrates>().RunAsync(new(at.FileId, NarratesVariant.CwCN, HandInKey.New()), Worker)));
    });

    public Task<(ClosingCase Case, Guid Form)> NarratesWrittenAsync() => StandAsync(nameof(NarratesWrittenAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).NarratesAsync();
        await at.Child.FillAsync(form, Worker);
        await DoneAsync(world.The<ChooseOutcome>().RunAsync(new(at.FileId, form, NarratesOutcome.ComplexNeedsPlan, "More is needed.", "Juan has breakfast.", NarratesChosen.Nothing), Worker));
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> NarratesSentAsync() => StandAsync(nameof(NarratesSentAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).NarratesWrittenAsync();
        await DoneAsync(world.The<SubmitNarrates>().RunAsync(new(at.FileId, form, null, HandInKey.New()), Worker));
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> PlanWrittenAsync() => StandAsync(nameof(PlanWrittenAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        var form = await DoneAsync(world.The<StartPlan>().RunAsync(new(at.FileId, PlanKind.ComplexNeeds, HandInKey.New()), Worker));
        await at.Child.FillAsync(form, Worker);
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> PlanSentAsync() => StandAsync(nameof(PlanSentAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        return (at, await at.Child.SentPlanAsync(PlanKind.ComplexNeeds, Worker));
    });

    public Task<(ClosingCase Case, Guid Plan)> PlanAsync() => StandAsync(nameof(PlanAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        return (at, await at.Child.PlanInForceAsync());
    });

    public Task<(ClosingCase Case, Guid Review)> ReviewAsync() => StandAsync(nameof(ReviewAsync), async () =>
    {
        var (at, plan) = await new Stage(world, anew: true).PlanAsync();
        return (at, await DoneAsync(world.The<ArrangeReview>().RunAsync(new(at.FileId, plan, A.Today, new(16, 0), "Murray House", at.Child.Chair.Id, HandInKey.New()), at.Child.Secretary)));
    });

    /// <summary>A review held today, whose minutes are begun; the key of their form.</summary>
    public Task<(ClosingCase Case, Guid Form)> MinutesAsync() => StandAsync(nameof(MinutesAsync), async () =>
    {
        var (at, review) = await new Stage(world, anew: true).ReviewAsync();
        return (at, await DoneAsync(world.The<HoldReview>().RunAsync(new(at.FileId, review, A.Today, null, HandInKey.New()), at.Child.Chair)));
    });

    public Task<(ClosingCase Case, Guid Form)> MinutesWrittenAsync() => StandAsync(nameof(MinutesWrittenAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).MinutesAsync();
        await at.Child.FillAsync(form, at.Child.Chair, new Dictionary<string, string> { ["decision.outcome"] = nameof(ReviewDecision.Continue), ["decision.next-review"] = "1 February 2027" });
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Form)> MinutesSentAsync() => StandAsync(nameof(MinutesSentAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).MinutesWrittenAsync();
        await DoneAsync(world.The<SubmitMinutes>().RunAsync(new(at.FileId, form, HandInKey.New()), at.Child.Chair));
        return (at, form);
    });

    public Task<(ClosingCase Case, Guid Review)> MinutesAuthorisedAsync() => StandAsync(nameof(MinutesAuthorisedAsync), async () =>
    {
        var (at, form) = await new Stage(world, anew: true).MinutesSentAsync();
        return (at, await DoneAsync(world.The<AuthoriseReview>().RunAsync(new(at.FileId, form, HandInKey.New()), at.Child.SeniorReviewingOfficer)));
    });

    /// <summary>A case that may be closed.</summary>
    public Task<ClosingCase> AssessedAsync() => StandAsync(nameof(AssessedAsync), async () => await (await ClosingCase.InAsync(world)).AssessedAsync());

    public Task<ClosingCase> ClosingAsync() => StandAsync(nameof(ClosingAsync), async () => await (await ClosingCase.InAsync(world)).StartedAsync());

    public Task<ClosingCase> ClosureWrittenAsync() => StandAsync(nameof(ClosureWrittenAsync), async () =>
        await (await (await (await ClosingCase.InAsync(world)).AssessedAsync()).StartedAsync()).WrittenAsync());

    public Task<ClosingCase> ClosureSentAsync() => StandAsync(nameof(ClosureSentAsync), () => ClosingCase.SentAsync(world));

    public Task<ClosingCase> CountersignedAsync() => StandAsync(nameof(CountersignedAsync), () => ClosingCase.CountersignedAsync(world));

    /// <summary>Something that is added past every screen, because the way to it is not what is looked at.</summary>
    public Task<Guid> AddAsync(Guid fileId, Func<Work, RecordItem> make) => DoneAsync(world.The<CaseWork>().OnFileAsync(fileId, Permission.ManageStaff, Actor.System, work =>
    {
        var made = make(work);
        work.Db.Add(made);
        return Task.FromResult(made.Id);
    }));

    /// <summary>A household of the child and the mother, from the beginning of the year.</summary>
    public Task<(ClosingCase Case, Guid Household)> HouseholdAsync() => StandAsync(nameof(HouseholdAsync), async () =>
    {
        var at = await ClosingCase.InAsync(world);
        return (at, await AddAsync(at.FileId, work =>
        {
            var household = Household.SetUp("Bowring Road", work.By);
            household.Join(at.PersonId, new DateOnly(2026, 1, 1), work.By);
            return household;
        }));
    });

    public async Task<CaseRecording.App.Features.People.AddressToChange> AddressAsync(Guid personId) => await world.ReadAsync(db => db.Addresses.Where(a => a.PersonId == personId && a.Until == null)
        .Select(a => new CaseRecording.App.Features.People.AddressToChange(a.PersonId, a.Id, a.Version)).SingleAsync());

    public async Task<Guid> RelationshipAsync(ClosingCase at) => await world.ReadAsync(db => db.Relationships.Where(r => r.PersonId == at.PersonId && r.Kind == "mother").Select(r => r.Id).SingleAsync());

    internal static Task<Guid> DoneAsync(Task<Outcome> act) => ClosingCase.DoneAsync(act);

    private async Task<T> StandAsync<T>(string point, Func<Task<T>> make) where T : notnull
    {
        if (anew)
            return await make();
        if (!_standing.TryGetValue(point, out var there))
            _standing[point] = there = await make();
        return (T)there;
    }
}
