using CaseRecording.App.Data;
using CaseRecording.App.Reference;
using CaseRecording.Domain.Closure;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Closure;

/// <summary>Writes the first draft of every letter of a closure that nobody has written yet (7.1.2, P61).</summary>
internal static class LetterDrafts
{
    /// <summary>Drafts them, once it is countersigned: the letters name who agreed.</summary>
    public static async Task DraftLettersAsync(this Work work, ReferenceData reference, ClosureInHand closure, IEnumerable<ClosureLetter> letters)
    {
        var unwritten = letters.Where(l => l is { State: LetterState.Draft, Body: "" }).ToList();
        if (unwritten.Count == 0)
            return;
        var words = await WordsAsync(work, reference, closure);
        var names = await NamesOfAgenciesAsync(work, unwritten);
        foreach (var letter in unwritten)
        {
            words["recipient.name"] = letter.RecipientId is { } id && names.GetValueOrDefault(id) is { Length: > 0 } name ? name : letter.RecipientName;
            words["recipient.role"] = letter.RecipientKind == LetterRecipient.Agency ? letter.RecipientName : letter.RecipientRole;
            words["recipient.address"] = letter.AddressText;
            letter.Write(LetterTemplates.Fill(LetterTemplates.For(reference, letter.RecipientKind, closure.Facts.ChildIsYoungPerson), words), closure.Record);
        }
    }

    private static async Task<Dictionary<string, string?>> WordsAsync(Work work, ReferenceData reference, ClosureInHand closure)
    {
        var child = await work.Db.People.AsNoTracking().FirstAsync(p => p.Id == work.File.PersonId, work.Cancelled);
        var workerId = closure.Case.AllocatedToId ?? closure.Record.StartedById;
        var worker = await work.Db.Staff.AsNoTracking().FirstAsync(s => s.Id == workerId, work.Cancelled);
        var team = await work.Db.Teams.Where(t => t.Id == closure.Case.TeamId).Select(t => t.Name).FirstAsync(work.Cancelled);
        var service = LetterTemplates.Service(reference);
        var today = IslandTime.Words(work.By.Day);
        return new()
        {
            ["date"] = today,
            ["closing.date"] = today,
            ["child.forename"] = child.Forename,
            ["child.fullname"] = child.FullName,
            ["child.knownas"] = child.KnownAs ?? child.Forename,
            ["child.dateofbirth"] = child.DateOfBirth is { } born ? IslandTime.Words(born) : "(not known)",
            ["reason"] = EvidenceInForms.Text(closure.Evidence.Form, QuestionMeaning.ClosingReason),
            ["support"] = EvidenceInForms.Text(closure.Evidence.Form, QuestionMeaning.ContinuingSupport) ?? "your family, your school and your doctor",
            ["worker.name"] = worker.FullName,
            ["worker.firstname"] = worker.FullName.Split(' ')[0],
            ["worker.role"] = worker.JobTitle,
            ["team"] = team,
            ["manager.name"] = closure.Record.CountersignedByName,
            ["manager.role"] = closure.Record.CountersignedByRole,
            ["organisation.telephone"] = service.LetterHeading.Telephone,
            ["organisation.complaints"] = service.Complaints,
            ["organisation.accesstorecords"] = service.AccessToRecords,
        };
    }

    // A letter to an agency is addressed to the professional, where one is named.
    private static async Task<Dictionary<Guid, string>> NamesOfAgenciesAsync(Work work, IReadOnlyList<ClosureLetter> letters)
    {
        var ids = letters.Where(l => l.RecipientKind == LetterRecipient.Agency).Select(l => l.RecipientId).ToList();
        return await work.Db.Involvements.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, work.Cancelled);
    }
}
