using CaseRecording.App.Data.Documents;
using CaseRecording.App.Data.Documents.Looking;
using CaseRecording.App.Security;
using CaseRecording.Domain.Documents;
using CaseRecording.Domain.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CaseRecording.App.Features.Documents;

/// <summary>
/// Where documents come in and go out: plain requests, so that neither a large one nor a dropped circuit matters. Every one of them asks anew what
/// this person may do on this file.
/// </summary>
public static class DocumentEndpoint
{
    // What a page of ours may do with a content, whatever is in it: show it, and run nothing. A browser's own viewer of PDF does not work in a sandbox;
    // it is a program of the browser's, outside this site.
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'; sandbox";
    private const string NotOurs = "This did not come from a page that you have open. Open the page again, then add the document.";
    private const string ForViewer = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    // The act knows by its key whether the same document is on the file already; only where it is not is this refused.
    private static readonly KeptContent NotArrived = new("", 0, DocumentContent.Other);

    /// <summary>What is told of a document; its content is the body, or has come in parts and is as long as that.</summary>
    private sealed record Sent(Guid File, DocumentKind Kind, Guid HandIn, string? Name, string? Title, DateOnly? Dated, bool? Key, Guid? Form, string? Part, long? Parts);

    /// <summary>Maps <c>POST /documents</c> with its token, and <c>GET /documents/…/content</c>, <c>/small</c> and <c>/copy</c>.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/token", Token).RequireAuthorization();
        routes.MapPost("/documents", AddAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(KeptContent.MaxLength + 1));
        routes.MapGet("/documents/{id:guid}/content", (Guid id, HttpContext http, DocumentContentQuery query, DocumentStore store, ILoggerFactory log, CancellationToken ct) => SendAsync(id, false, http, query, store, log, ct)).RequireAuthorization();
        routes.MapGet("/documents/{id:guid}/small", SmallAsync).RequireAuthorization();
        routes.MapGet("/documents/{id:guid}/copy", (Guid id, HttpContext http, DocumentContentQuery query, DocumentStore store, ILoggerFactory log, CancellationToken ct) => SendAsync(id, true, http, query, store, log, ct)).RequireAuthorization();
    }

    private static IResult Token(HttpContext http, IAntiforgery antiforgery)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(antiforgery.GetAndStoreTokens(http).RequestToken);
    }

    private static async Task<IResult> AddAsync([AsParameters] Sent sent, HttpContext http, IAntiforgery antiforgery, DocumentPlaceQuery place, DocumentStore store, DocumentParts parts, AddDocument add, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        if (await RefusedBeforeAsync(http, antiforgery, place, sent.File, sent.Form is not null, actor, ct) is { } refusal)
            return refusal;
        try
        {
            var kept = sent.Parts is { } total ? await parts.FinishAsync(actor.Id, sent.HandIn, total, ct) ?? NotArrived : await store.KeepAsync(http.Request.Body, ct);
            var name = NameOf(sent.Name);
            var title = new[] { sent.Title, Path.GetFileNameWithoutExtension(name) }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? name;
            var outcome = await add.RunAsync(new(sent.File, new(sent.Kind, title, sent.Dated, name), kept, sent.Key == true, sent.Form, sent.Part, sent.HandIn), actor, ct);
            return outcome.Done ? Results.Json(new { id = outcome.Id }) : Said(outcome.Refusal!, StatusCodes.Status422UnprocessableEntity);
        }
        catch (RuleBrokenException refused)
        {
            return Said(refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (BadHttpRequestException broken)
        {
            // More than was announced, or a line that broke in the middle: nothing of it was kept.
            return Said(broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? KeptContent.TooLarge : "The document did not arrive whole, and nothing of it was kept. Add it again.", broken.StatusCode);
        }
    }

    private static async Task<IResult> SendAsync(Guid id, bool copy, HttpContext http, DocumentContentQuery query, DocumentStore store, ILoggerFactory log, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        ContentToSend content;
        try
        {
            content = await query.ReadAsync(id, copy, actor, ct);
        }
        catch (RuleBrokenException refused)
        {
            return Refused(refused);
        }
        Stream opened;
        try
        {
            opened = await store.OpenAsync(content.Hash, content.Length, ct);
        }
        catch (RuleBrokenException lost)
        {
            log.CreateLogger(nameof(DocumentEndpoint)).LogError("The content of document {Document} is missing or altered", id);
            return Said(lost.Message, StatusCodes.Status500InternalServerError);
        }
        copy |= !content.InPage;
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.ContentSecurityPolicy = content.Content == DocumentContent.Pdf && !copy ? ForViewer : Sandbox;
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue(copy ? "attachment" : "inline");
        disposition.SetHttpFileName(content.FileName);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(opened, copy ? DocumentContent.Other.MediaType() : content.Content.MediaType(), enableRangeProcessing: true);
    }

    // A small picture in a list of a file that is open: the list is what the access log shows, and a picture asked for without it is a line of its own.
    private static async Task<IResult> SmallAsync(Guid id, HttpContext http, SmallPictureQuery query, SmallPictures pictures, CancellationToken ct)
    {
        if (http.User.Actor() is not { } actor)
            return Results.Unauthorized();
        try
        {
            if (await query.ReadAsync(id, actor, ct) is not { } kept || await pictures.OpenAsync(kept, ct) is not { } picture)
                return Results.NoContent();
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers.ContentSecurityPolicy = Sandbox;
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.Stream(picture, DocumentContent.Jpeg.MediaType());
        }
        catch (RuleBrokenException refused)
        {
            return Refused(refused);
        }
    }

    /// <summary>What whoever sends a document, or a part of one, is told before a byte of it is taken in; null where they may.</summary>
    internal static async Task<IResult?> RefusedBeforeAsync(HttpContext http, IAntiforgery antiforgery, DocumentPlaceQuery place, Guid file, bool toForm, Actor actor, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Said(NotOurs, StatusCodes.Status400BadRequest);
        if (http.Request.ContentLength > KeptContent.MaxLength)
            return Said(KeptContent.TooLarge, StatusCodes.Status413PayloadTooLarge);
        try
        {
            await place.ReadAsync(file, toForm, actor, ct);
            return null;
        }
        catch (RuleBrokenException refused)
        {
            return Refused(refused);
        }
    }

    private static IResult Refused(RuleBrokenException refused) =>
        Said(refused.Message, refused.Message == Security.FileAccess.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);

    internal static IResult Said(string sentence, int status) => Results.Text(sentence, statusCode: status);

    // A name never says where on somebody's laptop, or on this server, a file lies.
    private static string NameOf(string? sent)
    {
        var name = PlainText.Tidy(sent).ReplaceLineEndings(" ").Replace('\t', ' ');
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length == 0)
            return "document";
        var end = Path.GetExtension(name);
        return name.Length <= Document.MaxFileNameLength ? name : name[..Math.Max(1, Document.MaxFileNameLength - Math.Min(end.Length, 16))] + (end.Length <= 16 ? end : "");
    }
}
