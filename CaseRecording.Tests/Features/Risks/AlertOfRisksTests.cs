using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Live;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRecording.Tests.Features.Risks;

/// <summary>Whoever is linked to a person who may pose a risk is alerted, whichever of the two is first on the record (3.4.3).</summary>
public sealed class AlertOfRisksTests
{
    [Theory, Engines, Policy("P26")]
    public async Task A_link_to_somebody_marked_alerts_the_child_for_good_and_the_worker_and_the_manager_at_once(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var jason = await world.AdultAsync();
        var risk = await world.MarkAsync(jason);
        (await world.AlertsAsync(file)).Should().BeEmpty();
        var heard = new List<string>();
        using var erins = Listen(world, erin, heard);
        using var maureens = Listen(world, maureen, heard);

        (await world.LinkAsync(file, jason)).Should().BeNull();

        heard.Should().BeEquivalentTo(["Erin Callow", "Maureen Kneale"], "an open window shows it at once, also to the one who linked them");
        var alert = (await world.The<FileHeaderQuery>().ReadAsync(file, erin, "Story")).Alerts[0];
        (alert.Word, alert.Reason, alert.Amber).Should().Be(("Risk", "Jason Crebbin may pose a risk to children.", false));
        alert.WhatToDo.Should().Contain("Ask Breeshey Cain, Team Manager");
        foreach (var reader in new[] { erin, maureen })
        {
            var mine = (await world.The<MyRiskAlertsQuery>().ReadAsync(reader)).Should().ContainSingle().Subject;
            mine.Child.Should().Be("Juan Quayle");
            (await world.The<TrayCountsQuery>().ReadAsync(reader)).Notices.Should().Be(1);
        }
        (await world.The<MyRiskAlertsQuery>().ReadAsync(world.Staff("Samuel"))).Should().BeEmpty();
        await AcknowledgeAsync(world, erin);
        (await world.The<MyRiskAlertsQuery>().ReadAsync(erin)).Should().BeEmpty();
        (await world.The<FileRisksQuery>().ReadAsync(file, maureen)).Rows.Single().Told.Select(t => (t.Who, t.At is null)).Should().Equal(("Erin Callow", false), ("Maureen Kneale", true));

        // The link ends, and then the risk: both stay in view.
        var link = await world.ReadAsync(db => db.Relationships.Select(r => r.Id).SingleAsync());
        (await world.The<EndRelationship>().RunAsync(new(link, A.Today, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.The<FileHeaderQuery>().ReadAsync(file, erin, null)).Alerts[0].Reason.Should().Be("Jason Crebbin may pose a risk to children.");
        (await world.The<EndRisk>().RunAsync(new(risk, A.Today, "Unfounded.", HandInKey.New()), maureen)).Refusal.Should().BeNull();
        var ended = (await world.The<FileHeaderQuery>().ReadAsync(file, erin, null)).Alerts[0];
        (ended.Word, ended.Amber).Should().Be(("Ended", true));
        ended.WhatToDo.Should().Be("This counts no more since 4 November 2026.");
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == file).Select(h => h.What).ToListAsync())).Should()
            .Contain("Alert raised: a person linked to the child may pose a risk. Told: Erin Callow, Maureen Kneale").And.Contain("Alert of a risk acknowledged").And.NotContain("Risk ended");
    }

    [Theory, Engines, Policy("P26")]
    public async Task Marking_somebody_alerts_every_child_linked_already_by_relationship_household_or_former_household(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (related, former, lives, lived, other) = (await Case("Juan"), await Case("Voirrey"), await Case("Finlo"), await Case("Orry"), await Case("Mona"));
        var jason = await world.AdultAsync();
        (await world.LinkAsync(related, jason)).Should().BeNull();
        (await world.LinkAsync(former, jason)).Should().BeNull();
        var link = await world.ReadAsync(db => db.Relationships.OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());
        (await world.The<EndRelationship>().RunAsync(new(link, A.Today, HandInKey.New()), erin)).Refusal.Should().BeNull();
        var household = await world.LiveTogetherAsync(erin, lives, jason, await world.ChildOfAsync(lives), await world.ChildOfAsync(lived));
        (await world.The<ChangeHousehold>().RunAsync(new(household, await world.ChildOfAsync(lived), A.Today, Leaves: true, lived, HandInKey.New()), erin)).Refusal.Should().BeNull();

        var risk = await world.MarkAsync(jason);

        foreach (var file in new[] { related, former, lives, lived })
            (await world.AlertsAsync(file)).Should().Equal(risk);
        (await world.AlertsAsync(other)).Should().BeEmpty();
        (await world.The<MyRiskAlertsQuery>().ReadAsync(erin)).Should().HaveCount(4);
        (await world.The<MyRiskAlertsQuery>().ReadAsync(world.Staff("Maureen"))).Should().HaveCount(4);

        Task<Guid> Case(string name) => world.CaseAsync(worker: erin, forename: name);
    }

    [Theory, Engines, Policy("P26")]
    public async Task A_household_that_is_set_up_or_joined_and_a_file_that_is_opened_alert_too(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (first, second) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        var jason = await world.AdultAsync();
        var risk = await world.MarkAsync(jason);
        var household = await world.LiveTogetherAsync(erin, first, await world.ChildOfAsync(first), jason);
        (await world.AlertsAsync(first)).Should().Equal(risk);
        (await world.The<ChangeHousehold>().RunAsync(new(household, await world.ChildOfAsync(second), A.Today, Leaves: false, second, HandInKey.New()), erin)).Refusal.Should().BeNull();
        (await world.AlertsAsync(second)).Should().Equal(risk);

        // A child who has no file yet gets the alert with it; those who decide the referral are told.
        var child = await world.PersonAsync(A.Child("Mona"));
        (await world.The<RecordRelationship>().RunAsync(new(child, jason, "parents-partner", false, HandIn: HandInKey.New()), erin)).Refusal.Should().BeNull();
        var referral = (await world.ReferAsync([child]))[0];
        (await world.AlertsAsync(referral.FileId)).Should().Equal(risk);
        (await world.The<MyRiskAlertsQuery>().ReadAsync(world.Staff("Breeshey"))).Should().BeEmpty("she marked him herself");
    }

    [Theory, Engines, Policy("P26")]
    public async Task Two_records_of_one_person_are_one_and_what_was_raised_stays_when_they_are_taken_apart(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var (file, later) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Voirrey"));
        var (jason, jase) = (await world.AdultAsync(), await world.AdultAsync("Jase", "Crebbin"));
        (await world.LinkAsync(file, jase)).Should().BeNull();
        var risk = await world.MarkAsync(jason);
        (await world.AlertsAsync(file)).Should().BeEmpty();

        await FindAsync(PairFinding.OnePerson);
        (await world.AlertsAsync(file)).Should().Equal(risk);
        (await world.LinkAsync(later, jase)).Should().BeNull();
        (await world.AlertsAsync(later)).Should().Equal(risk);
        (await world.The<FileHeaderQuery>().ReadAsync(file, erin, "Story")).Alerts[0].Reason.Should().Be("Jase Crebbin may pose a risk to children.", "the record that is linked to him");
        (await world.The<PersonRisksQuery>().ReadAsync(jase, world.Staff("Maureen"))).Rows.Should().ContainSingle("it is known of the other record");

        await FindAsync(PairFinding.Undone);
        (await world.AlertsAsync(file)).Should().Equal(risk);
        (await world.AlertsAsync(later)).Should().Equal(risk);

        async Task FindAsync(PairFinding finding) => (await world.The<FindSamePerson>().RunAsync(new(jason, jase, finding, "The same birth certificate.", HandInKey.New()),
            world.With(StaffRole.InformationGovernanceOfficer))).Refusal.Should().BeNull();
    }

    [Theory, Engines, Policy("P26")]
    public async Task Whoever_marks_and_whoever_links_in_the_same_instant_leave_one_alert(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var files = new List<Guid>();
        var adults = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            files.Add(await world.CaseAsync(worker: world.Staff("Erin"), forename: $"Juan{(char)('a' + i)}"));
            adults.Add(await world.AdultAsync($"Jason{(char)('a' + i)}", $"Crebbin{(char)('a' + i)}"));
        }
        await Task.WhenAll(files.Zip(adults).SelectMany(pair => new Task[]
        {
            Task.Run(() => world.MarkAsync(pair.Second)), Task.Run(() => world.LinkAsync(pair.First, pair.Second)),
            Task.Run(() => world.LinkAsync(pair.First, pair.Second, kind: "step-parent")), Task.Run(() => world.LinkAsync(pair.First, pair.Second, kind: "parents-partner")),
        }));
        foreach (var file in files)
            (await world.AlertsAsync(file)).Should().ContainSingle();
    }

    [Theory, Engines, Policy("P26")]
    public async Task A_danger_to_whoever_visits_says_what_it_is_and_what_to_do_as_the_manager_wrote_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var file = await world.CaseAsync(worker: world.Staff("Erin"));
        var jason = await world.AdultAsync();
        (await world.LinkAsync(file, jason)).Should().BeNull();
        await world.MarkAsync(jason, "DangerousAnimal");
        var alert = (await world.The<FileHeaderQuery>().ReadAsync(file, world.Staff("Erin"), "Story")).Alerts[0];
        (alert.Word, alert.Reason).Should().Be(("Safety", "Dangerous animal: Jason Crebbin."));
        alert.WhatToDo.Should().Be("Ask before you go, wherever he may be. Ask Breeshey Cain, Team Manager.").And.Be((await world.The<NightQuery>().ReadAsync(world.Staff("Lucy"))).Dangers.Single().Act);
    }

    [Theory, Engines, Policy("P26")]
    public async Task Whoever_works_at_night_reads_the_danger_before_going_out_and_it_goes_when_the_risk_ends(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (lucy, file, hidden) = (world.Staff("Lucy"), await world.CaseAsync(), await world.CaseAsync(forename: "Mona"));
        var (jason, other) = (await world.AdultAsync(), await world.AdultAsync("Peter", "Corlett"));
        foreach (var (child, adult) in new[] { (file, jason), (hidden, jason), (file, other) })
            (await world.LinkAsync(child, adult, world.Staff("Maureen"))).Should().BeNull();
        var risk = await world.MarkAsync(jason, "RiskToStaff");
        await world.MarkAsync(other);
        await world.RestrictAsync(hidden, world.Staff("David"));

        var danger = (await world.The<NightQuery>().ReadAsync(lucy)).Dangers.Should().ContainSingle().Subject;
        (danger.Child, danger.Sentence).Should().Be(("Juan Quayle", "Risk to staff: Jason Crebbin."));
        (await world.The<EndRisk>().RunAsync(new(risk, A.Today, "He left the Island.", HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().BeNull();
        (await world.The<NightQuery>().ReadAsync(lucy)).Dangers.Should().BeEmpty();
    }

    [Theory, Engines, Policy("P26")]
    public async Task Whoever_works_with_a_linked_child_is_told_once_when_a_risk_ends(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen) = (world.Staff("Erin"), world.Staff("Maureen"));
        var file = await world.CaseAsync(worker: erin);
        var jason = await world.AdultAsync();
        (await world.LinkAsync(file, jason, maureen)).Should().BeNull();
        var risk = await world.MarkAsync(jason, "RiskToStaff");

        (await world.The<EndRisk>().RunAsync(new(risk, A.Today, "He left the Island.", HandInKey.New()), maureen)).Refusal.Should().BeNull();

        var told = await world.ReadAsync(db => db.Notices.Where(n => n.FileId == file && n.What.Contains("counts no more since")).ToListAsync());
        told.Should().Contain(n => n.ToStaffId == erin.Id && n.Link == $"/files/{file}/risks").And.OnlyHaveUniqueItems(n => n.ToStaffId).And.NotContain(n => n.ToStaffId == maureen.Id);
        told.Should().OnlyContain(n => !n.What.Contains("Jason") && !n.What.Contains("Island."));
    }

    [Theory, Engines, Policy("P26")]
    public async Task A_review_that_is_due_waits_with_the_managers_of_the_team_and_when_forgotten_across_teams(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (breeshey, maureen, david) = (world.Staff("Breeshey"), world.Staff("Maureen"), world.Staff("David"));
        var risk = await world.MarkAsync(await world.AdultAsync(), by: breeshey);
        (await world.The<RisksDueQuery>().ReadAsync(breeshey)).Should().BeEmpty();
        world.Clock.Advance(TimeSpan.FromDays(93));
        (await world.The<RisksDueQuery>().ReadAsync(breeshey)).Should().ContainSingle().Which.Should().Match<RiskDueRow>(r => r.RiskId == risk && r.Late && r.Who == "Jason Crebbin");
        (await world.The<TrayCountsQuery>().ReadAsync(breeshey)).Mine.Should().Be(1);
        foreach (var other in new[] { maureen, david })
            (await world.The<RisksDueQuery>().ReadAsync(other)).Should().BeEmpty();
        world.Clock.Advance(TimeSpan.FromDays(8));
        (await world.The<RisksDueQuery>().ReadAsync(maureen)).Should().BeEmpty();
        (await world.The<RisksDueQuery>().ReadAsync(david)).Should().ContainSingle();
        (await world.The<ReviewRisk>().RunAsync(new(risk, "As before.", IslandTime.DayOf(world.Clock.GetUtcNow().UtcDateTime).AddMonths(2), HandInKey.New()), david)).Refusal.Should().BeNull();
        (await world.The<RisksDueQuery>().ReadAsync(breeshey)).Should().BeEmpty();
    }

    [Theory, Engines, Policy("P26")]
    public async Task Only_those_with_the_right_mark_review_end_and_read(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var jason = await world.AdultAsync();
        var risk = await world.MarkAsync(jason);
        foreach (var (actor, roles) in world.OneForEachSetOfRoles())
        {
            var may = roles.Any(r => r is StaffRole.TeamManager or StaffRole.SeniorManager or StaffRole.HeadOfService);
            ((await world.The<MarkRisk>().RunAsync(new(jason, Marked.Details(), HandInKey.New()), actor)).Refusal is null).Should().Be(may, string.Join(", ", roles));
            ((await world.The<ReviewRisk>().RunAsync(new(risk, "As before.", A.Today.AddMonths(2), HandInKey.New()), actor)).Refusal is null).Should().Be(may, string.Join(", ", roles));
            var reading = FluentActions.Awaiting(() => world.The<PersonRisksQuery>().ReadAsync(jason, actor));
            if (may)
                await reading.Should().NotThrowAsync();
            else
                await reading.Should().ThrowAsync<RuleBrokenException>();
        }
        (await world.The<PersonRisksQuery>().ReadAsync(jason, world.Staff("Maureen"))).Readers.Should().NotBeEmpty("who reads it is logged");
    }

    private static async Task AcknowledgeAsync(World world, Actor by) => (await world.The<AcknowledgeRiskAlert>()
        .RunAsync(new((await world.The<MyRiskAlertsQuery>().ReadAsync(by)).Single().Risk.AlertId, HandInKey.New()), by)).Refusal.Should().BeNull();

    private static IDisposable Listen(World world, Actor who, List<string> heard) =>
        world.Services.GetRequiredService<LiveNotices>().Subscribe([Topics.Staff(who.Id)], () =>
        {
            heard.Add(who.FullName);
            return Task.CompletedTask;
        });
}
