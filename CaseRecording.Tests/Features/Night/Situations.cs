using CaseRecording.App.Features;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Features.Night;

/// <summary>New situations as an out-of-hours worker tells them.</summary>
internal static class Situations
{
    /// <summary>Two children, their mother and their father, who lives elsewhere. Their forenames begin with <paramref name="ofThisFamily"/>, where a family like it is there already.</summary>
    public static async Task<RecordSituationCommand> FamilyOfFourAsync(World world, Actor worker, NarratesChoice? narrates = null, string surname = "Testwood", string? ofThisFamily = null)
    {
        var at = world.Clock.GetUtcNow().UtcDateTime;
        var local = IslandTime.Local(at);
        return new RecordSituationCommand(
            A.TelephoneCall("Both children are alone in the house.", at: at),
            [
                await NewAsync(world, worker, new PersonDetails(ofThisFamily + "Illiam", surname, DateOfBirth: new DateOnly(2019, 6, 4), Sex: Sex.Male), null) with { Seen = ChildSeen.SeenAlone, HarmAlleged = true, Harm = "The neighbour says that he was hit." },
                await NewAsync(world, worker, new PersonDetails(ofThisFamily + "Aalin", surname, DateOfBirth: new DateOnly(2022, 2, 1), Sex: Sex.Female), null) with { Reason = "She has a cough.", Harm = null },
                await NewAsync(world, worker, new PersonDetails(ofThisFamily + "Kirree", surname, Sex: Sex.Female), "mother") with { HasResponsibility = true },
                await NewAsync(world, worker, new PersonDetails(ofThisFamily + "Brian", surname, Sex: Sex.Male), "father") with { LivesThere = false },
            ],
            new AddressDetails("12 Bowring Road", "Ramsey", "IM8 2LQ"),
            new ReferralInSituation("2A", "They were found alone at two in the morning.", "The mother was told on the telephone.", ReferralConsent.NotSought, "She could not be asked."),
            new NoteInSituation(new TimeOnly(local.Hour, local.Minute), "I visited with the police.", true),
            [new ActionInSituation("Ring the school at nine", IslandTime.DayOf(at))], narrates, narrates is null ? null : "They are not safe.", HandInKey.New());
    }

    private static async Task<PersonInSituation> NewAsync(World world, Actor worker, PersonDetails details, string? relationship)
    {
        var search = await world.The<LookAtSearch>().RunAsync(new($"{details.Surname}, {details.Forename}"), worker);
        search.Refusal.Should().BeNull();
        return new PersonInSituation(null, search.Id, details, [], relationship, false, true);
    }
}
