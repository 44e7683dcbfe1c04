using System.Text.RegularExpressions;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.App.Features.Ecomaps;
using CaseRecording.App.Features.Genograms;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Risks;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Features.Risks;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.People;

/// <summary>Who somebody is to a child, recorded by mistake (3.7.1).</summary>
public sealed partial class TakenBackRelationshipTests
{
    [Theory, Engines, Policy("P39")]
    public async Task A_relationship_recorded_by_mistake_is_shown_nowhere_and_stays_in_the_record_with_the_reason(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var (juan, erin) = (await world.ChildOfAsync(child.FileId), child.Worker);
        var (mother, partner) = (await world.PersonAsync(new("Kirree", "Quayle", Sex: Sex.Female)), await world.PersonAsync(new("Jason", "Crebbin")));
        var kin = (await world.The<RecordRelationship>().RunAsync(new(juan, mother, "mother", true, HandIn: HandInKey.New()), erin)).Id;
        var other = (await world.The<RecordRelationship>().RunAsync(new(juan, partner, "parents-partner", false, new DateOnly(2025, 5, 1), HandInKey.New()), erin)).Id;
        (await OfferedAsync(child)).Should().Contain("Jason Crebbin became Juan’s parent's partner");
        (await world.The<NoteWritingQuery>().ReadAsync(child.FileId, erin)).People.Should().HaveCount(2);

        (await world.The<TakeBackRelationship>().RunAsync(new(kin, " ", HandInKey.New()), erin)).Refusal.Should().StartWith("What was wrong: this is needed");
        foreach (var id in new[] { kin, other })
            (await world.The<TakeBackRelationship>().RunAsync(new(id, "They belong to another Juan.", HandInKey.New()), erin)).Refusal.Should().BeNull();

        (await world.The<FilePeopleQuery>().ReadAsync(child.FileId, erin)).Child.Family.Should().BeEmpty();
        (await world.The<PersonQuery>().ReadAsync(mother, erin)).Family.Should().BeEmpty();
        (await world.The<GenogramQuery>().ReadAsync(child.FileId, null, erin)).Picture.People.Should().ContainSingle();
        (await world.The<EcomapQuery>().ReadAsync(child.FileId, null, null, erin)).Around.Should().BeEmpty();
        (await world.The<NoteWritingQuery>().ReadAsync(child.FileId, erin)).People.Should().BeEmpty();
        (await world.The<PeopleSearch>().ReadAsync("Kirree Quayle", null, erin)).Rows.Should().ContainSingle().Which.Family.Should().BeEmpty();
        (await OfferedAsync(child)).Should().NotContain(h => h.Contains("Jason"));
        (await world.ReadAsync(db => db.Relationships.CountAsync())).Should().Be(2);
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == child.FileId && h.SubjectId == kin && h.Why != null).Select(h => new { h.What, h.Why, h.Recorded.ByName }).ToListAsync())).Single()
            .Should().BeEquivalentTo(new { What = "Relationship recorded by mistake and taken back: mother", Why = "They belong to another Juan.", ByName = "Erin Callow" });

        (await world.The<TakeBackRelationship>().RunAsync(new(kin, "Again.", HandInKey.New()), erin)).Refusal.Should().Be("This was taken back already.");
        (await world.The<EndRelationship>().RunAsync(new(other, A.Today, HandInKey.New()), erin)).Refusal.Should().StartWith("This relationship was recorded by mistake");
        (await world.The<RecordRelationship>().RunAsync(new(juan, mother, "mother", true, HandIn: HandInKey.New()), erin)).Refusal.Should().BeNull("she is his mother after all");
    }

    [Theory, Engines, Policy("P26")]
    public async Task An_alert_that_it_raised_stays_and_says_so_and_no_other_comes(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = (await OpenCase.InAsync(world)).FileId;
        var (erin, jason) = (world.Staff("Erin"), await world.AdultAsync());
        var first = await world.MarkAsync(jason);
        (await world.LinkAsync(file, jason)).Should().BeNull();
        var link = await world.ReadAsync(db => db.Relationships.Select(r => r.Id).SingleAsync());

        (await world.The<TakeBackRelationship>().RunAsync(new(link, "Another Jason.", HandInKey.New()), erin)).Refusal.Should().BeNull();
        await world.MarkAsync(jason, "Allegation");

        (await world.AlertsAsync(file)).Should().Equal(first);
        (await world.The<FileRisksQuery>().ReadAsync(file, world.Staff("Maureen"))).Rows.Should().ContainSingle().Which.Tie.Should().Be("Parent's partner: recorded by mistake, taken back");
    }

    [Theory, Engines, Policy("P42")]
    public async Task Of_whom_one_may_not_know_nothing_is_taken_back(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var child = await OpenCase.InAsync(world);
        var mother = await world.PersonAsync(new("Kirree", "Quayle"));
        // Entered from her side: she has no file, so the act stands in the child's history.
        var link = (await world.The<RecordRelationship>().RunAsync(new(mother, await world.ChildOfAsync(child.FileId), "son", false, HandIn: HandInKey.New()), child.Worker)).Id;
        await world.RestrictAsync(child.FileId, world.Staff("David"));

        (await world.The<TakeBackRelationship>().RunAsync(new(link, "Another Kirree.", HandInKey.New()), child.Worker)).Refusal.Should().Be(App.Security.PeopleAccess.NotFound);
        (await world.The<TakeBackRelationship>().RunAsync(new(link, "Another Kirree.", HandInKey.New()), world.Staff("David"))).Refusal.Should().BeNull();
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectId == link && h.Why != null).Select(h => h.FileId).ToListAsync())).Should().Equal(child.FileId);
    }

    // The acts on one relationship, whether somebody may know of both, and the page of risks look at all of them.
    [Fact]
    public void Whatever_reads_relationships_starts_from_those_that_stand() =>
        Repository.Files("CaseRecording.App", ".cs").Where(file => All().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName)
            .Should().BeEquivalentTo(["RelationshipWork.cs", "ChronologyReading.cs", "FileRisksQuery.cs"]);

    private static async Task<IEnumerable<string>> OfferedAsync(OpenCase child) =>
        (await child.World.The<ToJudgeQuery>().ReadAsync(child.FileId, 100, child.Worker)).Rows.Select(c => c.Offered.Headline!);

    [GeneratedRegex(@"[dD]b\.Relationships(?!\.Standing\(\))")]
    private static partial Regex All();
}
