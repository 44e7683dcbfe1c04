using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>The names, reasons and days that the letters of a closure say, as far as they are known (7.1.2, P61).</summary>
internal sealed class LetterWords
{
    private static readonly (string Word, string Place)[] KnownLater =
    [
        ("date", LetterPlaces.Date), ("closing.date", LetterPlaces.ClosingDate), ("manager.name", LetterPlaces.ManagerName), ("manager.role", LetterPlaces.ManagerRole), ("reason", LetterPlaces.Reason),
    ];

    private readonly ReferenceData _reference;
    private readonly bool _youngPerson;
    private readonly IReadOnlyDictionary<Guid, string> _professionals;
    private readonly Dictionary<string, string?> _words;

    private LetterWords(ReferenceData reference, bool youngPerson, IReadOnlyDictionary<Guid, string> professionals, Dictionary<string, string?> words) =>
        (_reference, _youngPerson, _professionals, _words) = (reference, youngPerson, professionals, words);

    /// <summary>Reads them once for all letters of a closure. Before it is countersigned the letters have no day yet and nobody who agreed.</summary>
    public static async Task<LetterWords> FindAsync(CaseDb db, ReferenceData reference, Case openCase, ClosureRecord record, ClosureEvidence evidence, DateOnly today, CancellationToken ct)
    {
        var child = await db.Files.Where(f => f.Id == record.FileId).Join(db.People.AsNoTracking(), f => f.PersonId, p => p.Id, (_, p) => p).FirstAsync(ct);
        var workerId = openCase.AllocatedToId ?? record.StartedById;
        var worker = await db.Staff.AsNoTracking().FirstAsync(s => s.Id == workerId, ct);
        var team = await db.Teams.Where(t => t.Id == openCase.TeamId).Select(t => t.Name).FirstAsync(ct);
        var service = LetterTemplates.Service(reference);
        var day = record.CountersignedAt is null ? null : IslandTime.Words(today);
        // A letter to an agency is addressed to the professional, where one is named.
        var agencies = evidence.Facts.Letters.Where(l => l.RecipientKind == LetterRecipient.Agency).Select(l => l.RecipientId).ToList();
        var professionals = await db.Involvements.Where(i => agencies.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, ct);
        return new LetterWords(reference, evidence.Facts.ChildIsYoungPerson, professionals, new()
        {
            ["date"] = day,
            ["closing.date"] = day,
            ["child.forename"] = child.Forename,
            ["child.fullname"] = child.FullName,
            ["child.knownas"] = child.KnownAs ?? child.Forename,
            ["child.dateofbirth"] = child.DateOfBirth is { } born ? IslandTime.Words(born) : "(not known)",
            ["reason"] = EvidenceInForms.Text(evidence.Form, QuestionMeaning.ClosingReason),
            ["support"] = EvidenceInForms.Text(evidence.Form, QuestionMeaning.ContinuingSupport) ?? "your family, your school and your doctor",
            ["worker.name"] = worker.FullName,
            ["worker.firstname"] = worker.FullName.Split(' ')[0],
            ["worker.role"] = worker.JobTitle,
            ["team"] = team,
            ["manager.name"] = record.CountersignedByName,
            ["manager.role"] = record.CountersignedByRole,
            ["organisation.telephone"] = service.LetterHeading.Telephone,
            ["organisation.complaints"] = service.Complaints,
            ["organisation.accesstorecords"] = service.AccessToRecords,
        });
    }

    /// <summary>The letter as it stands: drafted from its template until somebody writes it, with everything filled in that is known by now.</summary>
    public string TextOf(ClosureLetter letter) => letter.Body.Length > 0 ? Filled(letter.Body) : Drafted(letter);

    /// <summary>A text that somebody wrote, with the places filled in that are known by now.</summary>
    public string Filled(string body) => KnownLater.Where(later => !string.IsNullOrEmpty(_words[later.Word]))
        .Aggregate(body, (text, later) => text.Replace(later.Place, _words[later.Word], StringComparison.OrdinalIgnoreCase));

    private string Drafted(ClosureLetter letter)
    {
        var words = new Dictionary<string, string?>(_words)
        {
            ["recipient.name"] = letter.RecipientId is { } id && _professionals.GetValueOrDefault(id) is { Length: > 0 } name ? name : letter.RecipientName,
            ["recipient.role"] = letter.RecipientKind == LetterRecipient.Agency ? letter.RecipientName : letter.RecipientRole,
            ["recipient.address"] = letter.AddressText,
        };
        foreach (var (word, place) in KnownLater)
            words[word] ??= place;
        return LetterTemplates.Fill(LetterTemplates.For(_reference, letter.RecipientKind, _youngPerson), words);
    }
}
