using CaseRecording.App.Features;
using CaseRecording.App.Features.Chronology;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Events of a chronology.</summary>
internal static partial class Catalogue
{
    private static readonly ChronologyDetails Event = new(
        ChronologyKind.Injury, new HappenedOn(new DateOnly(2026, 5, 2), Until: new DateOnly(2026, 5, 3)), "A burn on the arm", "School", ChronologyStanding.Fact, "He would not be held.", "A paediatrician saw him.", "The second in a year.");

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Chronology() =>
    [
        For<TakeUpEventCommand>(async s => new(s.World, new TakeUpEventCommand((await s.CaseAsync()).FileId, null, Event, HandInKey.New()), s.Worker)),
        For<TakeUpOfferedCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new TakeUpOfferedCommand(at.FileId, [School(at)], HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<LeaveOutOfferedCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new LeaveOutOfferedCommand(at.FileId, [School(at)], "It is told with the referral.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<RewordEventCommand>(async s =>
        {
            var (file, entry) = await EventAsync(s);
            var wording = await s.World.ReadAsync(db => db.ChronologyWordings.Where(w => w.EntryId == entry).Select(w => w.Id).SingleAsync());
            return new(s.World, new RewordEventCommand(file, entry, Event with { Headline = "A scald on the arm" }, wording, "The hospital says so.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<LeaveOutEventCommand>(async s =>
        {
            var (file, entry) = await EventAsync(s);
            return new(s.World, new LeaveOutEventCommand(file, entry, "It was his brother.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<TakeUpEventAgainCommand>(async s =>
        {
            var (file, entry) = await EventAsync(s);
            await Stage.DoneAsync(s.World.The<LeaveOutEvent>().RunAsync(new(file, entry, "It was his brother.", HandInKey.New()), s.Worker));
            return new(s.World, new TakeUpEventAgainCommand(file, entry, "It was him after all.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<MarkEventRelevantCommand>(async s =>
        {
            // A child of its own, who has a sister from now on.
            var (file, entry) = await EventAsync(new Stage(s.World, anew: true));
            var sister = await s.World.CaseAsync("cm1", s.Worker, Stage.NewName(), Stage.NewName());
            await s.World.ActAsync(async work =>
            {
                var (own, hers) = (await work.Db.Files.Where(f => f.Id == file).Select(f => f.PersonId).SingleAsync(), await work.Db.Files.Where(f => f.Id == sister).Select(f => f.PersonId).SingleAsync());
                work.Db.Add(Relationship.Record(own, hers, "sister", false, null, work.By));
                return own;
            });
            return new(s.World, new MarkEventRelevantCommand(file, entry, sister, true, "She was in the room.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];

    private static async Task<(Guid File, Guid Entry)> EventAsync(Stage s)
    {
        var file = (await s.CaseAsync()).FileId;
        return (file, await Stage.DoneAsync(s.World.The<TakeUpEvent>().RunAsync(new(file, null, Event, HandInKey.New()), s.Worker)));
    }

    // That the school became involved is offered.
    private static ChronologySource School(ClosingCase at) => new(ChronologySourceKind.Involvement, at.SchoolId);
}
