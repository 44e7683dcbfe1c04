using CaseRecording.App.Features;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Risks;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Risks;

/// <summary>Adults who are marked, and links to them, through the real commands.</summary>
internal static class Marked
{
    /// <summary>Words that stand on the adult's own record and nowhere else.</summary>
    public const string Story = "An assault four years ago, zebedee.";

    public static RiskDetails Details(string type = "Offence") => new(type, A.Today.AddYears(-1), "The Police", "Ask before you go, wherever he may be.", Story, A.Today.AddMonths(3));

    public static Task<Guid> AdultAsync(this World world, string forename = "Jason", string surname = "Crebbin") =>
        world.PersonAsync(new PersonDetails(forename, surname, DateOfBirth: new DateOnly(1985, 3, 1)));

    public static async Task<Guid> MarkAsync(this World world, Guid person, string type = "Offence", Actor? by = null)
    {
        var outcome = await world.The<MarkRisk>().RunAsync(new(person, Details(type), HandInKey.New()), by ?? world.Staff("Breeshey Cain"));
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    public static async Task<Guid> ChildOfAsync(this World world, Guid file) => await world.ReadAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync());

    public static async Task<string?> LinkAsync(this World world, Guid file, Guid adult, Actor? by = null, string kind = "parents-partner") =>
        (await world.The<RecordRelationship>().RunAsync(new(await world.ChildOfAsync(file), adult, kind, false, HandIn: HandInKey.New()), by ?? world.Staff("Erin"))).Refusal;

    public static async Task<Guid> LiveTogetherAsync(this World world, Actor by, Guid from, params Guid[] people)
    {
        var outcome = await world.The<SetUpHousehold>().RunAsync(new("Bowring Road", people, A.Today.AddMonths(-6), from, HandInKey.New()), by);
        outcome.Refusal.Should().BeNull();
        return outcome.Id;
    }

    public static Task<List<Guid>> AlertsAsync(this World world, Guid file) => world.ReadAsync(db => db.RiskAlerts.Where(a => a.FileId == file).Select(a => a.RiskId).ToListAsync());
}
