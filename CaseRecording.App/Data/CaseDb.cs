using CaseRecording.App.Data.Addresses;
using CaseRecording.App.Data.Matching;
using CaseRecording.App.Data.Words;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Contacts;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Ecomaps;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Narrates;
using CaseRecording.Domain.Night;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Notices;
using CaseRecording.Domain.People;
using CaseRecording.Domain.Plans;
using CaseRecording.Domain.Reviews;
using CaseRecording.Domain.Risks;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Staff;
using CaseRecording.Domain.Tasks;
using CaseRecording.Domain.Templates;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Data;

/// <summary>The record's database, the same model on SQLite and PostgreSQL. Written through <see cref="CaseWork"/> alone.</summary>
public abstract class CaseDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<SearchLookedAt> Searches => Set<SearchLookedAt>();
    public DbSet<PregnancyLoss> PregnancyLosses => Set<PregnancyLoss>();
    public DbSet<Disability> Disabilities => Set<Disability>();
    public DbSet<OtherName> OtherNames => Set<OtherName>();
    public DbSet<SamePersonFinding> SamePersonFindings => Set<SamePersonFinding>();
    public DbSet<DirectoryAddress> DirectoryAddresses => Set<DirectoryAddress>();
    public DbSet<PersonAddress> Addresses => Set<PersonAddress>();
    public DbSet<AddressAsItWas> AddressesAsTheyWere => Set<AddressAsItWas>();
    public DbSet<Relationship> Relationships => Set<Relationship>();
    public DbSet<Household> Households => Set<Household>();
    public DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();
    public DbSet<RiskToChildren> Risks => Set<RiskToChildren>();
    public DbSet<RiskEntry> RiskEntries => Set<RiskEntry>();
    public DbSet<RiskAlert> RiskAlerts => Set<RiskAlert>();
    public DbSet<RiskAlertReader> RiskAlertReaders => Set<RiskAlertReader>();
    public DbSet<RiskView> RiskViews => Set<RiskView>();
    public DbSet<ChildFile> Files => Set<ChildFile>();
    public DbSet<FileRestriction> FileRestrictions => Set<FileRestriction>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<PaperVolume> PaperVolumes => Set<PaperVolume>();
    public DbSet<ConsentToShare> Consents => Set<ConsentToShare>();
    public DbSet<LegalStatus> LegalStatuses => Set<LegalStatus>();
    public DbSet<Allocation> Allocations => Set<Allocation>();
    public DbSet<Involvement> Involvements => Set<Involvement>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactPerson> ContactPeople => Set<ContactPerson>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<TemplateDefinition> Templates => Set<TemplateDefinition>();
    public DbSet<Form> Forms => Set<Form>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<AnswerClash> AnswerClashes => Set<AnswerClash>();
    public DbSet<OutcomeRow> OutcomeRows => Set<OutcomeRow>();
    public DbSet<RiskRow> RiskRows => Set<RiskRow>();
    public DbSet<ProgressRow> ProgressRows => Set<ProgressRow>();
    public DbSet<FormContributor> FormContributors => Set<FormContributor>();
    public DbSet<FormSnapshot> FormSnapshots => Set<FormSnapshot>();
    public DbSet<FormReturn> FormReturns => Set<FormReturn>();
    public DbSet<NarratesAssessment> Narrates => Set<NarratesAssessment>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<CareAgreement> CareAgreements => Set<CareAgreement>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<ClosureRecord> Closures => Set<ClosureRecord>();
    public DbSet<ClosureItem> ClosureItems => Set<ClosureItem>();
    public DbSet<ClosureReturn> ClosureReturns => Set<ClosureReturn>();
    public DbSet<ClosureLetter> ClosureLetters => Set<ClosureLetter>();
    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();
    public DbSet<Passage> Passages => Set<Passage>();
    public DbSet<NoteCorrection> NoteCorrections => Set<NoteCorrection>();
    public DbSet<CorrectedFacts> CorrectedFacts => Set<CorrectedFacts>();
    public DbSet<NoteAddendum> NoteAddenda => Set<NoteAddendum>();
    public DbSet<NoteSeal> NoteSeals => Set<NoteSeal>();
    public DbSet<NoteOrigin> NoteOrigins => Set<NoteOrigin>();
    public DbSet<NotePin> NotePins => Set<NotePin>();
    public DbSet<NoteLink> NoteLinks => Set<NoteLink>();
    public DbSet<UnfinishedNoteAct> UnfinishedNoteActs => Set<UnfinishedNoteAct>();
    public DbSet<CorrectionReview> CorrectionReviews => Set<CorrectionReview>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<DocumentText> DocumentTexts => Set<DocumentText>();
    public DbSet<DocumentSeal> DocumentSeals => Set<DocumentSeal>();
    public DbSet<EcomapVersion> Ecomaps => Set<EcomapVersion>();
    public DbSet<EcomapTie> EcomapTies => Set<EcomapTie>();
    public DbSet<ChronologyEntry> ChronologyEntries => Set<ChronologyEntry>();
    public DbSet<ChronologyWording> ChronologyWordings => Set<ChronologyWording>();
    public DbSet<ChronologyJudgement> ChronologyJudgements => Set<ChronologyJudgement>();
    public DbSet<ChronologyRelevance> ChronologyRelevances => Set<ChronologyRelevance>();
    public DbSet<WorkTask> Tasks => Set<WorkTask>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NightAlert> NightAlerts => Set<NightAlert>();
    public DbSet<NightAlertReader> NightAlertReaders => Set<NightAlertReader>();
    public DbSet<DutyTurn> DutyTurns => Set<DutyTurn>();
    public DbSet<NightFlag> NightFlags => Set<NightFlag>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<FileView> FileViews => Set<FileView>();
    public DbSet<IndexedText> IndexedTexts => Set<IndexedText>();
    public DbSet<FindablePerson> FindablePeople => Set<FindablePerson>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<HandIn> HandIns => Set<HandIn>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who acts, and when; set by <see cref="CaseWork"/> on every context it opens. Nothing of the record is saved without it.</summary>
    public Stamp? By { get; set; }

    /// <summary>The file worked on, to which history goes that names none of its own.</summary>
    public Guid? CurrentFileId { get; set; }

    /// <summary>The own files of people who are changed in one act on several, such as a family that moves: each child's history has its own line.</summary>
    public Dictionary<Guid, Guid> FileOfPerson { get; } = [];

    /// <summary>
    /// Holds a name until the transaction ends, so that what is read after it cannot change underneath.
    /// On SQLite the transaction itself is the lock, because it begins IMMEDIATE.
    /// </summary>
    public abstract Task LockAsync(string name, CancellationToken ct);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Conventions.Configure(conventions);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        Conventions.MapEveryRecordItem(model);
        model.ApplyConfigurationsFromAssembly(typeof(CaseDb).Assembly);
    }
}
