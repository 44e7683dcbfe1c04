using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.Tests.Domain.Night;

public sealed class NightAlertTests
{
    private static readonly DateTime At0240 = new(2026, 11, 4, 2, 40, 0, DateTimeKind.Utc), At1000 = new(2026, 11, 4, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Stamp Erin = A.Stamp(at: At0240.AddHours(6)), Maureen = A.Stamp("Maureen Kneale", "Team Manager", At0240.AddHours(6)), System = Stamp.Of(Actor.System, At1000);

    private static NightAlert Raised() => NightAlert.Raise(A.Written(A.Call(new PassageToWrite(PassageKind.WhatHappened, "The police rang."))), Guid.NewGuid(),
        [new(Erin.ById, "Erin Callow", NightReading.AllocatedWorker), new(Maureen.ById, "Maureen Kneale", NightReading.Manager)],
        A.Timescales().Calendar, A.Stamp("Lucy Hargreaves", "Out of Hours Duty Social Worker", At0240));

    [Fact, Policy("P28")]
    public void The_history_says_who_is_alerted_and_until_when() =>
        Raised().Happenings.Should().ContainSingle().Which.What.Should().Be("Out-of-hours note: Erin Callow and Maureen Kneale are alerted, to be acknowledged by 4 November 2026, 10:00");

    [Fact, Policy("P28")]
    public void Each_acknowledges_for_themselves_and_once()
    {
        var alert = Raised();
        alert.Acknowledge(Erin);
        alert.Told.Select(t => t.AcknowledgedAt).Should().Equal(Erin.At, null);
        alert.Invoking(a => a.Acknowledge(Erin)).Should().Throw<RuleBrokenException>().WithMessage("You acknowledged this note already.");
        alert.Invoking(a => a.Acknowledge(A.Stamp("Samuel Adeyemi"))).Should().Throw<RuleBrokenException>().WithMessage("This alert is not for you*");
        alert.Acknowledge(Maureen);
        alert.Told.Should().OnlyContain(t => t.AcknowledgedAt != null);
    }

    [Fact, Policy("P28")]
    public void It_goes_to_the_senior_manager_once_and_only_where_nobody_acknowledged_it_in_time()
    {
        var (late, read) = (Raised(), Raised());
        NightReader[] senior = [new(Guid.NewGuid(), "David Lewthwaite", NightReading.SeniorManager)];
        late.Invoking(a => a.Escalate(senior, Stamp.Of(Actor.System, At1000.AddTicks(-10)))).Should().Throw<RuleBrokenException>();

        late.Escalate(senior, System).Should().ContainSingle();
        late.Told.Select(t => t.Why).Should().Equal(NightReading.AllocatedWorker, NightReading.Manager, NightReading.SeniorManager);
        late.Invoking(a => a.Escalate(senior, System)).Should().Throw<RuleBrokenException>();
        read.Acknowledge(Erin);
        read.Invoking(a => a.Escalate(senior, System)).Should().Throw<RuleBrokenException>();
    }
}
