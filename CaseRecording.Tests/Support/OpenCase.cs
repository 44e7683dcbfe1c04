using CaseRecording.App.Data;
using CaseRecording.App.Security;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Support;

/// <summary>A child with an open case in Care Management Team 1, allocated to Erin Callow, whose manager is Maureen Kneale.</summary>
public sealed record OpenCase(World World, Guid FileId, Guid CaseId)
{
    public Actor Worker => World.Staff("Erin Callow");

    public Actor Colleague => World.Staff("Samuel Adeyemi");

    public Actor Manager => World.Staff("Maureen Kneale");

    public Actor SeniorManager => World.Staff("David Lewthwaite");

    public Actor Chair => World.Staff("Nuala Crellin");

    public Actor SeniorReviewingOfficer => World.Staff("Catherine Shimmin");

    public Actor Secretary => World.Staff("Peter Gawne");

    /// <summary>Opens one past every screen, because the way to it is not what is looked at.</summary>
    public static async Task<OpenCase> InAsync(World world, string? ethnicity = "WhiteBritish", string forename = "Juan")
    {
        var (file, opened) = (Guid.Empty, Guid.Empty);
        var worker = world.Staff("Erin Callow");
        var outcome = await world.The<CaseWork>().RunAsync(Permission.AddPerson, Actor.System, async work =>
        {
            var person = Person.Add(new PersonDetails(forename, "Quayle", DateOfBirth: new DateOnly(2019, 6, 4), Ethnicity: ethnicity), work.By);
            var child = ChildFile.Open(person.Id, await work.NextAsync(Series.PermanentNumbers, 100001), work.By);
            var team = await work.TeamAsync("cm1");
            var c = Case.Open(child.Id, team, work.By);
            c.Allocate(worker.Id, worker.FullName, team, null, work.By);
            work.Db.AddRange(person, child, c);
            (file, opened) = (child.Id, c.Id);
            return child.Id;
        });
        outcome.Refusal.Should().BeNull();
        return new OpenCase(world, file, opened);
    }

    /// <summary>The case as it is kept.</summary>
    public Task<Case> CaseAsync() => World.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == CaseId));
}
