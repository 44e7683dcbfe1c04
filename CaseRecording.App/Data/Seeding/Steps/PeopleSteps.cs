using CaseRecording.App.Features.Addresses;
using CaseRecording.App.Features.Consents;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Features.Volumes;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Risks;

namespace CaseRecording.App.Data.Seeding.Steps;

/// <summary>People are searched for and added; agencies, addresses and restrictions are put on the file.</summary>
internal static class PeopleSteps
{
    public static IReadOnlyDictionary<string, Func<Scene, Task>> All { get; } = new Dictionary<string, Func<Scene, Task>>
    {
        ["AddPeople"] = AddPeopleAsync,
        ["RecordInvolvements"] = RecordInvolvementsAsync,
        ["ChangeAddress"] = ChangeAddressAsync,
        ["RecordRisk"] = RecordRiskAsync,
        ["OpenVolume"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<OpenVolume>().RunAsync(
            new(file, scene.Step.Text("location"), scene.Days.Exact(scene.Step.Get<StoryWhen>("begins")), Scene.HandIn), scene.By))),
        ["RecordConsent"] = RecordConsentAsync,
        ["RestrictFile"] = RestrictFileAsync,
        ["ViewFile"] = scene => scene.EachAsync((_, file) => scene.DoAsync(scene.The<GiveReason>().RunAsync(new(file, scene.Step.Text("reason")), scene.By))),
    };

    private static async Task AddPeopleAsync(Scene scene)
    {
        scene.Step.Text("why");
        foreach (var key in scene.Step.Get<List<string>>("people"))
            await AddAsync(scene, scene.Family.Person(key));
        await FamilyFacts.RecordAsync(scene);
    }

    private static async Task AddAsync(Scene scene, StoryPerson person)
    {
        var details = new PersonDetails(person.Forename, person.Surname, person.Middle, person.KnownAs, scene.Days.BornOn(person.Born), scene.Days.ExpectedOn(person.Born),
            person.Sex, person.Identity?.Ethnicity, person.Identity?.Nationality, person.Identity?.Language ?? person.Language, Religion: person.Identity?.Religion, GenderIdentity: person.Identity?.GenderIdentity);
        var search = await scene.DoAsync(scene.The<LookAtSearch>().RunAsync(new($"{person.Surname}, {person.Forename}", Scene.HandIn), scene.By));
        var others = await scene.The<DuplicatesQuery>().ReadAsync(details, scene.By);
        var homes = scene.Family.Addresses.Where(a => a.People.Contains(person.Key) && scene.Days.Exact(a.From) <= scene.Today).OrderBy(a => scene.Days.Exact(a.From)).ToList();
        var first = homes.FirstOrDefault();
        var id = scene.Ledger.People[person.Key] = await scene.DoAsync(scene.The<AddPerson>().RunAsync(
            new(search, details, [.. others.Select(o => o.PersonId)], first is null ? null : await DetailsAsync(scene, first), first is null ? null : Since(scene, first, details), Scene.HandIn), scene.By));
        foreach (var home in homes.Skip(1))
            await scene.DoAsync(scene.The<MovePeople>().RunAsync(new([id], await DetailsAsync(scene, home), Since(scene, home, details), HandIn: Scene.HandIn), scene.By));
        foreach (var other in person.OtherNames ?? [])
            await scene.DoAsync(scene.The<AddOtherName>().RunAsync(new(id, new OtherNameDetails(other.Kind, other.Name, Source: other.Source), HandIn: Scene.HandIn), scene.By));
        foreach (var disability in person.Disabilities ?? [])
            await scene.DoAsync(scene.The<RecordDisability>().RunAsync(new(id, new DisabilityDetails(disability.Code, null, disability.Source, disability.Detail), HandIn: Scene.HandIn), scene.By));
        if (person.Telephone is { } telephone)
            await scene.DoAsync(scene.The<AddContactDetail>().RunAsync(new(id, "Telephone", telephone, HandIn: Scene.HandIn), scene.By));
    }

    // Nobody lived anywhere before they were born.
    private static DateOnly Since(Scene scene, StoryAddress home, PersonDetails details) =>
        details.DateOfBirth is { } born && born > scene.Days.Exact(home.From) ? born : scene.Days.Exact(home.From);

    // As it is chosen on screen, by its postcode; one that the directory has not is typed by hand.
    private static async Task<AddressDetails> DetailsAsync(Scene scene, StoryAddress home)
    {
        var lines = string.Join(", ", home.Lines);
        var found = await scene.The<AddressesQuery>().ReadAsync(home.Postcode, scene.By);
        return new(lines, home.Town, home.Postcode, home.MustNotBeDisclosedTo, found.Rows.FirstOrDefault(r => r.Lines == lines && r.Town == home.Town)?.Uprn);
    }

    private static Task RecordInvolvementsAsync(Scene scene) => scene.EachAsync(async (child, file) =>
    {
        foreach (var agency in scene.Step.Get<List<string>>("agencies").Select(scene.Family.Agency).Where(a => a.For.Contains(child)))
            scene.Ledger.Involvements[(child, agency.Key)] = await scene.DoAsync(scene.The<BeginInvolvement>().RunAsync(new(file, agency.Name, agency.Role, agency.Agency,
                string.Join(", ", new[] { agency.Telephone, agency.Email }.Where(way => way is not null)), string.Join(", ", agency.Address), scene.Today, Scene.HandIn), scene.By));
    });

    private static async Task ChangeAddressAsync(Scene scene)
    {
        var (key, why) = (scene.Step.Text("address"), scene.Step.Text("why"));
        var home = scene.Family.Addresses.Find(a => a.Key == key) ?? throw new StoryFault($"nothing in “addresses” has the key “{key}” ({why})");
        await scene.DoAsync(scene.The<MovePeople>().RunAsync(new([.. scene.Step.About.Select(scene.Person)], await DetailsAsync(scene, home), scene.Today, HandIn: Scene.HandIn), scene.By));
        await FamilyFacts.RecordAsync(scene);
    }

    private static async Task RecordRiskAsync(Scene scene)
    {
        var risk = new RiskDetails(scene.Step.Text("kind"), scene.Days.Exact(scene.Step.Get<StoryWhen>("knownFrom")), scene.Step.Text("source"), scene.Step.Text("whatToDo"),
            scene.Step.Text("detail"), scene.Days.Exact(scene.Step.Get<StoryWhen>("reviewOn")));
        foreach (var adult in scene.Step.About)
            await scene.DoAsync(scene.The<MarkRisk>().RunAsync(new(scene.Person(adult), risk, Scene.HandIn), scene.By));
    }

    private static async Task RecordConsentAsync(Scene scene)
    {
        var who = scene.Person(scene.Step.Text("person"));
        var told = new ConsentDetails(scene.Step.Get<ConsentAnswer>("answer"), scene.Step.Text("what"), scene.Step.Text("withWhom"), scene.Today, scene.Step.Get<ConsentWay>("how"), Reasons: scene.Step.Optional("reasons"));
        await scene.EachAsync((_, file) => scene.DoAsync(scene.The<RecordConsent>().RunAsync(new(file, who, told, Scene.HandIn), scene.By)));
    }

    private static Task RestrictFileAsync(Scene scene)
    {
        var allowed = scene.Step.Get<List<string>>("allowed").Select(key => scene.Staff(key).Id).ToList();
        return scene.EachAsync((_, file) => scene.DoAsync(scene.The<RestrictFile>().RunAsync(new(file, allowed, scene.Step.Text("reasons"), Scene.HandIn), scene.By)));
    }
}
