using CaseRecording.App.Features;
using CaseRecording.App.Features.Allocations;
using CaseRecording.App.Features.Files;
using CaseRecording.App.Features.Volumes;
using CaseRecording.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Who may see a file, and who works on it.</summary>
internal static partial class Catalogue
{
    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> Files() =>
    [
        For<GiveReasonCommand>(async s => new(s.World, new GiveReasonCommand((await s.CaseAsync()).FileId, "His sister's school rang."), s.World.Staff("Fenella Moore"))),
        For<RestrictFileCommand>(async s => new(s.World,
            new RestrictFileCommand((await s.CaseAsync()).FileId, [s.Worker.Id, s.Manager.Id, s.SeniorManager.Id], "A relative works here.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<OpenVolumeCommand>(async s => new(s.World, new OpenVolumeCommand(await s.World.CaseAsync(worker: s.Worker), "Murray House, cabinet 4", A.Today, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<MoveVolumeCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            return new(s.World, new MoveVolumeCommand(file, await VolumeAsync(s, file), "Archive, box 12", "Cabinet 4", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<EndVolumeCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            return new(s.World, new EndVolumeCommand(file, await VolumeAsync(s, file), A.Today, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<AllowOnFileCommand>(async s => new(s.World, new AllowOnFileCommand(await RestrictedAsync(s), s.Colleague.Id, "He covers.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<LiftRestrictionCommand>(async s => new(s.World, new LiftRestrictionCommand(await RestrictedAsync(s), "The relative left.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<AllocateCasesCommand>(async s => new(s.World,
            new AllocateCasesCommand([new((await s.CaseAsync()).FileId, s.Worker.Id)], s.Colleague.Id, "Erin Callow goes on leave.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager }),
        For<CoverWorkerCommand>(async s =>
        {
            var away = s.World.Staff("Aalish Corkill");
            await s.World.CaseAsync("cm1", away);
            return new(s.World, new CoverWorkerCommand(away.Id, s.Colleague.Id, A.Today, A.Today.AddDays(7), "Leave.", HandInKey.New()), s.Manager);
        }),
        For<PassCasesToTeamCommand>(async s =>
        {
            var team = await s.World.ReadAsync(db => Task.FromResult(db.Teams.Single(t => t.Key == "cm2").Id));
            return new(s.World, new PassCasesToTeamCommand([(await s.CaseAsync()).FileId], team, "They moved to Peel.", HandInKey.New()), s.Manager) { Rival = s.SeniorManager };
        }),
    ];

    private static async Task<Guid> RestrictedAsync(Stage s)
    {
        var file = await s.World.CaseAsync("cm1", s.Worker);
        await s.World.RestrictAsync(file, s.Worker, s.Manager, s.SeniorManager);
        return file;
    }

    // Each after the one before, where several stand on one child.
    private static async Task<Guid> VolumeAsync(Stage s, Guid file)
    {
        var before = await s.World.ReadAsync(db => db.PaperVolumes.AsNoTracking().Where(v => v.FileId == file).OrderByDescending(v => v.Number).FirstOrDefaultAsync());
        return before is { Until: null } ? before.Id : await s.AddAsync(file, work => PaperVolume.Open(file, before, "Cabinet 4", before is null ? A.Today.AddDays(-30) : A.Today, work.By));
    }
}
