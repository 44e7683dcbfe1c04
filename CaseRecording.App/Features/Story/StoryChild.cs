using CaseRecording.App.Data;
using CaseRecording.Domain.Chronology;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Story;

/// <summary>Who the child is, and how much the file holds.</summary>
internal sealed record StoryChild
{
    public Guid PersonId { get; init; }
    public string Forename { get; init; } = "";
    public string Surname { get; init; } = "";
    public DateOnly? DateOfBirth { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public DateOnly? DiedOn { get; init; }
    public Sex Sex { get; init; }
    public string? GenderIdentity { get; init; }
    public string? Ethnicity { get; init; }
    public string? Nationality { get; init; }
    public string? Language { get; init; }
    public bool InterpreterNeeded { get; init; }
    public string? Religion { get; init; }
    public string? Whereabouts { get; init; }

    /// <summary>Codes of the disabilities that hold.</summary>
    public IReadOnlyList<string> Disabilities { get; init; } = [];

    /// <summary>Legal statuses recorded, and the plans from which others follow (3.4.3, P24).</summary>
    public IReadOnlyList<LegalStatus> Statuses { get; init; } = [];

    /// <inheritdoc cref="Statuses"/>
    public IReadOnlyList<AgreedPlan> AgreedPlans { get; init; } = [];

    /// <summary>Who stated the whereabouts last, and when.</summary>
    public string? WhereaboutsBy { get; init; }

    /// <inheritdoc cref="WhereaboutsBy"/>
    public DateTime? WhereaboutsAt { get; init; }

    /// <summary>Who changed the essential information last, and when.</summary>
    public string? ChangedBy { get; init; }

    /// <inheritdoc cref="ChangedBy"/>
    public DateTime? ChangedAt { get; init; }

    /// <summary>What the file holds, without what is sealed.</summary>
    public int Notes { get; init; }

    /// <inheritdoc cref="Notes"/>
    public int Documents { get; init; }

    /// <inheritdoc cref="Notes"/>
    public int Forms { get; init; }

    /// <summary>Events in the chronology, those that are held back too.</summary>
    public int Events { get; init; }

    /// <summary>The child's full name.</summary>
    public string FullName => $"{Forename} {Surname}".Trim();

    /// <summary>Reads it.</summary>
    public static Task<StoryChild> FindAsync(Reading r, Guid fileId) =>
        r.Db.Files.Where(f => f.Id == fileId).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new StoryChild
        {
            PersonId = p.Id, Forename = p.Forename, Surname = p.Surname, DateOfBirth = p.DateOfBirth, ExpectedOn = p.ExpectedOn, DiedOn = p.DiedOn, Sex = p.Sex,
            GenderIdentity = p.GenderIdentity, Ethnicity = p.Ethnicity, Nationality = p.Nationality, Language = p.Language, InterpreterNeeded = p.InterpreterNeeded, Religion = p.Religion, Whereabouts = p.WhereaboutsOfNonResidentParent,
            WhereaboutsBy = r.Db.History.Where(h => h.SubjectId == p.Id && h.What == Person.WhereaboutsStated).OrderByDescending(h => h.Id).Select(h => h.Recorded.ByName + ", " + h.Recorded.ByRole).FirstOrDefault(),
            WhereaboutsAt = r.Db.History.Where(h => h.SubjectId == p.Id && h.What == Person.WhereaboutsStated).OrderByDescending(h => h.Id).Select(h => (DateTime?)h.Recorded.At).FirstOrDefault(),
            ChangedBy = r.Db.History.Where(h => h.SubjectId == p.Id).OrderByDescending(h => h.Id).Select(h => h.Recorded.ByName + ", " + h.Recorded.ByRole).FirstOrDefault(),
            ChangedAt = r.Db.History.Where(h => h.SubjectId == p.Id).OrderByDescending(h => h.Id).Select(h => (DateTime?)h.Recorded.At).FirstOrDefault(),
            Notes = r.Db.CaseNotes.NotSealed(r.Db).Count(n => n.FileId == f.Id), Documents = r.Db.Documents.NotSealed(r.Db).Count(d => d.FileId == f.Id), Forms = r.Db.Forms.Count(x => x.FileId == f.Id),
            Events = r.Db.ChronologyEntries.Count(e => e.FileId == f.Id && e.State == ChronologyState.InChronology),
            Disabilities = r.Db.Disabilities.Where(d => d.PersonId == p.Id && d.EndedOn == null && d.Code != Disability.None).Select(d => d.Code).ToList(),
            Statuses = r.Db.LegalStatuses.Where(s => s.FileId == f.Id).ToList(),
            AgreedPlans = r.Db.Plans.Where(x => x.FileId == f.Id && x.AgreedOn != null).Select(x => new AgreedPlan(x.Id, x.Kind, x.AgreedOn!.Value, x.EndedOn, x.SupersedesId)).ToList(),
        }).AsSingleQuery().FirstAsync(r.Cancelled);
}
