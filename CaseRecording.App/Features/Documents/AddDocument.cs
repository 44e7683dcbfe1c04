using CaseRecording.App.Data;
using CaseRecording.App.Data.Documents;
using CaseRecording.App.Data.Documents.Looking;
using CaseRecording.App.Features.Forms;
using CaseRecording.App.Features.Notes;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Files;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;

namespace CaseRecording.App.Features.Documents;

/// <summary>Puts a document on a child's file, whose content has arrived.</summary>
/// <param name="FileId">The child's file.</param>
/// <param name="Told">What whoever adds it says of it.</param>
/// <param name="Kept">Its content in the data folder.</param>
/// <param name="KeyDocument">Whether it is a key document: a case note says that it is there (3.3.2).</param>
/// <param name="FormId">The form it belongs to, such as the Placement Information Record; null for none.</param>
/// <param name="SectionKey">The part of the form.</param>
/// <param name="HandIn">Made by the browser for each file chosen.</param>
public sealed record AddDocumentCommand(Guid FileId, DocumentToAdd Told, KeptContent Kept, bool KeyDocument, Guid? FormId, string? SectionKey, Guid HandIn);

/// <summary>Does it, with the note of a key document in the same save (3.3.1, 3.3.2; P02, P10, P11). A closed case takes documents still (7.1.2).</summary>
public sealed class AddDocument(CaseWork work, TemplateShelf templates, DocumentStore store, ContentReader reader)
{
    /// <summary>Does it; the outcome is the document's key.</summary>
    public async Task<Outcome> RunAsync(AddDocumentCommand c, Actor actor, CancellationToken ct = default)
    {
        // Before the turn to write, which nobody else waits for because a report is long.
        var read = await reader.ReadAsync(c.Kept, c.Told.FileName, ct);
        return await work.OnFileAsync(c.FileId, Permission.AddDocuments, actor, async w =>
        {
            Rule.Require(store.Has(c.Kept.Hash), KeptContent.NotArrived);
            var document = Document.Add(w.File.Id, (await w.OpenCaseAsync())?.Id, c.Told, c.Kept, read.Activity, w.By);
            if (c.FormId is { } formId)
                await PutToFormAsync(w, document, formId, c.SectionKey);
            w.Db.Add(document);
            if (DocumentText.Of(document, read.Text, w.By) is { } text)
                w.Db.Add(text);
            if (c.KeyDocument)
                await NoteAsync(w, document);
            return document.Id;
        }, c.HandIn, ct);
    }

    private async Task PutToFormAsync(Work w, Document document, Guid formId, string? section)
    {
        w.Rights.Require(Permission.WriteForms);
        var form = await w.FormAsync(formId);
        await w.TakeUpAsync(form);
        document.BelongTo(form, await templates.OfAsync(w.Db, form, w.Cancelled), section);
        // Whoever puts the signed paper to a form wrote part of it, and does not authorise it (6.1.2).
        await w.WroteAsync(form);
    }

    // A closed case takes the document and no note: its line in the history says that it came.
    private static async Task NoteAsync(Work w, Document document)
    {
        if ((await NoteGround.OfFileAsync(w.Db, w.File.Id, null, w.Cancelled)).Facts.Standing == FileStanding.CaseClosed)
            return;
        var dated = document.DatedOn is { } day ? $", of {IslandTime.Words(day)}" : "";
        var note = await w.CompleteNoteAsync(w.File, new NoteToWrite(w.File.Id, NoteKind.DocumentReceived, new HappenedOn(w.By.Day),
            [new PassageToWrite(PassageKind.WhatHappened, $"On the file under Documents since today: {document.Title} ({document.Kind.Words()}{dated}).")])
        {
            SubKind = SubKind(w.NoteKinds, document.Kind.Words()),
        });
        w.Db.Add(NoteLink.Tie(note, NoteLinkTo.Document, document.Id, w.By));
    }

    // The last one in the service's own list is the one for everything else.
    private static string? SubKind(NoteKindTable kinds, string words) =>
        kinds.SubKinds(NoteKind.DocumentReceived).FirstOrDefault(s => s == words) ?? kinds.SubKinds(NoteKind.DocumentReceived).LastOrDefault();
}
