using CaseRecording.App.Features;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Night;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Plans;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.Features.Night;

/// <summary>A child comes into care at night (3.5.3).</summary>
public sealed class PlacementTests
{
    private static readonly DateTimeOffset At0240 = new(2026, 11, 5, 2, 40, 0, TimeSpan.Zero);

    [Theory, Engines, Policy("P31")]
    public async Task The_record_is_begun_at_night_with_the_minimum_and_completed_later_and_says_who_wrote_what_when(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        world.Clock.SetUtcNow(At0240);
        var (lucy, erin) = (world.Staff("Lucy"), world.Staff("Erin"));
        var file = await world.CaseAsync(worker: erin);
        (await world.The<PlacementQuery>().ReadAsync(file, erin)).MayBegin.Should().BeFalse("nobody has agreed that he comes into care");
        (await world.The<PlacementQuery>().ReadAsync(file, lucy)).MayBegin.Should().BeTrue();

        var form = (await world.The<StartForm>().RunAsync(new(file, PlacementQuery.Template, null, HandInKey.New()), lucy)).Id;
        await WriteAsync(world, file, form, "consent.at", "03:15", lucy);
        world.Clock.Advance(TimeSpan.FromDays(2));
        await WriteAsync(world, file, form, "arrangements.visits", "Every week, on Tuesdays.", erin);

        var answers = await world.ReadAsync(db => db.Answers.Where(a => a.FormId == form).OrderBy(a => a.WrittenAt).ToListAsync());
        answers.Select(a => (a.QuestionKey, a.WrittenByName, a.WrittenAt)).Should().Equal(
            ("consent.at", "Lucy Hargreaves", At0240.UtcDateTime), ("arrangements.visits", "Erin Callow", At0240.AddDays(2).UtcDateTime));
        (await world.The<PlacementQuery>().ReadAsync(file, erin)).Records.Should().ContainSingle().Which.State.Should().Be("to be completed");
        (await world.The<SubmitForm>().RunAsync(new(file, form, null, HandInKey.New()), erin)).Refusal.Should().NotBeNull("the minimum is not all there");
    }

    [Theory, Engines, Policy("P31")]
    public async Task The_paper_form_asks_for_consent_with_its_time_and_who_took_it(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        var paper = await world.The<PaperFormQuery>().ReadAsync(world.Staff("Lucy"));
        paper.Sections.Select(s => s.Key).Should().StartWith(["minimum", "consent"]);
        paper.Questions.Select(q => q.Key).Should().Contain(["consent.by", "consent.on", "consent.at", "consent.taken-by"]);
        paper.Sections[0].Questions.Should().OnlyContain(q => q.Required);
    }

    [Theory, Engines, Policy("P28")]
    public async Task The_on_call_senior_managers_decision_is_told_to_the_worker_and_the_teams_manager_with_its_reasons_on_the_record(Engine engine)
    {
        await using var world = await World.StartAsync(engine);
        world.Clock.SetUtcNow(At0240);
        var file = await world.CaseAsync(worker: world.Staff("Erin"));
        (await world.The<AgreeComingIntoCare>().RunAsync(new(file, "Nobody can look after him tonight.", "He sleeps safely.", HandInKey.New()), world.Staff("Lucy"))).Refusal.Should().NotBeNull();
        (await world.The<AgreeComingIntoCare>().RunAsync(new(file, "Nobody can look after him tonight.", "He sleeps safely.", HandInKey.New()), world.Staff("David"))).Refusal.Should().BeNull();

        foreach (var told in new[] { "Erin", "Maureen" })
            (await world.The<NoticesQuery>().ReadAsync(world.Staff(told))).Should().ContainSingle().Which.What.Should().Be("David Lewthwaite agreed that a child you work with comes into care.");
        (await world.ReadAsync(db => db.CareAgreements.SingleAsync())).Reasons.Should().Be("Nobody can look after him tonight.");
    }

    private static async Task WriteAsync(World world, Guid file, Guid form, string key, string value, Actor by) =>
        (await world.The<SaveAnswers>().RunAsync(new(file, form, [new(key, value, Answer.NotYet)]), by)).Refusal.Should().BeNull();
}
