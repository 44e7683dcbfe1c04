using CaseRecording.App.Data;
using CaseRecording.App.Data.Words;
using CaseRecording.App.Reference;
using CaseRecording.App.Security;
using CaseRecording.Domain.Audit;
using CaseRecording.Domain.Notes;
using CaseRecording.Domain.Shared;
using CaseRecording.Domain.Words;
using Microsoft.EntityFrameworkCore;

namespace CaseRecording.App.Features.Words;

/// <summary>
/// Finds words inside notes, forms and chronologies, in the files that open for this person without a line of reason (2.7.1, 3.9.1; P07, P42). What nobody may
/// open is neither shown nor counted; a hit's few words are a view of the file and are logged as one before they are shown.
/// </summary>
public sealed class WordsSearch(CaseRead reads, CodeLists codes, TemplateShelf shelf)
{
    /// <summary>Hits on one page.</summary>
    public const int Size = 20;

    /// <summary>A page of hits, recorded last first.</summary>
    /// <param name="find">What, and where.</param>
    /// <param name="before">Where the page begins; null for the first.</param>
    /// <param name="actor">Who searches.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RuleBrokenException">They may open no files.</exception>
    public Task<WordsFound> ReadAsync(WordsToFind find, long? before, Actor actor, CancellationToken ct = default)
    {
        var sought = WordsSought.Parse(find.Typed);
        return reads.ListAsync(Permission.OpenFiles, actor,
            r => sought.IsEmpty ? Task.FromResult(new WordsFound([], null, "Write a word, or several. Words between quotation marks have to stand together.")) : FindAsync(r, sought, find, before),
            found => found.Rows.Select(h => h.FileId), FileView.WordsFound, ct);
    }

    private async Task<WordsFound> FindAsync(Reading r, WordsSought sought, WordsToFind find, long? before)
    {
        var open = r.Db.Files.OpenTo(r.Db, r.Rights, r.Now).Select(f => f.Id);
        var texts = Narrowed(r.Db.TextsWith(sought, find.FileId), find).Where(t => open.Contains(t.FileId));
        if (before is { } number)
            texts = texts.Where(t => t.Number < number);
        var page = await texts.OrderByDescending(t => t.Number).Take(Size + 1).ToListAsync(r.Cancelled);
        var (rows, next) = (page.Take(Size).ToList(), page.Count > Size ? page[Size - 1].Number : (long?)null);
        var marked = await r.Db.MarkedAsync(sought, [.. rows.Select(t => t.Number)], r.Cancelled);
        var (files, items) = (rows.Select(t => t.FileId).ToList(), rows.Select(t => t.ItemId).ToList());
        var children = await r.Db.Files.Where(f => files.Contains(f.Id)).Join(r.Db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Id, Name = p.Forename + " " + p.Surname })
            .ToDictionaryAsync(x => x.Id, x => x.Name.Trim(), r.Cancelled);
        var forms = await r.Db.Forms.Where(f => items.Contains(f.Id)).Select(f => new { f.Id, f.Title, f.TemplateKey, f.TemplateVersion }).ToDictionaryAsync(f => f.Id, r.Cancelled);
        var documents = await r.Db.Documents.Where(d => items.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToDictionaryAsync(d => d.Id, d => d.Title, r.Cancelled);
        var hits = new List<WordsHit>();
        foreach (var text in rows)
        {
            var what = text.Kind == nameof(NoteAddendum) ? "Addendum" : codes.Label("note-kinds", text.Kind) ?? text.Kind;
            if (text.Of == TextOf.Form && forms.GetValueOrDefault(text.ItemId) is { } form)
                what = $"{form.Title}: {(await shelf.VersionAsync(r.Db, form.TemplateKey, form.TemplateVersion, r.Cancelled)).Find(text.Kind)?.Label ?? text.Kind}";
            if (text.Of == TextOf.Document && documents.GetValueOrDefault(text.ItemId) is { } title)
                what = $"Document: {title}";
            if (text.Of is TextOf.Event or TextOf.Ecomap)
                what = text.Of == TextOf.Event ? "Chronology" : "Ecomap";
            hits.Add(new WordsHit(text.Number, text.FileId, children[text.FileId], what, Link(text), text.Day, text.AuthorName,
                WordsInContext.Of(text.Text, marked.GetValueOrDefault(text.Number, text.Text))));
        }
        return new WordsFound(hits, next) { MayNote = r.Rights.May(Permission.WriteNote) };
    }

    private static string Link(IndexedText text) => text.Of switch
    {
        TextOf.Form => $"forms/{text.ItemId}",
        TextOf.Document => $"documents/{text.ItemId}",
        TextOf.Event => $"files/{text.FileId}/chronology#event-{text.ItemId}",
        TextOf.Ecomap => $"files/{text.FileId}/ecomap",
        _ => $"notes/{text.ItemId}",
    };

    private static IQueryable<IndexedText> Narrowed(IQueryable<IndexedText> texts, WordsToFind find)
    {
        var kind = PlainText.Tidy(find.Kind);
        if (kind == WordsToFind.Forms)
            texts = texts.Where(t => t.Of == TextOf.Form);
        else if (kind == WordsToFind.Documents)
            texts = texts.Where(t => t.Of == TextOf.Document);
        else if (kind == WordsToFind.Events)
            texts = texts.Where(t => t.Of == TextOf.Event);
        else if (kind.Length > 0)
            texts = texts.Where(t => t.Of == TextOf.Note && t.Kind == kind);
        if (find.From is { } from)
            texts = texts.Where(t => t.Day >= from);
        if (find.Until is { } until)
            texts = texts.Where(t => t.Day <= until);
        if (PlainText.Tidy(find.By).ToLowerInvariant() is { Length: > 0 } author)
            texts = texts.Where(t => t.AuthorName.ToLower().Contains(author));
        return texts;
    }
}
