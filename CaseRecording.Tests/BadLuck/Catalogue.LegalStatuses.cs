using CaseRecording.App.Features;
using CaseRecording.App.Features.LegalStatuses;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Disabilities, lost pregnancies, and under which law a child stands.</summary>
internal static partial class Catalogue
{
    private static readonly LegalStatusKind Accommodated = new("Accommodated25", "Accommodated by agreement (section 25)", true, false, false, ["CareOrder31"]);

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> LegalStatuses() =>
    [
        For<RecordLegalStatusCommand>(async s => new(s.World, new RecordLegalStatusCommand((await s.CaseAsync()).FileId, "SupervisionOrder31",
            new LegalStatusDetails(A.Today.AddDays(-30), A.Today.AddYears(1), "High Court of the Isle of Man", "FAM 2026/112", A.Today.AddDays(-31), null, A.Today.AddDays(-3), "The court ended it."), [], HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<EndLegalStatusCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            return new(s.World, new EndLegalStatusCommand(file, await LegalStatusAsync(s, file), A.Today, "She went home.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<ProlongLegalStatusCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            var order = await s.AddAsync(file, work => LegalStatus.Begin(file, new("EmergencyProtection42", "Emergency protection order", true, false, true, []), new(A.Today.AddDays(-3), A.Today.AddDays(5)), new("Juan", null, true), [], work.By));
            return new(s.World, new ProlongLegalStatusCommand(file, order, A.Today.AddDays(12), "The court gave seven days more.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<TakeBackLegalStatusCommand>(async s =>
        {
            var file = (await s.CaseAsync()).FileId;
            return new(s.World, new TakeBackLegalStatusCommand(file, await LegalStatusAsync(s, file), "It was her sister.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<RecordDisabilityCommand>(async s => new(s.World, new RecordDisabilityCommand((await s.CaseAsync()).PersonId,
            new DisabilityDetails("HEAR", new DateOnly(2021, 1, 1), "His mother", "Wears hearing aids."), HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<RecordPregnancyLossCommand>(async s => new(s.World, new RecordPregnancyLossCommand((await s.CaseAsync()).MotherId, null,
            new LossDetails(LossKind.Stillbirth, A.Today.AddDays(-700), true, "Finn", Sex.Male, "Her own words"), HandInKey.New()), s.Worker)),
        For<TakeBackPregnancyLossCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var loss = await s.AddAsync(at.FileId, work => PregnancyLoss.Record(at.MotherId, null, new(LossKind.Miscarriage, A.Today.AddDays(-700), true, null, Sex.NotKnown, "She"), null, work.By));
            return new(s.World, new TakeBackPregnancyLossCommand(at.MotherId, loss, "It was her sister.", HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<EndDisabilityCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var disability = await s.AddAsync(at.FileId, work => Disability.Record(work.Db.People.Single(p => p.Id == at.PersonId), new("VIS", new DateOnly(2020, 1, 1), "The school", null), "Vision", [], work.By));
            return new(s.World, new EndDisabilityCommand(at.PersonId, disability, A.Today, "An operation helped.", HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];

    // One for all that look at one child.
    private static async Task<Guid> LegalStatusAsync(Stage s, Guid file) =>
        await s.World.ReadAsync(db => db.LegalStatuses.Where(x => x.FileId == file).Select(x => (Guid?)x.Id).FirstOrDefaultAsync())
        ?? await s.AddAsync(file, work => LegalStatus.Begin(file, Accommodated, new(A.Today.AddDays(-30)), new("Juan", null, true), [], work.By));
}
