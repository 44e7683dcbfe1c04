using CaseRecording.App.Features;
using CaseRecording.App.Features.Notices;
using CaseRecording.App.Features.Tasks;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Tasks;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Trays and notices.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Tasks() =>
    [
        For<AddTaskCommand>(async s => new(s.World, new AddTaskCommand((await s.CaseAsync()).FileId, "Ring the school", A.Today, TaskKind.Other, HandInKey.New()), s.Worker)),
        For<TakeTaskCommand>(async s => new(s.World, new TakeTaskCommand(await TaskAsync(s), HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<GiveTaskCommand>(async s => new(s.World, new GiveTaskCommand(await TaskAsync(s), s.Colleague.Id, HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<PutBackTaskCommand>(async s => new(s.World, new PutBackTaskCommand(await TaskAsync(s, s.Worker), HandInKey.New()), s.Worker) { Rival = s.Manager }),
        For<FinishTaskCommand>(async s => new(s.World, new FinishTaskCommand(await TaskAsync(s, s.Worker), HandInKey.New()), s.Worker)),
        For<DealWithNoticeCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            return new(s.World, new DealWithNoticeCommand(await s.AddAsync(file, work => Notice.Tell(s.Worker.Id, "A case was allocated to you.", null, file, work.By)), HandInKey.New()), s.Worker);
        }),
    ];

    private static async Task<Guid> TaskAsync(Stage s, Actor? of = null) => await s.World.TaskAsync((await s.CaseAsync()).FileId, TaskKind.Other, of: of);
}
