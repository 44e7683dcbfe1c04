using CaseRecording.App.Features;
using CaseRecording.App.Features.Contacts;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Contacts, referrals, and finding and adding people.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Intake() =>
    [
        For<LookAtSearchCommand>(s => Task.FromResult(new Ready(s.World, new LookAtSearchCommand("Quayle, Juan", HandInKey.New()), s.Duty))),
        For<AddPersonCommand>(async s =>
        {
            var (forename, surname) = (Stage.NewName(), Stage.NewName());
            var search = await Stage.DoneAsync(s.World.The<LookAtSearch>().RunAsync(new($"{surname}, {forename}"), s.Duty));
            return new(s.World, new AddPersonCommand(search, new PersonDetails(forename, surname, "Juan", forename, new DateOnly(2019, 6, 4), Sex: Sex.Male, Ethnicity: "WhiteBritish",
                Nationality: "British", Language: "English", Religion: "None"), [], new AddressDetails("1 Strand Street", "Douglas", "IM1 2EN", "his father"), A.Today, HandInKey.New()), s.Duty);
        }),
        For<TakeContactCommand>(async s => new(s.World, new TakeContactCommand(A.TelephoneCall() with { Response = "A referral was taken." },
            [new((await s.CaseAsync()).PersonId, A.ReferralDetails(harm: true))], HandIn: HandInKey.New()), s.Duty)),
        For<PassForDecisionCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var taken = await s.AddAsync(at.FileId, work => Referral.Take(at.FileId, Guid.CreateVersion7(), A.ReferralDetails(), work.By.Day.AddDays(1), work.By));
            return new(s.World, new PassForDecisionCommand(taken, HandInKey.New()), s.World.Staff("Daniel Osei")) { Rival = s.World.Staff("Joney Faragher") };
        }),
        For<DecideReferralCommand>(async s =>
            new(s.World, new DecideReferralCommand((await s.ReferredAsync()).Id, ReferralState.Accepted, A.Decision(), HandInKey.New()), s.World.Staff("Breeshey Cain")) { Rival = s.SeniorManager }),
        For<ChooseNarratesOutOfHoursCommand>(async s => new(s.World,
            new ChooseNarratesOutOfHoursCommand((await s.ReferredAsync()).Id, NarratesChoice.CwCN, "Three children alone at night.", HandInKey.New()), s.World.Staff("Lucy Hargreaves")) { Rival = s.World.Staff("Stephen Quine") }),
    ];
}
