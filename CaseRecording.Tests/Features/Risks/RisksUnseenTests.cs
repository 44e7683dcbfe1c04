using System.Text.Json;
using CaseRecording.App.Features;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.People;
using CaseRecording.App.Features.Risks;
using CaseRecording.App.Features.Story;
using CaseRecording.App.Features.Tasks;
using CaseRecording.App.Features.Words;
using CaseRecording.Domain.Shared;
using CaseRecording.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Risks;

/// <summary>The adult's story stands on their own record alone, and whoever may not know of a file or a person learns nothing by an alert (3.8.1, 3.9.1).</summary>
public sealed class RisksUnseenTests
{
    [Theory, Engines, Policy("P41")]
    public async Task Nothing_of_the_story_or_the_kind_stands_on_a_childs_file_in_its_history_in_search_or_in_what_is_told(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var erin = world.Staff("Erin");
        var file = await world.CaseAsync(worker: erin);
        var jason = await world.AdultAsync();
        (await world.LinkAsync(file, jason)).Should().BeNull();
        var risk = await world.MarkAsync(jason, "MPPA");
        (await world.The<ReviewRisk>().RunAsync(new(risk, "Still zebedee.", A.Today.AddMonths(2), HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().BeNull();
        (await world.The<EndRisk>().RunAsync(new(risk, A.Today, "No more zebedee.", HandInKey.New()), world.Staff("Maureen"))).Refusal.Should().BeNull();
        await world.MarkAsync(jason, "MPPA");

        object[] shown =
        [
            await world.The<FileHeaderQuery>().ReadAsync(file, erin, "Story"), await world.The<FileRisksQuery>().ReadAsync(file, erin), await world.The<MyRiskAlertsQuery>().ReadAsync(erin),
            await world.The<StoryQuery>().ReadAsync(file, erin), await world.The<FilePeopleQuery>().ReadAsync(file, erin), await world.The<HistoryQuery>().ReadAsync(file, null, erin),
            await world.The<PersonQuery>().ReadAsync(jason, erin),
            await world.ReadAsync(db => db.History.Select(h => new { h.What, h.Why, h.Changes }).ToListAsync()), await world.ReadAsync(db => db.Notices.Select(n => n.What).ToListAsync()),
            await world.ReadAsync(db => db.IndexedTexts.Select(t => t.Text).ToListAsync()),
        ];
        foreach (var text in shown.Select(part => JsonSerializer.Serialize(part)))
            text.Should().NotContain("zebedee").And.NotContain("MPPA").And.NotContain("Manx Public Protection").And.NotContain("assault");
        (await world.The<PersonRisksQuery>().ReadAsync(jason, world.Staff("Maureen"))).Rows.SelectMany(r => r.Entries).Should().Contain(e => e.Text.Contains("zebedee"));
        await FluentActions.Awaiting(() => world.The<PersonRisksQuery>().ReadAsync(jason, erin)).Should().ThrowAsync<RuleBrokenException>();
        (await world.ReadAsync(db => db.History.Where(h => h.SubjectKind == "RiskToChildren").Select(h => h.FileId).ToListAsync())).Should().OnlyContain(f => f == null);
    }

    [Theory, Engines, Policy("P42"), Policy("P26")]
    public async Task On_a_restricted_file_it_is_raised_and_nobody_else_learns_of_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, maureen, david) = (world.Staff("Erin"), world.Staff("Maureen"), world.Staff("David"));
        var (open, hidden) = (await world.CaseAsync(worker: erin), await world.CaseAsync(worker: erin, forename: "Mona"));
        var jason = await world.AdultAsync();
        (await world.LinkAsync(open, jason)).Should().BeNull();
        (await world.LinkAsync(hidden, jason)).Should().BeNull();
        await world.RestrictAsync(hidden, david);

        var risk = await world.MarkAsync(jason);

        (await world.AlertsAsync(hidden)).Should().Equal(risk);
        (await world.The<MyRiskAlertsQuery>().ReadAsync(david)).Should().ContainSingle().Which.Child.Should().Be("Mona Quayle");
        foreach (var other in new[] { erin, maureen })
        {
            (await world.The<MyRiskAlertsQuery>().ReadAsync(other)).Should().ContainSingle().Which.Child.Should().Be("Juan Quayle");
            (await world.The<TrayCountsQuery>().ReadAsync(other)).Notices.Should().Be(1);
            await FluentActions.Awaiting(() => world.The<FileRisksQuery>().ReadAsync(hidden, other)).Should().ThrowAsync<RuleBrokenException>().WithMessage(App.Security.FileAccess.NotFound);
        }
        var alert = await world.ReadAsync(db => db.RiskAlerts.Where(a => a.FileId == hidden).Select(a => a.Id).SingleAsync());
        (await world.The<AcknowledgeRiskAlert>().RunAsync(new(alert, HandInKey.New()), erin)).Refusal.Should().StartWith("There is no such alert for you.");
        JsonSerializer.Serialize(await world.The<PersonRisksQuery>().ReadAsync(jason, maureen)).Should().NotContain("Mona");

        // Told before the file was restricted, and no longer among those who may know of it.
        await world.RestrictAsync(open, david);
        (await world.The<MyRiskAlertsQuery>().ReadAsync(erin)).Should().BeEmpty();
        (await world.The<TrayCountsQuery>().ReadAsync(erin)).Notices.Should().Be(0);
    }

    [Theory, Engines, Policy("P42"), Policy("P41")]
    public async Task Whoever_may_not_know_of_the_person_is_told_that_there_is_one_and_whom_to_ask(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var (erin, david) = (world.Staff("Erin"), world.Staff("David"));
        var file = await world.CaseAsync(worker: erin);
        // He was a child here himself; his own file is restricted now.
        var own = await world.FileAsync("Jason", "Crebbin", new DateOnly(2009, 1, 1));
        var jason = await world.ChildOfAsync(own);
        (await world.LinkAsync(file, jason)).Should().BeNull();
        await world.RestrictAsync(own, david);
        (await world.The<MarkRisk>().RunAsync(new(jason, Marked.Details(), HandInKey.New()), world.Staff("Breeshey"))).Refusal.Should().NotBeNull("she may not know of him");

        await world.MarkAsync(jason, by: david);

        var alert = (await world.The<FileHeaderQuery>().ReadAsync(file, erin, "Story")).Alerts[0];
        alert.Reason.Should().Be("A person linked to Juan may pose a risk to children.");
        alert.WhatToDo.Should().StartWith("Ask David Lewthwaite");
        foreach (var shown in new object[] { await world.The<FileRisksQuery>().ReadAsync(file, erin), await world.The<MyRiskAlertsQuery>().ReadAsync(erin) })
            JsonSerializer.Serialize(shown).Should().NotContain("Crebbin").And.NotContain("wherever he may be", "what to do may name him").And.NotContain("partner");
        await FluentActions.Awaiting(() => world.The<PersonRisksQuery>().ReadAsync(jason, world.Staff("Maureen"))).Should().ThrowAsync<RuleBrokenException>();
        (await world.The<FileHeaderQuery>().ReadAsync(file, david, "Story")).Alerts[0].Reason.Should().StartWith("Jason Crebbin");
        (await world.ReadAsync(db => db.History.Where(h => h.FileId == own).Select(h => h.What).ToListAsync())).Should().NotContain(what => what.Contains("risk"), "nor does it stand on his own file");
    }
}
