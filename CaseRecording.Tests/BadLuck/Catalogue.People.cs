using CaseRecording.App.Features;
using CaseRecording.App.Features.People;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Staff;

namespace CaseRecording.Tests.BadLuck;

/// <summary>Essential information: who belongs to the child, where they live, who else is involved.</summary>
internal static partial class Catalogue
{
    private static readonly PersonDetails Juan = new("Juan", "Quayle", "Illiam", "Johnny", new DateOnly(2019, 6, 4), null, Sex.Male, "WhiteBritish", "British", "English", false, "None", "A boy");

    private static readonly AddressDetails Home = new("3 Albert Road", "Ramsey", "IM8 1AA", "his father", "999000000001");

    private static IEnumerable<KeyValuePair<Type, Func<Stage, Task<Ready>>>> People() =>
    [
        For<AmendPersonCommand>(async s => new(s.World, new AmendPersonCommand((await s.CaseAsync()).PersonId, Juan, ClosingCase.Juan, "His mother told us.", HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<StateWhereaboutsCommand>(async s => new(s.World, new StateWhereaboutsCommand((await s.CaseAsync()).PersonId, "In Liverpool.", ClosingCase.Whereabouts, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<AddOtherNameCommand>(async s => new(s.World, new AddOtherNameCommand((await s.CaseAsync()).PersonId, new OtherNameDetails(OtherNameKind.Former, "Finlo Gelling", new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1), "His grandmother"), HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<FindSamePersonCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new FindSamePersonCommand(at.PersonId, at.MotherId, PairFinding.OnePerson, "The same birth certificate.", HandInKey.New()), s.World.With(StaffRole.InformationGovernanceOfficer)) { Rival = s.World.With(StaffRole.HeadOfService) };
        }),
        For<KeepRecordApartCommand>(async s => new(s.World, new KeepRecordApartCommand((await s.CaseAsync()).PersonId, "Adopted in March.", HandInKey.New()), s.World.With(StaffRole.InformationGovernanceOfficer)) { Rival = s.World.With(StaffRole.HeadOfService) }),
        For<RecordDeathCommand>(async s => new(s.World, new RecordDeathCommand((await s.CaseAsync()).PersonId, new DeathDetails(A.Today.AddDays(-1), true, "Her sister told us."), null, HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<AddContactDetailCommand>(async s => new(s.World, new AddContactDetailCommand((await s.CaseAsync()).PersonId, "Telephone", "01624 000100", HandIn: HandInKey.New()), s.Worker)),
        For<EndContactDetailCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var detail = await s.AddAsync(at.FileId, work => work.Db.People.Single(p => p.Id == at.MotherId).AddContactDetail("Mobile", "07624 000999", work.By));
            return new(s.World, new EndContactDetailCommand(at.MotherId, detail, A.Today, HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<MovePeopleCommand>(async s => new(s.World, new MovePeopleCommand([(await s.CaseAsync()).PersonId], Home, A.Today, HandIn: HandInKey.New()), s.Worker)),
        For<CorrectAddressCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new CorrectAddressCommand([await s.AddressAsync(at.PersonId)], new(Home.Lines, Home.Town, Home.Postcode, Home.Uprn), "The number was mistyped.", HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<ProtectAddressCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new ProtectAddressCommand([await s.AddressAsync(at.PersonId)], "his uncle", "His mother told us.", HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<SetUpHouseholdCommand>(async s => new(s.World, new SetUpHouseholdCommand("Albert Road", [(await s.CaseAsync()).PersonId], A.Today, HandIn: HandInKey.New()), s.Worker)),
        For<ChangeHouseholdCommand>(async s =>
        {
            var (at, household) = await s.HouseholdAsync();
            return new(s.World, new ChangeHouseholdCommand(household, at.PersonId, A.Today, true, HandIn: HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<RecordRelationshipCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new RecordRelationshipCommand(at.PersonId, at.MotherId, "parent", false, A.Today, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<EndRelationshipCommand>(async s =>
            new(s.World, new EndRelationshipCommand(await s.RelationshipAsync(await s.CaseAsync()), A.Today, HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<TakeBackRelationshipCommand>(async s =>
            new(s.World, new TakeBackRelationshipCommand(await s.RelationshipAsync(await s.CaseAsync()), "It was her sister.", HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<EndResponsibilityCommand>(async s =>
            new(s.World, new EndResponsibilityCommand(await s.RelationshipAsync(await s.CaseAsync()), A.Today, "The court ended it.", HandInKey.New()), s.Worker) { Rival = s.Colleague }),
        For<GiveResponsibilityCommand>(async s =>
        {
            var at = await s.CaseAsync();
            var relationship = await s.AddAsync(at.FileId, work => Relationship.Record(at.PersonId, at.MotherId, "guardian", false, null, work.By));
            return new(s.World, new GiveResponsibilityCommand(relationship, new(ResponsibilityGround.Order, A.Today), HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
        For<BeginInvolvementCommand>(async s => new(s.World,
            new BeginInvolvementCommand((await s.CaseAsync()).FileId, "Fiona Kerr", "HealthVisitor", "Health Visiting", "01624 000300", "Noble's Hospital", A.Today, HandInKey.New()), s.Worker)),
        For<EndInvolvementCommand>(async s =>
        {
            var at = await s.CaseAsync();
            return new(s.World, new EndInvolvementCommand(at.FileId, at.SchoolId, A.Today, HandInKey.New()), s.Worker) { Rival = s.Colleague };
        }),
    ];
}
